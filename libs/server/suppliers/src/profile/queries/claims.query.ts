import type { ClaimResponse } from '@matxich/contracts';
import type { ClaimStatus } from '@matxich/domain';
import { Database, type Reads, decodeCursor, toPage } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

interface ClaimRow extends Omit<ClaimResponse, 'createdAt' | 'decidedAt' | 'status'> {
  status: ClaimStatus;
  createdAt: Date;
  decidedAt: Date | null;
}

/** Names of the claiming organisation and person come by a join with identity's tables: one screen, read-only. */
const claims = `
  SELECT c.id, c.supplier_id AS "supplierId", s.name_vi AS "supplierName", s.tax_code AS "supplierTaxCode", c.organisation_id AS "organisationId", o.name AS "organisationName",
         u.name || ' <' || u.email || '>' AS "requestedBy", c.note, c.status, c.reason, c.created_at AS "createdAt", c.decided_at AS "decidedAt"
  FROM supplier_claims c JOIN suppliers s ON s.id = c.supplier_id JOIN organisations o ON o.id = c.organisation_id LEFT JOIN users u ON u.id = c.requested_by`;

const toClaim = (row: ClaimRow): ClaimResponse => ({ ...row, requestedBy: row.requestedBy ?? '', createdAt: row.createdAt.toISOString(), decidedAt: row.decidedAt?.toISOString() ?? null });

@Injectable()
export class ClaimsQuery {
  constructor(private readonly database: Database) {}

  async byId(reads: Reads, claimId: string): Promise<ClaimResponse> {
    const [row] = (await reads.query(`${claims} WHERE c.id = $1`, [claimId])) as ClaimRow[];
    if (!row) throw new Error(`claim ${claimId} was just written`);
    return toClaim(row);
  }

  async ofOrganisation(organisationId: string): Promise<{ items: ClaimResponse[] }> {
    const rows = await this.database.query<ClaimRow>(`${claims} WHERE c.organisation_id = $1 ORDER BY c.created_at DESC LIMIT 50`, [organisationId]);
    return { items: rows.map(toClaim) };
  }

  /** Waiting ones first, oldest first; then the decided ones. */
  async forOffice({ cursor, limit }: { cursor?: string | undefined; limit: number }): Promise<{ items: ClaimResponse[]; next: string | null }> {
    const position = decodeCursor(cursor, 2) ?? [-1, '00000000-0000-0000-0000-000000000000'];
    const rows = await this.database.query<ClaimRow>(
      `${claims} WHERE ((c.status <> 'pending')::int, c.id) > ($1::int, $2::uuid) ORDER BY (c.status <> 'pending')::int, c.id LIMIT $3`,
      [position[0], position[1], limit + 1],
    );
    return toPage(rows, limit, (row) => [row.status === 'pending' ? 0 : 1, row.id], toClaim);
  }
}
