import { indexToken } from '@matxich/domain';
import type { IndexSettings } from '@matxich/platform';

/** Name of the index of this installation; a prefix is added by SearchServer. */
export const capabilityIndex = 'suppliers';

/** Raise it when the content of documents changes although the settings do not: every installation then rebuilds at its next start. */
export const documentForm = 4;

/** Facet of the endpoint → attribute of the document. */
export const facetAttributes = { process: 'p', material: 'mats', certificate: 'certs', province: 'prov', verification: 'ver' } as const;
export type Facet = keyof typeof facetAttributes;
export const facets = Object.keys(facetAttributes) as Facet[];

/** Process and material of one statement. */
export const pairAttribute = 'pmk';
/** Processes said with a material, materials said with a process: attribute of the code's index word. */
export const besides = { process: (material: string) => `pp.${indexToken(material)}`, material: (process: string) => `mp.${indexToken(process)}` } as const;

const equalityOnly = (pattern: string) => ({ attributePatterns: [pattern], features: { facetSearch: false, filter: { equality: true, comparison: false } } });
const comparable = (pattern: string) => ({ attributePatterns: [pattern], features: { facetSearch: false, filter: { equality: true, comparison: true } } });

/**
 * Settings as code (search.md 7). No synonyms, dictionary, localizedAttributes, distinct or `_geo`: each was measured and
 * harmed or gained nothing. `sort` is the first ranking rule, so that a chosen order is strict; among equals the
 * better verified firm comes first, then the one whose facts are fresher (in steps), then the one that says more of itself.
 *
 * `form_N` is no attribute of any document: it carries the form's version inside the settings, so that an index is ready
 * exactly when its settings equal these.
 */
export const capabilityIndexSettings: IndexSettings = {
  searchableAttributes: ['ctok', 'pm', 'name', 'cap', 'itok', 'intro', 'place', 'tax'],
  filterableAttributes: [...['id', ...Object.values(facetAttributes), pairAttribute, 'pp.*', 'mp.*'].map(equalityOnly), ...['rank', 'updated'].map(comparable)],
  sortableAttributes: ['updated', 'nameKey'],
  displayedAttributes: ['id', 'hash', `form_${documentForm}`],
  rankingRules: ['sort', 'words', 'typo', 'proximity', 'attribute', 'exactness', 'rank:desc', 'fresh:desc', 'complete:desc', 'updated:desc'],
  typoTolerance: { enabled: true, minWordSizeForTypos: { oneTypo: 4, twoTypos: 8 }, disableOnWords: [], disableOnAttributes: ['ctok', 'pm', 'itok', 'tax'], disableOnNumbers: true },
  pagination: { maxTotalHits: 1_000_000 },
  faceting: { maxValuesPerFacet: 1000, sortFacetValuesBy: { '*': 'count' } },
};

/** True when every setting we name is in force; orders that mean nothing to the server are not compared. */
export function settingsInForce(current: IndexSettings | null): boolean {
  return current !== null && Object.entries(capabilityIndexSettings).every(([name, wanted]) => canonical(name, current[name as keyof IndexSettings]) === canonical(name, wanted));
}

const unordered = new Set(['filterableAttributes', 'sortableAttributes', 'displayedAttributes']);

function canonical(name: string, value: unknown): string {
  const list = unordered.has(name) && Array.isArray(value) ? value.map((entry) => JSON.stringify(sorted(entry))).sort() : value;
  return JSON.stringify(sorted(list));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, key === 'disableOnAttributes' ? [...(inner as string[])].sort() : sorted(inner)]));
}
