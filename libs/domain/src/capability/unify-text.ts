const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Square signs of East Asian keyboards that stand for a whole unit: ㎜ ㎛ ㎏ ㎡. */
const squareUnits = /[\u3371-\u33df]/gu;

/** `10^6`, `10⁶`, `1e6` → 1000000: resistances and cycles are written so. */
const powersOfTen = (text: string): string =>
  text
    .replace(/(?<![\d.,])10\s*\^\s*(\d{1,2})(?!\d)/g, (_, power: string) => `1${'0'.repeat(Number(power))}`)
    .replace(/(?<![\d.,])10([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})/gu, (_, signs: string) => `1${'0'.repeat(Number([...signs].map((sign) => superscripts.indexOf(sign)).join('')))}`)
    .replace(/(?<![\d.,\p{L}])(\d)e\+?(\d{1,2})(?![\d\p{L}])/giu, (_, digit: string, power: string) => `${digit}${'0'.repeat(Number(power))}`);

/** One sign for digits of any width, ±, Ø, the dash and the wave, however they were typed. NFC, trimmed. */
export function unifyText(text: string): string {
  const narrow = text
    .normalize('NFC')
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u2007\u2009\u202f]/g, ' ')
    .replace(squareUnits, (sign) => sign.normalize('NFKC'))
    .replace(/[〜～]/g, '~')
    .replace(/[−–—‐‑]/g, '-')
    .replace(/\+\s*\/?\s*-/g, '±')
    .replace(/(?<!\p{L})phi(?!\p{L})/giu, 'Ø');
  return powersOfTen(narrow).trim();
}
