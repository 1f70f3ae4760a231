import type { RfqLineResponse } from '@matxich/contracts';
import type { Actor, RfqStatus } from '@matxich/domain';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Reads } from '@matxich/platform';

export type RfqLine = z.output<typeof RfqLineResponse>;

/** What other contexts may know of an RFQ without its lines. */
export interface RfqSummary {
  id: string;
  number: string;
  title: string;
  status: RfqStatus;
  buyerId: string;
  buyerName: string;
  showBuyer: boolean;
  deadline: Date | null;
  publishedAt: Date | null;
  demo: boolean;
}

const summarySql = `
  SELECT r.id, r.number, r.title, r.status, r.buyer_id AS "buyerId", o.name AS "buyerName", r.show_buyer AS "showBuyer", r.deadline, r.published_at AS "publishedAt", r.is_demo AS demo
  FROM rfqs r JOIN organisations o ON o.id = r.buyer_id`;

const linesSql = `
  SELECT l.rfq_id AS "rfqId", json_build_object('id', l.id, 'title', l.title, 'description', l.description, 'annualQuantity', l.annual_quantity, 'lotSize', l.lot_size,
    'requirements', coalesce((
      SELECT json_agg(json_strip_nulls(json_build_object('id', q.id, 'kind', q.kind, 'weight', q.weight, 'process', q.process, 'parameter', q.parameter,
               'operator', q.operator, 'unit', q.unit, 'value', q.value, 'codes', q.codes)) ORDER BY q.position)
      FROM rfq_requirements q WHERE q.line_id = l.id), '[]'::json)) AS line
  FROM rfq_lines l WHERE l.rfq_id = ANY($1::uuid[]) ORDER BY l.rfq_id, l.position`;

/** Who may know an RFQ: the buyer its own in any state, the office what has once been published. $2 = organisation, $3 = kind of organisation. */
export const visibleRfq = `(($3 = 'office' AND r.published_at IS NOT NULL) OR ($3 = 'buyer' AND r.buyer_id = $2))`;

@Injectable()
export class RfqReader {
  /** One RFQ in whatever state, or null: for handlers of events, which have no actor. */
  async summary(from: Reads, rfqId: string): Promise<RfqSummary | null> {
    const rows = (await from.query(`${summarySql} WHERE r.id = $1`, [rfqId])) as RfqSummary[];
    return rows[0] ?? null;
  }

  /** As `summary`, but the row stays locked until the transaction ends, so that one match run at a time writes for it. */
  async lockForMatching(tx: Reads, rfqId: string): Promise<RfqSummary | null> {
    const rows = (await tx.query(`${summarySql} WHERE r.id = $1 FOR NO KEY UPDATE OF r`, [rfqId])) as RfqSummary[];
    return rows[0] ?? null;
  }

  /** Null when the actor may not know of it. */
  async visibleTo(from: Reads, actor: Actor, rfqId: string): Promise<RfqSummary | null> {
    const rows = (await from.query(`${summarySql} WHERE r.id = $1 AND ${visibleRfq}`, [rfqId, actor.organisationId, actor.organisationKind])) as RfqSummary[];
    return rows[0] ?? null;
  }

  /** Lines with their requirements in the order of the form, by RFQ; one statement for any number of RFQs. */
  async linesOf(from: Reads, rfqIds: string[]): Promise<Map<string, RfqLine[]>> {
    const rows = (await from.query(linesSql, [rfqIds])) as { rfqId: string; line: RfqLine }[];
    const byRfq = new Map<string, RfqLine[]>();
    for (const { rfqId, line } of rows) byRfq.set(rfqId, [...(byRfq.get(rfqId) ?? []), line]);
    return byRfq;
  }
}
