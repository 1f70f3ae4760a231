import { Readable } from 'node:stream';
import { xlsxType, type ExportFormat } from '@matxich/contracts';
import { neutralCell } from '@matxich/domain';
import { FileAnswer } from './file-answer';
import { textPieces } from './text-pieces';
import { type Cell, workbook } from './workbook';
import { cellStyles } from './workbook-styles';

export type ExportLanguage = 'vi' | 'en';
export type Words = Record<ExportLanguage, string>;
type Value = string | number | boolean | null | readonly string[] | Readonly<Record<string, unknown>>;

/** One column of a list as it leaves the program. Dates and instants are ISO texts. */
export interface ExportColumn<Row> {
  /** The key in JSON. */
  id: string;
  label: Words;
  kind?: 'text' | 'number' | 'share' | 'date' | 'instant' | 'yes_no';
  /** Characters; 20 when absent. */
  width?: number;
  /** Lists and objects stay what they are in JSON; an object needs `shown`. */
  value: (row: Row) => Value;
  /** Words for the codes in the value. JSON keeps the codes. */
  words?: Readonly<Record<string, Words>>;
  /** What the screen says instead of the value, where words of single codes are not enough. */
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

const types: Record<ExportFormat, string> = { xlsx: xlsxType, csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' };
const yesNo: Record<ExportLanguage, [yes: string, no: string]> = { vi: ['Có', 'Không'], en: ['Yes', 'No'] };

/** Vietnam has one time zone and no summer time. */
const vietnamOffset = 7 * 3_600_000;
const daysBefore1970 = 25_569;
const serial = (milliseconds: number): number => Math.round((milliseconds / 86_400_000 + daysBefore1970) * 1e8) / 1e8;

function text<Row>(column: ExportColumn<Row>, row: Row, language: ExportLanguage): string {
  if (column.shown) return column.shown(row, language) ?? '';
  const value = column.value(row);
  if (value === null) return '';
  if (Array.isArray(value)) return value.map((code: string) => column.words?.[code]?.[language] ?? code).join('; ');
  if (column.words) return column.words[String(value)]?.[language] ?? String(value);
  if (column.kind === 'share') return `${Math.round(Number(value) * 100)}%`;
  if (column.kind === 'yes_no') return yesNo[language][value ? 0 : 1];
  if (column.kind === 'instant') return new Date(Date.parse(String(value)) + vietnamOffset).toISOString().slice(0, 16).replace('T', ' ');
  return String(value);
}

function cell<Row>(column: ExportColumn<Row>, row: Row, language: ExportLanguage): Cell {
  const value = column.value(row);
  if (value === null) return column.shown ? text(column, row, language) : null;
  if (column.kind === 'number') return Number(value);
  if (column.kind === 'share') return { number: Number(value), style: cellStyles.share };
  if (column.kind === 'date') return { number: serial(Date.parse(`${String(value).slice(0, 10)}T00:00:00Z`)), style: cellStyles.date };
  if (column.kind === 'instant') return { number: serial(Date.parse(String(value)) + vietnamOffset), style: cellStyles.instant };
  return text(column, row, language);
}

const quoted = (content: string): string => (/["\n\r,;]/.test(content) ? `"${content.replace(/"/g, '""')}"` : content);

/** RFC 4180 with the mark that makes Excel read it as UTF-8; cells that would compute are neutral. */
function* csv<Row>({ columns }: TableExport<Row>, rows: Row[], language: ExportLanguage): Generator<string> {
  yield `\ufeff${columns.map(({ label }) => quoted(neutralCell(label[language]))).join(',')}\r\n`;
  for (const row of rows) yield `${columns.map((column) => quoted(column.kind === 'number' ? text(column, row, language) : neutralCell(text(column, row, language)))).join(',')}\r\n`;
}

function* cells<Row>({ columns }: TableExport<Row>, rows: Row[], language: ExportLanguage): Generator<Cell[]> {
  yield columns.map(({ label }) => ({ text: label[language], style: cellStyles.header }));
  for (const row of rows) yield columns.map((column) => cell(column, row, language));
}

/** One object per line between the brackets: a text tool can compare two exports. */
function* json<Row>({ columns }: TableExport<Row>, rows: Row[]): Generator<string> {
  yield '[';
  for (const [index, row] of rows.entries()) yield `${index > 0 ? ',' : ''}\n${JSON.stringify(Object.fromEntries(columns.map((column) => [column.id, column.value(row)])))}`;
  yield '\n]\n';
}

function written<Row>(table: TableExport<Row>, rows: Row[], { format, lang }: ExportRequest): Readable {
  if (format === 'xlsx') return workbook([{ name: table.name[lang], hasHeader: true, columns: table.columns.map(({ width = 20 }) => ({ width })), rows: cells(table, rows, lang) }]);
  return Readable.from(textPieces(format === 'csv' ? csv(table, rows, lang) : json(table, rows)), { objectMode: false });
}

/** A list as a file, written while it is sent: XLSX and CSV say what the screen says in the person's language, JSON the values behind it. */
export const exportTable = <Row>(table: TableExport<Row>, rows: Row[], request: ExportRequest): FileAnswer => new FileAnswer(written(table, rows, request), types[request.format], `${table.name[request.lang]}.${request.format}`);
