import { toneKey } from '../text/tone-key';

/** Base letters and marks of a word, đ as d with a mark of its own. */
function marksOf(word: string): string[] {
  return [...word.normalize('NFD').replace(/đ/g, 'd\u0335')].reduce<string[]>((letters, sign) => {
    if (/\p{M}/u.test(sign) && letters.length > 0) letters[letters.length - 1] += sign;
    else letters.push(sign);
    return letters;
  }, []);
}

/**
 * How a typed word stands to the word of a term that folds to the same: `same`, `omitted` (accents were left out, as in
 * `nhưa` for `nhựa` or `ep` for `ép`) or `contrary` (it carries an accent the term has not: `đục` for `đúc`).
 */
export function accentAgreement(typed: string, term: string): 'same' | 'omitted' | 'contrary' {
  const [one, other] = [toneKey(typed), toneKey(term)];
  if (one === other) return 'same';
  const termLetters = marksOf(other);
  const omitted = marksOf(one).every((letter, at) => [...letter].every((mark) => termLetters[at]?.includes(mark) ?? false));
  return omitted ? 'omitted' : 'contrary';
}
