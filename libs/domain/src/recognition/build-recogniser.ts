import { tokenSpans, unspacedScript } from '../text/tokens';
import { accentAgreement } from './accent-agreement';
import { decoys, isCarrier, longestCarrier, withoutUnspacedCarriers } from './carrier-words';
import { misspeltTerms } from './misspelt';
import { joined, wordOf, type Word } from './query-word';
import { respelled } from './respell';
import { buildTermIndex, type Concept, type Term, type TermIndex } from './term-index';
import { unspacedSigns } from './unspaced-signs';

/** `joined`: written apart where the term is one word, or together; `typo`: a word of it is misspelt. */
export type RecognitionHow = 'exact' | 'tone' | 'folded' | 'joined' | 'typo';

export interface RecognisedConcept {
  code: string;
  kind: string;
  /** The words of the query, as typed (NFC), with their offsets in the NFC query. */
  matched: string;
  start: number;
  end: number;
  how: RecognitionHow;
  /** Materials that are named inside the words of a process: `đúc nhôm` is casting, of aluminium. */
  inside: { code: string; kind: string }[];
  /** Other concepts that the same words name, likeliest first ("khuôn dập" is making dies and a die). */
  alternatives: { code: string; kind: string }[];
}

export interface Recognition {
  /** In the order of the query. */
  concepts: RecognisedConcept[];
  /** What is left to search as text: neither concept nor carrier word. */
  rest: string;
}

/** What a string is taken for when it could be several things. */
const kindOrder = ['process', 'material', 'certification', 'province', 'equipment', 'product', 'industry'];
const rankOf = (kind: string): number => (kindOrder.indexOf(kind) + kindOrder.length + 1) % (kindOrder.length + 1);

interface Hit {
  terms: Term[];
  start: number;
  end: number;
  how: RecognitionHow;
  inside?: Term[];
}

const DECOY = 'decoy';

/** Words written apart or together: at most this many, and this many letters, for short ones meet by chance. */
const mostJoined = 4;
const fewestJoined = 6;

/** More words than this are prose; what lies behind is left to text search. */
const MOST_WORDS = 40;

/** Japanese, Chinese and Korean: the longest terms first, then single signs that fill what is left between them. */
function hitsInUnspaced(query: string, index: TermIndex): Hit[] {
  if (!unspacedScript.test(query)) return [];
  const signs = unspacedSigns(query);
  const text = signs.map(({ sign }) => sign).join('');
  const owner = signs.flatMap(({ sign }, at) => Array.from(sign, () => at));
  const found = owner.flatMap((_, from) => (index.unspaced.get(text[from]!) ?? []).filter((entry) => text.startsWith(entry.text, from)).map((entry) => ({ entry, from, to: from + entry.text.length })));
  const isTaken = Array.from(text, () => false);
  const hits: Hit[] = [];
  for (const { from, to, entry } of found.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)) {
    if (isTaken.slice(from, to).some(Boolean) || (to - from === 1 && !standsAlone(text, from, isTaken))) continue;
    const terms = found.filter((other) => other.from === from && other.to === to).map((other) => other.entry.term);
    const inside = found.filter((other) => other.from >= from && other.to <= to && other.to - other.from < to - from).map((other) => other.entry.term);
    hits.push({ terms: [entry.term, ...terms.filter((term) => term !== entry.term)], start: signs[owner[from]!]!.start, end: signs[owner[to - 1]!]!.end, how: 'exact', inside });
    isTaken.fill(true, from, to);
  }
  return hits;
}

/** A single sign such as 鋼 or 강 is a word only when nothing of its script stands beside it but another term. */
function standsAlone(text: string, at: number, isTaken: boolean[]): boolean {
  return [at - 1, at + 1].every((beside) => isTaken[beside] || !unspacedScript.test(text[beside] ?? ''));
}

/** Folded matches, closest first: contrary accents are allowed only where asked, and never in every word. */
function foldedTerms(words: Word[], index: TermIndex, contraryAllowed: boolean): Term[] {
  const folded = joined(words, 'folded');
  if (folded.length < 2) return [];
  const judged = (index.folded.get(folded) ?? []).map((term) => {
    const agreements = words.map((word, at) => accentAgreement(word.exact, term.words[at] ?? ''));
    return { term, contrary: agreements.filter((one) => one === 'contrary').length, omitted: agreements.filter((one) => one === 'omitted').length };
  });
  const allowed = judged.filter(({ contrary }) => contrary === 0 || (contraryAllowed && contrary < words.length));
  const least = Math.min(...allowed.map(({ contrary }) => contrary));
  return allowed.filter(({ contrary }) => contrary === least).sort((a, b) => a.omitted - b.omitted).map(({ term }) => term);
}

type LookUp = (words: Word[], index: TermIndex) => Term[];

