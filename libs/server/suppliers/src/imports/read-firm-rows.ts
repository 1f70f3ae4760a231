import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FirmRow, ImportCells } from './firm-row';
import type { Columns } from './layout';
import { readFirmRow } from './read-firm-row';
import type { SourceRow } from './readers/source-table';

const rowsPerTurn = 100;

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

/** The rows understood, so many at a time, and in turns, so that a long list does not keep other requests waiting. */
export async function* readFirmBatches(source: SourceRow[], columns: Columns, batchRows: number, onProgress: (done: number) => void = () => undefined): AsyncGenerator<FirmRow[]> {
  let rows: FirmRow[] = [];
  for (let at = 0; at < source.length; at++) {
    const { row, cells } = source[at]!;
    rows.push(readFirmRow(row, cellsByColumn(columns, cells)));
    if ((at + 1) % rowsPerTurn === 0) {
      onProgress(at + 1);
      await nextTurn();
    }
    if (rows.length < batchRows) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

/** Every row understood. */
export async function readFirmRows(source: SourceRow[], columns: Columns, onProgress?: (done: number) => void): Promise<FirmRow[]> {
  for await (const rows of readFirmBatches(source, columns, Infinity, onProgress)) return rows;
  return [];
}
