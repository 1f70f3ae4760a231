import { splitHeader } from './find-header';
import { readRaw } from './read-raw';
import type { SourceTable } from './source-table';

/**
 * Any list of firms as text cells below column names that we know.
 * @throws DomainError import.unreadable, import.format_unknown, import.too_large, import.too_many_rows, import.no_header
 */
export async function readTable(file: Buffer): Promise<SourceTable> {
  const raw = await readRaw(file);
  return { format: raw.format, encoding: raw.encoding, ...splitHeader(raw) };
}
