import { Injectable } from '@nestjs/common';
import { Database } from '../db/database';

/**
 * What index maintenance asks of the outbox, which is also the list of what changed when. Payloads of events for the
 * consumer `search` name a supplier.
 */
@Injectable()
export class ProjectionQueue {
  constructor(private readonly database: Database) {}

  /** The database's clock, as text with microseconds. */
  async now(): Promise<string> {
    return (await this.database.one<{ now: string }>('SELECT clock_timestamp()::text AS now'))!.now;
  }

  /**
   * Suppliers whose last projection began before `instant` or is still to come. An event processed earlier was committed
   * earlier, so whoever reads rows after `instant` has seen it.
   */
  async changedSince(instant: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      "SELECT DISTINCT payload->>'supplierId' AS id FROM outbox WHERE consumer = 'search' AND (processed_at IS NULL OR processed_at >= $1::timestamptz)",
      [instant],
    );
    return rows.map((row) => row.id);
  }

  /** Those of the suppliers that have an event waiting. */
  async waitingAmong(supplierIds: string[]): Promise<Set<string>> {
    const rows = await this.database.query<{ id: string }>(
      "SELECT DISTINCT payload->>'supplierId' AS id FROM outbox WHERE consumer = 'search' AND processed_at IS NULL AND dead_at IS NULL AND payload->>'supplierId' = ANY($1)",
      [supplierIds],
    );
    return new Set(rows.map((row) => row.id));
  }

  /** Asks for another projection; the relay, the only writer of the live index, does it. Nothing happened, so nothing is audited. */
  async enqueue(supplierIds: string[]): Promise<void> {
    await this.database.query(
      "INSERT INTO outbox (consumer, type, aggregate_id, payload, lane) SELECT 'search', 'supplier.changed', id, jsonb_build_object('supplierId', id), 1 FROM unnest($1::uuid[]) AS id",
      [supplierIds],
    );
  }
}
