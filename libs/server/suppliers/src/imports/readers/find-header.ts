import { recogniseColumns } from '../recognise-columns';
import { readLimits } from './limits';
import { refuseFile, type SourceRow } from './source-table';

/** How many columns of this row are names that we know; 0 without one for the firm's name. */
export function headerScore(cells: string[]): number {
  const columns = recogniseColumns(cells);
  return columns.includes('nameVi') || columns.includes('nameEn') ? columns.filter((column) => column !== null).length : 0;
}

/**
 * Splits the header from the rows below it; titles above it are skipped.
 * @throws DomainError import.no_header (params.seen: the first row), import.unreadable when nothing is below
 */
export function splitHeader(rows: SourceRow[]): { header: string[]; rows: SourceRow[] } {
  const at = rows.slice(0, readLimits.headerSearchRows).findIndex((row) => headerScore(row.cells) > 0);
  if (at < 0) {
    const seen = (rows[0]?.cells ?? []).join(' | ').slice(0, 200);
    throw refuseFile('import.no_header', { seen }, 'has no row with column names; name one column "Tên công ty" or "company_name" (known besides: MST, Địa chỉ, Điện thoại, Website, Giới thiệu)');
  }
  const header = rows[at]!.cells.map((cell) => cell.trim());
  while (header.at(-1) === '') header.pop();
  const below = rows.slice(at + 1);
  if (below.length === 0) throw refuseFile('import.unreadable', { reason: 'no_rows' }, 'has column names but no rows below them');
  return { header, rows: below };
}
