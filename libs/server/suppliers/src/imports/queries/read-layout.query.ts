import type { ImportLayoutQuery, ImportLayoutResponse } from '@matxich/contracts';
import { DomainError } from '@matxich/domain';
import { Database } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { type Columns, recogniseLayout } from '../layout';
import { ImportFileRepository } from '../persistence/import-file.repository';
import { trimmedHeader } from '../readers/find-header';
import { readRaw } from '../readers/read-raw';
import type { RawTable } from '../readers/source-table';
import { recogniseColumns } from '../recognise-columns';

const firstRows = 12;
const sampleRows = 3;
const shownChars = 120;

interface Stored {
  sheet: string | null;
  headerRow: number | null;
  columns: { column: Columns[number] }[];
}

const cut = (cell: string): string => (cell.length > shownChars ? `${cell.slice(0, shownChars - 1)}…` : cell);

/** The row with the names: the asked one, the stored one, the recognised one, else the fullest of the first. */
function headerIndex(raw: RawTable, wanted: number | null): number {
  if (raw.fixedHeader) return 0;
  const asked = wanted === null ? -1 : raw.rows.findIndex((row) => row.row === wanted);
  if (asked >= 0) return asked;
  if (wanted !== null) throw new DomainError('import.mapping_invalid', { reason: 'headerRow' }, [{ path: 'headerRow', message: 'there is nothing in this row; choose another one' }]);
  const recognised = recogniseLayout({ ...raw, rows: [...raw.rows, { row: -1, cells: [''] }] }, new Map());
  if (recognised) return raw.rows.findIndex((row) => row.row === recognised.headerRow);
  const widths = raw.rows.slice(0, firstRows).map((row) => row.cells.filter((cell) => cell.trim() !== '').length);
  return widths.indexOf(Math.max(...widths));
}

/** What a person needs to see to say which column is what. */
@Injectable()
export class ReadLayoutQuery {
  constructor(
    private readonly database: Database,
    private readonly files: ImportFileRepository,
  ) {}

  /** @throws DomainError request.not_found, import.already_committed, import.mapping_invalid (no such sheet or row) */
  async execute(importId: string, query: ImportLayoutQuery): Promise<ImportLayoutResponse> {
    const { bytes } = await this.files.read(importId);
    const stored = await this.database.one<Stored>('SELECT sheet, header_row AS "headerRow", columns FROM imports WHERE id = $1', [importId]);
    const raw = await readRaw(bytes, query.sheet ?? stored?.sheet ?? null);
    const isStoredSheet = raw.sheet === (stored?.sheet ?? null);
    const index = headerIndex(raw, query.headerRow ?? (isStoredSheet ? (stored?.headerRow ?? null) : null));
    const header = raw.rows[index]!.row;
    const current = isStoredSheet && stored?.headerRow === header ? stored.columns.map(({ column }) => column) : null;
    return { sheets: raw.sheets, sheet: raw.sheet, headerRow: header, fixedHeader: raw.fixedHeader, columns: this.columns(raw, index, current), firstRows: raw.rows.slice(0, firstRows).map(({ row, cells }) => ({ row, cells: cells.map(cut) })) };
  }

  private columns(raw: RawTable, index: number, current: Columns | null): ImportLayoutResponse['columns'] {
    const below = raw.rows.slice(index + 1, index + 101);
    const header = trimmedHeader(raw.rows[index]!.cells);
    const width = Math.max(header.length, current?.length ?? 0, ...below.map((row) => row.cells.length));
    const suggested = recogniseColumns(header);
    return Array.from({ length: width }, (_, at) => ({
      header: header[at] ?? '',
      column: (current ?? suggested)[at] ?? null,
      suggested: suggested[at] ?? null,
      samples: below.map((row) => row.cells[at]?.trim() ?? '').filter(Boolean).slice(0, sampleRows).map(cut),
    }));
  }
}
