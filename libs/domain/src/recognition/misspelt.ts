import { accentAgreement } from './accent-agreement';
import type { Word } from './query-word';
import { isUnknown } from './respell';
import type { Term, TermIndex } from './term-index';

/** Words of English and of firms' texts that are no slip of the trade word beside them. */
const otherWords = new Set(['casing', 'casings', 'housing', 'housings', 'wiring', 'firing', 'baking', 'making', 'washing', 'pasting', 'coasting', 'planting', 'painting', 'printing', 'mining', 'filling', 'billing', 'selling', 'falling', 'rolling', 'pulling', 'boiling', 'melting', 'meeting', 'heating', 'dating', 'rating', 'eating', 'seating', 'skating', 'listing', 'lasting', 'hosting', 'posting', 'fishing', 'finishing', 'landing', 'lending', 'pending', 'sending', 'vending', 'binding', 'winding', 'building', 'holding', 'folding', 'golden', 'holder', 'older', 'order', 'border', 'folder', 'stamp', 'stamps', 'plant', 'plants', 'planet', 'plans', 'parts', 'party', 'ports', 'sports', 'store', 'stores', 'state', 'station', 'stage', 'large', 'largo', 'layer', 'laser', 'phone', 'phones', 'metro', 'medal', 'total', 'hotel', 'water', 'waste', 'paste', 'paper', 'power', 'tower', 'cover', 'covers', 'clover', 'rivers', 'river', 'silver', 'driver', 'drivers', 'drill', 'grill', 'cargo', 'carbon', 'cotton', 'button', 'bottom', 'custom', 'costume', 'customs']);

const longestWindow = 5;
const fewestLettersTogether = 6;
const fewestLettersAlone = 5;
const mostGuesses = 12;

export interface Misspelt {
  terms: Term[];
  words: Word[];
}

interface Guess extends Misspelt {
  edits: number;
  /** Spelling that was taken for the words. */
  spelling: string;
}

/** A capital in the middle of small letters is a name: `Talida` is no slip. */
const isName = (word: Word, words: Word[]): boolean => /^\p{Lu}/u.test(word.text) && words.some((other) => /^\p{Ll}/u.test(other.text));

/** What a window may be meant to say: the unknown words of it replaced by words near them. */
function spellingsOf(window: Word[], index: TermIndex): { folded: string[]; edits: number }[] {
  return window.reduce<{ folded: string[]; edits: number }[]>(
    (spellings, word) => {
      const choices = isUnknown(word, index) ? index.nearWords(word.folded).slice(0, mostGuesses).map(({ word: near, edits }) => ({ near, edits })) : [{ near: word.folded, edits: 0 }];
      return spellings.flatMap(({ folded, edits }) => choices.map((choice) => ({ folded: [...folded, choice.near], edits: edits + choice.edits })));
    },
    [{ folded: [], edits: 0 }],
  ).slice(0, mostGuesses * mostGuesses);
}

/** A slip alone needs more letters, the same beginning, and small letters when the query has any. */
function mayStandAlone(word: Word, spelling: string, words: Word[]): boolean {
  return word.folded.length >= fewestLettersAlone && spelling.length >= fewestLettersAlone - 1 && spelling[0] === word.folded[0] && !otherWords.has(word.folded) && !isName(word, words);
}

function guessesIn(window: Word[], words: Word[], index: TermIndex): Guess[] {
  if (window.length > 1 && window.reduce((sum, word) => sum + word.folded.length, 0) < fewestLettersTogether) return [];
  return spellingsOf(window, index).flatMap(({ folded, edits }) => {
    const spelling = folded.join(' ');
    if (window.length === 1 && !mayStandAlone(window[0]!, spelling, words)) return [];
    // The words that were spelled right must not carry another accent.
    const terms = (index.folded.get(spelling) ?? []).filter((term) => window.every((word, at) => isUnknown(word, index) || accentAgreement(word.exact, term.words[at] ?? '') !== 'contrary'));
    return terms.length > 0 ? [{ terms, words: window, edits, spelling }] : [];
  });
}

/** The nearest; nothing when two spellings are equally near, for a wrong concept in front is worse than none. */
function nearest(guesses: Guess[]): Guess | null {
  const least = Math.min(...guesses.map(({ edits }) => edits));
  const best = guesses.filter(({ edits }) => edits === least);
  const codes = new Set(best.map(({ terms }) => terms.map(({ code }) => code).sort().join(' ')));
  return codes.size === 1 ? best[0]! : null;
}

/**
 * Terms that are meant although a word of them is misspelt: at a safe distance (one edit, two in words of eight letters), the
 * longest term first. `mayCover` says whether a window may be taken in spite of what was recognised in it.
 */
export function misspeltTerms(words: Word[], index: TermIndex, mayCover: (window: Word[]) => boolean): Misspelt[] {
  const found: Misspelt[] = [];
  words.forEach((word, at) => {
    if (!isUnknown(word, index) || /\d/.test(word.folded) || found.some((one) => one.words.includes(word))) return;
    for (let length = Math.min(longestWindow, words.length); length > 0; length--) {
      const windows = Array.from({ length }, (_, back) => words.slice(Math.max(0, at - back), Math.max(0, at - back) + length)).filter((window) => window.length === length && window.includes(word) && mayCover(window));
      const guess = nearest(windows.flatMap((window) => guessesIn(window, words, index)));
      if (!guess) continue;
      found.push(guess);
      return;
    }
  });
  return found;
}
