import type { Tx } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

/** An RFQ and a supplier, as the question "may they be introduced?" needs them. */
export interface Pair {
  rfqId: string;
  supplierId: string;
  buyerId: string;
  rfqStands: boolean;
  considered: boolean;
  /** Somebody owns the profile: only then can anybody accept. */
  claimed: boolean;
  demo: boolean;
}

@Injectable()
export class PairQuery {
  /** Null when either is unknown: a draft and a supplier that left the register are. Locks the RFQ against cancelling. */
  async execute(tx: Tx, rfqId: string, supplierId: string): Promise<Pair | null> {
    const rows = await tx.query<Pair[]>(
      `SELECT r.id AS "rfqId", s.id AS "supplierId", r.buyer_id AS "buyerId", r.status = 'published' AS "rfqStands", s.organisation_id IS NOT NULL AS claimed, r.is_demo AS demo,
              EXISTS (SELECT 1 FROM matches m WHERE m.rfq_id = r.id AND m.supplier_id = s.id) AS considered
       FROM rfqs r CROSS JOIN suppliers s WHERE r.id = $1 AND r.published_at IS NOT NULL AND s.id = $2 AND s.visible FOR SHARE OF r, s`,
      [rfqId, supplierId],
    );
    return rows[0] ?? null;
  }
}
