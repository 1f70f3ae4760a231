import type { Recognition } from '../recognition/build-recogniser';
import { isCarrier, longestCarrier, withoutUnspacedCarriers } from '../recognition/carrier-words';
import { searchKey } from '../text/search-key';
import { tokens, unspacedScript } from '../text/tokens';
import { toneKey } from '../text/tone-key';
import { mayBePersonal } from './personal-words';
import { LONGEST_TERM, MOST_TERM_WORDS, termKey } from './term-key';

/** Why a term cannot be mapped. */
export const termRefusals = ['too_short', 'too_long', 'separator', 'personal', 'carrier', 'place', 'known'] as const;
export type TermRefusal = (typeof termRefusals)[number];
/** What a person must have seen before the term is mapped. */
export const termDoubts = ['short', 'homograph', 'same_without_accents'] as const;
export type TermDoubt = (typeof termDoubts)[number];

export interface TermJudgement {
  refusals: TermRefusal[];
  doubts: TermDoubt[];
  /** Concepts that the whole term, or the same letters without accents, mean today; for the doubts. */
  means: string[];
  /** Concepts that a part of the term means today: the longer term will be read in its stead. */
  within: string[];
}

export interface TermToJudge {
  term: string;
  code: string;
  /** The vocabulary in force. */
  recognise: (text: string) => Recognition;
  /** The term is the name of a province, district, ward or park. */
  isPlace: boolean;
}

/** `xưởng gia công` is two carriers: nobody asks for anything with it. */
function isOnlyCarriers(words: readonly string[]): boolean {
  if (words.length === 0) return true;
  for (let length = Math.min(longestCarrier, words.length); length > 0; length -= 1) {
    const span = words.slice(0, length).join(' ').toLowerCase();
    if (isCarrier(span, toneKey(span), searchKey(span)) && isOnlyCarriers(words.slice(length))) return true;
  }
  return unspacedScript.test(words[0]!) && withoutUnspacedCarriers(words[0]!) === '' && isOnlyCarriers(words.slice(1));
}

function refusalsOf({ term, isPlace }: TermToJudge): TermRefusal[] {
  const key = termKey(term);
  const isUnspaced = unspacedScript.test(term);
  const found: [TermRefusal, boolean][] = [
    ['too_short', key.length === 0 || (!isUnspaced && searchKey(key).length < 2)],
    ['too_long', term.length > LONGEST_TERM || tokens(term).length > MOST_TERM_WORDS],
    ['separator', /[|\t\n\r]/.test(term)],
    ['personal', key.length > 0 && mayBePersonal(term) && !/^\d{2,5}$/.test(key)],
    ['carrier', key.length > 0 && isOnlyCarriers(tokens(term))],
    ['place', isPlace],
  ];
  return found.filter(([, holds]) => holds).map(([refusal]) => refusal);
}

/** The words of the term that a concept was read from are all of its words. */
const isWhole = (matched: string, term: string): boolean => termKey(matched) === termKey(term);

/**
 * Whether a term may be mapped to a concept. A term that already has this meaning changes nothing; one that has another
 * meaning, or has the letters of another (`mai`, `mài`), or is very short, takes a person who has seen so.
 */
export function judgeTerm(given: TermToJudge): TermJudgement {
  const { term, code, recognise } = given;
  const read = recognise(term).concepts;
  const whole = read.filter((found) => isWhole(found.matched, term));
  const meant = [...new Set(whole.flatMap((found) => [found.code, ...found.alternatives.map((one) => one.code)]))];
  const spelled = whole.filter((found) => found.how !== 'folded');
  const refusals = refusalsOf(given);
  if (whole.some((found) => found.code === code) || (spelled.length > 0 && meant.includes(code))) refusals.push('known');
  const others = meant.filter((one) => one !== code);
  const isShort = unspacedScript.test(term) ? [...termKey(term)].length < 2 : searchKey(term).length < 3;
  const doubts: [TermDoubt, boolean][] = [
    ['short', isShort],
    ['homograph', spelled.length > 0 && others.length > 0],
    ['same_without_accents', spelled.length === 0 && others.length > 0],
  ];
  return {
    refusals,
    doubts: doubts.filter(([, holds]) => holds).map(([doubt]) => doubt),
    means: others,
    within: [...new Set(read.filter((found) => !whole.includes(found)).map((found) => found.code))],
  };
}
