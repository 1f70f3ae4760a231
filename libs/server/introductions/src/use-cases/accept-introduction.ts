import type { IntroductionResponse } from '@matxich/contracts';
import { DomainError, transitionIntroduction, type Actor } from '@matxich/domain';
import { Journal, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { IntroductionRepository, type Contact } from '../persistence/introduction.repository';
import { IntroductionQuery } from '../queries/introduction.query';
import { answeringSide } from './answering-side';

@Injectable()
export class AcceptIntroduction {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly introductions: IntroductionRepository,
    private readonly journal: Journal,
    private readonly query: IntroductionQuery,
  ) {}

  /**
   * Accepts for one side. With the second acceptance the contact data of both change hands, and the ledger says so.
   * @throws DomainError request.not_found, introduction.transition_not_allowed
   */
  execute(actor: Actor, introductionId: string, contact: Contact): Promise<IntroductionResponse> {
    return this.unitOfWork.run(async (tx) => {
      const { introduction, party } = answeringSide(actor, await this.introductions.lock(tx, introductionId));
      const { status, rfqStands } = introduction;
      const next = transitionIntroduction(status, 'accept', party);
      // The buyer may have accepted before it called the RFQ off: its contact must not go out any more.
      if (!rfqStands) throw new DomainError('introduction.transition_not_allowed', { status, action: 'accept', party, reason: 'rfq_cancelled' });
      await this.introductions.accept(tx, introductionId, party, next);
      await this.introductions.storeContact(tx, introductionId, party, actor, contact);
      await this.journal.record(tx, actor, 'introduction.accepted', { introductionId }, { party });
      if (next === 'introduced') {
        await this.introductions.recordDisclosures(tx, introduction);
        await this.journal.record(tx, actor, 'introduction.introduced', { introductionId });
      }
      return this.query.one(tx, actor, introductionId);
    });
  }
}
