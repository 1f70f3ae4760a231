import type { RfqRequest, RfqResponse } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { Journal, UnitOfWork, newId } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { RfqRepository } from '../persistence/rfq.repository';
import { RfqQuery } from '../queries/rfq.query';
import { CheckLines } from './check-lines';

@Injectable()
export class CreateRfq {
  constructor(
    private readonly checkLines: CheckLines,
    private readonly unitOfWork: UnitOfWork,
    private readonly rfqs: RfqRepository,
    private readonly journal: Journal,
    private readonly query: RfqQuery,
  ) {}

  /** Starts a draft, which may still lack what publishing needs. @throws DomainError rfq.requirement_invalid */
  async execute(actor: Actor, { lines, ...header }: RfqRequest): Promise<RfqResponse> {
    const checked = await this.checkLines.execute(lines);
    return this.unitOfWork.run(async (tx) => {
      const rfqId = newId();
      await this.rfqs.insert(tx, actor, rfqId, header);
      await this.rfqs.replaceLines(tx, rfqId, checked);
      await this.journal.record(tx, actor, 'rfq.drafted', { rfqId });
      return this.query.execute(tx, actor, rfqId);
    });
  }
}
