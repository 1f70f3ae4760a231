import type { UnreadTermResponse } from '@matxich/contracts';
import { type Actor, DomainError } from '@matxich/domain';
import { Journal, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { UnreadTermRepository, type UnreadState } from '../persistence/unread-term.repository';
import { UnreadTermsQuery } from '../queries/unread-terms.query';

/** "No word of the trade" is remembered until an officer takes it back. */
@Injectable()
export class DecideUnread {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly terms: UnreadTermRepository,
    private readonly queue: UnreadTermsQuery,
    private readonly journal: Journal,
  ) {}

  /** @throws DomainError request.not_found, term.decided */
  dismiss(actor: Actor, unreadId: string): Promise<UnreadTermResponse> {
    return this.change(actor, unreadId, 'open', 'dismissed');
  }

  /** @throws DomainError request.not_found, term.decided */
  reopen(actor: Actor, unreadId: string): Promise<UnreadTermResponse> {
    return this.change(actor, unreadId, 'dismissed', 'open');
  }

  private change(actor: Actor, unreadId: string, from: UnreadState, to: UnreadState): Promise<UnreadTermResponse> {
    return this.unitOfWork.run(async (tx) => {
      const { term } = await this.queue.byId(unreadId, tx);
      if ((await this.terms.find(tx, unreadId))?.state !== from) throw new DomainError('term.decided');
      await this.terms.decide(tx, unreadId, to, to === 'open' ? null : actor.userId);
      await this.journal.record(tx, actor, to === 'open' ? 'term.reopened' : 'term.dismissed', { unreadId }, {}, { term });
      return this.queue.byId(unreadId, tx);
    });
  }
}
