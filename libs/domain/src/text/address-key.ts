import { searchKey } from './search-key';
import { tokens } from './tokens';

/** Abbreviations of Vietnamese address lines (domain.md 4.3, 4.5), folded. */
const expansions: Record<string, string> = {
  p: 'phuong', f: 'phuong', q: 'quan', x: 'xa', h: 'huyen', tt: 'thi tran', tx: 'thi xa', kp: 'khu pho', kcn: 'khu cong nghiep',
  ccn: 'cum cong nghiep', kcx: 'khu che xuat', kdc: 'khu dan cu', ql: 'quoc lo', hn: 'ha noi', hcm: 'ho chi minh', tphcm: 'ho chi minh', hcmc: 'ho chi minh',
};

/** Words that some writers put and others leave out. */
const optional = /\b(?:so nha|so|duong|pho|d|tinh|thanh pho|tp|viet nam|vietnam|vn)\b/g;

/** `P5` and `Q12` are ward 5 and district 12. */
function expand(word: string): string {
  const glued = word[0] === 'p' || word[0] === 'q' ? /^([pq])(\d+)$/.exec(word) : null;
  return glued ? `${expansions[glued[1]!]} ${glued[2]}` : (expansions[word] ?? word);
}

/** Folded address for comparing: `Số 45A, P.5, TP. Hồ Chí Minh, Việt Nam` = `45a phuong 5 ho chi minh`. May be empty. */
export function addressKey(address: string): string {
  const expanded = tokens(searchKey(address)).map(expand).join(' ');
  // "khu pho" and "thi tran" are units, not the street words dropped here.
  return expanded.replace(/\bkhu pho\b/g, 'khupho').replace(optional, ' ').replace(/\s+/g, ' ').trim();
}
