import { isUtf8 } from 'node:buffer';
import { refuseFile } from './source-table';

export interface DecodedText {
  text: string;
  encoding: string;
}

const unknown = () => refuseFile('import.format_unknown', { kind: 'binary' }, 'is neither a workbook nor text; export the list as XLSX or CSV (UTF-8)');

function markedEncoding(file: Buffer): string | null {
  if (file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf) return 'utf-8';
  if (file[0] === 0xff && file[1] === 0xfe) return 'utf-16le';
  if (file[0] === 0xfe && file[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: Latin text has a zero in every second byte. */
function unmarkedUtf16(file: Buffer): string | null {
  const sample = file.subarray(0, 2048);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < sample.length; at++) {
    if (sample[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  if (even === 0 && odd === 0) return null;
  const half = sample.length / 2;
  if (odd > half * 0.3 && even < odd * 0.1) return 'utf-16le';
  if (even > half * 0.3 && odd < even * 0.1) return 'utf-16be';
  throw unknown();
}

function strictly(encoding: string, file: Buffer): string | null {
  // Node's own check and conversion are ten times as fast as the general decoder.
  if (encoding === 'utf-8') return isUtf8(file) ? file.toString('utf8').replace(/^\ufeff/, '') : null;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(file);
  } catch {
    return null;
  }
}

/** Windows-1258 writes tones as marks after the letter: right when every mark finds its letter and some letter is Vietnamese. */
function asWindows1258(file: Buffer): string | null {
  const text = new TextDecoder('windows-1258').decode(file).normalize('NFC');
  return !/\p{M}/u.test(text) && /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/.test(text) ? text : null;
}

function asShiftJis(file: Buffer): string | null {
  const text = strictly('shift_jis', file);
  return text !== null && /[\u3041-\u30ff]{2}/.test(text) && !/[\uff61-\uff9f]/.test(text) ? text : null;
}

/** Binary files decode to something in any one-byte table; text has no control characters. */
function assertText(text: string): string {
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000e-\u001a]/.test(text.slice(0, 65_536))) throw unknown();
  return text;
}

/**
 * Bytes to text: by mark, then strict UTF-8, then Windows-1258, Shift-JIS and last Windows-1252 (which never fails).
 * Text that was decoded wrongly *before* it was saved is mended later, cell by cell.
 * @throws DomainError import.format_unknown for binary content, import.unreadable for broken UTF-8 or UTF-16 that says what it is
 */
export function decodeText(file: Buffer): DecodedText {
  const certain = markedEncoding(file) ?? unmarkedUtf16(file);
  if (certain) {
    const text = strictly(certain, file);
    if (text === null) throw refuseFile('import.unreadable', { reason: 'encoding', encoding: certain }, `says it is ${certain} but is damaged; save it again as UTF-8`);
    return { text: assertText(text), encoding: certain };
  }
  const attempts: [string, (bytes: Buffer) => string | null][] = [
    ['utf-8', (bytes) => strictly('utf-8', bytes)],
    ['shift_jis', asShiftJis],
    ['windows-1258', asWindows1258],
    ['windows-1252', (bytes) => new TextDecoder('windows-1252').decode(bytes)],
  ];
  for (const [encoding, decode] of attempts) {
    const text = decode(file);
    if (text !== null) return { text: assertText(text), encoding };
  }
  throw unknown();
}
