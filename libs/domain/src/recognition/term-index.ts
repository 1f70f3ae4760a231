import { searchKey } from '../text/search-key';
import { tokenSpans, unspacedScript } from '../text/tokens';
import { toneKey } from '../text/tone-key';
import { buildNearWords, type NearWord } from './near-words';
import { unspacedSigns } from './unspaced-signs';

export interface Concept {
  code: string;
  kind: string;
  terms: { text: string; language: string }[];
}

/** A term of a concept, cut into lower-case words with their accents. */
export interface Term {
  code: string;
  kind: string;
  words: string[];
}

export interface TermIndex {
  exact: Map<string, Term[]>;
  toned: Map<string, Term[]>;
  folded: Map<string, Term[]>;
  /** Most words in a spaced term. */
  longest: number;
  /** Terms in scripts without spaces as `unspacedForm`, by first sign, longest first. */
  unspaced: Map<string, { text: string; term: Term }[]>;
  /** Folded terms of several words without the spaces between them. */
  joined: Map<string, Term[]>;
  /** Every folded word that a spaced term has. */
  words: Set<string>;
  nearWords(typed: string): NearWord[];
}

function add<Value>(index: Map<string, Value[]>, key: string, value: Value): void {
  const list = index.get(key);
  if (list) list.push(value);
  else index.set(key, [value]);
}

/** `gia cong co khi` beside `gia công cơ khí` is only its folded form: it must not count as an exact spelling. */
function withoutFoldedCopies(concept: Concept): string[] {
  const texts = concept.terms.map((term) => term.text.normalize('NFC').toLowerCase().trim());
  const accented = new Set(texts.filter((text) => searchKey(text) !== text).map(searchKey));
  return [...new Set(texts)].filter((text) => text !== '' && !accented.has(text));
}

/** A term in a script without spaces as it is compared (see `unspacedSigns`). */
export const unspacedForm = (text: string): string => unspacedSigns(text.normalize('NFC')).map(({ sign }) => sign).join('');

const isWord = (word: string): boolean => word.length > 1 && !/\d/.test(word);

/** Look-up tables for `buildRecogniser`: built once, read for every query. */
export function buildTermIndex(concepts: Iterable<Concept>): TermIndex {
  const index = { exact: new Map(), toned: new Map(), folded: new Map(), longest: 0, unspaced: new Map(), joined: new Map(), words: new Set<string>() } as Omit<TermIndex, 'nearWords'>;
  for (const concept of concepts) {
    for (const text of withoutFoldedCopies(concept)) {
      const words = tokenSpans(text).map((token) => token.text);
      const term = { code: concept.code, kind: concept.kind, words };
      if (unspacedScript.test(text)) {
        const joined = unspacedForm(text);
        if (joined !== '') add(index.unspaced, joined[0]!, { text: joined, term });
      } else if (words.length > 0) {
        const spelled = words.join(' ');
        index.longest = Math.max(index.longest, words.length);
        add(index.exact, spelled, term);
        add(index.toned, toneKey(spelled), term);
        const folded = searchKey(spelled);
        add(index.folded, folded, term);
        if (words.length > 1) add(index.joined, folded.replaceAll(' ', ''), term);
        for (const word of folded.split(' ')) if (isWord(word)) index.words.add(word);
      }
    }
  }
  for (const list of index.unspaced.values()) list.sort((a, b) => b.text.length - a.text.length);
  return { ...index, nearWords: buildNearWords(index.words) };
}
