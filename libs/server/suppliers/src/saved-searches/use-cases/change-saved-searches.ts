import type { ChangeSavedSearchRequest, SaveSearchRequest, SavedSearchResponse } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { Journal, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { organisationOf } from '../../profile/own-organisation';
import { SavedSearchRepository } from '../persistence/saved-search.repository';

const ownerOf = (actor: Actor) => ({ organisationId: organisationOf(actor), userId: actor.userId });

/** A person's own saved searches in the name of an organisation; a colleague's do not exist for them. */
@Injectable()
export class ChangeSavedSearches {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly searches: SavedSearchRepository,
    private readonly journal: Journal,
  ) {}

  list(actor: Actor): Promise<SavedSearchResponse[]> {
    return this.searches.ofPerson(ownerOf(actor));
  }

  /** @throws DomainError saved_search.too_many */
  save(actor: Actor, { name, search, frequency }: SaveSearchRequest): Promise<SavedSearchResponse> {
    const conditions = Object.fromEntries(Object.entries(search).filter(([key]) => key !== 'page' && key !== 'lang'));
    return this.unitOfWork.run(async (tx) => {
      const saved = await this.searches.insert(tx, ownerOf(actor), name, conditions, frequency);
      await this.journal.record(tx, actor, 'saved_search.kept', { savedSearchId: saved.id }, { frequency });
      return saved;
    });
  }

  /** @throws DomainError request.precondition_failed, request.not_found */
  change(actor: Actor, savedSearchId: string, version: number, { name, frequency }: ChangeSavedSearchRequest): Promise<SavedSearchResponse> {
    return this.unitOfWork.run(async (tx) => {
      const saved = await this.searches.update(tx, ownerOf(actor), savedSearchId, version, name, frequency);
      await this.journal.record(tx, actor, 'saved_search.changed', { savedSearchId }, { frequency });
      return saved;
    });
  }

  /** @throws DomainError request.not_found */
  remove(actor: Actor, savedSearchId: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await this.searches.remove(tx, ownerOf(actor), savedSearchId);
      await this.journal.record(tx, actor, 'saved_search.removed', { savedSearchId });
    });
  }
}
