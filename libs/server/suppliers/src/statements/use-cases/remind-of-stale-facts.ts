import { CAPACITY_VALID_DAYS, STALE_REMINDER_DAYS, STATEMENT_VALID_DAYS } from '@matxich/domain';
import { Journal, UnitOfWork, returnedRows } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

/** Firms per transaction: a reminder is written with its event, and a crash loses neither. */
const batch = 200;

/** Statements and capacities of `s` that the clock has made stale; the domain's rule in SQL, held against it by a test. */
const isStale = `(c.confirmed_at < now() - interval '${STATEMENT_VALID_DAYS} days'
  OR (c.free_capacity IS NOT NULL AND (c.capacity_as_of IS NULL OR (c.capacity_as_of::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh') < now() - interval '${CAPACITY_VALID_DAYS} days')))`;

/** Tells the people of a firm, at most once a month, that buyers no longer see whether its facts hold. */
@Injectable()
export class RemindOfStaleFacts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: Journal,
  ) {}

  /** @returns how many firms were reminded now; ask again until none is */
  execute(): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const rows = returnedRows<{ supplierId: string }>(
        await tx.query(
          `INSERT INTO supplier_stale_reminders AS r (supplier_id, reminded_at)
           SELECT s.id, now() FROM suppliers s
           WHERE s.visible AND s.organisation_id IS NOT NULL AND EXISTS (SELECT 1 FROM capability_statements c WHERE c.supplier_id = s.id AND ${isStale})
             AND NOT EXISTS (SELECT 1 FROM supplier_stale_reminders old WHERE old.supplier_id = s.id AND old.reminded_at > now() - interval '${STALE_REMINDER_DAYS} days')
           ORDER BY s.id LIMIT ${batch}
           ON CONFLICT ON CONSTRAINT pk_supplier_stale_reminders DO UPDATE SET reminded_at = excluded.reminded_at WHERE r.reminded_at <= now() - interval '${STALE_REMINDER_DAYS} days'
           RETURNING supplier_id AS "supplierId"`,
        ),
      );
      await this.journal.recordMany(tx, null, 'supplier.facts_stale', rows.map(({ supplierId }) => ({ supplierId })), {});
      return rows.length;
    });
  }
}
