import type { RfqRequest } from '@matxich/contracts';
import type { Actor, RfqStatus } from '@matxich/domain';
import type { Tx } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import type { CheckedLine } from '../use-cases/check-lines';

export interface LockedRfq {
  id: string;
  status: RfqStatus;
  version: number;
  title: string;
  deadline: Date | null;
  /** The database's clock after the lock was taken: it decides deadlines, never the server's (reliability.md 0.4). */
  now: Date;
}

export type RfqHeader = Omit<RfqRequest, 'lines'>;

const headerValues = (header: RfqHeader): unknown[] => [
  header.title, header.description ?? null, header.deadline ?? null, header.deliveryPlace ?? null, header.incoterm ?? null, header.currency, header.showBuyer,
];

/** Demo buyers write demo RFQs. The number is `RFQ-<year in Vietnam>-<sequence>`; a rolled-back draft leaves a gap. */
const insertSql = `
  INSERT INTO rfqs (id, number, buyer_id, created_by, title, description, deadline, delivery_place, incoterm, currency, show_buyer, is_demo)
  SELECT $1, 'RFQ-' || to_char(clock_timestamp() AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY') || '-' || lpad(n::text, greatest(6, length(n::text)), '0'),
         $2, $3, $4, $5, $6, $7, $8, $9, $10, o.is_demo
  FROM organisations o, nextval('rfq_numbers') AS n WHERE o.id = $2`;

@Injectable()
export class RfqRepository {
  async insert(tx: Tx, actor: Actor, id: string, header: RfqHeader): Promise<void> {
    await tx.query(insertSql, [id, actor.organisationId, actor.userId, ...headerValues(header)]);
  }

  /** The row of the actor's own organisation, locked until the transaction ends; null for anybody else's. */
  async lockOwn(tx: Tx, actor: Actor, id: string): Promise<LockedRfq | null> {
    const locked = await tx.query<LockedRfq[]>('SELECT id, status, version, title, deadline FROM rfqs WHERE id = $1 AND buyer_id = $2 FOR UPDATE', [id, actor.organisationId]);
    const [clock] = await tx.query<{ now: Date }[]>('SELECT clock_timestamp() AS now');
    return locked[0] && clock ? { ...locked[0], now: clock.now } : null;
  }

  async updateHeader(tx: Tx, id: string, header: RfqHeader): Promise<void> {
    await tx.query(
      `UPDATE rfqs SET title = $2, description = $3, deadline = $4, delivery_place = $5, incoterm = $6, currency = $7, show_buyer = $8,
              version = version + 1, updated_at = clock_timestamp() WHERE id = $1`,
      [id, ...headerValues(header)],
    );
  }

  /** Writes the lines anew: three statements, however many there are. */
  async replaceLines(tx: Tx, rfqId: string, lines: CheckedLine[]): Promise<void> {
    await tx.query('DELETE FROM rfq_lines WHERE rfq_id = $1', [rfqId]);
    if (lines.length === 0) return;
    await tx.query(
      `INSERT INTO rfq_lines (id, rfq_id, position, title, description, annual_quantity, lot_size)
       SELECT id, $1, position, title, description, annual_quantity, lot_size
       FROM unnest($2::uuid[], $3::text[], $4::text[], $5::integer[], $6::integer[]) WITH ORDINALITY AS given (id, title, description, annual_quantity, lot_size, position)`,
      [rfqId, lines.map((line) => line.id), lines.map((line) => line.title), lines.map((line) => line.description), lines.map((line) => line.annualQuantity), lines.map((line) => line.lotSize)],
    );
    const requirements = lines.flatMap((line) => line.requirements.map((requirement, at) => ({ ...requirement, line_id: line.id, position: at + 1 })));
    // A record set and not unnest, because unnest flattens the lists of codes into one.
    await tx.query(
      `INSERT INTO rfq_requirements (id, line_id, position, kind, weight, process, parameter, operator, unit, value, codes)
       SELECT id, line_id, position, kind, weight, process, parameter, operator, unit, value, codes
       FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, line_id uuid, position integer, kind text, weight text, process text, parameter text, operator text, unit text, value jsonb, codes text[])`,
      [JSON.stringify(requirements)],
    );
  }

  async markPublished(tx: Tx, id: string, status: RfqStatus): Promise<void> {
    await tx.query('UPDATE rfqs SET status = $2, published_at = clock_timestamp(), version = version + 1, updated_at = clock_timestamp() WHERE id = $1', [id, status]);
  }

  async markCancelled(tx: Tx, id: string, status: RfqStatus, reason: string): Promise<void> {
    await tx.query('UPDATE rfqs SET status = $2, cancel_reason = $3, cancelled_at = clock_timestamp(), version = version + 1, updated_at = clock_timestamp() WHERE id = $1', [id, status, reason]);
  }
}
