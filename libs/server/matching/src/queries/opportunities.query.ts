import type { OpportunityResponse } from '@matxich/contracts';
import { DomainError, rfqPhase, type Actor, type RfqStatus } from '@matxich/domain';
import { Database, decodeCursor, toPage } from '@matxich/platform';
import { RfqReader, type RfqLine } from '@matxich/rfqs';
import { Injectable } from '@nestjs/common';
import type { StoredVerdict } from '../persistence/match.repository';
import { explain } from './explain';

interface Row {
  rfqId: string;
  number: string;
  title: string;
  description: string | null;
  buyerName: string | null;
  status: RfqStatus;
  deadline: Date | null;
  deliveryPlace: string | null;
  demo: boolean;
  fit: number;
  evidence: number;
  freshness: number;
  total: number;
  passes: boolean;
  verdicts: StoredVerdict[];
  introductionId: string | null;
  now: Date;
}

/**
 * Only the supplier's own row of `matches`: nothing tells who else was considered. The buyer's name is null unless the buyer
 * shows it or the two have been introduced. Introductions are read across, as in matches.query.ts. $1 = organisation.
 */
const ownMatches = `
  SELECT r.id AS "rfqId", r.number, r.title, r.description, CASE WHEN r.show_buyer OR i.status = 'introduced' THEN o.name END AS "buyerName", r.status, r.deadline,
         r.delivery_place AS "deliveryPlace", r.is_demo AS demo, m.fit, m.evidence, m.freshness, m.total,
         m.eliminated_by = '{}' AND m.to_complete = '{}' AS passes, m.verdicts, i.id AS "introductionId", clock_timestamp() AS now
  FROM suppliers s JOIN matches m ON m.supplier_id = s.id JOIN rfqs r ON r.id = m.rfq_id JOIN organisations o ON o.id = r.buyer_id
  LEFT JOIN LATERAL (SELECT i.id, i.status FROM introductions i WHERE i.rfq_id = m.rfq_id AND i.supplier_id = m.supplier_id ORDER BY i.created_at DESC LIMIT 1) i ON true
  WHERE s.organisation_id = $1`;

/** A firm that fails a must sees the RFQ only when the office has proposed it all the same. */
const concerned = `(m.eliminated_by = '{}' OR i.id IS NOT NULL)`;
const openSql = `${ownMatches} AND ${concerned} AND r.status = 'published' AND r.deadline > clock_timestamp()
  AND ($2::double precision IS NULL OR (m.total, r.id) < ($2::double precision, $3::uuid)) ORDER BY m.total DESC, r.id DESC LIMIT $4`;
/** What was open may be read again after it closed; what was cancelled, only by those it had been proposed to. */
const oneSql = `${ownMatches} AND ${concerned} AND r.id = $2 AND r.published_at IS NOT NULL AND (r.status = 'published' OR i.id IS NOT NULL)`;

function toResponse({ status, now, fit, evidence, freshness, total, verdicts, ...row }: Row, lines: RfqLine[]): OpportunityResponse {
  const deadline = row.deadline?.toISOString() ?? null;
  return { ...row, phase: rfqPhase(status, deadline, now), deadline, lines, score: { fit, evidence, freshness, total }, verdicts: explain(verdicts, lines) };
}

/** RFQs as a matched supplier sees them. */
@Injectable()
export class OpportunitiesQuery {
  constructor(
    private readonly database: Database,
    private readonly rfqs: RfqReader,
  ) {}

  /** Open ones, best fit first; two statements whatever the page size. */
  async page(actor: Actor, { cursor, limit }: { cursor?: string; limit: number }): Promise<{ items: OpportunityResponse[]; next: string | null }> {
    const [total, id] = decodeCursor(cursor, 2) ?? [null, null];
    const rows = await this.database.query<Row>(openSql, [actor.organisationId, total, id, limit + 1]);
    const lines = await this.rfqs.linesOf(this.database, rows.map((row) => row.rfqId));
    return toPage(rows, limit, (row) => [row.total, row.rfqId], (row) => toResponse(row, lines.get(row.rfqId) ?? []));
  }

  /** @throws DomainError request.not_found when my firm was not considered */
  async one(actor: Actor, rfqId: string): Promise<OpportunityResponse> {
    const row = await this.database.one<Row>(oneSql, [actor.organisationId, rfqId]);
    if (!row) throw new DomainError('request.not_found');
    const lines = await this.rfqs.linesOf(this.database, [rfqId]);
    return toResponse(row, lines.get(rfqId) ?? []);
  }
}
