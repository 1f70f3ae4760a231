import { firmNameKey, searchKey, tokens, type RecognisedConcept } from '@matxich/domain';
import { isMergedProvince, pairToken, tokenOf, type Vocabulary } from './vocabulary';

/** Words after the tenth are ignored by the search server (search.md 1). */
const mostWords = 10;
/** Kinds that a supplier states; of anything else the words are searched too. */
const stated = new Set(['process', 'material', 'certification', 'province']);

export interface UnderstoodQuery {
  /** What the search server is asked, most important word first: it never drops the first. */
  words: string[];
  understood: { code: string; kind: string; matched: string }[];
  /** What to mark in results: every name of what was recognised, and the words that were left. */
  phrases: string[];
  processes: string[];
  materials: string[];
}

const hasAccents = (text: string): boolean => searchKey(text) !== text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** Somebody who writes accents elsewhere means a single word without them: `ren ống thép` is threads, not forging. */
const isMisread = (found: RecognisedConcept, query: string): boolean => found.how === 'folded' && !/\s/.test(found.matched) && !hasAccents(found.matched) && hasAccents(query);

/** The words that are left, without legal forms unless there is nothing else: `công ty cổ phần Volga` asks for Volga. */
function restWords(rest: string): string[] {
  const telling = new Set(tokens(firmNameKey(rest)));
  return tokens(rest).filter((word) => telling.has(searchKey(word)) || tokens(searchKey(word)).some((part) => telling.has(part)));
}

interface Meant {
  code: string;
  kind: string;
  matched: string;
}

const codesOf = (meant: Meant[], kind: string): string[] => [...new Set(meant.filter((one) => one.kind === kind).map((one) => one.code))];

/** Index words and text, the most telling first, since the server drops from the end. */
function wordsOf(meant: Meant[], left: string): string[] {
  const [processes, materials] = [codesOf(meant, 'process'), codesOf(meant, 'material')];
  const pair = processes[0] && materials[0] ? [pairToken(processes[0], materials[0])] : [];
  const places = meant.filter((one) => one.kind === 'province');
  const [former, current] = [places.filter((one) => isMergedProvince(one.matched)), places.filter((one) => !isMergedProvince(one.matched))];
  const others = meant.filter((one) => !stated.has(one.kind));
  return [
    ...[...processes, ...materials, ...codesOf(meant, 'certification'), ...current.map((one) => one.code)].map(tokenOf),
    ...pair,
    ...others.map((one) => tokenOf(one.code)),
    ...others.flatMap((one) => tokens(one.matched)),
    ...restWords(left),
    ...former.flatMap((one) => [...tokens(one.matched), tokenOf(one.code)]),
  ];
}

/**
 * What people type → index words of the recognised concepts, then the text that is left (search.md 7). Recognised
 * concepts only rank; filters are what a person chose. Punctuation is gone, so nothing typed is an operator.
 * @param isWider reads processes and materials as what stands directly above them: for words that nobody answers
 */
export function understandQuery(text: string, vocabulary: Vocabulary, isWider = false): UnderstoodQuery {
  const { concepts, rest } = vocabulary.recognise(text);
  const misread = concepts.filter((found) => isMisread(found, text));
  const wider = (code: string, kind: string): string => (isWider && (kind === 'process' || kind === 'material') ? (vocabulary.taxonomy.parentOf(code) ?? code) : code);
  const read = concepts.filter((found) => !misread.includes(found)).map((found) => ({ ...found, code: wider(found.code, found.kind) }));
  // Without accents words may name two processes; both are asked for, the likelier first.
  const meant = read.flatMap((found): Meant[] => [found, ...(found.how === 'folded' ? found.alternatives.filter((other) => other.kind === found.kind).map((other) => ({ ...other, matched: found.matched })) : [])]);
  const left = [...misread.map((found) => found.matched), rest].join(' ');
  return {
    words: [...new Set(wordsOf(meant, left))].slice(0, mostWords),
    understood: meant.map(({ code, kind, matched }) => ({ code, kind, matched })),
    phrases: [...new Set([...meant.flatMap((one) => [...vocabulary.termsOf(one.code), one.matched]), ...restWords(left)])],
    processes: codesOf(meant, 'process'),
    materials: codesOf(meant, 'material'),
  };
}
