import { type ClaimEvidence, DomainError } from '@matxich/domain';
import { type Tx, hashSecretToken, newId, returnedRows, violatedConstraint } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

export interface LockedClaim {
  id: string;
  supplierId: string;
  organisationId: string;
  requestedBy: string;
  status: string;
}

/** How long a mailed link proves an address. */
const proofHours = 72;
/** Between two mails of one claim. */
const pauseMinutes = 2;

const columns = 'id, supplier_id AS "supplierId", organisation_id AS "organisationId", requested_by AS "requestedBy", status';

@Injectable()
export class ClaimRepository {
  /** @throws DomainError claim.already_pending */
  async insert(tx: Tx, claim: { supplierId: string; organisationId: string; userId: string; note: string; proofEmail: string | null }): Promise<string> {
    const id = newId();
    try {
      await tx.query('INSERT INTO supplier_claims (id, supplier_id, organisation_id, requested_by, note, proof_email) VALUES ($1, $2, $3, $4, $5, $6)', [id, claim.supplierId, claim.organisationId, claim.userId, claim.note, claim.proofEmail]);
    } catch (error) {
      if (violatedConstraint(error) === 'uq_supplier_claims_pending') throw new DomainError('claim.already_pending');
      throw error;
    }
    return id;
  }

  /** The firm's row first, then the claim's: two decisions about one firm follow one another. @throws DomainError request.not_found */
  async lock(tx: Tx, claimId: string): Promise<LockedClaim> {
    await tx.query('SELECT 1 FROM suppliers WHERE id = (SELECT supplier_id FROM supplier_claims WHERE id = $1) FOR UPDATE', [claimId]);
    const [claim] = await tx.query<LockedClaim[]>(`SELECT ${columns} FROM supplier_claims WHERE id = $1 FOR UPDATE`, [claimId]);
    if (!claim) throw new DomainError('request.not_found');
    return claim;
  }

  /** @throws DomainError request.not_found for a claim of somebody else, claim.not_pending */
  async lockOwnPending(tx: Tx, claimId: string, organisationId: string): Promise<LockedClaim> {
    const claim = await this.lock(tx, claimId);
    if (claim.organisationId !== organisationId) throw new DomainError('request.not_found');
    if (claim.status !== 'pending') throw new DomainError('claim.not_pending');
    return claim;
  }

  /** @throws DomainError claim.token_invalid for a link that is unknown, used, too old, or of a claim that is decided */
  async claimOfToken(tx: Tx, token: string): Promise<LockedClaim> {
    const [found] = await tx.query<{ id: string }[]>("SELECT id FROM supplier_claims WHERE proof_token_hash = $1 AND status = 'pending' AND proof_expires_at > clock_timestamp()", [hashSecretToken(token)]);
    if (!found) throw new DomainError('claim.token_invalid');
    const claim = await this.lock(tx, found.id);
    const used = returnedRows(await tx.query("UPDATE supplier_claims SET proof_confirmed_at = clock_timestamp(), proof_token_hash = NULL WHERE id = $1 AND proof_token_hash = $2 AND status = 'pending' RETURNING id", [found.id, hashSecretToken(token)]));
    if (used.length === 0) throw new DomainError('claim.token_invalid');
    return claim;
  }

  /** Another address, or the same once more; what an earlier one proved no longer counts. @throws DomainError request.rate_limited */
  async setProofEmail(tx: Tx, claimId: string, email: string): Promise<void> {
    const rows = returnedRows(
      await tx.query(
        `UPDATE supplier_claims SET proof_email = $2, proof_token_hash = NULL, proof_confirmed_at = NULL
         WHERE id = $1 AND (proof_expires_at IS NULL OR proof_expires_at < clock_timestamp() + $3 * interval '1 hour' - $4 * interval '1 minute') RETURNING id`,
        [claimId, email, proofHours, pauseMinutes],
      ),
    );
    if (rows.length === 0) throw new DomainError('request.rate_limited');
  }

  async setProofToken(tx: Tx, claimId: string, token: string): Promise<void> {
    await tx.query("UPDATE supplier_claims SET proof_token_hash = $2, proof_expires_at = clock_timestamp() + $3 * interval '1 hour' WHERE id = $1", [claimId, hashSecretToken(token), proofHours]);
  }

  async decide(tx: Tx, claimId: string, decision: { status: 'approved' | 'rejected' | 'withdrawn'; reason: string | null; userId: string | null; evidence: ClaimEvidence[]; automatic: boolean }): Promise<void> {
    await tx.query(
      'UPDATE supplier_claims SET status = $2, reason = $3, decided_by = $4, evidence = $5, automatic = $6, proof_token_hash = NULL, decided_at = clock_timestamp() WHERE id = $1',
      [claimId, decision.status, decision.reason, decision.userId, decision.evidence, decision.automatic],
    );
  }

  /** @returns the claims that lost */
  async rejectOthers(tx: Tx, supplierId: string, reason: string, userId: string | null): Promise<string[]> {
    const others = returnedRows<{ id: string }>(
      await tx.query("UPDATE supplier_claims SET status = 'rejected', reason = $2, decided_by = $3, proof_token_hash = NULL, decided_at = clock_timestamp() WHERE supplier_id = $1 AND status = 'pending' RETURNING id", [supplierId, reason, userId]),
    );
    return others.map(({ id }) => id);
  }

  /** @throws DomainError supplier.already_claimed, supplier.already_linked */
  async link(tx: Tx, supplierId: string, organisationId: string): Promise<void> {
    try {
      const linked = returnedRows(
        await tx.query(
          `UPDATE suppliers SET organisation_id = $2, verification = CASE WHEN verification = 'listed' THEN 'self_declared' ELSE verification END, version = version + 1, updated_at = clock_timestamp()
           WHERE id = $1 AND organisation_id IS NULL RETURNING id`,
          [supplierId, organisationId],
        ),
      );
      if (linked.length === 0) throw new DomainError('supplier.already_claimed');
    } catch (error) {
      if (violatedConstraint(error) === 'uq_suppliers_organisation') throw new DomainError('supplier.already_linked');
      throw error;
    }
  }
}
