import { searchKey } from './search-key';
import { phraseTable, skipPhrases } from './skip-phrases';
import { tokens } from './tokens';

/**
 * Words that say the legal form or the trade in general, not which firm it is (domain.md 4.6), longest first.
 * "Chi nhánh" is not here: a branch is a unit of its own, with its own 13-digit code.
 */
const legalPhrases = phraseTable([
  'trach nhiem huu han', 'hai thanh vien tro len', '2 thanh vien tro len', 'mot thanh vien', 'hai thanh vien', '1 thanh vien', '2 thanh vien',
  'doanh nghiep tu nhan', 'xuat nhap khau', 'joint stock company', 'company limited', 'hop tac xa', 'ho kinh doanh', 'cong ty', 'co phan',
  'hop danh', 'san xuat', 'thuong mai', 'dich vu', 'viet nam', 'c ty', 'cty', 'tnhh', 'mtv', 'ctcp', 'cp', 'dntn', 'htx', 'hkd', 'sx', 'tm', 'dv',
  'xnk', 'vn', 'vietnam', 'co ltd', 'company', 'limited', 'ltd', 'jsc', 'corporation', 'corp', 'inc', 'va', 'and',
]);

/**
 * The distinguishing words of a firm's name, folded: `Công ty TNHH MTV Cơ khí Hòa Phát` → `co khi hoa phat`.
 * Never empty for a name that has any sign in it: a name made of legal words only keeps them.
 */
export function firmNameKey(name: string): string {
  const words = tokens(searchKey(name));
  return skipPhrases(words, legalPhrases).join(' ') || words.join(' ') || searchKey(name);
}
