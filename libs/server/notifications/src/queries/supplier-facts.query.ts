import type { Tx } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

export interface ClaimFacts {
  organisationId: string;
  organisation: string;
  supplier: string;
  reason: string | null;
}

export interface SupplierFacts {
  organisationId: string | null;
  supplier: string;
  verification: string;
}

export interface CheckFactsRow {
  organisationId: string | null;
  supplier: string;
  /** What was looked at, as the firm calls it: a scheme, a process, or its own name. */
  about: string;
  level: string;
  result: string;
  /** The organisation that looked. */
  by: string;
  note: string;
  endReason: string | null;
}

export interface ChangeFacts {
  state: string;
  supplierId: string;
  supplier: string;
  organisationId: string | null;
  officeId: string;
  office: string;
  reason: string | null;
}

/** Read-only over `supplier_claims`, `supplier_change_proposals`, `verification_checks`, `suppliers` and `organisations`. */
@Injectable()
export class SupplierFactsQuery {
  async ofClaim(tx: Tx, claimId: string): Promise<ClaimFacts | null> {
    const [row] = await tx.query<ClaimFacts[]>(
      `SELECT c.organisation_id AS "organisationId", o.name AS organisation, s.name_vi AS supplier, c.reason
       FROM supplier_claims c JOIN suppliers s ON s.id = c.supplier_id JOIN organisations o ON o.id = c.organisation_id WHERE c.id = $1`,
      [claimId],
    );
    return row ?? null;
  }

  async ofChange(tx: Tx, changeId: string): Promise<ChangeFacts | null> {
    const [row] = await tx.query<ChangeFacts[]>(
      `SELECT p.state, p.supplier_id AS "supplierId", s.name_vi AS supplier, s.organisation_id AS "organisationId", p.proposed_for AS "officeId", o.name AS office, p.reason
       FROM supplier_change_proposals p JOIN suppliers s ON s.id = p.supplier_id JOIN organisations o ON o.id = p.proposed_for WHERE p.id = $1`,
      [changeId],
    );
    return row ?? null;
  }

  async ofSupplier(tx: Tx, supplierId: string): Promise<SupplierFacts | null> {
    const [row] = await tx.query<SupplierFacts[]>('SELECT organisation_id AS "organisationId", name_vi AS supplier, verification FROM suppliers WHERE id = $1', [supplierId]);
    return row ?? null;
  }

  async ofCheck(tx: Tx, checkId: string): Promise<CheckFactsRow | null> {
    const [row] = await tx.query<CheckFactsRow[]>(
      `SELECT s.organisation_id AS "organisationId", s.name_vi AS supplier, coalesce(t.vi, s.name_vi) AS about, k.level, k.result, coalesce(o.name, '') AS by, k.note, k.end_reason AS "endReason"
       FROM verification_checks k JOIN suppliers s ON s.id = k.supplier_id LEFT JOIN organisations o ON o.id = k.checked_for
       LEFT JOIN supplier_certificates c ON k.subject = 'certificate' AND c.id = k.subject_id LEFT JOIN capability_statements st ON k.subject = 'statement' AND st.id = k.subject_id
       LEFT JOIN concepts t ON t.code = coalesce(c.scheme, st.process) WHERE k.id = $1`,
      [checkId],
    );
    return row ?? null;
  }
}
