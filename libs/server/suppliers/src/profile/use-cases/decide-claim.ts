import type { ClaimDecisionRequest, ClaimResponse } from '@matxich/contracts';
import { type Actor, DomainError } from '@matxich/domain';
import { Journal, type Tx, UnitOfWork, returnedRows, violatedConstraint } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { SiteRepository } from '../persistence/site.repository';
import { ClaimsQuery } from '../queries/claims.query';

interface OpenClaim {
  supplierId: string;
  organisationId: string;
  status: string;
}

/** Read by the other claimants, like a reason that an officer writes. */
const givenToAnother = 'Hồ sơ đã được xác nhận cho một tổ chức khác.';

@Injectable()
export class DecideClaim {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sites: SiteRepository,
    private readonly claims: ClaimsQuery,
    private readonly journal: Journal,
  ) {}

  /** @throws DomainError request.not_found, claim.not_pending, supplier.already_claimed, supplier.already_linked */
  execute(actor: Actor, claimId: string, { decision, reason }: ClaimDecisionRequest): Promise<ClaimResponse> {
    return this.unitOfWork.run(async (tx) => {
      const claim = await this.lock(tx, claimId);
      if (decision === 'approve') await this.approve(tx, actor, claimId, claim, reason);
      else await this.reject(tx, actor, claimId, claim.supplierId, reason);
      return this.claims.byId(tx, claimId);
    });
  }

  /** The firm's row first, then the claim's: two officers deciding two claims of one firm follow one another. */
  private async lock(tx: Tx, claimId: string): Promise<OpenClaim> {
    await tx.query('SELECT 1 FROM suppliers WHERE id = (SELECT supplier_id FROM supplier_claims WHERE id = $1) FOR UPDATE', [claimId]);
    const [claim] = await tx.query<OpenClaim[]>('SELECT supplier_id AS "supplierId", organisation_id AS "organisationId", status FROM supplier_claims WHERE id = $1 FOR UPDATE', [claimId]);
    if (!claim) throw new DomainError('request.not_found');
    if (claim.status !== 'pending') throw new DomainError('claim.not_pending');
    return claim;
  }

  private async approve(tx: Tx, actor: Actor, claimId: string, claim: OpenClaim, reason: string | null): Promise<void> {
    await this.link(tx, claim);
    await tx.query("UPDATE supplier_claims SET status = 'approved', reason = $2, decided_by = $3, decided_at = clock_timestamp() WHERE id = $1", [claimId, reason, actor.userId]);
    await this.sites.ensureFirst(tx, claim.supplierId);
    await this.journal.record(tx, actor, 'claim.approved', { claimId, supplierId: claim.supplierId });
    await this.journal.record(tx, actor, 'supplier.changed', { supplierId: claim.supplierId }, { part: 'claim' });
    await this.rejectOthers(tx, actor, claim.supplierId);
  }

  private async rejectOthers(tx: Tx, actor: Actor, supplierId: string): Promise<void> {
    const others = returnedRows<{ id: string }>(
      await tx.query("UPDATE supplier_claims SET status = 'rejected', reason = $2, decided_by = $3, decided_at = clock_timestamp() WHERE supplier_id = $1 AND status = 'pending' RETURNING id", [supplierId, givenToAnother, actor.userId]),
    );
    await this.journal.recordMany(tx, actor, 'claim.rejected', others.map(({ id }) => ({ claimId: id, supplierId })));
  }

  private async link(tx: Tx, claim: OpenClaim): Promise<void> {
    try {
      const linked = returnedRows(
        await tx.query(
          `UPDATE suppliers SET organisation_id = $2, verification = CASE WHEN verification = 'listed' THEN 'self_declared' ELSE verification END, version = version + 1, updated_at = clock_timestamp()
           WHERE id = $1 AND organisation_id IS NULL RETURNING id`,
          [claim.supplierId, claim.organisationId],
        ),
      );
      if (linked.length === 0) throw new DomainError('supplier.already_claimed');
    } catch (error) {
      if (violatedConstraint(error) === 'uq_suppliers_organisation') throw new DomainError('supplier.already_linked');
      throw error;
    }
  }

  private async reject(tx: Tx, actor: Actor, claimId: string, supplierId: string, reason: string | null): Promise<void> {
    await tx.query("UPDATE supplier_claims SET status = 'rejected', reason = $2, decided_by = $3, decided_at = clock_timestamp() WHERE id = $1", [claimId, reason, actor.userId]);
    await this.journal.record(tx, actor, 'claim.rejected', { claimId, supplierId });
  }
}
