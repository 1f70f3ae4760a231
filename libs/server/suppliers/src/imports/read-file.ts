import { createHash } from 'node:crypto';
import type { ImportStatus } from '@matxich/domain';
import { newId } from '@matxich/platform';
import type { NewImport } from './persistence/import.repository';
import { type PlannedRow, countVerdicts } from './plan-import';
import { type ReadFirms, readFirmRows } from './read-firm-rows';
import { readTable } from './readers/read-table';
import type { SourceTable } from './readers/source-table';

export interface GivenFile {
  name: string;
  bytes: Buffer;
  note: string | null;
}

/** A file read and understood; nothing is written yet. */
export interface ReadFile {
  fileName: string;
  fileHash: string;
  table: Pick<SourceTable, 'format' | 'encoding'>;
  firms: ReadFirms;
  note: string | null;
}

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** @throws DomainError import.unreadable, import.format_unknown, import.too_large, import.too_many_rows, import.no_header */
export async function readFile(file: GivenFile, onProgress?: (done: number, total: number) => void): Promise<ReadFile> {
  const table = await readTable(file.bytes);
  const firms = await readFirmRows(table, (done) => onProgress?.(done, table.rows.length));
  return { fileName: file.name.normalize('NFC').slice(-200), fileHash: sha256(file.bytes), table, firms, note: file.note };
}

export const describeImport = (file: ReadFile, rows: PlannedRow[], status: ImportStatus, createdBy: string | null, id: string = newId()): NewImport => ({
  id,
  fileName: file.fileName,
  fileHash: file.fileHash,
  format: file.table.format,
  encoding: file.table.encoding,
  status,
  columns: file.firms.columns,
  rowCount: rows.length,
  counts: countVerdicts(rows),
  repairedCount: rows.filter((row) => row.repaired).length,
  note: file.note,
  createdBy,
});
