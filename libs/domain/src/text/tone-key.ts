const tone = '[\\u0300\\u0301\\u0303\\u0309\\u0323]';
const notLetter = '(?![\\p{L}\\p{M}])';
const notAfterLetter = '(?<![\\p{L}\\p{M}])';

const openGlide = new RegExp(`(o)([ae])(${tone})${notLetter}|(?<!q)(u)(y)(${tone})${notLetter}`, 'gu');
const closedGlide = new RegExp(`(o)(${tone})([ae])(?=\\p{L})|(?<!q)(u)(${tone})(y)(?=\\p{L})`, 'gu');
const quGlide = new RegExp(`(qu)(${tone})([aeiyo])`, 'gu');
const finalY = new RegExp(`${notAfterLetter}(qu|[hklmstv]?)y(${tone}?)${notLetter}`, 'gu');

/**
 * Two spellings of the same accented syllable get one key, accents stay: `hoà` = `hòa`, `thuỵ` = `thụy`, `kỹ` = `kĩ`,
 * `quý` = `quí`, but `đúc` ≠ `đục`. Lower case, spaces collapsed. Rules: domain.md 4.5.
 */
export function toneKey(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(quGlide, '$1$3$2')
    .replace(openGlide, (_all, o, a, t1, u, y, t2) => (o ? o + t1 + a : u + t2 + y))
    .replace(closedGlide, (_all, o, t1, a, u, t2, y) => (o ? o + a + t1 : u + y + t2))
    .replace(finalY, '$1i$2')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
}
