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

export interface ChangeFacts {
  state: string;
  supplierId: string;
  supplier: string;
  organisationId: string | null;
  officeId: string;
  office: string;
  reason: string | null;
}

/** Read-only over `supplier_claims`, `supplier_change_proposals`, `suppliers` and `organisations`. */
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
}
