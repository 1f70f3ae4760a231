/** Phrases by their first word, longest first: most words of a text begin none. */
export type PhraseTable = ReadonlyMap<string, string[][]>;

export function phraseTable(phrases: readonly string[]): PhraseTable {
  const table = new Map<string, string[][]>();
  const split = phrases.map((phrase) => phrase.split(' '));
  for (const phrase of split.toSorted((one, other) => other.length - one.length)) table.set(phrase[0]!, [...(table.get(phrase[0]!) ?? []), phrase]);
  return table;
}

const standsAt = (phrase: readonly string[], words: readonly string[], at: number): boolean => {
  for (let index = 1; index < phrase.length; index++) if (words[at + index] !== phrase[index]) return false;
  return true;
};

/** The longest phrase that begins at this word, if any. */
function phraseAt(words: readonly string[], at: number, table: PhraseTable): readonly string[] | undefined {
  const phrases = table.get(words[at]!);
  if (phrases !== undefined) for (const phrase of phrases) if (standsAt(phrase, words, at)) return phrase;
  return undefined;
}

/** The words that belong to none of the phrases, in order; at each place the longest phrase goes. */
export function skipPhrases(words: readonly string[], table: PhraseTable): string[] {
  const kept: string[] = [];
  for (let at = 0; at < words.length; ) {
    const found = phraseAt(words, at, table);
    if (found === undefined) kept.push(words[at]!);
    at += found?.length ?? 1;
  }
  return kept;
}
