import { nfc } from '../text/nfc';
import type { MediaType } from './file-rules';

const longest = 120; // characters
const withoutName = 'Tệp';

/** Control characters, and those that turn the direction of writing: they make `gpj.exe` look like `exe.jpg`. */
const invisible = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/gu;
/** Halves of a character that came without the other half. */
const broken = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** What a person called the file, as a label: NFC, one line, no folders. It never becomes part of a path. */
export function fileLabel(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const clean = nfc(last.replace(broken, '')).replace(invisible, '').replace(/\s+/gu, ' ').replace(/^[.\s]+|[.\s]+$/gu, '');
  return [...clean].slice(0, longest).join('').trim() || withoutName;
}

const endings: Record<MediaType, string> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' };

/** The name under which it is saved: the label with the ending of what the bytes are, so that `bill.pdf.exe` arrives as `bill.pdf`. */
export function downloadName(label: string, type: MediaType): string {
  const ending = `.${endings[type]}`;
  const bare = label.replace(/\.[\p{L}\p{N}]{1,8}$/u, '') || withoutName;
  const harmless = bare.replace(/["<>:|?*%\\/]/g, ' ').replace(/\s+/g, ' ').trim() || withoutName;
  return harmless.toLowerCase().endsWith(ending) ? harmless : harmless + ending;
}
