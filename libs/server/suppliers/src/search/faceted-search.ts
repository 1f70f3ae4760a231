import type { SearchQuery, SearchResult } from '@matxich/platform';
import { type Asking, baseQuery } from './asking';
import { besides, facetAttributes, facets, type Facet, pairAttribute } from './capability-index';
import { activeFacets, valuesOf } from './choice';
import { pairKey } from './vocabulary';

export type Counts = Record<string, number>;
export type Hits = SearchResult<{ id: string }>;

/** Suppliers found, and counts of suppliers per facet value, inside a chosen facet as if it were not chosen. */
export interface Found {
  total: number;
  counts: Record<Facet, Counts>;
  /** Per chosen facet: how many suppliers there are without that choice. */
  totalWithout: Partial<Record<Facet, number>>;
}

/** Queries to put, and how their answers are read; `next` when a second round is needed. */
export interface Counting {
  queries: SearchQuery[];
  read(results: Hits[]): { found: Found; next: Counting | null };
}

type StatementFacet = 'process' | 'material';
const isOfStatement = (facet: Facet): facet is StatementFacet => facet === 'process' || facet === 'material';
const other = { process: 'material', material: 'process' } as const;

/**
 * Where the counts of a facet are read from. Beside a chosen material a process counts the firms that say it with that
 * material: then choosing it finds as many as it says. With several materials no single attribute knows; then null.
 */
function attributeOf(asking: Asking, facet: Facet): string | null {
  if (!isOfStatement(facet)) return facetAttributes[facet];
  const [first, ...more] = valuesOf(asking.choice, other[facet]);
  if (first === undefined) return facetAttributes[facet];
  return more.length > 0 ? null : besides[facet](first);
}

const totalOf = (result: Hits): number => (result as { totalHits?: number }).totalHits ?? 0;

/** One query for each value: exact where several choices meet on one statement. */
function countingOfPairs(asking: Asking, found: Found, facet: StatementFacet): Counting {
  const values = Object.keys(found.counts[facet]);
  const chosen = valuesOf(asking.choice, other[facet]);
  const pairs = (value: string) => chosen.map((one) => (facet === 'process' ? pairKey(value, one) : pairKey(one, value)));
  const queries = values.map((value) => {
    const query = baseQuery(asking, facet);
    return { ...query, filter: [...(query.filter as string[]), `${pairAttribute} IN [${pairs(value).map((key) => `"${key}"`).join(', ')}]`], hitsPerPage: 0 };
  });
  const read = (results: Hits[]) => {
    const counts = Object.fromEntries(values.map((value, at) => [value, totalOf(results[at]!)]).filter(([, count]) => count !== 0)) as Counts;
    return { found: { ...found, counts: { ...found.counts, [facet]: counts } }, next: null };
  };
  return { queries, read };
}

/** Both facets one after the other. */
function countingOfPairsOf(asking: Asking, found: Found, [facet, ...more]: StatementFacet[]): Counting | null {
  if (!facet) return null;
  const counting = countingOfPairs(asking, found, facet);
  return { queries: counting.queries, read: (results) => ({ found: counting.read(results).found, next: countingOfPairsOf(asking, counting.read(results).found, more) }) };
}

/** Exact total and counts of suppliers; one more query per chosen facet keeps its counts disjunctive. */
export function countingOf(asking: Asking): Counting {
  const active = activeFacets(asking.choice);
  const unknown = facets.filter((facet): facet is StatementFacet => isOfStatement(facet) && attributeOf(asking, facet) === null);
  const attribute = (facet: Facet) => attributeOf(asking, facet) ?? facetAttributes[facet];
  const all = { ...baseQuery(asking), hitsPerPage: 0, facets: facets.map(attribute) };
  const relaxed = active.map((facet) => ({ ...baseQuery(asking, facet), hitsPerPage: 0, facets: [attribute(facet)] }));
  const read = (results: Hits[]) => {
    const found: Found = { total: totalOf(results[0]!), counts: {} as Record<Facet, Counts>, totalWithout: {} };
    for (const facet of facets) found.counts[facet] = results[0]!.facetDistribution?.[attribute(facet)] ?? {};
    active.forEach((facet, at) => {
      found.counts[facet] = results[at + 1]!.facetDistribution?.[attribute(facet)] ?? {};
      found.totalWithout[facet] = totalOf(results[at + 1]!);
    });
    return { found, next: countingOfPairsOf(asking, found, unknown) };
  };
  return { queries: [all, ...relaxed], read };
}

const addCounts = (one: Counts, more: Counts): Counts => Object.fromEntries([...new Set([...Object.keys(one), ...Object.keys(more)])].map((value) => [value, (one[value] ?? 0) + (more[value] ?? 0)]));

/** Of two askings that have no supplier in common. */
export function addFound(one: Found, more: Found): Found {
  const sum: Found = { total: one.total + more.total, counts: {} as Record<Facet, Counts>, totalWithout: {} };
  for (const facet of facets) {
    sum.counts[facet] = addCounts(one.counts[facet], more.counts[facet]);
    if (one.totalWithout[facet] !== undefined) sum.totalWithout[facet] = one.totalWithout[facet] + (more.totalWithout[facet] ?? 0);
  }
  return sum;
}

/** Most suppliers first, then by code. */
export const facetRows = (counts: Counts): { value: string; count: number }[] =>
  Object.entries(counts)
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
