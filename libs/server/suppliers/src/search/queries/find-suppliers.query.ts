import type { Taxonomy } from '@matxich/domain';
import { SearchServer } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { type Asking, hitsQuery } from '../asking';
import { capabilityIndex } from '../capability-index';
import { activeFacets, type Choice, noChoice } from '../choice';
import { addFound, type Counting, countingOf, type Found, type Hits } from '../faceted-search';

/** A query with fewer answers than this is asked once more with words left out, most frequent first (E13, search.md 2). */
const fewHits = 20;
export const hitsPerPage = 20;

export interface Finding extends Found {
  /** The page's suppliers in rank order, as the index knows them: to be checked in PostgreSQL. */
  ids: string[];
  /** Those of them that answer only with words left out: they stand behind the others, whatever the order within. */
  looserIds: string[];
  /** No supplier at all answers the words, whatever is chosen. */
  isUnanswered: boolean;
}

export interface Wanted {
  words: string[];
  choice: Choice;
  taxonomy: Taxonomy;
  sort: string;
  page: number;
  perPage: number;
  /** Suppliers that answer better than words can say, group after group, each in rank order. */
  first: string[][];
}

const sorts: Record<string, string[]> = { relevance: [], updated: ['updated:desc'], name: ['nameKey:asc'] };

/**
 * Asks the index. Few answers to the words as typed (`last`) are followed by those with words left out (`frequency`).
 * Whether that happens is decided by the words alone, never by the filters, and the second part leaves out exactly the
 * suppliers of the first: so totals and counts are exact sums, and a facet's count is what choosing it shows.
 */
@Injectable()
export class FindSuppliersQuery {
  constructor(private readonly server: SearchServer) {}

  /** @throws ConsumerUnavailable when the search server is down */
  async run({ words, choice, taxonomy, sort, page, perPage, first }: Wanted): Promise<Finding> {
    const strict: Asking = { indexUid: this.server.uid(capabilityIndex), words, strategy: 'last', choice, taxonomy, without: [], sort: sorts[sort] ?? [] };
    const offset = (page - 1) * perPage;
    // The strict part is appended to only when it is short: then its first `fewHits` are all of it, whatever is chosen.
    const counting = countingOf(strict);
    const promoted = await this.among(strict, first.filter((ids) => ids.length > 0));
    const [hits, all, ...counts] = await this.server.search<{ id: string }>([
      hitsQuery({ ...strict, without: promoted }, Math.max(0, offset - promoted.length), perPage),
      hitsQuery({ ...strict, choice: noChoice }, 0, fewHits),
      ...counting.queries,
    ]);
    const ids = [...promoted.slice(offset, offset + perPage), ...(offset + perPage > promoted.length ? idsOf(hits!) : [])].slice(0, perPage);
    const found = { ...(await this.counted(counting, counts)), ids, looserIds: [], isUnanswered: all!.hits.length === 0 };
    const isAppended = words.length > 1 && all!.hits.length < fewHits;
    return isAppended ? this.append({ ...strict, strategy: 'frequency', without: idsOf(all!) }, found, offset, perPage) : found;
  }

  /** Those of the suppliers that answer, group after group, each in rank order. */
  private async among(asking: Asking, groups: string[][]): Promise<string[]> {
    if (groups.length === 0) return [];
    const results = await this.server.search<{ id: string }>(
      groups.map((ids) => {
        const query = hitsQuery(asking, 0, ids.length);
        return { ...query, filter: [...(query.filter as string[]), `id IN [${ids.map((id) => `"${id}"`).join(', ')}]`] };
      }),
    );
    return results.flatMap(idsOf);
  }

  private async append(loose: Asking, strict: Finding, offset: number, perPage: number): Promise<Finding> {
    const missing = perPage - strict.ids.length;
    const counting = countingOf(loose);
    const [hits, ...counts] = await this.server.search<{ id: string }>([hitsQuery(loose, Math.max(0, offset - strict.total), missing), ...counting.queries]);
    const sum = addFound(strict, await this.counted(counting, counts));
    const isUnanswered = strict.isUnanswered && [sum.total, ...Object.values(sum.totalWithout)].every((total) => total === 0);
    return { ...sum, ids: [...strict.ids, ...idsOf(hits!)], looserIds: idsOf(hits!), isUnanswered };
  }

  private async counted(counting: Counting, results: Hits[]): Promise<Found> {
    const { found, next } = counting.read(results);
    return next ? this.counted(next, next.queries.length > 0 ? await this.server.search<{ id: string }>(next.queries) : []) : found;
  }
}

const idsOf = (result: Hits): string[] => result.hits.map((hit) => hit.id);

/** Which single choice, taken away, brings how many; best first. */
export function relaxations(choice: Choice, found: Found): { facet: string; value: string; total: number }[] {
  if (found.total > 0) return [];
  return activeFacets(choice)
    .map((facet) => ({ facet, value: choice.facets[facet]!.join(','), total: found.totalWithout[facet] ?? 0 }))
    .filter((row) => row.total > 0)
    .sort((a, b) => b.total - a.total);
}
