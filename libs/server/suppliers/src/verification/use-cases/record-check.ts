import type { CheckRequest, CheckResponse } from '@matxich/contracts';
import { type Actor, DomainError, assertMayCheck } from '@matxich/domain';
import { Journal, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { CheckRepository, type CheckedSubject } from '../persistence/check.repository';
import { RequestRepository } from '../persistence/request.repository';
import { ChecksQuery } from '../queries/checks.query';

/** Somebody says what they looked at and what it showed. What waited for it waits no longer, whatever the result. */
@Injectable()
export class RecordCheck {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly checks: CheckRepository,
    private readonly requests: RequestRepository,
    private readonly history: ChecksQuery,
    private readonly journal: Journal,
  ) {}

  /** @throws DomainError request.not_found, verification.own_entry, verification.level_not_yours, verification.until_out_of_range, verification.changed_since */
  execute(actor: Actor, supplierId: string, check: CheckRequest): Promise<CheckResponse> {
    const { subject, subjectId, level, result, note, until = null } = check;
    return this.unitOfWork.run(async (tx) => {
      const found = await this.checks.lockSubject(tx, supplierId, subject, subjectId);
      if (!found) throw new DomainError('request.not_found');
      assertMayCheck({ level, until, enteredBy: found.enteredBy }, actor, found.now);
      if (!isWhatWasSeen(found, check)) throw new DomainError('verification.changed_since');
      const checkId = await this.checks.insert(tx, actor, supplierId, check);
      await this.requests.close(tx, subject, subjectId);
      // What is not confirmed proves nothing, in either direction.
      if (result === 'confirmed') await this.checks.settle(tx, supplierId, subject, subjectId);
      await this.journal.record(tx, actor, 'supplier.verified', { supplierId, checkId }, { subject, subjectId, level, result, until }, { note });
      return this.history.byId(tx, checkId);
    });
  }
}

/** The officer decided over a version and a paper; what the firm has exchanged meanwhile nobody has looked at. */
function isWhatWasSeen(found: CheckedSubject, { version, evidenceId }: Pick<CheckRequest, 'version' | 'evidenceId'>): boolean {
  return (version == null || version === found.version) && (evidenceId === undefined || evidenceId === found.evidenceId);
}
