import { readLimits } from './limits';
import { refuseFile, type SourceRow } from './source-table';

type Item = Record<string, unknown>;

const broken = (row: number) => refuseFile('import.unreadable', { reason: 'json', row }, `is not valid JSON (item or line ${row}); a list of objects is needed, one per firm`);

const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);

function parseLines(text: string): { row: number; item: Item }[] {
  const items: { row: number; item: Item }[] = [];
  text.split('\n').forEach((line, at) => {
    if (line.trim() === '') return;
    let item: unknown;
    try {
      item = JSON.parse(line);
    } catch {
      throw broken(at + 1);
    }
    if (!isItem(item)) throw broken(at + 1);
    items.push({ row: at + 1, item });
  });
  return items;
}

function parseList(text: string): { row: number; item: Item }[] {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    throw broken(0);
  }
  if (!Array.isArray(list)) throw broken(0);
  return list.map((item: unknown, at) => {
    if (!isItem(item)) throw broken(at + 1);
    return { row: at + 1, item };
  });
}

/** Lists become one text, sentences on lines of their own; objects inside are not understood and stay away. */
function cellText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!Array.isArray(value)) return '';
  const parts = value.filter((part) => typeof part === 'string' || typeof part === 'number').map(String);
  return parts.join(parts.some((part) => part.length > 40) ? '\n' : ', ');
}

/**
 * A JSON array of objects, or JSON Lines. Keys are the columns, in order of appearance; they make row 0.
 * @throws DomainError import.unreadable, import.too_many_rows, import.too_large
 */
export function readJson(text: string): { format: 'json' | 'jsonl'; rows: SourceRow[] } {
  const format = text.trimStart().startsWith('[') ? 'json' : 'jsonl';
  const items = format === 'json' ? parseList(text) : parseLines(text);
  if (items.length > readLimits.rows) throw refuseFile('import.too_many_rows', { limit: readLimits.rows }, `has more than ${readLimits.rows} rows; split it`);
  if (items.length === 0) throw refuseFile('import.unreadable', { reason: 'no_rows' }, 'is an empty list');
  const keys = new Set<string>();
  for (const { item } of items) for (const key of Object.keys(item)) keys.add(key);
  if (keys.size > readLimits.columns) throw refuseFile('import.too_large', { limit: readLimits.columns, unit: 'columns' }, `has more than ${readLimits.columns} different keys`);
  const header = [...keys];
  return { format, rows: [{ row: 0, cells: header }, ...items.map(({ row, item }) => ({ row, cells: header.map((key) => cellText(item[key])) }))] };
}
