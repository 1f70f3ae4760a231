import { Journal, UnitOfWork, newId } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { type DueSearch, SavedSearchRepository } from '../persistence/saved-search.repository';
import { MatchingFirmsQuery } from '../queries/matching-firms.query';

/** Due searches per round. */
const batch = 20;

/**
 * Looks again with every saved search that is due and tells of firms that it had not found before.
 *
 * The search is asked outside any transaction; then one transaction marks the run as done, remembers the firms and writes
 * the event of what is new. A worker that dies before it commits has done nothing, and two that run the same search at once
 * differ in who marks it: so every firm is told of once, and none is lost.
 */
@Injectable()
export class RunSavedSearches {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly searches: SavedSearchRepository,
    private readonly firms: MatchingFirmsQuery,
    private readonly journal: Journal,
  ) {}

  /** One round. @returns how many were run; @throws ConsumerUnavailable, what is due stays due */
  async execute(): Promise<number> {
    const due = await this.searches.due(batch);
    for (const search of due) await this.run(search);
    return due.length;
  }

  private async run(search: DueSearch): Promise<void> {
    const watched = await this.firms.of(search.query);
    const runId = newId();
    await this.unitOfWork.run(async (tx) => {
      const ids = watched.outcome === 'looked' ? watched.ids : [];
      const total = watched.outcome === 'too_broad' ? watched.total : watched.outcome === 'looked' ? ids.length : null;
      // First the mark: it also makes others who run the same search wait, and then find that it is done.
      if (!(await this.searches.finish(tx, search, { outcome: watched.outcome, total }))) return;
      const found = await this.searches.remember(tx, search, ids, runId);
      if (!search.learnt || found === 0) return;
      await this.searches.note(tx, search.id, found);
      await this.journal.record(tx, null, 'saved_search.found', { savedSearchId: search.id, runId }, { found });
    });
  }
}
