const letterMarks = ['', '\u0306', '\u0302', '\u031b']; // ă before â, ơ and ư have only the horn
const tones = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323']; // huyền hỏi ngã sắc nặng, as CLDR orders them
const longest = 100;

/**
 * A text of ASCII letters and digits that sorts by bytes as Vietnamese sorts (a ă â … d đ …, tones secondary), for the
 * search server, which knows no collations. Two characters per letter; spaces and signs before digits before letters.
 */
export function nameSortKey(name: string): string {
  const letters: string[] = [];
  const accents: number[] = [];
  for (const sign of name.normalize('NFC').toLowerCase().trim().slice(0, longest)) {
    const [base = '', ...marks] = sign.replace('đ', 'd\u0306').normalize('NFD');
    const letter = Math.max(0, letterMarks.findIndex((mark) => mark !== '' && marks.includes(mark)));
    letters.push(/[a-z]/.test(base) ? `${base}${letter}` : /\d/.test(base) ? `1${base}` : /[\p{L}]/u.test(base) ? 'zz' : '00');
    accents.push(1 + Math.max(-1, tones.findIndex((tone) => marks.includes(tone))));
  }
  return `${letters.join('')} ${accents.join('')}`;
}
