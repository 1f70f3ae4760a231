import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/**
 * A zip file by hand, so that it can lie.
 * @param {{ name: string, content: string | Buffer, declaredSize?: number, packed?: Buffer, size?: number }[]} parts
 *   `declaredSize`: what the directory says instead of the truth
 */
export function zipFile(parts) {
  const [locals, directory] = [[], []];
  let offset = 0;
  for (const { name, content, declaredSize } of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const title = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x0800, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(declaredSize ?? bytes.length, 18);
    facts.writeUInt16LE(title.length, 22);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    facts.copy(entry, 6);
    entry.writeUInt32LE(offset, 42);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, title, packed]);
    locals.push(local);
    directory.push(entry, title);
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

/** Name → text of every part, by the central directory. */
export function unzip(file) {
  const parts = new Map();
  let at = file.readUInt32LE(file.length - 6);
  while (file.readUInt32LE(at) === 0x02014b50) {
    const [packed, title, extra, comment, local] = [file.readUInt32LE(at + 20), file.readUInt16LE(at + 28), file.readUInt16LE(at + 30), file.readUInt16LE(at + 32), file.readUInt32LE(at + 42)];
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    parts.set(file.toString('utf8', at + 46, at + 46 + title), inflateRawSync(file.subarray(start, start + packed)).toString('utf8'));
    at += 46 + title + extra + comment;
  }
  return parts;
}

/** A workbook whose one sheet is the given XML. */
export const workbookOf = (sheet, extra = []) =>
  zipFile([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'xl/workbook.xml', content: '<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>' },
    { name: 'xl/_rels/workbook.xml.rels', content: '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>' },
    { name: 'xl/worksheets/sheet1.xml', content: sheet },
    ...extra,
  ]);
