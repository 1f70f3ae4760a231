import type { Recognition } from '../recognition/build-recogniser';
import { isCarrier } from '../recognition/carrier-words';
import { searchKey } from '../text/search-key';
import { tokenSpans, unspacedScript, type Token } from '../text/tokens';
import { toneKey } from '../text/tone-key';

/** Words that join others: a phrase neither begins nor ends with one. */
const joining = new Set(
  'và hoặc với bằng cho của có ở tại trong ngoài trên dưới từ đến tới là được các những một mỗi mọi cùng theo như khi để do vì nên mà thì đã đang sẽ rất hơn nhiều chúng tôi quý khách năm ngày tháng of and or the a an in on for with from to by our we is are at as'.split(' '),
);
const mostWords = 4;
const separators = /[.;:,!?•‣·|\n\r\t/()\u2013\u2014"“”]+/u;

/** Words of a clause that neither a concept nor a carrier covers, in runs of neighbours. */
function runsOf(clause: string, recognise: (text: string) => Recognition): Token[][] {
  const text = clause.normalize('NFC');
  const taken = recognise(text).concepts;
  const runs: Token[][] = [[]];
  for (const token of tokenSpans(text)) {
    const word = token.text.toLowerCase();
    const isFree = taken.every((found) => token.end <= found.start || token.start >= found.end) && !isCarrier(word, toneKey(word), searchKey(word)) && /\p{L}/u.test(word);
    if (isFree) runs.at(-1)!.push(token);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

/** One Vietnamese syllable is no word yet; an English word of some length is, and a run of kanji. */
const isTelling = (words: string[]): boolean => (words.length > 1 ? true : unspacedScript.test(words[0]!) ? words[0]!.length > 1 : /^[a-z]{6,}$/.test(words[0]!));

/**
 * Phrases of one to four words in a firm's texts that no concept covers, lower case, each once. Names of the firm itself
 * are given apart and left out: who they are is no capability.
 */
export function unreadPhrases(texts: readonly string[], names: readonly string[], recognise: (text: string) => Recognition): string[] {
  const own = new Set(names.flatMap((name) => tokenSpans(name).map((token) => searchKey(token.text))));
  const phrases = new Set<string>();
  for (const clause of texts.flatMap((text) => text.split(separators))) {
    for (const run of runsOf(clause, recognise)) {
      for (let at = 0; at < run.length; at += 1) {
        for (let length = 1; length <= Math.min(mostWords, run.length - at); length += 1) {
          const words = run.slice(at, at + length).map((token) => token.text.toLowerCase());
          if (joining.has(words[0]!) || joining.has(words.at(-1)!) || !isTelling(words) || words.every((word) => own.has(searchKey(word)))) continue;
          phrases.add(words.join(' '));
        }
      }
    }
  }
  return [...phrases];
}
