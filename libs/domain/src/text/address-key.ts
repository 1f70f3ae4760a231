import { searchKey } from './search-key';
import { tokens } from './tokens';

/** Abbreviations of Vietnamese address lines (domain.md 4.3, 4.5), folded. A quarter is one word, so that its second is not taken for a street. */
const expansions = {
  p: 'phuong', f: 'phuong', q: 'quan', x: 'xa', h: 'huyen', tt: 'thi tran', tx: 'thi xa', kp: 'khupho', kcn: 'khu cong nghiep',
  ccn: 'cum cong nghiep', kcx: 'khu che xuat', kdc: 'khu dan cu', ql: 'quoc lo', hn: 'ha noi', hcm: 'ho chi minh', tphcm: 'ho chi minh', hcmc: 'ho chi minh',
};
/** Words that some writers put and others leave out. */
const optional = ['so', 'duong', 'pho', 'd', 'tinh', 'tp', 'vietnam', 'vn'];
/** Two words that mean something together: first, second, what stays of them. */
const pairs = [['khu', 'pho', 'khupho'], ['so', 'nha', ''], ['thanh', 'pho', ''], ['viet', 'nam', '']] as const;

interface Reading {
  alone: string;
  second: string | null;
  together: string;
}

/** What becomes of a word that is more than itself; '' = it goes. */
const readings: ReadonlyMap<string, Reading> = (() => {
  const table = new Map<string, Reading>(Object.entries(expansions).map(([short, alone]) => [short, { alone, second: null, together: '' }]));
  for (const word of optional) table.set(word, { alone: '', second: null, together: '' });
  for (const [first, second, together] of pairs) table.set(first, { alone: optional.includes(first) ? '' : first, second, together });
  return table;
})();

/** `P5` and `Q12` are ward 5 and district 12. */
function unglued(word: string): string {
  const found = word[0] === 'p' || word[0] === 'q' ? /^([pq])(\d+)$/.exec(word) : null;
  return found ? `${found[1] === 'p' ? expansions.p : expansions.q} ${found[2]}` : word;
}

/** Folded address for comparing: `Số 45A, P.5, TP. Hồ Chí Minh, Việt Nam` = `45a phuong 5 ho chi minh`. May be empty. */
export function addressKey(address: string): string {
  const words = tokens(searchKey(address));
  const kept: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const reading = readings.get(words[at]!);
    const isPair = reading !== undefined && reading.second !== null && words[at + 1] === reading.second;
    const stays = reading === undefined ? unglued(words[at]!) : isPair ? reading.together : reading.alone;
    if (stays !== '') kept.push(stays);
    if (isPair) at += 1;
  }
  return kept.join(' ');
}
