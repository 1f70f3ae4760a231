import { searchKey } from '../text/search-key';
import { tokens } from '../text/tokens';

export const termLanguages = ['vi', 'en', 'ja', 'ko', 'zh'] as const;
export type TermLanguage = (typeof termLanguages)[number];

/** What a Vietnamese syllable can be without its accents. */
const syllable = /^(?:ngh|ng|gh|gi|kh|nh|ph|qu|th|tr|ch|b|c|d|g|h|k|l|m|n|p|r|s|t|v|x)?[aeiouy]{1,3}(?:ch|ng|nh|c|m|n|p|t)?$/;

/**
 * A guess from the script, then from the accents, then from the shape of the syllables. Kanji alone may be Japanese or
 * Chinese: taken for Chinese, a person corrects it. Every word of `may tien` could be Vietnamese, `lathe` could not.
 */
export function guessLanguage(text: string): TermLanguage {
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  if (/\p{Script=Han}/u.test(text)) return 'zh';
  const plain = text.normalize('NFC').toLowerCase();
  if (searchKey(plain) !== plain.replace(/\s+/gu, ' ').trim()) return 'vi';
  const words = tokens(plain).filter((word) => /^[a-z]+$/.test(word));
  return words.length > 0 && words.every((word) => syllable.test(word)) ? 'vi' : 'en';
}
