import { firmNameKey, readFigures, searchKey, tokens, withoutFigures, writeCondition, type ReadFigure, type RecognisedConcept, type SearchCondition } from '@matxich/domain';
import { impliedProcess } from './implied-process';
import { isMergedProvince, pairToken, tokenOf, type Vocabulary } from './vocabulary';

/** Words after the tenth are ignored by the search server (search.md 1). */
const mostWords = 10;
/** Kinds that a supplier states; of anything else the words are searched too. */
const stated = new Set(['process', 'material', 'certification', 'province']);
/** Kinds that are only words of an address. */
const placed = new Set(['district', 'park']);

/** One chip: what a part of the query was taken for. */
export interface UnderstoodPart {
  code: string;
  /** A kind of the taxonomy, `province`, `district`, `park` or `figure` (then the code is a condition, `tolerance:0.01`). */
  kind: string;
  matched: string;
  start: number;
  end: number;
  language: string | null;
}

export interface UnderstoodQuery {
  /** What the search server is asked, most important word first: it never drops the first. */
  words: string[];
  understood: UnderstoodPart[];
  /** What to mark in results: every name of what was recognised, and the words that were left. */
  phrases: string[];
  /** Words that are neither concept nor figure. */
  left: string;
  processes: string[];
  materials: string[];
  /** Figures of the query: firms whose statement meets them come first. */
  figures: SearchCondition[];
}

/** Words that name a thing, made by a process or doing it: `bu lông`, `máy chấn`. Beside a process they say what it is done to. */
const isThing = (found: RecognisedConcept): boolean => impliedProcess(found.code) !== null || found.alternatives.some((other) => other.kind === 'product');

/** A machine or a product asks for the process behind it where no process is named. */
function withImplied(concepts: RecognisedConcept[], vocabulary: Vocabulary): RecognisedConcept[] {
  if (concepts.some((found) => found.kind === 'process')) return concepts;
  return concepts.map((found) => {
    const process = impliedProcess(found.code);
    return process && vocabulary.termsOf(process).length > 0 ? { ...found, code: process, kind: 'process', alternatives: [], inside: [] } : found;
  });
}

/** The material inside a process's name, unless the query says one itself. */
const insideOf = <Found extends RecognisedConcept & { isThing: boolean }>(found: Found, read: Found[]): Meant[] => (read.some((one) => one.kind === 'material') ? [] : found.inside.map((material) => ({ ...found, ...material })));

const hasAccents = (text: string): boolean => searchKey(text) !== text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** Somebody who writes accents elsewhere means a single word without them: `ren ống thép` is threads, not forging. */
const isMisread = (found: RecognisedConcept, query: string): boolean => found.how === 'folded' && !/\s/.test(found.matched) && !hasAccents(found.matched) && hasAccents(query);

/** The words that are left, without legal forms unless there is nothing else: `công ty cổ phần Volga` asks for Volga. */
function restWords(rest: string): string[] {
  const telling = new Set(tokens(firmNameKey(rest)));
  return tokens(rest).filter((word) => telling.has(searchKey(word)) || tokens(searchKey(word)).some((part) => telling.has(part)));
}

type Meant = Omit<UnderstoodPart, 'language'> & { isThing: boolean };

const codesOf = (meant: Meant[], kind: string): string[] => [...new Set(meant.filter((one) => one.kind === kind).map((one) => one.code))];

/** Index words and text, the most telling first, since the server drops from the end. */
function wordsOf(meant: Meant[], left: string): string[] {
  const isNamed = meant.some((one) => one.kind === 'process' && !one.isThing);
  const [things, asked] = [meant.filter((one) => isNamed && one.isThing && one.kind === 'process'), meant.filter((one) => !(isNamed && one.isThing && one.kind === 'process'))];
  const [processes, materials] = [codesOf(asked, 'process'), codesOf(asked, 'material')];
  const pair = processes[0] && materials[0] ? [pairToken(processes[0], materials[0])] : [];
  const provinces = meant.filter((one) => one.kind === 'province');
  const [former, current] = [provinces.filter((one) => isMergedProvince(one.matched)), provinces.filter((one) => !isMergedProvince(one.matched))];
  const others = meant.filter((one) => !stated.has(one.kind) && !placed.has(one.kind));
  return [
    ...[...processes, ...materials, ...codesOf(meant, 'certification'), ...current.map((one) => one.code)].map(tokenOf),
    ...pair,
    ...codesOf(things, 'process').map(tokenOf),
    ...others.map((one) => tokenOf(one.code)),
    ...others.flatMap((one) => tokens(one.matched)),
    ...restWords(left),
    ...meant.filter((one) => placed.has(one.kind)).flatMap((one) => tokens(one.matched)),
    ...former.flatMap((one) => [...tokens(one.matched), tokenOf(one.code)]),
  ];
}

const figurePart = ({ condition, matched, start, end }: ReadFigure): UnderstoodPart => ({ code: writeCondition(condition), kind: 'figure', matched, start, end, language: null });

/**
 * What people type → index words of the recognised concepts, then the text that is left (search.md 7). Figures are read
 * first, so that no part of `±0.01 mm` is searched as a word. Recognised concepts and figures only rank; filters are what a
 * person chose. Punctuation is gone, so nothing typed is an operator.
 * @param isWider reads processes and materials as what stands directly above them: for words that nobody answers
 */
export function understandQuery(text: string, vocabulary: Vocabulary, isWider = false): UnderstoodQuery {
  const figures = readFigures(text);
  const query = withoutFigures(text, figures);
  const { concepts, rest } = vocabulary.recognise(query);
  const misread = concepts.filter((found) => isMisread(found, query));
  const wider = (code: string, kind: string): string => (isWider && (kind === 'process' || kind === 'material') ? (vocabulary.taxonomy.parentOf(code) ?? code) : code);
  const read = withImplied(concepts.filter((found) => !misread.includes(found)), vocabulary).map((found) => ({ ...found, isThing: isThing(found), code: wider(found.code, found.kind) }));
  // Without accents words may name two processes; both are asked for, the likelier first.
  const meant = read.flatMap((found): Meant[] => [found, ...insideOf(found, read), ...(found.how === 'folded' ? found.alternatives.filter((other) => other.kind === found.kind).map((other) => ({ ...found, ...other })) : [])]);
  const left = [...misread.map((found) => found.matched), rest].join(' ');
  const chips = meant.map(({ code, kind, matched, start, end }): UnderstoodPart => ({ code, kind, matched, start, end, language: vocabulary.languageOf(code, matched) }));
  return {
    words: [...new Set(wordsOf(meant, left))].slice(0, mostWords),
    understood: [...chips, ...figures.map(figurePart)].sort((a, b) => a.start - b.start),
    phrases: [...new Set([...meant.flatMap((one) => [...vocabulary.termsOf(one.code), ...vocabulary.learnedOf(one.code), one.matched]), ...restWords(left)])],
    left,
    processes: codesOf(meant, 'process'),
    materials: codesOf(meant, 'material'),
    figures: figures.map((figure) => figure.condition),
  };
}
