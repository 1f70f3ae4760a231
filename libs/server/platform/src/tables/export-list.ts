import { DomainError } from '@matxich/domain';
import type { FileAnswer } from './file-answer';
import { type ExportRequest, type TableExport, exportTable } from './table-export';

/** More rows than this make no spreadsheet that a person works with; filters make the list shorter. */
const mostRows = 100_000;

/**
 * A list of the screen as a file. It is asked for as its first page, only longer: the same statements with the same
 * filters, order and permission, as many of them as for twenty rows, and all rows from one moment.
 * @throws DomainError export.too_many_rows
 */
export async function exportList<Row>(table: TableExport<Row>, request: ExportRequest, page: (paging: { limit: number }) => Promise<{ items: Row[]; next?: string | null }>, limit = mostRows): Promise<FileAnswer> {
  const { items, next } = await page({ limit });
  if (next) throw new DomainError('export.too_many_rows', { limit });
  return exportTable(table, items, request);
}
