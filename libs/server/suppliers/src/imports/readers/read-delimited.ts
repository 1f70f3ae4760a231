import { setImmediate as nextTurn } from 'node:timers/promises';
import { Readable } from 'node:stream';
import { CsvError, parse as csvParser, type Options } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';
import { headerScore, splitHeader } from './find-header';
import { readLimits } from './limits';
import { refuseFile, type SourceRow } from './source-table';

const delimiters = [',', ';', '\t', '|'];
const sliceChars = 1 << 16;
const rowsPerTurn = 2_000;

const options = (delimiter: string): Options => ({ delimiter, relax_quotes: true, relax_column_count: true, max_record_size: readLimits.recordChars });

/** The delimiter under which the first lines show most columns that we know; then the one that cuts most. */
function detectDelimiter(text: string): string {
  const sample = text.slice(0, sliceChars);
  const scored = delimiters.map((delimiter) => {
    let records: string[][] = [];
    try {
      records = parseAtOnce(sample, { ...options(delimiter), to: readLimits.headerSearchRows }) as unknown as string[][];
    } catch {
      // a delimiter under which the sample cannot be read is not the one
    }
    return { delimiter, known: Math.max(0, ...records.map(headerScore)), cells: records[0]?.length ?? 0 };
  });
  scored.sort((one, other) => other.known - one.known || other.cells - one.cells);
  return scored[0]!.delimiter;
}

function* slices(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += sliceChars) yield text.slice(at, at + sliceChars);
}

function explain(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  const line = Number((error as CsvError & { lines?: number }).lines ?? 0);
  if (error.code === 'CSV_MAX_RECORD_SIZE') return refuseFile('import.unreadable', { reason: 'record_too_long', line }, 'has a line of more than a million characters; it is no CSV with one firm per line');
  return refuseFile('import.unreadable', { reason: 'quotes', line }, `has a quotation mark that is never closed (line ${line}); close or double it`);
}

/** Small files at once; larger ones in slices that let other requests run. */
async function readRecords(text: string, delimiter: string): Promise<SourceRow[]> {
  const rows: SourceRow[] = [];
  let row = 0;
  const keep = (cells: string[]): void => {
    row += 1;
    if (cells.every((cell) => cell.trim() === '')) return;
    if (cells.length > readLimits.columns) throw refuseFile('import.too_large', { limit: readLimits.columns, unit: 'columns' }, `has more than ${readLimits.columns} columns (row ${row})`);
    if (rows.length > readLimits.rows) throw refuseFile('import.too_many_rows', { limit: readLimits.rows }, `has more than ${readLimits.rows} rows; split it`);
    rows.push({ row, cells });
  };
  if (text.length <= 32 * sliceChars) (parseAtOnce(text, options(delimiter)) as unknown as string[][]).forEach(keep);
  else {
    for await (const cells of Readable.from(slices(text)).pipe(csvParser(options(delimiter)))) {
      keep(cells as string[]);
      if (row % rowsPerTurn === 0) await nextTurn();
    }
  }
  return rows;
}

/**
 * CSV with comma, semicolon or bar, or TSV.
 * @throws DomainError import.unreadable, import.too_large, import.too_many_rows, import.no_header
 */
export async function readDelimited(text: string): Promise<{ format: 'csv' | 'tsv'; header: string[]; rows: SourceRow[] }> {
  const delimiter = detectDelimiter(text);
  try {
    return { format: delimiter === '\t' ? 'tsv' : 'csv', ...splitHeader(await readRecords(text, delimiter)) };
  } catch (error) {
    throw explain(error);
  }
}
