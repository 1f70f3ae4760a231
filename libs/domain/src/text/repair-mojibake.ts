export interface MojibakeRepair {
  text: string;
  /** `unrepairable`: damaged for certain, but bytes are lost, so that any repair would be a guess; the text is returned as it came. */
  outcome: 'clean' | 'repaired' | 'unrepairable';
}

/** Windows-1252 signs of bytes 0x80–0x9F, in order; a space marks the five bytes without one (they arrive as C1 controls). */
const windows1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const byteOfSign = new Map([...windows1252].map((sign, index) => [sign, 0x80 + index] as const).filter(([sign]) => sign !== ' '));

function byteOf(sign: string): number | undefined {
  const code = sign.codePointAt(0)!;
  return code <= 0xff ? code : byteOfSign.get(sign);
}

/** One UTF-8 sequence starting at `at`, decoded strictly, or null. */
function sequenceAt(signs: string[], at: number): { decoded: string; length: number } | null {
  const lead = byteOf(signs[at]!) ?? 0;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  const bytes = signs.slice(at, at + length).map(byteOf);
  if (length === 0 || bytes.length < length || bytes.some((byte) => byte === undefined)) return null;
  try {
    const escaped = bytes.map((byte) => `%${byte!.toString(16).padStart(2, '0')}`).join('');
    return { decoded: decodeURIComponent(escaped), length };
  } catch {
    return null;
  }
}

/** First and last code points of what occurs in firm lists: Latin with Vietnamese, marks, punctuation, CJK; not IPA. */
const plausibleBlocks: [number, number][] = [
  [0x80, 0x17f], [0x1a0, 0x1b0], [0x300, 0x36f], [0x1e00, 0x1eff], [0x2000, 0x2122], [0x3000, 0x9fff], [0xac00, 0xd7af], [0xff00, 0xffef],
];

function plausible(decoded: string): boolean {
  const code = decoded.codePointAt(0)!;
  return byteOfSign.has(decoded) || plausibleBlocks.some(([first, last]) => code >= first && code <= last);
}

/** `Ã` + non-breaking space also occurs in sound text (`XÃ Tân Minh`); such pairs prove nothing alone. */
function proves(signs: string[]): boolean {
  return signs.length > 2 || /[ÄÅÆ]/.test(signs[0]!) || !/[\u00a0«»°·‘’“”–—…]/.test(signs[1]!);
}

const c1Control = /[\u0080-\u009f]/;

interface Reading {
  text: string;
  proofs: number;
  strays: number;
}

function read(text: string): Reading {
  const signs = [...text];
  const reading: Reading = { text: '', proofs: 0, strays: 0 };
  for (let at = 0; at < signs.length; ) {
    const sequence = sequenceAt(signs, at);
    if (sequence && plausible(sequence.decoded)) {
      reading.text += sequence.decoded;
      if (proves(signs.slice(at, at + sequence.length))) reading.proofs += 1;
      at += sequence.length;
    } else {
      reading.text += signs[at];
      if ((byteOf(signs[at]!) ?? 0) >= 0x80) reading.strays += 1;
      at += 1;
    }
  }
  return reading;
}

/** `áº`/`á»` before a plain letter: the third byte of a Vietnamese letter was dropped (a closing « » quotation is no such case). */
function truncated(text: string): boolean {
  return !text.includes('«') && /á[º»](?=\p{L}|$)/u.test(text);
}

/**
 * Mends UTF-8 that was read as Latin-1 or Windows-1252 (`CÃ´ng Ty` → `Công Ty`), also when it happened twice and when
 * single letters were mended before by hand. Repaired only when *every* high byte belongs to a valid sequence; the one
 * exception is a final `Ã`, whose lost partner can only be the non-breaking space that trimming takes away (`à`).
 */
export function repairMojibake(text: string): MojibakeRepair {
  if (text.includes('\ufffd')) return { text, outcome: 'unrepairable' };
  const reading = read(text);
  if (reading.proofs === 0) return { text, outcome: truncated(text) ? 'unrepairable' : 'clean' };
  if (reading.strays === 1 && reading.text.endsWith('Ã')) reading.text = `${reading.text.slice(0, -1)}à`;
  else if (reading.strays > 0) return { text, outcome: 'unrepairable' };
  const again = repairMojibake(reading.text);
  // C1 controls are the trace of a second round of damage; left over, they show that it could not be undone.
  if (again.outcome === 'unrepairable' || c1Control.test(again.text)) return { text, outcome: 'unrepairable' };
  return { text: again.text.normalize('NFC'), outcome: 'repaired' };
}
