import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';

const pack = promisify(deflateRaw) as (content: Buffer) => Promise<Buffer>;
/** 1 Jan 1980: the same content always makes the same bytes. */
const dosDate = 0x21;

export interface ZipPart {
  name: string;
  content: string | Buffer;
}

/** What local header and directory say alike, from "version needed" to the length of the extra field. */
function facts(content: Buffer, packed: Buffer, nameLength: number): Buffer {
  const made = Buffer.alloc(26);
  made.writeUInt16LE(20, 0);
  made.writeUInt16LE(0x0800, 2); // names are UTF-8
  made.writeUInt16LE(8, 4);
  made.writeUInt16LE(dosDate, 8);
  made.writeUInt32LE(crc32(content), 10);
  made.writeUInt32LE(packed.length, 14);
  made.writeUInt32LE(content.length, 18);
  made.writeUInt16LE(nameLength, 22);
  return made;
}

/** A zip file (APPNOTE 6.3, no zip64: below 4 GB and 65,535 parts) in memory; deflating happens in zlib's threads. */
export async function zipArchive(parts: ZipPart[]): Promise<Buffer> {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = typeof part.content === 'string' ? Buffer.from(part.content) : part.content;
    const packed = await pack(content);
    const name = Buffer.from(part.name);
    const common = facts(content, packed, name.length);
    const entry = Buffer.alloc(46);
    entry.write('PK\x01\x02', 'latin1');
    entry.writeUInt16LE(20, 4);
    common.copy(entry, 6);
    entry.writeUInt32LE(offset, 42);
    const local = [Buffer.from('PK\x03\x04'), common, name, packed];
    locals.push(...local);
    directory.push(entry, name);
    offset += local.reduce((sum, piece) => sum + piece.length, 0);
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}
