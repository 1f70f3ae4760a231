import { searchKey, tokenSpans, toneKey, unspacedScript, type Token } from '@matxich/domain';

export type MarkedText = { text: string; hit: boolean }[];

interface Phrase {
  words: string[];
}

/** Phrases by their first word, longest first; those of scripts without spaces are found inside a run of signs. */
export interface Marker {
  spaced: Map<string, Phrase[]>;
  unspaced: string[];
}

export function buildMarker(phrases: string[]): Marker {
  const marker: Marker = { spaced: new Map(), unspaced: [] };
  for (const phrase of phrases) {
    if (unspacedScript.test(phrase)) marker.unspaced.push(phrase.replace(/\s+/g, ''));
    const words = tokenSpans(phrase).map((token) => token.text);
    if (words.length === 0 || unspacedScript.test(phrase)) continue;
    const first = searchKey(words[0]!);
    marker.spaced.set(first, [...(marker.spaced.get(first) ?? []), { words }]);
  }
  for (const list of marker.spaced.values()) list.sort((a, b) => b.words.length - a.words.length);
  marker.unspaced.sort((a, b) => b.length - a.length);
  return marker;
}

/**
 * Several words match with accents ignored on either side; a single word must not contradict: `hàn` marks neither `hạn`
 * nor `Hán`, but `han` marks all three.
 */
function agrees(word: string, text: string, isAlone: boolean): boolean {
  if (searchKey(word) !== searchKey(text)) return false;
  return !isAlone || toneKey(word) === toneKey(text) || searchKey(word) === word.toLowerCase() || searchKey(text) === text.toLowerCase();
}

function lengthOfHit(spans: Token[], at: number, marker: Marker): number {
  const candidates = marker.spaced.get(searchKey(spans[at]!.text)) ?? [];
  const found = candidates.find(({ words }) => words.every((word, offset) => agrees(word, spans[at + offset]?.text ?? '', words.length === 1)));
  return found?.words.length ?? 0;
}

/** Places of hits in the NFC text: [start, end), in order, not touching. */
function hitsIn(text: string, marker: Marker): [number, number][] {
  const spans = tokenSpans(text);
  const hits: [number, number][] = [];
  for (let at = 0; at < spans.length; ) {
    const span = spans[at]!;
    const length = lengthOfHit(spans, at, marker);
    if (length > 0) hits.push([span.start, spans[at + length - 1]!.end]);
    else if (unspacedScript.test(span.text)) {
      const phrase = marker.unspaced.find((one) => span.text.includes(one));
      if (phrase) hits.push([span.start + span.text.indexOf(phrase), span.start + span.text.indexOf(phrase) + phrase.length]);
    }
    at += Math.max(1, length);
  }
  return hits.reduce<[number, number][]>((joined, [start, end]) => {
    const last = joined.at(-1);
    if (last && /^\s*$/.test(text.slice(last[1], start))) last[1] = end;
    else joined.push([start, end]);
    return joined;
  }, []);
}

/** The text in pieces, hits marked; never HTML. Empty text, no pieces. */
export function markText(text: string, marker: Marker): MarkedText {
  const whole = text.normalize('NFC');
  const pieces: MarkedText = [];
  let done = 0;
  for (const [start, end] of hitsIn(whole, marker)) {
    if (start > done) pieces.push({ text: whole.slice(done, start), hit: false });
    pieces.push({ text: whole.slice(start, end), hit: true });
    done = end;
  }
  if (done < whole.length) pieces.push({ text: whole.slice(done), hit: false });
  return pieces;
}

const excerptLength = 240;
const leadIn = 60;

/** About 240 characters around the first hit, cut at words, with an ellipsis where something was left out. */
export function excerptOf(text: string, marker: Marker): string {
  const whole = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (whole.length <= excerptLength) return whole;
  const first = hitsIn(whole, marker)[0]?.[0] ?? 0;
  const from = first <= leadIn ? 0 : whole.indexOf(' ', first - leadIn) + 1;
  const cut = whole.lastIndexOf(' ', from + excerptLength);
  const to = from + excerptLength >= whole.length ? whole.length : cut > from ? cut : from + excerptLength;
  return `${from > 0 ? '… ' : ''}${whole.slice(from, to)}${to < whole.length ? ' …' : ''}`;
}
