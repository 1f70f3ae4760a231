import { addressKey } from '../text/address-key';
import { searchKey } from '../text/search-key';

export interface AddressParts {
  key: string;
  /** House or lot number of the first part that has one: `232/18`, `cn1`; null when the address names none. */
  number: string | null;
  /** The number and the two words behind it: what one door has in common however the rest is written; null without a number. */
  door: string | null;
  words: ReadonlySet<string>;
}

/** Numbers of wards, districts, hamlets and floors are no house numbers. */
const unitNumber = /\b(?:phuong|p|quan|q|khu pho|kp|to|ap|tang|lau|phong|km|quoc lo|ql|khu|thon|xom|doi|dt|tinh lo|tl|duong(?: so)?)[ .]*[a-z]{0,2}\d+[a-z]?\b/g;
const houseNumber = /\b(?:lo [a-z]{0,3}[ .-]?\d+[a-z]?|[a-z]{0,2}\d+[a-z]?(?:[/.-] ?[a-z]{0,2}\d+[a-z]*)*)\b/;

/** The address taken apart, or null when nothing of it is left. */
export function addressParts(address: string | null | undefined): AddressParts | null {
  const key = addressKey(address ?? '');
  if (key === '') return null;
  const folded = searchKey(address ?? '').replace(unitNumber, ' ');
  const found = houseNumber.exec(folded);
  const number = found ? found[0].replace(/[ .]/g, '').replace(/-/g, '/') : null;
  const street = found ? addressKey(folded.slice(found.index + found[0].length)).split(' ').slice(0, 2).join(' ') : '';
  return { key, number, door: number && `${number} ${street}`, words: new Set(key.split(' ')) };
}

export type AddressLikeness = 'same' | 'similar' | 'different';

/** Share of common words, 0..1 (Dice). */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const word of one) if (other.has(word)) common += 1;
  return (2 * common) / (one.size + other.size);
}

/**
 * The same house number and nearly all words are one address; the same number and most words probably are. Without any
 * number (`KCN Mỹ Xuân A2`) two addresses are at best similar: a park holds hundreds of firms.
 */
export function compareAddresses(one: AddressParts, other: AddressParts): AddressLikeness {
  const share = overlap(one.words, other.words);
  if (one.number === null && other.number === null) return share >= 0.8 ? 'similar' : 'different';
  if (one.number !== other.number) return 'different';
  return share >= 0.75 ? 'same' : share >= 0.5 ? 'similar' : 'different';
}

const ranks: Record<AddressLikeness, number> = { same: 2, similar: 1, different: 0 };

/** The best of all combinations, or null when one firm gives no address. */
export function compareAllAddresses(some: AddressParts[], others: AddressParts[]): AddressLikeness | null {
  const found = some.flatMap((one) => others.map((other) => compareAddresses(one, other)));
  return found.toSorted((one, other) => ranks[other] - ranks[one])[0] ?? null;
}
