import { type Actor, DomainError } from '@matxich/domain';
import { Journal, UnitOfWork, returnedRows } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

@Injectable()
export class WithdrawConsent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: Journal,
  ) {}

  /**
   * Hides the person's contact data from the other side with their next request; doing it again changes nothing. What was
   * shown before stays in the ledger.
   * @throws DomainError request.not_found unless the person gave this consent
   */
  execute(actor: Actor, introductionId: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const found = returnedRows<{ fresh: boolean }>(
        await tx.query(
          `UPDATE introduction_contacts c SET withdrawn_at = coalesce(c.withdrawn_at, clock_timestamp()) FROM introduction_contacts before
           WHERE before.introduction_id = c.introduction_id AND before.party = c.party AND c.introduction_id = $1 AND c.user_id = $2 RETURNING before.withdrawn_at IS NULL AS fresh`,
          [introductionId, actor.userId],
        ),
      );
      if (found.length === 0) throw new DomainError('request.not_found');
      if (found.some(({ fresh }) => fresh)) await this.journal.record(tx, actor, 'consent.withdrawn', { introductionId });
    });
  }
}
