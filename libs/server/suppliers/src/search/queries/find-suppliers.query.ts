import { SearchServer } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { capabilityIndex } from '../capability-index';
import { activeFacets, addFound, type Asking, type Chosen, countQueries, type Found, hitsQuery, readCounts } from '../faceted-search';

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

type Id = { id: string };

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
  async run(words: string[], chosen: Chosen, sort: string, page: number): Promise<Finding> {
    const strict: Asking = { indexUid: this.server.uid(capabilityIndex), words, strategy: 'last', chosen, without: [], sort: sorts[sort] ?? [] };
    const offset = (page - 1) * hitsPerPage;
    // The strict part is appended to only when it is short: then its first `fewHits` are all of it, whatever is chosen.
    const counting = countQueries(strict);
    const [hits, all, ...counts] = await this.server.search<Id>([hitsQuery(strict, offset, hitsPerPage), hitsQuery({ ...strict, chosen: {} }, 0, fewHits), ...counting]);
    const found = { ...readCounts(strict, counts), ids: idsOf(hits!), looserIds: [], isUnanswered: all!.hits.length === 0 };
    const isAppended = words.length > 1 && all!.hits.length < fewHits;
    return isAppended ? this.append({ ...strict, strategy: 'frequency', without: idsOf(all!) }, found, offset) : found;
  }

  private async append(loose: Asking, strict: Finding, offset: number): Promise<Finding> {
    const missing = hitsPerPage - strict.ids.length;
    const [hits, ...counts] = await this.server.search<Id>([hitsQuery(loose, Math.max(0, offset - strict.total), missing), ...countQueries(loose)]);
    const sum = addFound(strict, readCounts(loose, counts));
    const isUnanswered = strict.isUnanswered && [sum.total, ...Object.values(sum.totalWithout)].every((total) => total === 0);
    return { ...sum, ids: [...strict.ids, ...idsOf(hits!)], looserIds: idsOf(hits!), isUnanswered };
  }
}

const idsOf = (result: { hits: Id[] }): string[] => result.hits.map((hit) => hit.id);

/** Which single choice, taken away, brings how many; best first. */
export function relaxations(chosen: Chosen, found: Found): { facet: string; value: string; total: number }[] {
  if (found.total > 0) return [];
  return activeFacets(chosen)
    .map((facet) => ({ facet, value: chosen[facet]!.join(','), total: found.totalWithout[facet] ?? 0 }))
    .filter((row) => row.total > 0)
    .sort((a, b) => b.total - a.total);
}
