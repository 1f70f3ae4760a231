import { createHash } from 'node:crypto';
import type { ImportStatus } from '@matxich/domain';
import { newId } from '@matxich/platform';
import type { FirmRow } from './firm-row';
import type { Layout } from './layout';
import type { NewImport } from './persistence/import.repository';
import { type PlannedRow, countVerdicts } from './plan-import';
import { readFirmRows } from './read-firm-rows';
import type { RawTable } from './readers/source-table';

export interface GivenFile {
  name: string;
  bytes: Buffer;
  note: string | null;
}

/** A file whose columns have a meaning, and what its rows say; nothing is written yet. */
export interface ReadFile {
  file: GivenFile;
  raw: RawTable;
  layout: Layout;
  rows: FirmRow[];
}

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

export async function readFirms(file: GivenFile, raw: RawTable, layout: Layout, onProgress?: (done: number, total: number) => void): Promise<ReadFile> {
  return { file, raw, layout, rows: await readFirmRows(layout.rows, layout.columns, (done) => onProgress?.(done, layout.rows.length)) };
}

/** What is stored of the layout; of a file that nobody has explained yet, nothing. */
export const describeLayout = (raw: RawTable, layout: Layout | null): Pick<NewImport, 'sheet' | 'headerRow' | 'mappedBy' | 'columns'> => ({
  sheet: raw.sheet,
  headerRow: layout?.headerRow ?? null,
  mappedBy: layout?.mappedBy ?? null,
  columns: layout?.header.map((header, at) => ({ header, column: layout.columns[at] ?? null })) ?? [],
});

/** What is stored of the rows as a whole. */
export const countRows = (rows: PlannedRow[]): Pick<NewImport, 'rowCount' | 'counts' | 'repairedCount'> => ({ rowCount: rows.length, counts: countVerdicts(rows), repairedCount: rows.filter((row) => row.repaired).length });

export const describeImport = (file: GivenFile, raw: RawTable, layout: Layout | null, rows: PlannedRow[], status: ImportStatus, createdBy: string | null, id: string = newId()): NewImport => ({
  id,
  fileName: file.name.normalize('NFC').slice(-200),
  fileHash: sha256(file.bytes),
  format: raw.format,
  encoding: raw.encoding,
  status,
  ...describeLayout(raw, layout),
  ...countRows(rows),
  note: file.note,
  createdBy,
});
