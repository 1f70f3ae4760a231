import type { IntroductionResponse } from '@matxich/contracts';
import { DomainError, transitionIntroduction, type Actor } from '@matxich/domain';
import { Journal, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { IntroductionRepository } from '../persistence/introduction.repository';
import { IntroductionQuery } from '../queries/introduction.query';

@Injectable()
export class WithdrawIntroduction {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly introductions: IntroductionRepository,
    private readonly journal: Journal,
    private readonly query: IntroductionQuery,
  ) {}

  /** Any office may take a proposal back until the two are introduced. @throws DomainError request.not_found, introduction.transition_not_allowed */
  execute(actor: Actor, introductionId: string, note: string): Promise<IntroductionResponse> {
    return this.unitOfWork.run(async (tx) => {
      const introduction = await this.introductions.lock(tx, introductionId);
      if (!introduction) throw new DomainError('request.not_found');
      const next = transitionIntroduction(introduction.status, 'withdraw', 'office', note);
      await this.introductions.withdraw(tx, introductionId, next, note);
      await this.journal.record(tx, actor, 'introduction.withdrawn', { introductionId }, {}, { note });
      return this.query.one(tx, actor, introductionId);
    });
  }
}
