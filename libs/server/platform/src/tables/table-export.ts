import { setImmediate as nextTurn } from 'node:timers/promises';
import { xlsxType, type ExportFormat } from '@matxich/contracts';
import { DomainError, neutralCell } from '@matxich/domain';
import { FileAnswer } from './file-answer';
import { type Cell, workbook } from './workbook';
import { cellStyles } from './workbook-styles';

export type ExportLanguage = 'vi' | 'en';
export type Words = Record<ExportLanguage, string>;
type Value = string | number | boolean | null;

/** One column of a list as it leaves the program. Dates and instants are ISO texts. */
export interface ExportColumn<Row> {
  /** The key in JSON. */
  id: string;
  label: Words;
  kind?: 'text' | 'number' | 'date' | 'instant' | 'yes_no';
  /** Characters; 20 when absent. */
  width?: number;
  value: (row: Row) => Value;
  /** What the screen says instead of the value, for codes. JSON keeps the value. */
  shown?: (row: Row, language: ExportLanguage) => string | null;
}

export interface TableExport<Row> {
  /** File and sheet name. */
  name: Words;
  columns: ExportColumn<Row>[];
}

export interface ExportRequest {
  format: ExportFormat;
  lang: ExportLanguage;
}

/** More rows than this make no spreadsheet that a person works with; filters make the list shorter. */
const mostRows = 100_000;
const pageRows = 500;
const rowsPerTurn = 1_000;
const types: Record<ExportFormat, string> = { xlsx: xlsxType, csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' };
const yesNo: Record<ExportLanguage, [yes: string, no: string]> = { vi: ['Có', 'Không'], en: ['Yes', 'No'] };

/** Vietnam has one time zone and no summer time. */
const vietnamOffset = 7 * 3_600_000;
const daysBefore1970 = 25_569;
const serial = (milliseconds: number): number => Math.round((milliseconds / 86_400_000 + daysBefore1970) * 1e8) / 1e8;

/** All pages of a keyset list. @throws DomainError export.too_many_rows */
export async function allPages<Row>(page: (cursor: string | undefined, limit: number) => Promise<{ items: Row[]; next: string | null }>): Promise<Row[]> {
  const rows: Row[] = [];
  for (let cursor: string | undefined; ; ) {
    const { items, next } = await page(cursor, pageRows);
    rows.push(...items);
    if (rows.length > mostRows) throw new DomainError('export.too_many_rows', { limit: mostRows });
    if (next === null) return rows;
    cursor = next;
  }
}

function text<Row>(column: ExportColumn<Row>, row: Row, language: ExportLanguage): string {
  if (column.shown) return column.shown(row, language) ?? '';
  const value = column.value(row);
  if (value === null) return '';
  if (column.kind === 'yes_no') return yesNo[language][value ? 0 : 1];
  if (column.kind === 'instant') return new Date(Date.parse(String(value)) + vietnamOffset).toISOString().slice(0, 16).replace('T', ' ');
  return String(value);
}

function cell<Row>(column: ExportColumn<Row>, row: Row, language: ExportLanguage): Cell {
  const value = column.value(row);
  if (value === null) return null;
  if (column.kind === 'number') return Number(value);
  if (column.kind === 'date') return { number: serial(Date.parse(`${String(value).slice(0, 10)}T00:00:00Z`)), style: cellStyles.date };
  if (column.kind === 'instant') return { number: serial(Date.parse(String(value)) + vietnamOffset), style: cellStyles.instant };
  return text(column, row, language);
}

const quoted = (content: string): string => (/["\n\r,;]/.test(content) ? `"${content.replace(/"/g, '""')}"` : content);

/** RFC 4180 with the mark that makes Excel read it as UTF-8; cells that would compute are neutral. */
async function csv<Row>({ columns }: TableExport<Row>, rows: Row[], language: ExportLanguage): Promise<Buffer> {
  const lines = [columns.map(({ label }) => quoted(neutralCell(label[language]))).join(',')];
  for (const [index, row] of rows.entries()) {
    lines.push(columns.map((column) => quoted(column.kind === 'number' ? text(column, row, language) : neutralCell(text(column, row, language)))).join(','));
    if (index % rowsPerTurn === rowsPerTurn - 1) await nextTurn();
  }
  return Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`);
}

async function xlsx<Row>({ name, columns }: TableExport<Row>, rows: Row[], language: ExportLanguage): Promise<Buffer> {
  const cells: Cell[][] = [columns.map(({ label }) => ({ text: label[language], style: cellStyles.header }))];
  for (const [index, row] of rows.entries()) {
    cells.push(columns.map((column) => cell(column, row, language)));
    if (index % rowsPerTurn === rowsPerTurn - 1) await nextTurn();
  }
  return workbook([{ name: name[language], hasHeader: true, columns: columns.map(({ width = 20 }) => ({ width })), rows: cells }]);
}

/** One object per line between the brackets: a text tool can compare two exports. */
const json = <Row>({ columns }: TableExport<Row>, rows: Row[]): Buffer => Buffer.from(`[${rows.map((row) => `\n${JSON.stringify(Object.fromEntries(columns.map((column) => [column.id, column.value(row)])))}`).join(',')}\n]\n`);

/** A list as a file: XLSX and CSV say what the screen says in the person's language, JSON the values behind it. */
export async function exportTable<Row>(table: TableExport<Row>, rows: Row[], { format, lang }: ExportRequest): Promise<FileAnswer> {
  const made = format === 'json' ? json(table, rows) : await (format === 'csv' ? csv : xlsx)(table, rows, lang);
  return new FileAnswer(made, types[format], `${table.name[lang]}.${format}`);
}
