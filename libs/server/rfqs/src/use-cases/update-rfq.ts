import type { RfqRequest, RfqResponse } from '@matxich/contracts';
import { DomainError, type Actor } from '@matxich/domain';
import { Journal, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { RfqRepository } from '../persistence/rfq.repository';
import { RfqQuery } from '../queries/rfq.query';
import { CheckLines } from './check-lines';

@Injectable()
export class UpdateRfq {
  constructor(
    private readonly checkLines: CheckLines,
    private readonly unitOfWork: UnitOfWork,
    private readonly rfqs: RfqRepository,
    private readonly journal: Journal,
    private readonly query: RfqQuery,
  ) {}

  /**
   * Replaces the content of a draft; `version` is the one that was read.
   * @throws DomainError rfq.requirement_invalid, request.not_found, rfq.transition_not_allowed once published, request.precondition_failed
   */
  async execute(actor: Actor, rfqId: string, version: number, { lines, ...header }: RfqRequest): Promise<RfqResponse> {
    const checked = await this.checkLines.execute(lines);
    return this.unitOfWork.run(async (tx) => {
      const rfq = await this.rfqs.lockOwn(tx, actor, rfqId);
      if (!rfq) throw new DomainError('request.not_found');
      // What suppliers are judged by must not change under them.
      if (rfq.status !== 'draft') throw new DomainError('rfq.transition_not_allowed', { status: rfq.status, action: 'change' });
      if (rfq.version !== version) throw new DomainError('request.precondition_failed');
      await this.rfqs.updateHeader(tx, rfqId, header);
      await this.rfqs.replaceLines(tx, rfqId, checked);
      await this.journal.record(tx, actor, 'rfq.changed', { rfqId });
      return this.query.execute(tx, actor, rfqId);
    });
  }
}
