import { firmNameKey } from '../text/firm-name-key';
import { searchKey } from '../text/search-key';
import { phraseTable, skipPhrases } from '../text/skip-phrases';
import { toneKey } from '../text/tone-key';
import { tokens } from '../text/tokens';

/** A firm's name taken apart for comparing; every key is folded and written without spaces, so that `L.D.C` is `LDC`. */
export interface NameParts {
  /** The registered name without legal words: `Vận Tải Long Phan - Công ty TNHH SX TM DV Long Phan` → `longphan`. */
  legal: string;
  /** The words of the registered name that are no trade in general (`xây dựng`, `vận tải`), or of the whole name when none is left. */
  core: string[];
  /** The core with its accents, or null where nothing in the name carries one: then accents prove nothing. */
  accented: string | null;
  /** Null when the name does not say: `Công ty Tiến Phát` may be either. */
  form: 'limited' | 'shares' | 'private' | null;
  /** A branch, representative office or business location: a unit of its own beside its firm (domain.md 4.1). */
  branch: boolean;
}

const separators = /\s+[-–—|]\s*|\s*[-–—|]\s+|[-–—](?=(?:cn|chi nhánh|vpđd)\s)|[()[\]]/iu;
const branchStart = /^(?:chi nhanh|cn|van phong dai dien|vpdd|vp dai dien|dia diem kinh doanh|branch|representative office|rep office)\b/;
/** `Chi nhánh Công ty X tại Vũng Tàu`; with its accent, for `vận tải` folds to the same letters. */
const branchPlace = /\stại\s.*$/iu;
/** A factory is a site of its firm, not a firm (docs/domain-language.md). */
const plantStart = /^(?:nha may|xuong|xuong san xuat)\b/;
const formWords = /\b(?:cong ty|c ty|cty|ctcp|tnhh|co phan|doanh nghiep|dntn|hop tac xa|htx|ho kinh doanh|hkd|tap doan|company|co ltd|ltd|jsc|corporation|corp)\b/;

/** What half of all firms do, so that the words do not tell one firm from another (the headings of the directories firms are listed in). */
const trades = phraseTable([
  'van tai', 'van chuyen', 'xay dung', 'xay lap', 'xd', 'co khi', 'thiet bi', 'cong nghiep', 'ky thuat', 'dau tu', 'tu van', 'thiet ke', 'vat lieu', 'giao nhan', 'logistics', 'quoc te',
  'tap doan', 'tong', 'phat trien', 'kinh doanh', 'bat dong san', 'dia oc', 'noi that', 'trang tri', 'kien truc', 'du lich', 'kho van', 'kho bai', 'kho', 'hang hoa', 'tiep van', 'che tao',
  'may moc', 'may', 'ket cau thep', 'thep', 'lap dat', 'cong trinh', 'ha tang', 'giao thong', 'moi truong', 'cong nghe', 'cong nghe cao', 'tu dong hoa', 'dai ly', 'hai quan', 'trading', 'group',
  'chinh xac', 'khuon mau', 'khuon', 'nhua', 'bao bi', 'dien', 'gia cong', 'container', 'xuat nhap khau', 'ngoai thuong', 'nganh', 'cua', 'nha may', 'xuong', 'san pham', 'phu tung', 'phu kien', 'linh kien', 'dien tu', 'nha thep tien che', 'gian giao', 'may han', 'vat tu', 'vlxd', 'nha xuong',
]);

const plain = (segment: string): string => tokens(searchKey(segment)).join(' ');

/** A text that begins by saying that it speaks of a branch or an office. */
export const namesBranch = (text: string): boolean => branchStart.test(plain(text));

/** The segments that say the registered name: from the first with a legal form on, without those that only name a branch. */
function legalSegments(segments: string[]): string[] {
  const own = segments.filter((segment) => !(namesBranch(segment) && !formWords.test(plain(segment))));
  const from = own.findIndex((segment) => formWords.test(plain(segment)));
  return from > 0 ? own.slice(from) : own;
}

