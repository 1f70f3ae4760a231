/** Edits between two words: a letter too many, too few, another one, or two neighbours exchanged; `most` + 1 when there are more. */
export function editsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let [before, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let at = 1; at <= one.length; at++) {
    const row = [at];
    for (let to = 1; to <= other.length; to++) {
      const same = one[at - 1] === other[to - 1];
      row[to] = Math.min(last[to]! + 1, row[to - 1]! + 1, last[to - 1]! + (same ? 0 : 1));
      if (at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1]) row[to] = Math.min(row[to]!, before[to - 2]! + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[other.length]!;
}

export interface NearWord {
  word: string;
  edits: number;
}

const withoutOneLetter = (word: string): string[] => [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];

/** Long words may have two slips. */
const longEnoughForTwo = 8;

/** Words of a dictionary near a misspelt one, nearest first. One edit; two in words of eight letters and more that begin alike. */
export function buildNearWords(words: Iterable<string>): (typed: string) => NearWord[] {
  const byRest = new Map<string, string[]>();
  const long = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, key: string, word: string) => void (map.get(key)?.push(word) ?? map.set(key, [word]));
  for (const word of words) {
    for (const rest of new Set(withoutOneLetter(word))) add(byRest, rest, word);
    if (word.length >= longEnoughForTwo - 1) add(long, word[0]!, word);
  }
  return (typed) => {
    const near = new Set(withoutOneLetter(typed).flatMap((rest) => byRest.get(rest) ?? []));
    if (typed.length >= longEnoughForTwo) for (const word of long.get(typed[0]!) ?? []) near.add(word);
    const most = typed.length >= longEnoughForTwo ? 2 : 1;
    return [...near].map((word) => ({ word, edits: editsBetween(typed, word, most) })).filter(({ edits }) => edits > 0 && edits <= most).sort((a, b) => a.edits - b.edits || (a.word < b.word ? -1 : 1));
  };
}
