import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FirmRow, ImportCells } from './firm-row';
import type { Columns } from './layout';
import { readFirmRow } from './read-firm-row';
import type { SourceRow } from './readers/source-table';

const rowsPerTurn = 500;

function cellsByColumn(columns: Columns, texts: string[]): ImportCells {
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

/** Every row understood, in turns, so that a long list does not keep other requests waiting. */
export async function readFirmRows(source: SourceRow[], columns: Columns, onProgress: (done: number) => void = () => undefined): Promise<FirmRow[]> {
  const rows: FirmRow[] = [];
  for (const { row, cells } of source) {
    rows.push(readFirmRow(row, cellsByColumn(columns, cells)));
    if (rows.length % rowsPerTurn !== 0) continue;
    onProgress(rows.length);
    await nextTurn();
  }
  return rows;
}
