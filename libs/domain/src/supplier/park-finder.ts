import { searchKey } from '../text/search-key';
import { phraseTable } from '../text/skip-phrases';
import { tokenSpans } from '../text/tokens';

export const parkKinds = ['industrial_park', 'industrial_cluster', 'high_tech_park'] as const;
/** KCN, CCN (managed by different authorities, domain.md 4.7) or a high-tech park. */
export type ParkKind = (typeof parkKinds)[number];

export interface NamedPark {
  code: string;
  /** Names in Vietnamese and English and everything else people write. */
  names: readonly string[];
}

/** Words that mean the same, folded; the longer ones first. */
const synonyms: [RegExp, string][] = [
  [/\bkhu cong nghiep\b/g, 'kcn'], [/\bcum cong nghiep\b/g, 'ccn'], [/\bkhu cong nghe cao\b/g, 'kcnc'], [/\bkhu cnc\b/g, 'kcnc'],
  [/\bindustrial (?:park|zone|estate|area)\b/g, 'ip'], [/\bindustry zone\b/g, 'ip'], [/\bindustrial cluster\b/g, 'ic'], [/\bhi(?:gh)? tech park\b/g, 'htp'],
  [/\biv\b/g, '4'], [/\biii\b/g, '3'], [/\bii\b/g, '2'], [/\bi\b/g, '1'],
];

/** `|` stands for a sign that ends a part of an address: `KCN Thăng Long, 2 đường A` is not `KCN Thăng Long 2`. */
function words(text: string): string[] {
  const spans = tokenSpans(text);
  const joined = spans.map((span, at) => `${at > 0 && /[,;:/|\n]/.test(text.normalize('NFC').slice(spans[at - 1]!.end, span.start)) ? '| ' : ''}${searchKey(span.text)}`).join(' ');
  return synonyms.reduce((folded, [long, short]) => folded.replace(long, short), joined).split(' ').filter(Boolean);
}

const numeral = /^(?:\d{1,2}[a-d]?|[a-d]|mo|extension|expansion)$/;

/** How people write a park, made comparable: `Khu công nghiệp Quang Minh II` and `KCN Quang Minh 2` are one. */
export const parkKey = (name: string): string => words(name).filter((word) => word !== '|').join(' ');

/**
 * Finds the parks that a text names, in order, each once. The longest name counts, and a number after it makes another park
 * of it (`KCN Thăng Long II` is in Hưng Yên). A name that two parks share says nothing.
 */
export function buildParkFinder(parks: readonly NamedPark[]): (text: string) => string[] {
  const owners = new Map<string, Set<string>>();
  for (const park of parks) for (const name of park.names) owners.set(parkKey(name), (owners.get(parkKey(name)) ?? new Set()).add(park.code));
  const phrases = phraseTable([...owners.keys()].filter(Boolean));
  return (text) => {
    const found = new Set<string>();
    const all = words(text);
    for (let at = 0; at < all.length; ) {
      const phrase = phrases.get(all[at]!)?.find((candidate) => candidate.every((word, index) => all[at + index] === word));
      const holders = phrase && !numeral.test(all[at + phrase.length] ?? '') ? owners.get(phrase.join(' ')) : undefined;
      if (holders?.size === 1) found.add([...holders][0]!);
      at += phrase?.length ?? 1;
    }
    return [...found];
  };
}
