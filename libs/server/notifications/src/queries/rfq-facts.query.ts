import type { Tx } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

export interface RfqFacts {
  rfqId: string;
  rfqNumber: string;
  rfqTitle: string;
  buyerId: string;
  buyer: string;
}

export interface MatchFacts {
  considered: number;
  passing: number;
  /** Organisations behind the best matches that fail no must: those who own their profile. */
  suppliers: string[];
}

/** How many suppliers of a match run are told at most; the others find the RFQ among their opportunities. */
const toldSuppliers = 50;

/** Read-only over `rfqs`, `match_runs`, `matches`, `introductions`, `suppliers` and `organisations`. */
@Injectable()
export class RfqFactsQuery {
  async of(tx: Tx, rfqId: string): Promise<RfqFacts | null> {
    const [row] = await tx.query<RfqFacts[]>(
      `SELECT r.id AS "rfqId", r.number AS "rfqNumber", r.title AS "rfqTitle", r.buyer_id AS "buyerId", o.name AS buyer
       FROM rfqs r JOIN organisations o ON o.id = r.buyer_id WHERE r.id = $1`,
      [rfqId],
    );
    return row ?? null;
  }

  /** Null when a later run has replaced this one: its event tells the news. */
  async ofRun(tx: Tx, rfqId: string, runId: string): Promise<MatchFacts | null> {
    const [row] = await tx.query<MatchFacts[]>(
      `SELECT r.considered, r.passing,
              ARRAY(SELECT s.organisation_id::text FROM matches m JOIN suppliers s ON s.id = m.supplier_id
                    WHERE m.rfq_id = $1 AND m.run_id = $2 AND m.eliminated_by = '{}' AND s.organisation_id IS NOT NULL ORDER BY m.rank LIMIT $3) AS suppliers
       FROM match_runs r WHERE r.id = $2 AND r.rfq_id = $1`,
      [rfqId, runId, toldSuppliers],
    );
    return row ?? null;
  }

  /** Organisations of suppliers that an open or completed introduction ties to the RFQ. */
  async introducedSuppliers(tx: Tx, rfqId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT DISTINCT s.organisation_id AS id FROM introductions i JOIN suppliers s ON s.id = i.supplier_id
       WHERE i.rfq_id = $1 AND i.status NOT IN ('declined', 'withdrawn') AND s.organisation_id IS NOT NULL`,
      [rfqId],
    );
    return rows.map((row) => row.id);
  }
}
