import type { RfqResponse } from '@matxich/contracts';
import { DomainError, checkPublishable, transitionRfq, type Actor, type FieldProblem, type RfqLineDraft } from '@matxich/domain';
import { Journal, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { RfqRepository } from '../persistence/rfq.repository';
import { RfqQuery } from '../queries/rfq.query';
import { RfqReader, type RfqLine } from '../queries/rfq.reader';

/** The form's names for what the domain calls a line's quantity and processes. */
const formField: Record<string, string> = { quantity: 'annualQuantity', processes: 'requirements' };
const formPath = ({ path, message }: FieldProblem): FieldProblem => ({ path: path.replace(/[^.]+$/, (last) => formField[last] ?? last), message });

@Injectable()
export class PublishRfq {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rfqs: RfqRepository,
    private readonly reader: RfqReader,
    private readonly journal: Journal,
    private readonly query: RfqQuery,
  ) {}

  /** @throws DomainError request.not_found, rfq.transition_not_allowed, rfq.deadline_in_past when nothing else is wrong, else rfq.incomplete */
  execute(actor: Actor, rfqId: string): Promise<RfqResponse> {
    return this.unitOfWork.run(async (tx) => {
      const rfq = await this.rfqs.lockOwn(tx, actor, rfqId);
      if (!rfq) throw new DomainError('request.not_found');
      const status = transitionRfq(rfq.status, 'publish');
      const lines = (await this.reader.linesOf(tx, [rfqId])).get(rfqId) ?? [];
      assertPublishable(checkPublishable({ title: rfq.title, deadline: rfq.deadline?.toISOString() ?? null, lines: lines.map(toDraftLine) }, rfq.now));
      await this.rfqs.markPublished(tx, rfqId, status);
      await this.journal.record(tx, actor, 'rfq.published', { rfqId });
      return this.query.execute(tx, actor, rfqId);
    });
  }
}

/** A prototype has a lot size and no yearly usage: either is a quantity. */
function toDraftLine({ annualQuantity, lotSize, requirements }: RfqLine): RfqLineDraft {
  return { quantity: annualQuantity ?? lotSize, processes: requirements.flatMap(({ kind, codes }) => (kind === 'process' ? (codes ?? []) : [])) };
}

function assertPublishable(problems: FieldProblem[]): void {
  if (problems.length === 0) return;
  const onlyLate = problems.every(({ message }) => message === 'rfq.deadline_in_past');
  throw new DomainError(onlyLate ? 'rfq.deadline_in_past' : 'rfq.incomplete', {}, problems.map(formPath));
}
