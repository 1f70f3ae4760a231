/** Phrases by their first word, longest first: most words of a text begin none. */
export type PhraseTable = ReadonlyMap<string, string[][]>;

export function phraseTable(phrases: readonly string[]): PhraseTable {
  const table = new Map<string, string[][]>();
  const split = phrases.map((phrase) => phrase.split(' '));
  for (const phrase of split.toSorted((one, other) => other.length - one.length)) table.set(phrase[0]!, [...(table.get(phrase[0]!) ?? []), phrase]);
  return table;
}

/** The words that belong to none of the phrases, in order; at each place the longest phrase goes. */
export function skipPhrases(words: readonly string[], table: PhraseTable): string[] {
  const kept: string[] = [];
  for (let at = 0; at < words.length; ) {
    const found = table.get(words[at]!)?.find((phrase) => phrase.every((word, index) => words[at + index] === word));
    if (!found) kept.push(words[at]!);
    at += found?.length ?? 1;
  }
  return kept;
}
