import { recogniseColumns } from '../recognise-columns';
import { readLimits } from './limits';
import { refuseFile, type RawTable, type SourceRow } from './source-table';

/** How many columns of this row are names that we know; 0 without one for the firm's name. */
export function headerScore(cells: string[]): number {
  const columns = recogniseColumns(cells);
  return columns.includes('nameVi') || columns.includes('nameEn') ? columns.filter((column) => column !== null).length : 0;
}

/** The rows among which the one with the column names is looked for. */
export const headerCandidates = ({ rows, fixedHeader }: Pick<RawTable, 'rows' | 'fixedHeader'>): SourceRow[] => rows.slice(0, fixedHeader ? 1 : readLimits.headerSearchRows);

export const trimmedHeader = (cells: string[]): string[] => {
  const header = cells.map((cell) => cell.trim());
  while (header.at(-1) === '') header.pop();
  return header;
};

/**
 * The header in the given row, and the rows below it.
 * @throws DomainError import.unreadable when nothing is below
 */
export function headerAt(rows: SourceRow[], index: number): { header: string[]; rows: SourceRow[] } {
  const below = rows.slice(index + 1);
  if (below.length === 0) throw refuseFile('import.unreadable', { reason: 'no_rows' }, 'has column names but no rows below them');
  return { header: trimmedHeader(rows[index]!.cells), rows: below };
}

/**
 * Splits the header from the rows below it; titles above it are skipped.
 * @throws DomainError import.no_header (params.seen: the first row), import.unreadable when nothing is below
 */
export function splitHeader(table: Pick<RawTable, 'rows' | 'fixedHeader'>): { header: string[]; rows: SourceRow[] } {
  const at = headerCandidates(table).findIndex((row) => headerScore(row.cells) > 0);
  if (at >= 0) return headerAt(table.rows, at);
  const seen = (table.rows[0]?.cells ?? []).join(' | ').slice(0, 200);
  throw refuseFile('import.no_header', { seen }, 'has no row with column names; name one column "Tên công ty" or "company_name" (known besides: MST, Địa chỉ, Điện thoại, Website, Giới thiệu)');
}