function formOf(words: string): NameParts['form'] {
  if (/\b(?:tnhh|trach nhiem huu han|co ltd|ltd|limited)\b/.test(words)) return 'limited';
  if (/\b(?:co phan|cp|ctcp|jsc|joint stock)\b/.test(words)) return 'shares';
  return /\b(?:doanh nghiep tu nhan|dntn|hop tac xa|htx|ho kinh doanh|hkd)\b/.test(words) ? 'private' : null;
}

const withoutTrades = (words: string[]): string[] => skipPhrases(words, trades);
const nameWords = (segments: string[]): string => segments.map((segment) => plain(segment).replace(branchStart, '').trim().replace(plantStart, '').trim()).filter(Boolean).join(' ');

/** So many words of trade together are a name again: `Giao nhận kho vận ngoại thương`. */
const longTradeName = 5;

/** Takes a name apart. Pure text work: nothing is looked up, so a name in English is another name. */
export function firmNameParts(name: string): NameParts {
  const all = name.split(separators).map((segment) => segment.trim()).filter(Boolean);
  const branch = all.some(namesBranch);
  const segments = branch ? all.map((segment) => segment.replace(branchPlace, '')) : all;
  const registered = nameWords(legalSegments(segments));
  const whole = nameWords(segments) || plain(name);
  // `Kim Thoan - Công ty TNHH Thương mại`: the registered name stands before its form.
  const legalWords = firmNameKey(isOnlyLegal(registered) ? whole : registered).split(' ').filter(Boolean);
  const distinct = withoutTrades(legalWords);
  const core = distinct.length > 0 ? distinct : legalWords.length >= longTradeName ? legalWords : withoutTrades(firmNameKey(whole).split(' ').filter(Boolean));
  return { legal: legalWords.join(''), core, accented: accentedCore(name, core), form: formOf(plain(name)), branch };
}

/** A name of legal words only is its own key; any other loses at least its form. */
const isOnlyLegal = (words: string): boolean => words === '' || (firmNameKey(words) === words && formWords.test(words));

function accentedCore(name: string, core: string[]): string | null {
  const wanted = new Set(core);
  const words = tokens(name).filter((word) => wanted.has(searchKey(word))).map(toneKey);
  return words.length > 0 && toneKey(name) !== searchKey(name) ? [...new Set(words)].join('') : null;
}

/** `similar`: the same distinguishing words in another order, one more or fewer, or one letter apart in a long name. */
export type NameLikeness = 'same' | 'similar' | 'different';

const within = (short: string[], long: string[]): boolean => short.join('').length >= 4 && ` ${long.join(' ')} `.includes(` ${short.join(' ')} `);

/** Words written with other accents are other words: `Thanh Tâm` is not `Thành Tâm`, but `THANH TAM` may be either. */
function otherAccents(one: NameParts, other: NameParts): boolean {
  return one.accented !== null && other.accented !== null && searchKey(one.accented) === searchKey(other.accented) && one.accented !== other.accented;
}

const sameCore = (one: string[], other: string[]): boolean => one.join('') === other.join('') || one.toSorted().join(' ') === other.toSorted().join(' ');

/** A name on a sign, without any legal form, may be short for the registered one. */
const isSign = (one: NameParts, other: NameParts): boolean => one.form === null || other.form === null;

export function compareNames(one: NameParts, other: NameParts): NameLikeness {
  if (otherAccents(one, other)) return 'different';
  const named = one.core.length > 0 && other.core.length > 0;
  if (!named) return one.legal === other.legal && one.legal !== '' ? 'similar' : 'different';
  const equal = sameCore(one.core, other.core);
  if (equal && (one.legal === other.legal || (isSign(one, other) && one.core.join('') === other.core.join('')))) return 'same';
  const [short, long] = one.core.length <= other.core.length ? [one.core, other.core] : [other.core, one.core];
  return equal || within(short, long) || oneLetterApart(short.join(''), long.join('')) ? 'similar' : 'different';
}

const longEnough = 8;

/** One letter more, fewer or other, in a name of at least eight. */
function oneLetterApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < longEnough || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}
