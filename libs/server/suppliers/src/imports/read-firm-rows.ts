import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ImportColumn } from '@matxich/contracts';
import type { FirmRow, ImportCells } from './firm-row';
import { readFirmRow } from './read-firm-row';
import type { SourceTable } from './readers/source-table';
import { recogniseColumns } from './recognise-columns';

const rowsPerTurn = 500;

export interface ReadFirms {
  columns: { header: string; column: ImportColumn | null }[];
  rows: FirmRow[];
}

function cellsByColumn(columns: (ImportColumn | null)[], texts: string[]): ImportCells {
  const cells: ImportCells = {};
  for (let at = 0; at < columns.length; at++) {
    const column = columns[at];
    const text = texts[at]?.trim();
    if (!column || !text) continue;
    // Only `intro` has several columns; a text that repeats another says nothing new.
    const before = cells[column];
    cells[column] = before === undefined ? text : before.includes(text) ? before : `${before}\n${text}`;
  }
  return cells;
}

/** Every row of the table understood, in turns, so that a long list does not keep other requests waiting. */
export async function readFirmRows(table: SourceTable, onProgress: (done: number) => void = () => undefined): Promise<ReadFirms> {
  const columns = recogniseColumns(table.header);
  const rows: FirmRow[] = [];
  for (const source of table.rows) {
    rows.push(readFirmRow(source.row, cellsByColumn(columns, source.cells)));
    if (rows.length % rowsPerTurn !== 0) continue;
    onProgress(rows.length);
    await nextTurn();
  }
  return { columns: table.header.map((header, at) => ({ header, column: columns[at] ?? null })), rows };
}
