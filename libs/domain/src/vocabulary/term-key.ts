import { unspacedForm } from '../recognition/term-index';
import { tokenSpans, unspacedScript } from '../text/tokens';
import { toneKey } from '../text/tone-key';

/** Longer is a sentence, not a name for something. */
export const LONGEST_TERM = 80;
export const MOST_TERM_WORDS = 8;

/** A term as it is kept: NFC, single spaces, no punctuation around it, the letters as typed. */
export const tidyTerm = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '');

/** A term of a script without spaces as the recogniser looks for it: lower case, half width, no spaces. */
export const unspacedTerm = (text: string): string => unspacedForm(text.normalize('NFC'));

/** Two spellings that the recogniser takes for one word have one key: `Hoá  bền` = `hóa bền`. Empty for a text without words. */
export function termKey(text: string): string {
  if (unspacedScript.test(text)) return unspacedTerm(text).replace(/[\p{P}\p{S}]/gu, '');
  return toneKey(tokenSpans(text).map((token) => token.text).join(' '));
}
