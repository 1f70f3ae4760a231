import { LONGEST_TERM, MOST_TERM_WORDS, firmNameKey, guessLanguage, mayBePersonal, searchKey, termKey, tidyTerm, tokens, type TermLanguage } from '@matxich/domain';
import type { Vocabulary } from '../../search/vocabulary';

/** A search as it is remembered for some seconds in memory: the words, what came of it, and whose it was as a digest that nobody can read back. */
export interface SeenSearch {
  q: string;
  /** `searched`: how many firms answer it is asked when it is written down. */
  outcome: 'searched' | 'abandoned' | 'refined';
  /** What was searched for next; only its concepts are kept. */
  next: string | null;
  visitor: string;
}

/** What may be counted of it. */
export interface UnreadWords {
  key: string;
  term: string;
  language: TermLanguage;
  /** Concepts, when nothing was left unread. */
  understood: string[];
}

/** The words that stay after everything understood, places and carriers; legal forms are no words of a trade. */
function unreadOf(q: string, vocabulary: Vocabulary): { words: string; codes: string[] } {
  const { concepts, rest } = vocabulary.recognise(q);
  const telling = new Set(tokens(firmNameKey(rest)));
  return { words: rest.split(' ').filter((word) => telling.has(searchKey(word)) || tokens(searchKey(word)).some((part) => telling.has(part))).join(' '), codes: concepts.map((found) => found.code) };
}

/**
 * What a search leaves for an officer (`isUnanswered`: no firm answers every word); null for anything that is not to be kept: words that may tell who somebody is, whole
 * sentences, and searches that were understood and answered.
 */
export function unreadWords(q: string, isUnanswered: boolean, vocabulary: Vocabulary): UnreadWords | null {
  if (mayBePersonal(q)) return null;
  const { words, codes } = unreadOf(q, vocabulary);
  if (words === '' && (!isUnanswered || codes.length === 0)) return null;
  const term = tidyTerm(words === '' ? q : words);
  const key = termKey(term);
  if (key === '' || mayBePersonal(term) || term.length > LONGEST_TERM || tokens(term).length > MOST_TERM_WORDS || searchKey(key).length < 2) return null;
  return { key, term, language: guessLanguage(term), understood: words === '' ? [...new Set(codes)] : [] };
}
