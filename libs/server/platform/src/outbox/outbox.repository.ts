import { Injectable } from '@nestjs/common';
import { Database } from '../db/database';
import type { Tx } from '../db/tx';
import type { OutboxEvent } from './outbox-consumer';

const maxAttempts = 10;

/**
 * Open rows of the first lane that has any, in order: what a person did is not delivered together with a thousand rows of a
 * list, which would make it wait for them. A row waits while an earlier open row of the same aggregate exists.
 */
const openRows = `
  SELECT id, type, aggregate_id AS "aggregateId", payload, attempts, lane FROM outbox o
  WHERE consumer = $1 AND processed_at IS NULL AND dead_at IS NULL AND available_at <= clock_timestamp()
    AND NOT EXISTS (SELECT 1 FROM outbox earlier WHERE earlier.consumer = o.consumer AND earlier.aggregate_id = o.aggregate_id
                    AND earlier.id < o.id AND earlier.processed_at IS NULL AND earlier.dead_at IS NULL
                    AND ($3 OR earlier.available_at > clock_timestamp()))
  ORDER BY lane, id LIMIT $2`;

const processed = 'UPDATE outbox SET processed_at = clock_timestamp(), last_error = NULL WHERE id = ANY($1::bigint[])';

export interface OutboxState {
  pending: number;
  dead: number;
  oldestSeconds: number;
}

@Injectable()
export class OutboxRepository {
  constructor(private readonly database: Database) {}

  /** `strict`: never two rows of one aggregate in one batch. Otherwise rows of one aggregate may come together, in order. */
  async nextBatch(consumer: string, limit: number, strict: boolean): Promise<OutboxEvent[]> {
    const rows = await this.database.query<OutboxEvent & { lane: number }>(openRows, [consumer, limit, strict]);
    return rows.filter((row) => row.lane === rows[0]!.lane);
  }

  /** @returns false when somebody else has processed the row meanwhile */
  async lockOpen(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>('SELECT 1 FROM outbox WHERE id = $1 AND processed_at IS NULL AND dead_at IS NULL FOR UPDATE', [id]);
    return rows.length > 0;
  }

  /** With the effect of a database consumer, in its transaction. */
  async markProcessed(tx: Tx, ids: string[]): Promise<void> {
    await tx.query(processed, [ids]);
  }

  /** After the effect of an outside consumer. */
  async markDelivered(ids: string[]): Promise<void> {
    await this.database.query(processed, [ids]);
  }

  async postpone(ids: string[], reason: string): Promise<void> {
    await this.database.query("UPDATE outbox SET last_error = $2, available_at = clock_timestamp() + interval '2 seconds' WHERE id = ANY($1::bigint[])", [ids, reason.slice(0, 2000)]);
  }

  /** Waits 2^attempts seconds, five minutes at most; after ten attempts the row is dead and shown in the health check. */
  async markFailed(ids: string[], error: unknown): Promise<void> {
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    await this.database.query(
      `UPDATE outbox SET attempts = attempts + 1, last_error = $2,
         available_at = clock_timestamp() + least(power(2, attempts + 1), 300) * interval '1 second',
         dead_at = CASE WHEN attempts + 1 >= $3 THEN clock_timestamp() END
       WHERE id = ANY($1::bigint[])`,
      [ids, message.slice(0, 2000), maxAttempts],
    );
  }

  async state(): Promise<OutboxState> {
    const row = await this.database.one<OutboxState>(
      `SELECT count(*) FILTER (WHERE dead_at IS NULL)::int AS pending, count(*) FILTER (WHERE dead_at IS NOT NULL)::int AS dead,
              coalesce(extract(epoch FROM clock_timestamp() - min(created_at) FILTER (WHERE dead_at IS NULL)), 0)::float AS "oldestSeconds"
       FROM outbox WHERE processed_at IS NULL`,
    );
    return row ?? { pending: 0, dead: 0, oldestSeconds: 0 };
  }

  /** Gives dead rows and rows in back-off another chance now. @returns how many */
  async revive(): Promise<number> {
    const rows = await this.database.query<{ count: number }>(
      `WITH revived AS (UPDATE outbox SET attempts = 0, dead_at = NULL, available_at = clock_timestamp() WHERE processed_at IS NULL AND (dead_at IS NOT NULL OR attempts > 0) RETURNING 1)
       SELECT count(*)::int AS count FROM revived`,
    );
    return rows[0]?.count ?? 0;
  }

  /** Processed rows older than a week carry nothing that the audit does not. */
  async prune(): Promise<void> {
    await this.database.query("DELETE FROM outbox WHERE processed_at < now() - interval '7 days'");
    await this.database.query("DELETE FROM idempotency_keys WHERE created_at < now() - interval '25 hours'");
  }
}
