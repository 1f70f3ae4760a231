/** Digits as people write numbers: `0912 345 678`, `(024) 3-123`, `0101243150-001`. */
const numbers = /\+?\d(?:[\s().\-/]*\d)*/g;
const letters = /\p{L}/u;
/** Phones have 8 digits and more, tax codes 10 or 13, identity numbers 9 or 12; `6061` and `0,02` are material and tolerance. */
const fewestPersonalDigits = 7;

/**
 * Whether words may say who somebody is or where: an address of mail or of a page, a telephone or identity number, a tax
 * code. Such words are never recorded. A name cannot be told from other words; that is why a word is shown only after
 * several people used it.
 */
export function mayBePersonal(text: string): boolean {
  if (/@|＠|https?:|www\.|\.(?:vn|com|net|org)\b/iu.test(text)) return true;
  if (!letters.test(text)) return true; // nothing but figures is no word of a trade
  return (text.normalize('NFKC').match(numbers) ?? []).some((number) => number.replace(/\D/g, '').length >= fewestPersonalDigits);
}
