import type { MediaType } from './file-rules';

const startsWith = (bytes: Uint8Array, at: number, expected: readonly number[]): boolean => expected.every((byte, index) => bytes[at + index] === byte);
const ascii = (text: string): number[] => [...text].map((sign) => sign.charCodeAt(0));

const pdf = ascii('%PDF-');
const eof = ascii('%%EOF');
/** Readers look for the end mark in the last kilobyte. */
const tailBytes = 1024;

function endsLikePdf(bytes: Uint8Array): boolean {
  for (let at = bytes.length - eof.length; at >= Math.max(0, bytes.length - tailBytes); at--) if (startsWith(bytes, at, eof)) return true;
  return false;
}

/**
 * The type that the bytes themselves show, at their very beginning: what hides behind another file's head (a PDF inside
 * HTML, an archive behind a picture) is none of ours. Null = nothing that we take.
 */
export function sniffMediaType(bytes: Uint8Array): MediaType | null {
  if (startsWith(bytes, 0, pdf) && endsLikePdf(bytes)) return 'application/pdf';
  if (startsWith(bytes, 0, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (startsWith(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (startsWith(bytes, 0, ascii('RIFF')) && startsWith(bytes, 8, ascii('WEBP'))) return 'image/webp';
  return null;
}
