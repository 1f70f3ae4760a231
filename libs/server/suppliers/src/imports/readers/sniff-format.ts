import { refuseFile } from './source-table';

export type Sniffed = 'zip' | 'text';

const startsWith = (file: Buffer, ...bytes: number[]): boolean => bytes.every((byte, at) => file[at] === byte);

/** Signatures of what people send by mistake, with what to do instead; the file's name is never asked. */
const foreign: { kind: string; mend: string; is: (file: Buffer) => boolean }[] = [
  { kind: 'pdf', mend: 'is a PDF document; export the list as XLSX or CSV', is: (file) => file.subarray(0, 1024).includes('%PDF-') },
  { kind: 'xls', mend: 'is an old or encrypted Office file; save it as XLSX without a password', is: (file) => startsWith(file, 0xd0, 0xcf, 0x11, 0xe0) },
  { kind: 'gzip', mend: 'is compressed; unpack it first', is: (file) => startsWith(file, 0x1f, 0x8b) },
  { kind: 'archive', mend: 'is an archive; unpack it first', is: (file) => startsWith(file, 0x37, 0x7a, 0xbc, 0xaf) || startsWith(file, 0x52, 0x61, 0x72, 0x21) },
  { kind: 'image', mend: 'is a picture; a list of firms is needed as XLSX or CSV', is: (file) => startsWith(file, 0x89, 0x50, 0x4e, 0x47) || startsWith(file, 0xff, 0xd8, 0xff) || startsWith(file, 0x47, 0x49, 0x46, 0x38) },
];

/**
 * What the bytes are: a zip (a workbook, perhaps) or text (CSV, TSV, JSON).
 * @throws DomainError import.unreadable for an empty file, import.format_unknown for what is neither
 */
export function sniffFormat(file: Buffer): Sniffed {
  if (file.length === 0) throw refuseFile('import.unreadable', { reason: 'empty' }, 'is empty; choose the file again');
  if (startsWith(file, 0x50, 0x4b, 0x03, 0x04) || startsWith(file, 0x50, 0x4b, 0x05, 0x06)) return 'zip';
  const known = foreign.find((format) => format.is(file));
  if (known) throw refuseFile('import.format_unknown', { kind: known.kind }, known.mend);
  return 'text';
}
