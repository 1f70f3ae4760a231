import type { CreateShortlistRequest, ShortlistResponse } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { Journal, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { organisationOf } from '../../profile/own-organisation';
import { ShortlistEntryRepository } from '../persistence/shortlist-entry.repository';
import { ShortlistRepository } from '../persistence/shortlist.repository';
import { ShortlistsQuery } from '../queries/shortlists.query';

/** Making, naming and taking away whole lists. */
@Injectable()
export class ChangeShortlists {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ShortlistRepository,
    private readonly entries: ShortlistEntryRepository,
    private readonly query: ShortlistsQuery,
    private readonly journal: Journal,
  ) {}

  /** @throws DomainError shortlist.too_many, shortlist.name_taken, request.not_found for a firm that is not shown */
  create(actor: Actor, { name, supplierId }: CreateShortlistRequest): Promise<ShortlistResponse> {
    const organisationId = organisationOf(actor);
    return this.unitOfWork.run(async (tx) => {
      const shortlistId = await this.lists.insert(tx, organisationId, actor.userId, name);
      if (supplierId) await this.entries.add(tx, shortlistId, supplierId, actor.userId, null);
      await this.journal.record(tx, actor, 'shortlist.created', { shortlistId }, { supplierId });
      return this.query.one(organisationId, shortlistId, tx);
    });
  }

  /** @throws DomainError request.not_found, request.precondition_failed, shortlist.name_taken */
  rename(actor: Actor, shortlistId: string, version: number, name: string): Promise<ShortlistResponse> {
    const organisationId = organisationOf(actor);
    return this.unitOfWork.run(async (tx) => {
      await this.lists.rename(tx, organisationId, shortlistId, version, name);
      await this.journal.record(tx, actor, 'shortlist.changed', { shortlistId }, { act: 'rename' });
      return this.query.one(organisationId, shortlistId, tx);
    });
  }

  /** @throws DomainError request.not_found */
  remove(actor: Actor, shortlistId: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await this.lists.remove(tx, organisationOf(actor), shortlistId);
      await this.journal.record(tx, actor, 'shortlist.removed', { shortlistId });
    });
  }
}