const lookUps: { how: RecognitionHow; terms: LookUp }[] = [
  { how: 'exact', terms: (words, index) => index.exact.get(joined(words, 'exact')) ?? [] },
  { how: 'tone', terms: (words, index) => index.toned.get(joined(words, 'tone')) ?? [] },
  { how: 'folded', terms: (words, index) => foldedTerms(words, index, false) },
];
/** Tried last, and on several words only: there a wrong accent is a slip, in a single word it is another word. */
const lastResort: LookUp = (words, index) => (words.length < 2 ? [] : foldedTerms(words, index, true));

const sureLength = 3;

const bestRank = (hit: Hit): number => Math.min(...hit.terms.map((term) => rankOf(term.kind)));

/**
 * Somebody who writes no accents at all may mean every word that folds to the same: `ren` is a thread, and forging without
 * its accent. What is spelled so comes first; the others make the reading an open one.
 */
function withOmitted({ terms, how, ...place }: Hit, words: Word[], index: TermIndex): Hit {
  const others = foldedTerms(words, index, false).filter(({ code }) => terms.every((term) => term.code !== code));
  return others.length === 0 ? { terms, how, ...place } : { terms: [...terms, ...others], how: 'folded', ...place };
}

/** Takes hits that touch no taken word, longest first as they come; of equal ones processes first, then from the left. */
function take(hits: Hit[], taken: Hit[]): void {
  for (const hit of [...hits].sort((a, b) => bestRank(a) - bestRank(b) || a.start - b.start)) {
    if (taken.every((other) => hit.end <= other.start || hit.start >= other.end)) taken.push(hit);
  }
}

function spans(words: Word[], length: number): Word[][] {
  return words.flatMap((_word, at, all) => (at + length <= all.length ? [all.slice(at, at + length)] : []));
}

function hitsInSpaced(words: Word[], index: TermIndex, taken: Hit[]): void {
  if (words.length === 0) return;
  const isBare = words.every((word) => word.exact === word.folded);
  const search = (length: number, how: RecognitionHow, terms: LookUp) => {
    const free = spans(words, length).filter((span) => taken.every((hit) => span.at(-1)!.end <= hit.start || span[0]!.start >= hit.end));
    const found = free.map((span) => ({ span, hit: { terms: terms(span, index), start: span[0]!.start, end: span.at(-1)!.end, how } })).filter(({ hit }) => hit.terms.length > 0);
    take(found.map(({ span, hit }) => (isBare ? withOmitted(hit, span, index) : hit)), taken);
  };
  for (let length = index.longest; length > 0; length -= 1) {
    for (const { how, terms } of lookUps) search(length, how, terms);
    // Of three words and more one wrong accent is a slip, whatever shorter terms lie within: `sơn tỉnh điện`.
    if (length >= sureLength) search(length, 'folded', lastResort);
  }
  search(sureLength - 1, 'folded', lastResort);
}

const isFree = (words: Word[], taken: Hit[]): boolean => taken.every((hit) => words.at(-1)!.end <= hit.start || words[0]!.start >= hit.end);

/** Materials that shorter spans of a hit's own words name exactly. */
function insideOf(hit: Hit, words: Word[], index: TermIndex): Term[] {
  const own = words.filter((word) => word.start >= hit.start && word.end <= hit.end);
  return Array.from({ length: Math.max(0, own.length - 1) }, (_, shorter) => spans(own, shorter + 1)).flat().flatMap((span) => index.exact.get(joined(span, 'exact')) ?? (own.every((word) => word.exact === word.folded) ? foldedTerms(span, index, false) : []));
}

/** Made of it, or worked on; a mould for rubber is none of rubber, copper plating is not of copper. */
const families = ['mat.aluminium', 'mat.stainless', 'mat.copper', 'mat.zinc', 'mat.magnesium', 'mat.cast_iron', 'mat.titanium'];
const workedOn = ['proc.casting', 'proc.machining', 'proc.sheet_metal', 'proc.stamping', 'proc.forging', 'proc.joining', 'proc.grinding', 'proc.edm', 'proc.surface.anodizing'];
const isBelow = (code: string, roots: string[]): boolean => roots.some((root) => code === root || code.startsWith(`${root}.`));

function materialsInside(hit: Hit, words: Word[], index: TermIndex): { code: string; kind: string }[] {
  if (!hit.terms.some(({ code }) => isBelow(code, workedOn) && code !== 'proc.joining.brazing')) return [];
  const found = (hit.inside ?? insideOf(hit, words, index)).filter(({ code, kind }) => kind === 'material' && isBelow(code, families));
  return [...new Map(found.map(({ code, kind }) => [code, { code, kind }])).values()];
}

