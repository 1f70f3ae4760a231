import { staleness } from '@matxich/domain';
import type { Tx } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

export interface StaleFacts {
  organisationId: string;
  supplier: string;
  /** Statements of which anything is stale. */
  statements: number;
}

interface Row {
  organisationId: string | null;
  supplier: string;
  now: Date;
  statements: { confirmedAt: string; freeCapacity: number | null; capacityAsOf: string | null }[];
}

/** Read-only over `suppliers` and `capability_statements`. */
@Injectable()
export class StaleFactsQuery {
  /** As it is when the reminder is delivered; null when nothing is stale any more, or nobody speaks for the firm. */
  async of(tx: Tx, supplierId: string): Promise<StaleFacts | null> {
    const [row] = await tx.query<Row[]>(
      `SELECT organisation_id AS "organisationId", name_vi AS supplier, clock_timestamp() AS now,
              coalesce((SELECT json_agg(json_build_object('confirmedAt', confirmed_at, 'freeCapacity', free_capacity, 'capacityAsOf', capacity_as_of::text)) FROM capability_statements WHERE supplier_id = s.id), '[]') AS statements
       FROM suppliers s WHERE id = $1`,
      [supplierId],
    );
    if (!row?.organisationId) return null;
    const stale = row.statements.filter((statement) => {
      const { stale: isStale, capacityStale } = staleness({ ...statement, confirmedAt: new Date(statement.confirmedAt).toISOString() }, row.now);
      return isStale || capacityStale;
    });
    return stale.length === 0 ? null : { organisationId: row.organisationId, supplier: row.supplier, statements: stale.length };
  }
}
