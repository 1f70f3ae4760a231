import type { SupplierMatch, Verdict } from '@matxich/domain';
import type { Tx } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

/** The requirement itself is left out: it stands in the RFQ, which does not change once published, and would be repeated per supplier. */
export type StoredVerdict = Omit<Verdict, 'requirement'>;

export interface MatchRun {
  id: string;
  rfqId: string;
  matchingVersion: string;
  considered: number;
  passing: number;
}

function toRow({ supplierId, rank, score, eliminatedBy, toComplete, verdicts }: SupplierMatch): Record<string, unknown> {
  const stored = verdicts.map(({ requirement: _requirement, ...verdict }): StoredVerdict => verdict);
  return { supplier_id: supplierId, rank, ...score, eliminated_by: eliminatedBy, to_complete: toComplete, verdicts: stored };
}

@Injectable()
export class MatchRepository {
  /** The day in Vietnam that the database is in, as its first instant: facts are dated by day, so all runs of a day agree. */
  async today(tx: Tx): Promise<Date> {
    const [row] = await tx.query<{ today: Date }[]>(
      `SELECT date_trunc('day', clock_timestamp() AT TIME ZONE 'Asia/Ho_Chi_Minh') AT TIME ZONE 'Asia/Ho_Chi_Minh' AS today`,
    );
    if (!row) throw new Error('a query without a FROM always answers one row');
    return row.today;
  }

  /** Puts the results of a run in the place of those of the run before; the runs themselves stay as a record. */
  async replace(tx: Tx, run: MatchRun, matches: SupplierMatch[]): Promise<void> {
    await tx.query('DELETE FROM matches WHERE rfq_id = $1', [run.rfqId]);
    await tx.query('INSERT INTO match_runs (id, rfq_id, matching_version, considered, passing, finished_at) VALUES ($1, $2, $3, $4, $5, clock_timestamp())', [
      run.id, run.rfqId, run.matchingVersion, run.considered, run.passing,
    ]);
    await tx.query(
      `INSERT INTO matches (rfq_id, supplier_id, run_id, rank, fit, evidence, freshness, total, eliminated_by, to_complete, verdicts)
       SELECT $1, supplier_id, $2, rank, fit, evidence, freshness, total, eliminated_by, to_complete, verdicts
       FROM jsonb_to_recordset($3::jsonb) AS given (supplier_id uuid, rank integer, fit double precision, evidence double precision, freshness double precision,
            total double precision, eliminated_by uuid[], to_complete uuid[], verdicts jsonb)`,
      [run.rfqId, run.id, JSON.stringify(matches.map(toRow))],
    );
  }
}
