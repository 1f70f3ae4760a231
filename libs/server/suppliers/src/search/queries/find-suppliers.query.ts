import { SearchServer } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { type Asking, hitsQuery } from '../asking';
import { capabilityIndex } from '../capability-index';
import { activeFacets, type Choice, isNoChoice, noChoice } from '../choice';
import { addFound, type Counting, countingOf, type Found, type Hits } from '../faceted-search';

/** A query with fewer answers than this is asked once more with words left out, most frequent first (E13, search.md 2). */
const fewHits = 20;
export const hitsPerPage = 20;
/** As many as PostgreSQL is given to judge: more answer only words that say next to nothing. */
const mostHits = 50_000;

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

  /**
   * @param show what is to be shown of the page; it is loaded while the server still counts
   * @throws ConsumerUnavailable when the search server is down
   */
  async run<Shown>({ words, choice, sort, page, perPage, first }: Wanted, show: (ids: string[]) => Promise<Shown>): Promise<{ found: Finding; shown: Shown }> {
    const strict: Asking = { indexUid: this.server.uid(capabilityIndex), words, strategy: 'last', choice, without: [], sort: sorts[sort] ?? [] };
    const offset = (page - 1) * perPage;
    const counting = countingOf(strict);
    const counted = this.count(counting);
    counted.catch(() => undefined); // it is waited for below, and tells then
    const { ids, all } = await this.page(strict, offset, perPage, first.filter((group) => group.length > 0));
    // The strict part is appended to only when it is short: then its first `fewHits` are all of it, whatever is chosen.
    if (words.length > 1 && all.length < fewHits) {
      const found = await this.append({ ...strict, strategy: 'frequency', without: all }, { ...(await counted), ids, looserIds: [], isUnanswered: all.length === 0 }, offset, perPage);
      return { found, shown: await show(found.ids) };
    }
    const [shown, found] = await Promise.all([show(ids), counted]);
    return { found: { ...found, ids, looserIds: [], isUnanswered: words.length > 0 && all.length === 0 }, shown };
  }

  /**
   * Everybody who answers the words, best first, at most `mostHits`: for what only PostgreSQL can judge further.
   * @throws ConsumerUnavailable when the search server is down
   */
  async answering(words: string[], first: string[][]): Promise<{ ids: string[]; looserIds: string[] }> {
    const strict: Asking = { indexUid: this.server.uid(capabilityIndex), words, strategy: 'last', choice: noChoice, without: [], sort: [] };
    const promoted = await this.among(strict, first.filter((group) => group.length > 0));
    const [all] = await this.server.search<{ id: string }>([hitsQuery({ ...strict, without: promoted }, 0, mostHits)]);
    const ids = [...promoted, ...idsOf(all!)];
    if (words.length < 2 || ids.length >= fewHits) return { ids, looserIds: [] };
    const [loose] = await this.server.search<{ id: string }>([hitsQuery({ ...strict, strategy: 'frequency', without: ids }, 0, mostHits)]);
    return { ids: [...ids, ...idsOf(loose!)], looserIds: idsOf(loose!) };
  }

  /** The page of the strict part, and who answers the words whatever is chosen, as far as `fewHits`. */
  private async page(strict: Asking, offset: number, perPage: number, first: string[][]): Promise<{ ids: string[]; all: string[] }> {
    const promoted = await this.among(strict, first);
    // Without a choice the first page itself tells it; without words there is nothing to tell.
    const isTold = strict.words.length === 0 || (isNoChoice(strict.choice) && promoted.length === 0 && offset === 0 && perPage >= fewHits);
    const [hits, all] = await this.server.search<{ id: string }>([
      hitsQuery({ ...strict, without: promoted }, Math.max(0, offset - promoted.length), perPage),
      ...(isTold ? [] : [hitsQuery({ ...strict, choice: noChoice }, 0, fewHits)]),
    ]);
    const ids = [...promoted.slice(offset, offset + perPage), ...(offset + perPage > promoted.length ? idsOf(hits!) : [])].slice(0, perPage);
    return { ids, all: idsOf(all ?? hits!) };
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
    const [[hits], counted] = await Promise.all([this.server.search<{ id: string }>([hitsQuery(loose, Math.max(0, offset - strict.total), missing)]), this.count(countingOf(loose))]);
    const sum = addFound(strict, counted);
    const isUnanswered = strict.isUnanswered && [sum.total, ...Object.values(sum.totalWithout)].every((total) => total === 0);
    return { ...sum, ids: [...strict.ids, ...idsOf(hits!)], looserIds: idsOf(hits!), isUnanswered };
  }

  private async count({ queries, read }: Counting): Promise<Found> {
    const { found, next } = read(queries.length > 0 ? await this.server.search<{ id: string }>(queries) : []);
    return next ? this.count(next) : found;
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
