import { searchKey } from '../text/search-key';
import type { Token } from '../text/tokens';
import { toneKey } from '../text/tone-key';

/** A word of the query with its keys, made once however many spans it is in. `text` is what was typed. */
export interface Word extends Token {
  exact: string;
  tone: string;
  folded: string;
  /** Set when the keys are those of another spelling than the one typed. */
  isRespelled?: true;
}

export const wordOf = (token: Token): Word => ({ ...token, exact: token.text.toLowerCase(), tone: toneKey(token.text), folded: searchKey(token.text) });

export const respelledAs = (word: Word, spelling: string): Word => ({ ...word, exact: spelling, tone: toneKey(spelling), folded: searchKey(spelling), isRespelled: true });

export const joined = (words: Word[], key: 'exact' | 'tone' | 'folded'): string => words.map((word) => word[key]).join(' ');
