import type { CheckResponse } from '@matxich/contracts';
import { type Actor, DomainError } from '@matxich/domain';
import { Journal, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { CheckRepository } from '../persistence/check.repository';
import { ChecksQuery } from '../queries/checks.query';

/** A check is taken back, never erased: it stays in the history with who, when and why. */
@Injectable()
export class UndoCheck {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly checks: CheckRepository,
    private readonly history: ChecksQuery,
    private readonly journal: Journal,
  ) {}

  /** @throws DomainError request.not_found, verification.already_ended */
  execute(actor: Actor, checkId: string, reason: string): Promise<CheckResponse> {
    return this.unitOfWork.run(async (tx) => {
      const check = await this.checks.lock(tx, checkId);
      if (!check) throw new DomainError('request.not_found');
      if (check.ended) throw new DomainError('verification.already_ended');
      const { supplierId, subject, subjectId } = check;
      await this.checks.undo(tx, actor, checkId, reason);
      await this.checks.settle(tx, supplierId, subject, subjectId);
      await this.journal.record(tx, actor, 'supplier.verification_undone', { supplierId, checkId }, { subject, subjectId }, { reason });
      return this.history.byId(tx, checkId);
    });
  }
}
