import type { ClaimDecisionRequest, ClaimResponse } from '@matxich/contracts';
import { type Actor, DomainError } from '@matxich/domain';
import { Journal, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { GrantClaim } from '../grant-claim';
import { ClaimRepository } from '../persistence/claim.repository';
import { ClaimsQuery } from '../queries/claims.query';

/** An officer decides where the rule is not certain. Whoever is refused reads why, and may claim again. */
@Injectable()
export class DecideClaim {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: ClaimRepository,
    private readonly grant: GrantClaim,
    private readonly claims: ClaimsQuery,
    private readonly journal: Journal,
  ) {}

  /** @throws DomainError request.not_found, claim.not_pending, claim.reason_required, supplier.already_claimed, supplier.already_linked */
  execute(actor: Actor, claimId: string, { decision, reason }: ClaimDecisionRequest): Promise<ClaimResponse> {
    if (decision === 'reject' && !reason) throw new DomainError('claim.reason_required', {}, [{ path: 'reason', message: 'say why; the claimant reads it' }]);
    return this.unitOfWork.run(async (tx) => {
      const claim = await this.repository.lock(tx, claimId);
      if (claim.status !== 'pending') throw new DomainError('claim.not_pending');
      const evidence = await this.claims.evidenceOf(tx, claimId);
      if (decision === 'approve') await this.grant.execute(tx, actor, claim, { reason, evidence, automatic: false });
      else {
        await this.repository.decide(tx, claimId, { status: 'rejected', reason, userId: actor.userId, evidence, automatic: false });
        await this.journal.record(tx, actor, 'claim.rejected', { claimId, supplierId: claim.supplierId }, { evidence });
      }
      return this.claims.byId(tx, claimId);
    });
  }
}
