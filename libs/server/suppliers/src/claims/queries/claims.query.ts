import type { ClaimResponse } from '@matxich/contracts';
import { type ClaimEvidence, type ClaimFacts, type ClaimStatus, claimEvidence } from '@matxich/domain';
import { Database, type Reads, decodeCursor, toPage } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

type ClaimRow = Omit<ClaimResponse, 'createdAt' | 'decidedAt' | 'status' | 'evidence' | 'proofConfirmed'> & {
  status: ClaimStatus;
  createdAt: Date;
  decidedAt: Date | null;
  proofConfirmed: boolean;
  accountEmail: string | null;
  accountVerified: boolean | null;
  claimantTaxCode: string | null;
  firmWebsite: string | null;
  storedEvidence: ClaimEvidence[] | null;
};

/** Names of the claiming organisation and person come by a join with identity's tables: one screen, read-only. */
const claims = `
  SELECT c.id, c.supplier_id AS "supplierId", s.name_vi AS "supplierName", s.tax_code AS "supplierTaxCode", c.organisation_id AS "organisationId", o.name AS "organisationName",
         u.name || ' <' || u.email || '>' AS "requestedBy", c.note, c.status, c.reason, c.created_at AS "createdAt", c.decided_at AS "decidedAt", c.automatic,
         c.proof_email AS "proofEmail", c.proof_confirmed_at IS NOT NULL AS "proofConfirmed", c.evidence AS "storedEvidence",
         u.email AS "accountEmail", u.email_verified_at IS NOT NULL AS "accountVerified", o.tax_code AS "claimantTaxCode", s.website AS "firmWebsite"
  FROM supplier_claims c JOIN suppliers s ON s.id = c.supplier_id JOIN organisations o ON o.id = c.organisation_id LEFT JOIN users u ON u.id = c.requested_by`;

const factsOf = (row: ClaimRow): ClaimFacts => ({
  firmTaxCode: row.supplierTaxCode,
  claimantTaxCode: row.claimantTaxCode,
  firmWebsite: row.firmWebsite,
  emails: [
    ...(row.accountEmail ? [{ address: row.accountEmail, confirmed: row.accountVerified === true }] : []),
    ...(row.proofEmail ? [{ address: row.proofEmail, confirmed: row.proofConfirmed }] : []),
  ],
  certificateAttached: false,
});

function toClaim(row: ClaimRow): ClaimResponse {
  return {
    id: row.id, supplierId: row.supplierId, supplierName: row.supplierName, supplierTaxCode: row.supplierTaxCode, organisationId: row.organisationId,
    organisationName: row.organisationName, requestedBy: row.requestedBy ?? '', note: row.note, status: row.status, reason: row.reason, automatic: row.automatic,
    proofEmail: row.proofEmail, proofConfirmed: row.proofConfirmed, evidence: row.storedEvidence ?? claimEvidence(factsOf(row)),
    createdAt: row.createdAt.toISOString(), decidedAt: row.decidedAt?.toISOString() ?? null,
  };
}

@Injectable()
export class ClaimsQuery {
  constructor(private readonly database: Database) {}

  async byId(reads: Reads, claimId: string): Promise<ClaimResponse> {
    return toClaim(await this.row(reads, claimId));
  }

  /** What speaks for the claim now, whatever was stored at a decision. */
  async evidenceOf(reads: Reads, claimId: string): Promise<ClaimEvidence[]> {
    return claimEvidence(factsOf(await this.row(reads, claimId)));
  }

  async ofOrganisation(organisationId: string): Promise<{ items: ClaimResponse[] }> {
    const rows = await this.database.query<ClaimRow>(`${claims} WHERE c.organisation_id = $1 ORDER BY c.created_at DESC LIMIT 50`, [organisationId]);
    return { items: rows.map(toClaim) };
  }

  /** Waiting ones first, oldest first; then the decided ones. */
  async forOffice({ cursor, limit }: { cursor?: string | undefined; limit: number }): Promise<{ items: ClaimResponse[]; next: string | null }> {
    const position = decodeCursor(cursor, 2) ?? [-1, '00000000-0000-0000-0000-000000000000'];
    const rows = await this.database.query<ClaimRow>(
      `${claims} WHERE c.status <> 'withdrawn' AND ((c.status <> 'pending')::int, c.id) > ($1::int, $2::uuid) ORDER BY (c.status <> 'pending')::int, c.id LIMIT $3`,
      [position[0], position[1], limit + 1],
    );
    return toPage(rows, limit, (row) => [row.status === 'pending' ? 0 : 1, row.id], toClaim);
  }

  private async row(reads: Reads, claimId: string): Promise<ClaimRow> {
    const [row] = (await reads.query(`${claims} WHERE c.id = $1`, [claimId])) as ClaimRow[];
    if (!row) throw new Error(`claim ${claimId} was just written`);
    return row;
  }
}
