import type { ClaimRequest, ClaimResponse } from '@matxich/contracts';
import { type Actor, DomainError } from '@matxich/domain';
import { Journal, type Tx, UnitOfWork, newId, violatedConstraint } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { organisationOf } from '../own-organisation';
import { ClaimsQuery } from '../queries/claims.query';

/** A person says "this listed firm is ours"; an officer decides. */
@Injectable()
export class ClaimSupplier {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly claims: ClaimsQuery,
    private readonly journal: Journal,
  ) {}

  /** @throws DomainError request.not_found, supplier.already_claimed, supplier.already_linked, claim.already_pending */
  execute(actor: Actor, request: ClaimRequest): Promise<ClaimResponse> {
    const organisationId = organisationOf(actor);
    return this.unitOfWork.run(async (tx) => {
      await this.checkFirm(tx, organisationId, request.supplierId);
      const claimId = newId();
      try {
        await tx.query('INSERT INTO supplier_claims (id, supplier_id, organisation_id, requested_by, note) VALUES ($1, $2, $3, $4, $5)', [claimId, request.supplierId, organisationId, actor.userId, request.note]);
      } catch (error) {
        if (violatedConstraint(error) === 'uq_supplier_claims_pending') throw new DomainError('claim.already_pending');
        throw error;
      }
      await this.journal.record(tx, actor, 'claim.requested', { claimId, supplierId: request.supplierId });
      return this.claims.byId(tx, claimId);
    });
  }

  /** Holds the firm's row, so that no approval of another claim slips in between. Demo people claim demo firms, real ones real firms. */
  private async checkFirm(tx: Tx, organisationId: string, supplierId: string): Promise<void> {
    const [firm] = await tx.query<{ claimed: boolean; linked: boolean }[]>(
      'SELECT organisation_id IS NOT NULL AS claimed, EXISTS (SELECT 1 FROM suppliers WHERE organisation_id = $2) AS linked FROM suppliers WHERE id = $1 AND visible AND is_demo = (SELECT is_demo FROM organisations WHERE id = $2) FOR SHARE',
      [supplierId, organisationId],
    );
    if (!firm) throw new DomainError('request.not_found');
    if (firm.linked) throw new DomainError('supplier.already_linked');
    if (firm.claimed) throw new DomainError('supplier.already_claimed');
  }
}
