import { readLimits } from './limits';
import { refuseFile } from './source-table';

const tooLong = (row: number) =>
  refuseFile('import.unreadable', { reason: 'record_too_long', row }, `has a line of more than a million characters (row ${row}); it is no list with one firm per line`);
const neverClosed = (row: number) => refuseFile('import.unreadable', { reason: 'quotes', row }, `has a quotation mark that is never closed (row ${row}); close it`);

interface Cell {
  text: string;
  /** Where the delimiter or the end of the line stands. */
  end: number;
}

/** A quotation mark that ends no cell is part of the text, as spreadsheet programs read it. */
function quotedCell(text: string, start: number, delimiter: string, row: number): Cell {
  let cell = '';
  for (let from = start + 1, at = from; ; at = from) {
    const quote = text.indexOf('"', at);
    if (quote < 0) throw neverClosed(row);
    if (quote - start > readLimits.recordChars) throw tooLong(row);
    const next = text[quote + 1];
    if (next === undefined || next === delimiter || next === '\n' || next === '\r') return { text: cell + text.slice(from, quote), end: quote + 1 };
    cell += text.slice(from, quote + 1);
    from = next === '"' ? quote + 2 : quote + 1;
  }
}

function plainCell(text: string, start: number, lineEnd: number, delimiter: string): Cell {
  const found = text.indexOf(delimiter, start);
  const end = found < 0 || found > lineEnd ? lineEnd : found;
  return { text: text.slice(start, end), end };
}

function quotedRecord(text: string, start: number, delimiter: string, row: number): { cells: string[]; next: number } {
  const cells: string[] = [];
  for (let at = start, lineEnd = -1; ; ) {
    if (lineEnd < at) lineEnd = endOfLine(text, at);
    const cell = text[at] === '"' ? quotedCell(text, at, delimiter, row) : plainCell(text, at, lineEnd, delimiter);
    cells.push(cell.text);
    if (text[cell.end] === delimiter) {
      at = cell.end + 1;
      continue;
    }
    const last = cells.length - 1;
    if (text[cell.end] !== '\r' && cells[last]!.endsWith('\r')) cells[last] = cells[last]!.slice(0, -1);
    return { cells, next: endOfLine(text, cell.end) + 1 };
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/**
 * Records of delimited text (RFC 4180, forgiving about stray quotation marks), one at a time so that the reader can
 * pause. Empty lines are records of one empty cell, so that counting gives the row that a spreadsheet shows.
 * @throws DomainError import.unreadable: an endless quotation or an endless line
 */
export function* splitRecords(given: string, delimiter: string): Generator<string[]> {
  const text = given.includes('\n') ? given : given.replace(/\r/g, '\n');
  for (let at = 0, row = 1; at < text.length; row++) {
    const end = endOfLine(text, at);
    if (end - at > readLimits.recordChars) throw tooLong(row);
    const line = text.slice(at, text[end - 1] === '\r' ? Math.max(at, end - 1) : end);
    if (line.includes('"')) {
      const record = quotedRecord(text, at, delimiter, row);
      at = record.next;
      yield record.cells;
    } else {
      at = end + 1;
      yield line.split(delimiter);
    }
  }
}
