import { Readable } from 'node:stream';
import { neutralCell } from '@matxich/domain';
import { ZipFile } from 'yazl';
import { columnLetters } from './column-letters';
import { textPieces } from './text-pieces';
import { cellStyles, stylesXml } from './workbook-styles';

/** A text, a number, or a number in another format (dates are numbers); null leaves the cell out. */
export type Cell = string | number | { number: number; style: number } | { text: string; style: number } | null;

/** What may stand in cells, and what is said to the person in one of them. */
export interface Validation {
  /** `B2:B1000` */
  range: string;
  /** Where the words of the drop-down stand: `Lists!$A$1:$A$34`. */
  list?: string;
  title: string;
  prompt: string;
  /** Shown when something else than a word of the list is typed; it is let through after a warning. */
  warning?: string;
}

export interface Sheet {
  name: string;
  isHidden?: boolean;
  /** Width in characters and format of the empty cells below. */
  columns: { width: number; style?: number }[];
  /** Read once, while the workbook is being sent. */
  rows: Iterable<Cell[]>;
  /** The first row stays when one scrolls, and filters. */
  hasHeader?: boolean;
  validations?: Validation[];
}

const longestCell = 32_767;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Nearly every text: nothing of what follows stands in it. */
const isPlain = /^[\t\n\r\u0020-\u0021\u0023-\u0025\u0027-\u003b\u003d\u003f-\u005e\u0060-\ud7ff\ue000-\ufffd]*$/;
/** XML 1.0 has no control signs, and a spreadsheet program reads `_x0041_` as A. */
// eslint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
export const xmlText = (text: string): string =>
  isPlain.test(text) ? text.slice(0, longestCell) : text.replace(unwritable, '').slice(0, longestCell).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(/[&<>"]/g, (sign) => escapes[sign]!);

function cellXml(cell: Cell, reference: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === 'object' && 'number' in cell) return `<c r="${reference}" s="${cell.style}"><v>${cell.number}</v></c>`;
  const text = typeof cell === 'string' ? cell : cell.text;
  if (text === '') return '';
  const style = typeof cell === 'object' ? cell.style : neutralCell(text) === text ? cellStyles.plain : cellStyles.quoted;
  return `<c r="${reference}"${style === 0 ? '' : ` s="${style}"`} t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

function validationsXml(validations: Validation[]): string {
  if (validations.length === 0) return '';
  const one = ({ range, list, title, prompt, warning }: Validation) => {
    const listed = list ? ' type="list" errorStyle="warning" showErrorMessage="1"' : '';
    const said = `showInputMessage="1" allowBlank="1" promptTitle="${xmlText(title).slice(0, 32)}" prompt="${xmlText(prompt.slice(0, 250))}"${warning ? ` errorTitle="${xmlText(title).slice(0, 32)}" error="${xmlText(warning.slice(0, 220))}"` : ''}`;
    return `<dataValidation${listed} ${said} sqref="${range}">${list ? `<formula1>${xmlText(list)}</formula1>` : ''}</dataValidation>`;
  };
  return `<dataValidations count="${validations.length}">${validations.map(one).join('')}</dataValidations>`;
}

function* sheetXml({ columns, rows, hasHeader = false, validations = [] }: Sheet): Generator<string> {
  const letters = columns.map((_, index) => columnLetters(index));
  const widths = columns.map(({ width, style = 0 }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${style}" customWidth="1"/>`).join('');
  const frozen = hasHeader ? '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' : '';
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${frozen}<cols>${widths}</cols><sheetData>`;
  let number = 0;
  for (const cells of rows) {
    number++;
    yield `<row r="${number}">${cells.map((cell, column) => cellXml(cell, `${letters[column] ?? columnLetters(column)}${number}`)).join('')}</row>`;
  }
  const filter = hasHeader && number > 1 ? `<autoFilter ref="A1:${columnLetters(columns.length - 1)}${number}"/>` : '';
  yield `</sheetData>${filter}${validationsXml(validations)}</worksheet>`;
}

const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function frame(sheets: Sheet[]): { name: string; content: string }[] {
  const numbered = sheets.map((sheet, index) => ({ ...sheet, number: index + 1 }));
  const overrides = numbered.map(({ number }) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${main}.worksheet+xml"/>`).join('');
  const named = numbered.map(({ name, number, isHidden }) => `<sheet name="${xmlText(name).slice(0, 31)}" sheetId="${number}"${isHidden ? ' state="hidden"' : ''} r:id="rId${number}"/>`).join('');
  const targets = numbered.map(({ number }) => `<Relationship Id="rId${number}" Type="${relations}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join('');
  return [
    { name: '[Content_Types].xml', content: `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${main}.styles+xml"/>${overrides}</Types>` },
    { name: '_rels/.rels', content: `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>` },
    { name: 'xl/workbook.xml', content: `${declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relations}"><sheets>${named}</sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', content: `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets}<Relationship Id="rId${sheets.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>` },
    { name: 'xl/styles.xml', content: stylesXml },
  ];
}

/** 1 Jan 1980, where the clock of zip files begins: equal content makes equal bytes. */
const partOptions = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true };

/** An XLSX workbook (ECMA-376), written while it is read. Texts are stored as texts, never as formulas. */
export function workbook(sheets: Sheet[]): Readable {
  const zip = new ZipFile();
  const sent = Readable.from(zip.outputStream, { objectMode: false });
  zip.on('error', (error: Error) => sent.destroy(error));
  for (const { name, content } of frame(sheets)) zip.addBuffer(Buffer.from(content), name, partOptions);
  for (const [index, sheet] of sheets.entries()) zip.addReadStream(Readable.from(textPieces(sheetXml(sheet)), { objectMode: false }), `xl/worksheets/sheet${index + 1}.xml`, partOptions);
  zip.end();
  return sent;
}
