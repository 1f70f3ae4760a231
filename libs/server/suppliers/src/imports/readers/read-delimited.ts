import { setImmediate as nextTurn } from 'node:timers/promises';
import { plainCell } from '@matxich/domain';
import { headerScore } from './find-header';
import { readLimits } from './limits';
import { refuseFile, type SourceRow } from './source-table';
import { splitRecords } from './split-records';

const delimiters = [',', ';', '\t', '|'];
const rowsPerTurn = 2_000;
/** Characters looked at to tell the delimiter. */
const sampleChars = 200_000;

function firstRecords(text: string, delimiter: string): string[][] {
  const records: string[][] = [];
  try {
    for (const cells of splitRecords(text.slice(0, sampleChars), delimiter)) {
      records.push(cells.slice(0, readLimits.columns));
      if (records.length >= readLimits.headerSearchRows) break;
    }
  } catch {
    // what could be read so far is enough to judge by; reading the whole will say what is wrong
  }
  return records;
}

/** The delimiter under which the first lines show most columns that we know; then the one that cuts most. */
function detectDelimiter(text: string): string {
  const all = delimiters.map((delimiter) => {
    const records = firstRecords(text, delimiter);
    return { delimiter, records, cells: Math.max(0, ...records.map((cells) => cells.length)) };
  });
  const cutting = all.filter(({ cells }) => cells > 1);
  const score = (some: typeof all) => some.map((one) => ({ ...one, known: Math.max(0, ...one.records.map(headerScore)) })).sort((one, other) => other.known - one.known || other.cells - one.cells)[0];
  const best = score(cutting);
  return (best && best.known > 0 ? best : score(all)!).delimiter;
}

/** In turns, so that a long list does not keep other requests waiting. */
async function readRecords(text: string, delimiter: string): Promise<SourceRow[]> {
  const rows: SourceRow[] = [];
  let row = 0;
  for (const cells of splitRecords(text, delimiter)) {
    row += 1;
    if (row % rowsPerTurn === 0) await nextTurn();
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (cells.length > readLimits.columns) throw refuseFile('import.too_large', { limit: readLimits.columns, unit: 'columns' }, `has more than ${readLimits.columns} columns (row ${row})`);
    if (rows.length > readLimits.rows) throw refuseFile('import.too_many_rows', { limit: readLimits.rows }, `has more than ${readLimits.rows} rows; split it`);
    // An apostrophe before a sign that computes is how our own exports and spreadsheet programs say "as text".
    for (let at = 0; at < cells.length; at++) if (cells[at]!.charCodeAt(0) === 0x27) cells[at] = plainCell(cells[at]!);
    rows.push({ row, cells });
  }
  return rows;
}

/**
 * CSV with comma, semicolon or bar, or TSV.
 * @throws DomainError import.unreadable, import.too_large, import.too_many_rows
 */
export async function readDelimited(text: string): Promise<{ format: 'csv' | 'tsv'; rows: SourceRow[] }> {
  const delimiter = detectDelimiter(text);
  return { format: delimiter === '\t' ? 'tsv' : 'csv', rows: await readRecords(text, delimiter) };
}
