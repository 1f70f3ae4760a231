import type { RfqRow } from '@matxich/contracts';
import { rfqPhase, type Actor, type RfqStatus } from '@matxich/domain';
import { Database, decodeCursor, toPage } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';

interface Row {
  id: string;
  number: string;
  title: string;
  status: RfqStatus;
  deadline: Date | null;
  buyerName: string;
  lineCount: number;
  matchCount: number | null;
  introductionCount: number;
  demo: boolean;
  updatedAt: Date;
  now: Date;
  /** The sort value as text: a JavaScript Date would cut the microseconds and skip rows of one millisecond. */
  at: string;
}
type Item = z.output<typeof RfqRow>;
interface Paging {
  cursor?: string;
  limit: number;
}

/**
 * Match and introduction counts live in tables further right than this context. The list is one screen and one read-only
 * statement, so it looks across; nothing here writes or decides by them.
 */
const select = (sortColumn: string): string => `
  SELECT r.id, r.number, r.title, r.status, r.deadline, o.name AS "buyerName", r.is_demo AS demo, r.updated_at AS "updatedAt", clock_timestamp() AS now, ${sortColumn}::text AS at,
         (SELECT count(*)::int FROM rfq_lines l WHERE l.rfq_id = r.id) AS "lineCount",
         (SELECT m.passing FROM match_runs m WHERE m.rfq_id = r.id ORDER BY m.finished_at DESC LIMIT 1) AS "matchCount",
         (SELECT count(*)::int FROM introductions i WHERE i.rfq_id = r.id) AS "introductionCount"
  FROM rfqs r JOIN organisations o ON o.id = r.buyer_id`;

const ownSql = `${select('r.created_at')} WHERE r.buyer_id = $1 AND ($2::timestamptz IS NULL OR (r.created_at, r.id) < ($2::timestamptz, $3::uuid)) ORDER BY r.created_at DESC, r.id DESC LIMIT $4`;
const publishedSql = `${select('r.published_at')} WHERE r.published_at IS NOT NULL AND ($1::timestamptz IS NULL OR (r.published_at, r.id) < ($1::timestamptz, $2::uuid)) ORDER BY r.published_at DESC, r.id DESC LIMIT $3`;

function toItem({ status, now, at: _at, ...row }: Row): Item {
  const deadline = row.deadline?.toISOString() ?? null;
  return { ...row, phase: rfqPhase(status, deadline, now), deadline, updatedAt: row.updatedAt.toISOString() };
}

@Injectable()
export class RfqListQuery {
  constructor(private readonly database: Database) {}

  /** The buyer's own in every state, newest first. */
  own(actor: Actor, paging: Paging): Promise<{ items: Item[]; next: string | null }> {
    return this.page(ownSql, [actor.organisationId], paging);
  }

  /** For the office: what has been published (cancelled ones included), latest first; never a draft. */
  published(paging: Paging): Promise<{ items: Item[]; next: string | null }> {
    return this.page(publishedSql, [], paging);
  }

  private async page(sql: string, parameters: unknown[], { cursor, limit }: Paging): Promise<{ items: Item[]; next: string | null }> {
    const [at, id] = decodeCursor(cursor, 2) ?? [null, null];
    const rows = await this.database.query<Row>(sql, [...parameters, at, id, limit + 1]);
    return toPage(rows, limit, (row) => [row.at, row.id], toItem);
  }
}
