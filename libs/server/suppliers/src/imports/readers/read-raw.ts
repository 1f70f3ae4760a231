import { decodeText } from './decode-text';
import { readDelimited } from './read-delimited';
import { readJson } from './read-json';
import { readLimits } from './limits';
import { readXlsx } from './read-xlsx';
import { refuseFile, type RawTable } from './source-table';
import { sniffFormat } from './sniff-format';

const looksLikeJson = (text: string): boolean => /^\s*(\[\s*[[{\]]|\{)/.test(text);
const looksLikeMarkup = (text: string): boolean => /^\s*<(!doctype|html|\?xml|table|svg|!--)/i.test(text);
const plainText = { sheets: [], sheet: null };

async function readAny(file: Buffer, sheet: string | null): Promise<RawTable> {
  if (sniffFormat(file) === 'zip') return { format: 'xlsx', encoding: 'utf-8', fixedHeader: false, ...(await readXlsx(file, sheet)) };
  const { text, encoding } = decodeText(file);
  if (looksLikeMarkup(text)) throw refuseFile('import.format_unknown', { kind: 'markup' }, 'is a web page or XML; export the list as XLSX or CSV');
  if (looksLikeJson(text)) return { encoding, ...plainText, fixedHeader: true, ...readJson(text) };
  return { encoding, ...plainText, fixedHeader: false, ...(await readDelimited(text)) };
}

/**
 * Any list as rows of text cells: CSV, TSV, XLSX, JSON, JSON Lines, told apart by content (a name proves nothing).
 * @param sheet the sheet of a workbook; null = the first one with data
 * @throws DomainError import.unreadable, import.format_unknown, import.too_large, import.too_many_rows, import.mapping_invalid (no such sheet)
 */
export async function readRaw(file: Buffer, sheet: string | null = null): Promise<RawTable> {
  if (file.length > readLimits.bytes) throw refuseFile('import.too_large', { limit: readLimits.bytes, unit: 'bytes' }, 'is larger than 20 MB; split it');
  const table = await readAny(file, sheet);
  if (table.rows.length === 0) throw refuseFile('import.unreadable', { reason: 'no_rows' }, 'has no rows with data');
  return table;
}
