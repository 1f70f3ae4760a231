import { buildFilter, type Condition, type SearchQuery, type SearchResult } from '@matxich/platform';
import { facetAttributes, facets, type Facet } from './capability-index';

export type Chosen = Partial<Record<Facet, string[]>>;
export type Strategy = 'last' | 'frequency';
type Counts = Record<string, number>;
type Document = { id: string };

/** Everything one asking of the server needs: which words, how, what is chosen, and which suppliers are left out. */
export interface Asking {
  indexUid: string;
  words: string[];
  strategy: Strategy;
  chosen: Chosen;
  /** Suppliers already found by a stricter asking. */
  without: string[];
  sort: string[];
}

/** Suppliers found, and counts of suppliers per facet value, inside a chosen facet as if it were not chosen. */
export interface Found {
  total: number;
  counts: Record<Facet, Counts>;
  /** Per chosen facet: how many suppliers there are without that choice. */
  totalWithout: Partial<Record<Facet, number>>;
}

export const activeFacets = (chosen: Chosen): Facet[] => facets.filter((facet) => (chosen[facet]?.length ?? 0) > 0);

function common(asking: Asking, without?: Facet): SearchQuery {
  const conditions = facets.filter((facet) => facet !== without).map((facet): Condition => ({ field: facetAttributes[facet], anyOf: asking.chosen[facet] ?? [] }));
  const filter = [...buildFilter(conditions), ...buildFilter([{ field: 'id', anyOf: asking.without }]).map((inside) => `NOT ${inside}`)];
  return { indexUid: asking.indexUid, q: asking.words.join(' '), matchingStrategy: asking.strategy, filter };
}

/** The hits from `offset` on. */
export const hitsQuery = (asking: Asking, offset: number, limit: number): SearchQuery => ({ ...common(asking), offset, limit, sort: asking.sort, attributesToRetrieve: ['id'] });

/** Exact total and counts; one more query per chosen facet keeps its counts disjunctive. */
export function countQueries(asking: Asking): SearchQuery[] {
  const all = { ...common(asking), hitsPerPage: 0, facets: Object.values(facetAttributes) };
  return [all, ...activeFacets(asking.chosen).map((facet) => ({ ...common(asking, facet), hitsPerPage: 0, facets: [facetAttributes[facet]] }))];
}

const totalOf = (result: SearchResult<Document>): number => (result as { totalHits?: number }).totalHits ?? 0;

/** Reads the answers to `countQueries`, in their order. */
export function readCounts(asking: Asking, results: SearchResult<Document>[]): Found {
  const [all, ...relaxed] = results;
  const found: Found = { total: totalOf(all!), counts: {} as Record<Facet, Counts>, totalWithout: {} };
  for (const facet of facets) found.counts[facet] = all!.facetDistribution?.[facetAttributes[facet]] ?? {};
  activeFacets(asking.chosen).forEach((facet, at) => {
    found.counts[facet] = relaxed[at]!.facetDistribution?.[facetAttributes[facet]] ?? {};
    found.totalWithout[facet] = totalOf(relaxed[at]!);
  });
  return found;
}

const addCounts = (one: Counts, other: Counts): Counts => Object.fromEntries([...new Set([...Object.keys(one), ...Object.keys(other)])].map((value) => [value, (one[value] ?? 0) + (other[value] ?? 0)]));

/** Of two askings that have no supplier in common. */
export function addFound(one: Found, other: Found): Found {
  const sum: Found = { total: one.total + other.total, counts: {} as Record<Facet, Counts>, totalWithout: {} };
  for (const facet of facets) {
    sum.counts[facet] = addCounts(one.counts[facet], other.counts[facet]);
    if (one.totalWithout[facet] !== undefined) sum.totalWithout[facet] = one.totalWithout[facet] + (other.totalWithout[facet] ?? 0);
  }
  return sum;
}

/** Most suppliers first, then by code. */
export const facetRows = (counts: Counts): { value: string; count: number }[] =>
  Object.entries(counts)
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
