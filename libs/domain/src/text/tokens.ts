/** A word with its place in the NFC text. */
export interface Token {
  text: string;
  start: number;
  end: number;
}

/** Scripts written without spaces or with particles attached: matched by substring, so a run of them is one token. */
export const unspacedScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u;

const unspaced = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー';
/** A run of CJK, a decimal number (`0,02` stays whole), or a run of other letters and digits. */
const word = new RegExp(`[${unspaced}]+|\\p{N}+(?:[.,]\\p{N}+)+|(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{N}])+`, 'gu');

/** Words of the NFC form of the text with offsets into that form; punctuation separates and is dropped. */
export function tokenSpans(text: string): Token[] {
  return [...text.normalize('NFC').matchAll(word)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

// eslint-disable-next-line no-control-regex
const asciiOnly = /^[\u0000-\u007f]*$/;
const asciiWord = /\d+(?:[.,]\d+)+|[A-Za-z0-9]+/g;

/** Words as written (NFC), in order: `PA66-GF30 Ø10` → `PA66`, `GF30`, `Ø10`. */
export function tokens(text: string): string[] {
  // The same words by a plainer pattern: folded names and addresses are ASCII, and come by the thousand.
  if (asciiOnly.test(text)) return text.match(asciiWord) ?? [];
  return tokenSpans(text).map((token) => token.text);
}
