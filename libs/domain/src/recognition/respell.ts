import { unspacedScript } from '../text/tokens';
import { isCarrier, isJoinedCarrier } from './carrier-words';
import { decodeTyping } from './decode-typing';
import { respelledAs, wordOf, type Word } from './query-word';
import type { TermIndex } from './term-index';

/** A word that no term and no carrier has; figures and scripts without spaces are never guessed at. */
export function isUnknown(word: Word, index: TermIndex): boolean {
  return word.folded.length > 2 && !index.words.has(word.folded) && !index.exact.has(word.exact) && !unspacedScript.test(word.text) && !isCarrier(word.exact, word.tone, word.folded);
}

const shortestPiece = 3;
const shortestRun = 6;

/** Lengths of the words that a run such as `giacongcatday` is made of, or null when it is not made of terms and carriers alone. */
function piecesOf(run: string, index: TermIndex, isFirst = true): number[] | null {
  if (run === '') return [];
  for (let length = run.length; length >= shortestPiece; length--) {
    const piece = run.slice(0, length);
    const term = index.joined.get(piece)?.[0];
    const isWhole = isFirst && length === run.length;
    if (!term && !(isJoinedCarrier(piece) && !isWhole) && !(index.folded.has(piece) && !isWhole)) continue;
    const rest = piecesOf(run.slice(length), index, false);
    if (rest) return [...(term ? term.words.map((word) => word.length) : [length]), ...rest];
  }
  return null;
}

function split(word: Word, index: TermIndex): Word[] | null {
  if (word.folded.length < shortestRun || /\d/.test(word.folded) || word.folded.length !== word.text.length) return null;
  const lengths = piecesOf(word.folded, index);
  if (!lengths || lengths.length < 2 || lengths.reduce((sum, length) => sum + length, 0) !== word.text.length) return null;
  let at = 0;
  return lengths.map((length) => {
    const [from, to] = [at, at + length];
    at = to;
    return { ...wordOf({ text: word.text.slice(from, to), start: word.start + from, end: word.start + to }), isRespelled: true as const };
  });
}

/**
 * The words as they were meant: raw Telex and VNI decoded (`cow khis`, `d9u1c`) where that makes a word of the trade, and
 * words that were run together taken apart (`epnhua`). Words that are known stay as they are.
 */
export function respelled(words: Word[], index: TermIndex): Word[] {
  return words.flatMap((word) => {
    if (!isUnknown(word, index)) return [word];
    const decoded = decodeTyping(word.exact);
    if (decoded) {
      const meant = respelledAs(word, decoded);
      if (index.words.has(meant.folded)) return [meant];
    }
    return split(word, index) ?? [word];
  });
}
