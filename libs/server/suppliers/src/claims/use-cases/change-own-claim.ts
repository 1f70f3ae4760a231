import type { ClaimResponse } from '@matxich/contracts';
import { type Actor, DomainError, isFirmsOwnAddress } from '@matxich/domain';
import { Journal, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { organisationOf } from '../../profile/own-organisation';
import { ClaimRepository } from '../persistence/claim.repository';
import { ClaimsQuery } from '../queries/claims.query';

/** While a claim waits, its people give a better proof or take it back. */
@Injectable()
export class ChangeOwnClaim {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: ClaimRepository,
    private readonly claims: ClaimsQuery,
    private readonly journal: Journal,
  ) {}

  /** A link goes to that address. @throws DomainError request.not_found, claim.not_pending, claim.proof_email_foreign, request.rate_limited */
  sendProof(actor: Actor, claimId: string, email: string): Promise<ClaimResponse> {
    return this.unitOfWork.run(async (tx) => {
      const { supplierId } = await this.repository.lockOwnPending(tx, claimId, organisationOf(actor));
      const [firm] = await tx.query<{ website: string | null }[]>('SELECT website FROM suppliers WHERE id = $1', [supplierId]);
      if (!isFirmsOwnAddress(email, firm?.website ?? null)) throw new DomainError('claim.proof_email_foreign', {}, [{ path: 'email', message: 'use an address at the domain of the firm’s website' }]);
      await this.repository.setProofEmail(tx, claimId, email);
      await this.journal.record(tx, actor, 'claim.proof_requested', { claimId, supplierId });
      return this.claims.byId(tx, claimId);
    });
  }

  /** @throws DomainError request.not_found, claim.not_pending */
  withdraw(actor: Actor, claimId: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { supplierId } = await this.repository.lockOwnPending(tx, claimId, organisationOf(actor));
      await this.repository.decide(tx, claimId, { status: 'withdrawn', reason: null, userId: actor.userId, evidence: [], automatic: false });
      await this.journal.record(tx, actor, 'claim.withdrawn', { claimId, supplierId });
    });
  }
}
