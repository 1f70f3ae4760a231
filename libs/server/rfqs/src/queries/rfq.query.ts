import type { RfqResponse } from '@matxich/contracts';
import { DomainError, rfqPhase, type Actor, type Currency, type Incoterm, type RfqStatus } from '@matxich/domain';
import { Injectable } from '@nestjs/common';
import type { Reads } from '@matxich/platform';
import { RfqReader, visibleRfq, type RfqLine } from './rfq.reader';

interface Row {
  id: string;
  number: string;
  title: string;
  description: string | null;
  status: RfqStatus;
  deadline: Date | null;
  deliveryPlace: string | null;
  incoterm: Incoterm | null;
  currency: Currency;
  showBuyer: boolean;
  buyerId: string;
  buyerName: string;
  cancelReason: string | null;
  demo: boolean;
  createdAt: Date;
  publishedAt: Date | null;
  updatedAt: Date;
  version: number;
  now: Date;
}

const sql = `
  SELECT r.id, r.number, r.title, r.description, r.status, r.deadline, r.delivery_place AS "deliveryPlace", r.incoterm, r.currency, r.show_buyer AS "showBuyer",
         r.buyer_id AS "buyerId", o.name AS "buyerName", r.cancel_reason AS "cancelReason", r.is_demo AS demo, r.created_at AS "createdAt",
         r.published_at AS "publishedAt", r.updated_at AS "updatedAt", r.version, clock_timestamp() AS now
  FROM rfqs r JOIN organisations o ON o.id = r.buyer_id
  WHERE r.id = $1 AND ${visibleRfq}`;

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

function toResponse({ status, now, ...row }: Row, lines: RfqLine[]): RfqResponse {
  const deadline = iso(row.deadline);
  return { ...row, phase: rfqPhase(status, deadline, now), deadline, lines, createdAt: row.createdAt.toISOString(), publishedAt: iso(row.publishedAt), updatedAt: row.updatedAt.toISOString() };
}

/** One RFQ with its lines, for whom it concerns. */
@Injectable()
export class RfqQuery {
  constructor(private readonly rfqs: RfqReader) {}

  /** @throws DomainError request.not_found for everybody but its buyer and, once published, the office */
  async execute(from: Reads, actor: Actor, rfqId: string): Promise<RfqResponse> {
    const [row] = (await from.query(sql, [rfqId, actor.organisationId, actor.organisationKind])) as Row[];
    if (!row) throw new DomainError('request.not_found');
    const lines = await this.rfqs.linesOf(from, [rfqId]);
    return toResponse(row, lines.get(rfqId) ?? []);
  }
}
