import type { IntroductionResponse } from '@matxich/contracts';
import { DomainError, type Actor } from '@matxich/domain';
import { Journal, UnitOfWork, newId } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { IntroductionRepository } from '../persistence/introduction.repository';
import { IntroductionQuery } from '../queries/introduction.query';
import { PairQuery, type Pair } from '../queries/pair.query';

export interface Proposal {
  rfqId: string;
  supplierId: string;
  note: string;
}

@Injectable()
export class ProposeIntroduction {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly pairs: PairQuery,
    private readonly introductions: IntroductionRepository,
    private readonly journal: Journal,
    private readonly query: IntroductionQuery,
  ) {}

  /** @throws DomainError request.not_found, introduction.not_matched with `reason`, introduction.already_proposed */
  execute(actor: Actor, { rfqId, supplierId, note }: Proposal): Promise<IntroductionResponse> {
    return this.unitOfWork.run(async (tx) => {
      const pair = await this.pairs.execute(tx, rfqId, supplierId);
      if (!pair) throw new DomainError('request.not_found');
      assertProposable(pair);
      const introductionId = newId();
      await this.introductions.insert(tx, actor, introductionId, pair, note);
      await this.journal.record(tx, actor, 'introduction.proposed', { introductionId }, { rfqId, supplierId });
      return this.query.one(tx, actor, introductionId);
    });
  }
}

function assertProposable({ rfqStands, considered, claimed }: Pair): void {
  const refuse = (reason: string, path: string, message: string) => new DomainError('introduction.not_matched', { reason }, [{ path, message }]);
  if (!rfqStands) throw refuse('rfq_cancelled', 'rfqId', 'the RFQ has been cancelled');
  if (!considered) throw refuse('not_considered', 'supplierId', 'the supplier is not among the matches of this RFQ');
  // Nobody could accept, and no firm is spoken for without its knowledge.
  if (!claimed) throw refuse('unclaimed', 'supplierId', 'nobody has claimed this supplier yet, so nobody can accept; invite the firm to claim its profile first');
}
