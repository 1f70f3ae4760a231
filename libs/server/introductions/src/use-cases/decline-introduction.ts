import type { IntroductionResponse } from '@matxich/contracts';
import { transitionIntroduction, type Actor, type DeclineReason } from '@matxich/domain';
import { Journal, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { IntroductionRepository } from '../persistence/introduction.repository';
import { IntroductionQuery } from '../queries/introduction.query';
import { answeringSide } from './answering-side';

@Injectable()
export class DeclineIntroduction {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly introductions: IntroductionRepository,
    private readonly journal: Journal,
    private readonly query: IntroductionQuery,
  ) {}

  /** @throws DomainError request.not_found, introduction.transition_not_allowed */
  execute(actor: Actor, introductionId: string, { reason, note }: { reason: DeclineReason; note: string | null }): Promise<IntroductionResponse> {
    return this.unitOfWork.run(async (tx) => {
      const { introduction, party } = answeringSide(actor, await this.introductions.lock(tx, introductionId));
      const next = transitionIntroduction(introduction.status, 'decline', party, reason);
      await this.introductions.decline(tx, introductionId, party, next, reason, note);
      await this.journal.record(tx, actor, 'introduction.declined', { introductionId }, { party, reason });
      return this.query.one(tx, actor, introductionId);
    });
  }
}
