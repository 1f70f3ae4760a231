import { searchKey } from '../text/search-key';
import { tokenSpans, unspacedScript } from '../text/tokens';
import { toneKey } from '../text/tone-key';

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
  /** Terms in scripts without spaces, spaces removed, by first sign, longest first. */
  unspaced: Map<string, { text: string; term: Term }[]>;
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

/** Lower case and half width, sign for sign, without spaces. */
export function unspacedForm(text: string): string {
  return [...text].map((sign) => (sign.normalize('NFKC').length === 1 ? sign.normalize('NFKC') : sign).toLowerCase()).join('').replace(/\s+/g, '');
}

/** Look-up tables for `buildRecogniser`: built once, read for every query. */
export function buildTermIndex(concepts: Iterable<Concept>): TermIndex {
  const index: TermIndex = { exact: new Map(), toned: new Map(), folded: new Map(), longest: 0, unspaced: new Map() };
  for (const concept of concepts) {
    for (const text of withoutFoldedCopies(concept)) {
      const words = tokenSpans(text).map((token) => token.text);
      const term = { code: concept.code, kind: concept.kind, words };
      if (unspacedScript.test(text)) {
        const joined = unspacedForm(text);
        add(index.unspaced, joined[0]!, { text: joined, term });
      } else if (words.length > 0) {
        const spelled = words.join(' ');
        index.longest = Math.max(index.longest, words.length);
        add(index.exact, spelled, term);
        add(index.toned, toneKey(spelled), term);
        add(index.folded, searchKey(spelled), term);
      }
    }
  }
  for (const list of index.unspaced.values()) list.sort((a, b) => b.text.length - a.text.length);
  return index;
}
