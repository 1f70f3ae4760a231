import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import type { ImportResponse, ProblemResponse } from '@matxich/contracts';
import type { Answer, TestClient } from '../harness/test-client';

const dataFolder = process.env['MATXICH_DATA'] ?? resolve(import.meta.dirname, '../../../../../shared/data');

/** Public lists that are not part of the project; null (and a notice) where they are absent. */
export function realFile(path: string): Buffer | null {
  const file = resolve(dataFolder, path);
  if (existsSync(file)) return readFileSync(file);
  console.warn(`SKIPPED: ${file} is absent; set MATXICH_DATA to the folder of real lists to run this test`);
  return null;
}

interface ZipPart {
  name: string;
  content: Buffer | string;
  /** What the directory says instead of the truth. */
  declaredSize?: number;
}

/** A zip file by hand: local headers, central directory, end record. */
export function zip(parts: ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content);
    const packed = deflateRawSync(content);
    const name = Buffer.from(part.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(part.declaredSize ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    common.copy(entry, 6);
    entry.writeUInt32LE(offset, 42);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, packed]);
    locals.push(local);
    directory.push(entry, name);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}

/** As spreadsheet programs write it: `_x0041_` would be read as A. */
const escapeXml = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A cell: text (shared), or raw XML of the `c` element's inside with its attributes. */
export type Cell = string | { attributes: string; xml: string };

export const letters = (column: number): string => (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

function sheetXml(rows: Cell[][], strings: string[]): string {
  const cellXml = (cell: Cell, reference: string): string => {
    if (typeof cell !== 'string') return `<c r="${reference}" ${cell.attributes}>${cell.xml}</c>`;
    return `<c r="${reference}" t="s"><v>${strings.push(cell) - 1}</v></c>`;
  };
  const rowXml = rows.map((cells, at) => `<row r="${at + 1}">${cells.map((cell, column) => cellXml(cell, `${letters(column)}${at + 1}`)).join('')}</row>`);
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rowXml.join('')}</sheetData></worksheet>`;
}

/** A workbook of the given sheets; style 1 of its cells is a date. `extra` parts replace or add to the zip. */
export function workbook(sheets: Cell[][][], extra: ZipPart[] = []): Buffer {
  const strings: string[] = [];
  const sheetParts = sheets.map((rows, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, content: sheetXml(rows, strings) }));
  const parts: ZipPart[] = [
    { name: '[Content_Types].xml', content: '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' },
    { name: 'xl/workbook.xml', content: `<workbook xmlns:r="r"><sheets>${sheets.map((_, at) => `<sheet name="S${at}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', content: `<Relationships>${sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>` },
    { name: 'xl/styles.xml', content: '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>' },
    ...sheetParts,
    { name: 'xl/sharedStrings.xml', content: `<sst>${strings.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join('')}</sst>` },
  ];
  return zip([...parts.filter((part) => !extra.some((other) => other.name === part.name)), ...extra]);
}

export const csv = (...lines: string[]): Buffer => Buffer.from(lines.join('\n'));

/** Both have a `status`, so their plain intersection would be never. */
export type UploadAnswer = Answer<ImportResponse & Omit<ProblemResponse, 'status'>>;

/** Uploads as the browser does. */
export function upload(client: TestClient, bytes: Buffer, fileName = 'danh-sach.csv', headers: Record<string, string> = {}, fields: Record<string, string> = {}): Promise<UploadAnswer> {
  const boundary = `----${randomUUID()}`;
  const fieldParts = Object.entries(fields).map(([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
  const payload = Buffer.concat([
    Buffer.from(`${fieldParts.join('')}--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\ncontent-type: application/octet-stream\r\n\r\n`),
    bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return client.send('POST', '/api/v1/office/imports', payload, { 'content-type': `multipart/form-data; boundary=${boundary}`, 'idempotency-key': randomUUID(), ...headers });
}
