import type { MatchResponse, MatchesResponse } from '@matxich/contracts';
import { DomainError, type Actor, type IntroductionStatus, type VerificationLevel } from '@matxich/domain';
import { Database, decodeCursor, toPage } from '@matxich/platform';
import { RfqReader, type RfqLine } from '@matxich/rfqs';
import { Injectable } from '@nestjs/common';
import type { StoredVerdict } from '../persistence/match.repository';
import { explain } from './explain';

interface Row {
  supplierId: string;
  supplierName: string;
  provinceCode: string | null;
  verification: VerificationLevel;
  claimed: boolean;
  demo: boolean;
  rank: number;
  fit: number;
  evidence: number;
  freshness: number;
  total: number;
  eliminatedBy: string[];
  toComplete: string[];
  verdicts: StoredVerdict[];
  introductionId: string | null;
  introductionStatus: IntroductionStatus | null;
}

interface RunRow {
  matchingVersion: string;
  finishedAt: Date;
  considered: number;
  passing: number;
}

/**
 * Introductions stand further right than this context. The officer's list has to say who was proposed already, so this
 * one read-only statement looks across; nothing here writes or decides by it. A supplier that has left the register since
 * the run is not shown.
 */
const rankedSql = `
  SELECT m.supplier_id AS "supplierId", s.name_vi AS "supplierName", s.province_code AS "provinceCode", s.verification, s.organisation_id IS NOT NULL AS claimed, s.is_demo AS demo,
         m.rank, m.fit, m.evidence, m.freshness, m.total, m.eliminated_by::text[] AS "eliminatedBy", m.to_complete::text[] AS "toComplete", m.verdicts,
         i.id AS "introductionId", i.status AS "introductionStatus"
  FROM matches m JOIN suppliers s ON s.id = m.supplier_id
  LEFT JOIN LATERAL (SELECT i.id, i.status FROM introductions i WHERE i.rfq_id = m.rfq_id AND i.supplier_id = m.supplier_id ORDER BY i.created_at DESC LIMIT 1) i ON true
  WHERE m.rfq_id = $1 AND s.visible AND m.rank > $2 ORDER BY m.rank LIMIT $3`;

/** The latest run beside each of its rows; one row without a supplier when the run found nobody. */
const pageSql = `
  SELECT run.matching_version AS "matchingVersion", run.finished_at AS "finishedAt", run.considered, run.passing, ranked.*
  FROM (SELECT * FROM match_runs WHERE rfq_id = $1 ORDER BY finished_at DESC LIMIT 1) run LEFT JOIN (${rankedSql}) ranked ON true ORDER BY ranked.rank`;

const toMatch = (lines: RfqLine[]) => ({ matchingVersion: _version, finishedAt: _finished, considered: _considered, passing: _passing, fit, evidence, freshness, total, verdicts, ...row }: Row & RunRow): MatchResponse => ({ ...row, score: { fit, evidence, freshness, total }, verdicts: explain(verdicts, lines) });

/** The ranked suppliers of one RFQ with a verdict per requirement, by rank; three statements whatever the page size. */
@Injectable()
export class MatchesQuery {
  constructor(
    private readonly database: Database,
    private readonly rfqs: RfqReader,
  ) {}

  /** @throws DomainError request.not_found when the actor may not know of the RFQ */
  async execute(actor: Actor, rfqId: string, { cursor, limit }: { cursor?: string; limit: number }): Promise<MatchesResponse> {
    const [after] = decodeCursor(cursor, 1) ?? [0];
    if (!(await this.rfqs.visibleTo(this.database, actor, rfqId))) throw new DomainError('request.not_found');
    const found = await this.database.query<RunRow & (Row | { supplierId: null })>(pageSql, [rfqId, after, limit + 1]);
    const run = found[0];
    if (!run) return { status: 'pending', matchingVersion: null, finishedAt: null, considered: 0, passing: 0, items: [], next: null };
    const lines = (await this.rfqs.linesOf(this.database, [rfqId])).get(rfqId) ?? [];
    const rows = found.filter((row): row is RunRow & Row => row.supplierId !== null);
    const { matchingVersion, finishedAt, considered, passing } = run;
    return { status: 'completed', matchingVersion, finishedAt: finishedAt.toISOString(), considered, passing, ...toPage(rows, limit, (row) => [row.rank], toMatch(lines)) };
  }
}
