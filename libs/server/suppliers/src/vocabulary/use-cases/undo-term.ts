import type { LearnedTermResponse } from '@matxich/contracts';
import { type Actor, DomainError } from '@matxich/domain';
import { Journal, UnitOfWork } from '@matxich/platform';
import { LearnedTerms } from '@matxich/reference';
import { Injectable } from '@nestjs/common';
import { LearnedTermRepository } from '../persistence/learned-term.repository';
import { UnreadTermRepository } from '../persistence/unread-term.repository';
import { LearnedTermsQuery } from '../queries/learned-terms.query';

/** A mapping is taken back: the word is read as if it had never been mapped; the row says who did both. */
@Injectable()
export class UndoTerm {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly terms: LearnedTermRepository,
    private readonly unread: UnreadTermRepository,
    private readonly list: LearnedTermsQuery,
    private readonly learned: LearnedTerms,
    private readonly journal: Journal,
  ) {}

  /** @throws DomainError request.not_found, term.already_undone */
  async execute(actor: Actor, termId: string): Promise<LearnedTermResponse> {
    const undone = await this.unitOfWork.run(async (tx) => {
      await this.terms.raiseVersion(tx);
      const term = await this.terms.find(tx, termId);
      if (!term) throw new DomainError('request.not_found');
      if (term.undone) throw new DomainError('term.already_undone');
      await this.terms.markUndone(tx, [termId], actor.userId);
      if (term.unreadId) await this.unread.decide(tx, term.unreadId, 'open', null);
      await this.journal.record(tx, actor, 'term.undone', { termId });
      return this.list.byId(tx, termId);
    });
    await this.learned.refresh().catch(() => undefined); // the look in the background finds it
    return undone;
  }
}
