import type { RfqResponse } from '@matxich/contracts';
import { DomainError, transitionRfq, type Actor } from '@matxich/domain';
import { Journal, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { RfqRepository } from '../persistence/rfq.repository';
import { RfqQuery } from '../queries/rfq.query';

@Injectable()
export class CancelRfq {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rfqs: RfqRepository,
    private readonly journal: Journal,
    private readonly query: RfqQuery,
  ) {}

  /** Drops a draft or calls off what was published. @throws DomainError request.not_found, rfq.transition_not_allowed */
  execute(actor: Actor, rfqId: string, reason: string): Promise<RfqResponse> {
    return this.unitOfWork.run(async (tx) => {
      const rfq = await this.rfqs.lockOwn(tx, actor, rfqId);
      if (!rfq) throw new DomainError('request.not_found');
      await this.rfqs.markCancelled(tx, rfqId, transitionRfq(rfq.status, 'cancel'), reason);
      await this.journal.record(tx, actor, 'rfq.cancelled', { rfqId }, {}, { reason });
      return this.query.execute(tx, actor, rfqId);
    });
  }
}
