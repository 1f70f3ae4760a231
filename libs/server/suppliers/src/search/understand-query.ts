import { tokens } from '@matxich/domain';
import { pairToken, tokenOf, type Vocabulary } from './vocabulary';

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

/**
 * What people type → index words of the recognised concepts, then the text that is left (search.md 7). Recognised
 * concepts only rank; filters are what a person chose. Punctuation is gone, so nothing typed is an operator.
 */
export function understandQuery(text: string, vocabulary: Vocabulary): UnderstoodQuery {
  const { concepts, rest } = vocabulary.recognise(text);
  // Without accents words may name two processes; both are asked for, the likelier first.
  const codes = concepts.flatMap((found) => [found, ...(found.how === 'folded' ? found.alternatives.filter((other) => other.kind === found.kind) : [])]);
  const of = (kind: string) => codes.filter((found) => found.kind === kind).map((found) => found.code);
  const [processes, materials] = [of('process'), of('material')];
  const others = concepts.filter((found) => !stated.has(found.kind));
  const pair = processes[0] && materials[0] ? [pairToken(processes[0], materials[0])] : [];
  const words = [
    ...processes.map(tokenOf),
    ...materials.map(tokenOf),
    ...of('certification').map(tokenOf),
    ...of('province').map(tokenOf),
    ...pair,
    ...others.map((found) => tokenOf(found.code)),
    ...tokens([...others.map((found) => found.matched), rest].join(' ')),
  ];
  return {
    words: [...new Set(words)].slice(0, mostWords),
    understood: concepts.map(({ code, kind, matched }) => ({ code, kind, matched })),
    phrases: [...new Set([...codes.flatMap((found) => vocabulary.termsOf(found.code)), ...concepts.map((found) => found.matched), ...tokens(rest)])],
    processes,
    materials,
  };
}
