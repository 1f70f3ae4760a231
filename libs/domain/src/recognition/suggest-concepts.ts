import { searchKey } from '../text/search-key';
import { toneKey } from '../text/tone-key';
import { buildRecogniser } from './build-recogniser';
import type { Concept } from './term-index';

export interface Suggestion {
  code: string;
  /** The name or synonym that fits what was typed. */
  matched: string;
}

interface Entry {
  code: string;
  text: string;
  plain: string;
  toned: string;
  key: string;
}

const most = 20;
const plainOf = (text: string): string => text.normalize('NFC').toLowerCase().trim();

/** How well a name fits half-typed words, lowest first; null when it does not. Accents that were typed count before folded ones. */
function fit(entry: Entry, typed: { plain: string; toned: string; key: string }): number | null {
  if (entry.plain === typed.plain) return 0;
  if (entry.toned === typed.toned) return 1;
  if (entry.plain.startsWith(typed.plain)) return 2;
  if (entry.key === typed.key) return 3;
  if (entry.key.startsWith(typed.key)) return 4;
  const words = entry.key.split(' ');
  const isWithin = typed.key.split(' ').every((part) => words.some((word) => word.startsWith(part)));
  if (isWithin) return 5;
  return typed.key.length >= 2 && entry.key.replaceAll(' ', '').includes(typed.key.replaceAll(' ', '')) ? 6 : null;
}

/**
 * Type-ahead over names and synonyms of one kind of concept: exact spelling, then beginnings, then words in any order, with
 * and without accents, then what the recogniser reads in a whole phrase ("máy phay 5 trục ở xưởng tôi"). At most 20.
 */
export function buildSuggester(concepts: readonly Concept[]): (text: string, kind: string) => Suggestion[] {
  const recognise = buildRecogniser(concepts);
  const byKind = new Map<string, Entry[]>();
  for (const { code, kind, terms } of concepts) {
    const entries = terms.map(({ text }): Entry => ({ code, text, plain: plainOf(text), toned: toneKey(plainOf(text)), key: searchKey(text) }));
    byKind.set(kind, [...(byKind.get(kind) ?? []), ...entries]);
  }
  return (text, kind) => {
    const typed = { plain: plainOf(text), toned: toneKey(plainOf(text)), key: searchKey(text) };
    const best = new Map<string, { matched: string; rank: number; length: number }>();
    for (const entry of typed.key === '' ? [] : (byKind.get(kind) ?? [])) {
      const rank = fit(entry, typed);
      if (rank === null) continue;
      const known = best.get(entry.code);
      if (!known || rank < known.rank || (rank === known.rank && entry.text.length < known.length)) best.set(entry.code, { matched: entry.text, rank, length: entry.text.length });
    }
    for (const found of recognise(text).concepts) {
      for (const { code, kind: of } of [found, ...found.alternatives]) if (of === kind && !best.has(code)) best.set(code, { matched: found.matched, rank: 5, length: found.matched.length });
    }
    return [...best.entries()]
      .sort(([a, x], [b, y]) => x.rank - y.rank || x.length - y.length || (a < b ? -1 : 1))
      .slice(0, most)
      .map(([code, { matched }]) => ({ code, matched }));
  };
}