/** Words written apart that are one in the term, or one of the parts of a term that is written together: `wire cut`, `bu long`. */
function hitsInJoined(words: Word[], index: TermIndex, taken: Hit[]): void {
  for (let length = Math.min(mostJoined, words.length); length > 0; length--) {
    for (const span of spans(words, length)) {
      const key = joined(span, 'folded').replaceAll(' ', '');
      if (key.length < fewestJoined || !isFree(span, taken)) continue;
      const typed = joined(span, 'exact').replaceAll(' ', '');
      const terms = [...(length > 1 ? (index.folded.get(key) ?? []) : []), ...(index.joined.get(key) ?? [])].filter((term) => accentAgreement(typed, term.words.join('')) !== 'contrary');
      if (terms.length > 0) taken.push({ terms, start: span[0]!.start, end: span.at(-1)!.end, how: 'joined' });
    }
  }
}

/** Misspelt terms, also in place of shorter ones that lie wholly within: `khoun ép nhựa` is a mould, not moulding. */
function hitsInMisspelt(words: Word[], index: TermIndex, taken: Hit[]): void {
  const within = (hit: Hit, window: Word[]) => hit.start >= window[0]!.start && hit.end <= window.at(-1)!.end;
  const touches = (hit: Hit, window: Word[]) => !(window.at(-1)!.end <= hit.start || window[0]!.start >= hit.end);
  const mayCover = (window: Word[]) => taken.every((hit) => !touches(hit, window) || within(hit, window));
  for (const { terms, words: window } of misspeltTerms(words, index, mayCover)) {
    const kept = taken.filter((hit) => !touches(hit, window));
    taken.splice(0, taken.length, ...kept, { terms, start: window[0]!.start, end: window.at(-1)!.end, how: 'typo' });
  }
}

function conceptOf(hit: Hit, query: string, inside: { code: string; kind: string }[]): RecognisedConcept {
  const codes = new Map(hit.terms.map((term) => [term.code, term.kind]));
  const [first, ...others] = [...codes].map(([code, kind]) => ({ code, kind })).sort((a, b) => rankOf(a.kind) - rankOf(b.kind));
  return { ...first!, matched: query.slice(hit.start, hit.end), start: hit.start, end: hit.end, how: hit.how, inside, alternatives: others };
}

function carrierLengthAt(words: Word[], at: number): number {
  for (let length = Math.min(longestCarrier, words.length - at); length > 0; length -= 1) {
    const span = words.slice(at, at + length);
    if (isCarrier(joined(span, 'exact'), joined(span, 'tone'), joined(span, 'folded'))) return length;
  }
  return 0;
}

/** Words outside concepts without carriers, longest carrier first; a query of nothing but carriers stays as it is. */
function restOf(words: Word[], taken: Hit[]): string {
  const free = words.filter((word) => taken.every((hit) => word.end <= hit.start || word.start >= hit.end));
  const kept: string[] = [];
  for (let at = 0; at < free.length; ) {
    const length = carrierLengthAt(free, at);
    const text = length === 0 ? withoutUnspacedCarriers(free[at]!.text) : '';
    if (text !== '') kept.push(free[at]!.isRespelled ? free[at]!.exact : text);
    at += length || 1;
  }
  return (kept.length > 0 || taken.length > 0 ? kept : free.map((word) => word.text)).join(' ');
}

export interface RecogniserOptions {
  /** For prose: what is written there is meant as written, so that nothing is decoded, joined or corrected. */
  isStrict?: boolean;
}

/**
 * Maps text to taxonomy codes (search.md 0.1: it matters more than the engine). Longest term first on whole words; for
 * one length right accents before the other spelling of the same accents (`tone`) before accents left out (`folded`).
 * A single word with a contrary accent is another word: `đục` is never `đúc`. A query without any accent leaves open which of
 * the words that fold to the same is meant. What is left is tried as raw Telex or VNI, as words run together or torn apart,
 * and as a slip of the keys. Japanese, Korean and Chinese are found inside a run of signs. Build once; a query takes well
 * under a millisecond, one with unknown words a few.
 */
export function buildRecogniser(concepts: Iterable<Concept>): (query: string, options?: RecogniserOptions) => Recognition {
  const index = buildTermIndex([...concepts, { code: 'decoy', kind: DECOY, terms: decoys.map((text) => ({ text, language: 'vi' })) }]);
  return (text, { isStrict = false } = {}) => {
    const query = text.normalize('NFC');
    const tokens = tokenSpans(query);
    const typed = tokens.slice(0, MOST_WORDS).map(wordOf);
    const words = isStrict ? typed : respelled(typed, index);
    const taken = hitsInUnspaced(query, index);
    hitsInSpaced(words, index, taken);
    if (!isStrict) {
      hitsInJoined(words, index, taken);
      hitsInMisspelt(words, index, taken);
    }
    const named = taken.filter((hit) => hit.terms[0]!.kind !== DECOY).sort((a, b) => a.start - b.start);
    return { concepts: named.map((hit) => conceptOf(hit, query, materialsInside(hit, words, index))), rest: [restOf(words, named), ...tokens.slice(MOST_WORDS).map((token) => token.text)].filter((part) => part !== '').join(' ') };
  };
}
