import type { AddToShortlistRequest, MoveEntryRequest, ShortlistEntryResponse, ShortlistResponse } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { Journal, type Tx, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { organisationOf } from '../../profile/own-organisation';
import { ShortlistEntryRepository } from '../persistence/shortlist-entry.repository';
import { ShortlistRepository } from '../persistence/shortlist.repository';
import { ShortlistsQuery } from '../queries/shortlists.query';

/** Firms on a list: each act locks the lists that it touches, so that their order and their bounds hold. */
@Injectable()
export class ChangeShortlistEntries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ShortlistRepository,
    private readonly entries: ShortlistEntryRepository,
    private readonly query: ShortlistsQuery,
    private readonly journal: Journal,
  ) {}

  /** @throws DomainError shortlist.full, request.not_found */
  add(actor: Actor, shortlistId: string, { supplierId, note }: AddToShortlistRequest): Promise<ShortlistResponse> {
    return this.change(actor, [shortlistId], { act: 'add', supplierId }, (tx) => this.entries.add(tx, shortlistId, supplierId, actor.userId, note ?? null));
  }

  /** @throws DomainError request.precondition_failed, request.not_found */
  async note(actor: Actor, shortlistId: string, entryId: string, version: number, note: string | null): Promise<ShortlistEntryResponse> {
    const list = await this.change(actor, [shortlistId], { act: 'note', entryId }, (tx) => this.entries.note(tx, shortlistId, entryId, version, actor.userId, note));
    return list.entries.find(({ id }) => id === entryId)!;
  }

  /** @throws DomainError shortlist.full, request.not_found */
  move(actor: Actor, shortlistId: string, entryId: string, { toShortlistId, beforeEntryId }: MoveEntryRequest): Promise<ShortlistResponse> {
    return this.change(actor, [shortlistId, toShortlistId], { act: 'move', entryId, toShortlistId }, (tx) => this.entries.move(tx, shortlistId, entryId, toShortlistId, beforeEntryId));
  }

  /** @throws DomainError request.not_found */
  async takeOff(actor: Actor, shortlistId: string, entryId: string): Promise<void> {
    await this.change(actor, [shortlistId], { act: 'take_off', entryId }, (tx) => this.entries.takeOff(tx, shortlistId, entryId));
  }

  private change(actor: Actor, ids: string[], details: Record<string, unknown>, work: (tx: Tx) => Promise<void>): Promise<ShortlistResponse> {
    const organisationId = organisationOf(actor);
    return this.unitOfWork.run(async (tx) => {
      await this.lists.lock(tx, organisationId, ids);
      await work(tx);
      await this.lists.touch(tx, ids);
      await this.journal.record(tx, actor, 'shortlist.changed', { shortlistId: ids[0]! }, details);
      return this.query.one(organisationId, ids[0]!, tx);
    });
  }
}
