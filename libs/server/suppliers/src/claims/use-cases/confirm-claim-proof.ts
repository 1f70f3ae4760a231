import type { ClaimProofResponse } from '@matxich/contracts';
import { claimIsCertain } from '@matxich/domain';
import { Journal, type Tx, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { GrantClaim } from '../grant-claim';
import { ClaimRepository, type LockedClaim } from '../persistence/claim.repository';
import { ClaimsQuery } from '../queries/claims.query';

/** Whoever opens the mailed link reads mail at the firm's own domain; no sign-in is asked, phones open mails elsewhere. */
@Injectable()
export class ConfirmClaimProof {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: ClaimRepository,
    private readonly grant: GrantClaim,
    private readonly claims: ClaimsQuery,
    private readonly journal: Journal,
  ) {}

  /** @throws DomainError claim.token_invalid */
  execute(token: string): Promise<ClaimProofResponse> {
    return this.unitOfWork.run(async (tx) => {
      const claim = await this.repository.claimOfToken(tx, token);
      const actor = { userId: claim.requestedBy, organisationId: claim.organisationId };
      await this.journal.record(tx, actor, 'claim.proof_confirmed', { claimId: claim.id, supplierId: claim.supplierId });
      const evidence = await this.claims.evidenceOf(tx, claim.id);
      if (claimIsCertain(evidence) && (await this.isFree(tx, claim))) await this.grant.execute(tx, actor, claim, { reason: null, evidence, automatic: true });
      const { supplierName, status } = await this.claims.byId(tx, claim.id);
      return { supplierName, status };
    });
  }

  /** The proof counts even when the firm, or the organisation, has been linked meanwhile; then an officer looks. */
  private async isFree(tx: Tx, { supplierId, organisationId }: LockedClaim): Promise<boolean> {
    const rows = await tx.query<unknown[]>('SELECT 1 FROM suppliers WHERE id = $1 AND visible AND organisation_id IS NULL AND NOT EXISTS (SELECT 1 FROM suppliers WHERE organisation_id = $2)', [supplierId, organisationId]);
    return rows.length > 0;
  }
}
