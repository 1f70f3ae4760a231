import { SearchSuppliersQuery } from '@matxich/contracts';
import { DomainError, mostWatchedFirms } from '@matxich/domain';
import { ConsumerUnavailable } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { SearchSuppliers } from '../../search/use-cases/search-suppliers';

export type Watched = { outcome: 'looked'; ids: string[] } | { outcome: 'too_broad'; total: number } | { outcome: 'unreadable' };

/** Every firm that a saved search finds, by the search itself: what a person would see, and nobody who is hidden. */
@Injectable()
export class MatchingFirmsQuery {
  constructor(private readonly search: SearchSuppliers) {}

  /** @throws ConsumerUnavailable while the answers are reduced: what PostgreSQL finds instead is not what the person would see */
  async of(saved: Record<string, string>): Promise<Watched> {
    const { success, data } = SearchSuppliersQuery.safeParse({ ...saved, sort: 'updated' });
    if (!success) return { outcome: 'unreadable' };
    try {
      return await this.all(data);
    } catch (error) {
      // A place that is not known any more.
      if (error instanceof DomainError) return { outcome: 'unreadable' };
      throw error;
    }
  }

  private async all(query: SearchSuppliersQuery): Promise<Watched> {
    const ids: string[] = [];
    for (let page = 1; ; page++) {
      const answer = await this.search.execute({ ...query, page });
      if (answer.reduced) throw new ConsumerUnavailable('search is reduced');
      if (answer.total > mostWatchedFirms) return { outcome: 'too_broad', total: answer.total };
      // Those behind answer with words left out: the person asked for all of the words.
      const strict = answer.hits.filter((hit) => !hit.looser);
      ids.push(...strict.map(({ id }) => id));
      if (page >= answer.pages || strict.length < answer.hits.length) return { outcome: 'looked', ids };
    }
  }
}
