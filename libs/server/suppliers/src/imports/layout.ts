import { createHash } from 'node:crypto';
import type { ImportColumn, importMappedBy } from '@matxich/contracts';
import { DomainError } from '@matxich/domain';
import { headerAt, headerCandidates, headerScore, trimmedHeader } from './readers/find-header';
import type { RawTable, SourceRow } from './readers/source-table';
import { headerWords, recogniseColumns } from './recognise-columns';

export type Columns = (ImportColumn | null)[];
export type MappedBy = (typeof importMappedBy)[number];

/** Where the column names stand and what each column means. */
export interface Layout {
  headerRow: number;
  header: string[];
  columns: Columns;
  mappedBy: MappedBy;
  rows: SourceRow[];
}

/** What an office last said of a set of names: name (see `nameKeys`) → meaning. */
export type RememberedColumns = Record<string, ImportColumn | null>;

/** Names as they are remembered: folded words, and for the second column of a name its number. */
function nameKeys(header: string[]): string[] {
  const times = new Map<string, number>();
  return header.map((name) => {
    const words = headerWords(name);
    const time = (times.get(words) ?? 0) + 1;
    times.set(words, time);
    return time === 1 ? words : `${words} #${time}`;
  });
}

/** One key for a set of column names, in whatever order, with or without accents. */
export const headerKey = (header: string[]): string => createHash('sha256').update(nameKeys(header).sort().join('\n')).digest('hex');

export const rememberColumns = (header: string[], columns: Columns): RememberedColumns => Object.fromEntries(nameKeys(header).map((key, index) => [key, columns[index] ?? null]));

/** Keys of the rows that may hold the column names. */
export const candidateKeys = (raw: RawTable): string[] => headerCandidates(raw).map((row) => headerKey(trimmedHeader(row.cells)));

/** The layout that the names themselves or an earlier choice of this office tell; null when a person has to say it. */
export function recogniseLayout(raw: RawTable, remembered: ReadonlyMap<string, RememberedColumns>): Layout | null {
  const candidates = headerCandidates(raw);
  const known = candidates.findIndex((row) => remembered.has(headerKey(trimmedHeader(row.cells))));
  const index = known >= 0 ? known : candidates.findIndex((row) => headerScore(row.cells) > 0);
  if (index < 0) return null;
  const { header, rows } = headerAt(raw.rows, index);
  const earlier = known >= 0 ? remembered.get(headerKey(header))! : null;
  const columns = earlier ? nameKeys(header).map((key) => earlier[key] ?? null) : recogniseColumns(header);
  return { headerRow: raw.rows[index]!.row, header, columns, mappedBy: earlier ? 'remembered' : 'recognised', rows };
}

const invalid = (path: string, message: string) => new DomainError('import.mapping_invalid', { reason: path }, [{ path, message }]);

/** A meaning belongs to one column, except the introduction, which may be gathered from several; a firm has a name. */
function checkColumns(columns: Columns): void {
  const named = columns.filter((column) => column !== null);
  const twice = named.find((column, index) => column !== 'intro' && named.indexOf(column) !== index);
  if (twice) throw invalid(`columns.${columns.lastIndexOf(twice)}`, 'two columns cannot have this meaning; leave one out');
  if (!named.includes('nameVi') && !named.includes('nameEn')) throw invalid('columns', "say which column is the firm's name");
}

/**
 * The layout as a person chose it.
 * @throws DomainError import.mapping_invalid, import.unreadable when nothing is below the header
 */
export function chosenLayout(raw: RawTable, headerRow: number, columns: Columns): Layout {
  const index = raw.rows.findIndex((row) => row.row === headerRow);
  if (index < 0 || (raw.fixedHeader && index > 0)) throw invalid('headerRow', 'there is nothing in this row; choose the one with the column names');
  const { header, rows } = headerAt(raw.rows, index);
  checkColumns(columns);
  const width = Math.max(header.length, ...rows.slice(0, 100).map((row) => row.cells.length));
  if (columns.length > width) throw invalid('columns', `the sheet has ${width} columns`);
  while (header.length < columns.length) header.push('');
  return { headerRow, header, columns: header.map((_, at) => columns[at] ?? null), mappedBy: 'chosen', rows };
}
