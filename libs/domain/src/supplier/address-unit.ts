import { searchKey } from '../text/search-key';
import { toneKey } from '../text/tone-key';

export const unitKinds = ['ward', 'commune', 'township', 'special_zone', 'district', 'rural_district', 'town', 'city', 'province'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** How the kinds are written before a name; two words before one. */
const spellings: [string, UnitKind][] = [
  ['thị trấn', 'township'], ['thành phố', 'city'], ['đặc khu', 'special_zone'], ['thị xã', 'town'], ['phường', 'ward'], ['huyện', 'rural_district'], ['quận', 'district'], ['tỉnh', 'province'], ['xã', 'commune'],
  ['tt', 'township'], ['tp', 'city'], ['tx', 'town'], ['p', 'ward'], ['q', 'district'], ['h', 'rural_district'], ['x', 'commune'], ['t', 'province'],
];
const initials = new Set(['tt', 'tp', 'tx', 'p', 'q', 'h', 'x', 't']);

/** `Ea H'leo` and `Ea H’Leo`, `Bà Rịa - Vũng Tàu` and `Bà Rịa–Vũng Tàu`: apostrophes go, other signs separate. */
const plain = (name: string): string => name.normalize('NFC').replace(/['’ʼ`´]/gu, '').replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();

export interface AddressUnit {
  /** Null when the writer left the kind out. */
  kind: UnitKind | null;
  /** The bare name letter by letter, in lower case. */
  written: string;
  /** The bare name with accents, one key for both tone placements and for i and y. */
  exact: string;
  /** The bare name without accents. */
  folded: string;
  /** The writer used accents, in the name or its kind: then they count. */
  accented: boolean;
}

const bareNumber = (name: string): string => name.replace(/^0+(?=\d)/, '');

/** Somebody who writes `Xã` means `Xã Nga Thanh` as it stands; somebody who writes `xa` may mean Nga Thành as well. */
const usesAccents = (name: string): boolean => searchKey(name) !== name.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();

function cut(name: string): { kind: UnitKind | null; bare: string } {
  const glued = /^([pq])\.?\s*(\d+)$/iu.exec(name.trim());
  if (glued) return { kind: glued[1]!.toLowerCase() === 'p' ? 'ward' : 'district', bare: glued[2]! };
  const words = plain(name).split(' ');
  const isPlain = !usesAccents(name);
  for (const [spelling, kind] of spellings) {
    const length = spelling.split(' ').length;
    // Accents decide: `Phương Định` and `Quan Hóa` are names. In a text without any, the word is taken for the kind.
    if (words.length <= length || words.slice(0, length).join(' ').toLowerCase() !== (isPlain ? searchKey(spelling) : spelling)) continue;
    // An initial alone needs its dot, or it is a name: `X. Kim Chung`, but `Ea T Ling`.
    if (initials.has(spelling) && !/^\p{L}{1,2}\s*[.:]|^(?:tp|tx|tt)\s/iu.test(name.trim())) continue;
    return { kind, bare: words.slice(length).join(' ') };
  }
  return { kind: null, bare: words.join(' ') };
}

/** `P. Yên Hoà` → a ward called `yên hòa`; `Quận 09` → district `9`. The words of an address line, one at a time. */
export function addressUnit(name: string): AddressUnit {
  const { kind, bare } = cut(name);
  const exact = bareNumber(toneKey(bare));
  const folded = searchKey(exact);
  return { kind, written: bareNumber(bare.toLowerCase()), exact, folded, accented: usesAccents(name) };
}

/** What both spellings of a unit share: the key to look it up by. */
export const unitKey = (name: string): string => addressUnit(name).folded;

/** The same unit as far as the writer said: accents count when there are any, a kind when both have one. */
export function sameUnit(written: AddressUnit, known: AddressUnit): boolean {
  return written.accented ? written.exact === known.exact : written.folded === known.folded;
}
