/** Keys of Telex and VNI that put a mark on a letter typed before them. */
const tones: Record<string, string> = { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323', 1: '\u0301', 2: '\u0300', 3: '\u0309', 4: '\u0303', 5: '\u0323' };
const shapes: [typed: RegExp, marked: string][] = [
  [/aa/, 'â'], [/ee/, 'ê'], [/oo/, 'ô'], [/aw/, 'ă'], [/uow/, 'ươ'], [/ow/, 'ơ'], [/uw/, 'ư'], [/dd/, 'đ'],
  [/^(.*?)a(.*)a(.*)$/, '$1â$2$3'], [/^(.*?)e(.*)e(.*)$/, '$1ê$2$3'], [/^(.*?)o(.*)o(.*)$/, '$1ô$2$3'], [/^d(.*)d$/, 'đ$1'],
  [/^(.*?)uo(.*)w(.*)$/, '$1ươ$2$3'], [/^(.*?)u(.*)w(.*)$/, '$1ư$2$3'], [/^(.*?)o(.*)w(.*)$/, '$1ơ$2$3'], [/^(.*?)a(.*)w(.*)$/, '$1ă$2$3'],
  [/^(.*?)a(.*)6(.*)$/, '$1â$2$3'], [/^(.*?)e(.*)6(.*)$/, '$1ê$2$3'], [/^(.*?)o(.*)6(.*)$/, '$1ô$2$3'],
  [/^(.*?)uo(.*)7(.*)$/, '$1ươ$2$3'], [/^(.*?)u(.*)7(.*)$/, '$1ư$2$3'], [/^(.*?)o(.*)7(.*)$/, '$1ơ$2$3'], [/^(.*?)a(.*)8(.*)$/, '$1ă$2$3'], [/^d(.*)9(.*)$/, 'đ$1$2'],
];

const initial = '(?:b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?';
const vowels = '(?:[aăâeêioôơuưy]|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iêu|iu|oa|oă|oai|oay|oe|oi|ôi|ơi|oo|ua|uâ|uây|uê|ui|uô|uôi|uơ|uy|uya|uyê|ưa|ưi|ươ|ươi|ươu|ưu|yê|yêu)';
const final = '(?:c|ch|m|n|ng|nh|p|t)?';
const syllable = new RegExp(`^${initial}${vowels}${final}$`, 'u');

/** The vowel that carries the tone: the marked one, else the last of two before a consonant, else the one before the end. */
function placeOfTone(bare: string): number {
  const marked = [...bare].findLastIndex((letter) => 'ăâêôơư'.includes(letter));
  if (marked >= 0) return marked;
  const found = /^(?:qu|gi(?=[aeiouy]))?[^aeiouy]*([aeiouy]+)(.*)$/u.exec(bare);
  if (!found) return -1;
  const start = bare.length - found[2]!.length - found[1]!.length;
  return start + (found[2] === '' && found[1]!.length === 1 ? 0 : found[2] === '' ? Math.max(0, found[1]!.length - 2) : found[1]!.length - 1);
}

/**
 * The syllable that somebody typed with the keyboard switched to plain Latin: `duwcs`, `d9u71c` → `đức`, `maif` → `mài`. Null
 * when the keys make no Vietnamese syllable, or no mark at all. Whether it is a word is not known here.
 */
export function decodeTyping(word: string): string | null {
  if (!/^[a-z]+[a-z0-9]*$/.test(word) || word.length < 2) return null;
  const keys = [...word];
  const first = keys.findIndex((key) => 'aeiouy'.includes(key));
  const toneAt = keys.findLastIndex((key, at) => at > first && first >= 0 && tones[key] !== undefined && !(key === 'r' && keys[at - 1] === 't'));
  const tone = toneAt >= 0 ? tones[keys[toneAt]!]! : '';
  let bare = toneAt >= 0 ? keys.filter((_key, at) => at !== toneAt).join('') : word;
  for (const [typed, marked] of shapes) bare = bare.replace(typed, marked);
  if (/[wzfj0-9]/.test(bare) || !syllable.test(bare)) return null;
  const at = placeOfTone(bare);
  const letters = [...bare];
  if (tone && at >= 0) letters[at] += tone;
  const decoded = letters.join('').normalize('NFC');
  return decoded === word ? null : decoded;
}
