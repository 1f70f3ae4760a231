import { CAPABILITY_SCHEMA_VERSION, type Capacity, DomainError, claimKey } from '@matxich/domain';
import type { StatementRequest } from '@matxich/contracts';
import { type Tx, newId, returnedRows } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { type StatementRow, statementEvidence, statementJsonWith } from '../queries/statement-row';

/** A statement that has been looked through: capacities settled, the size range without its empty form. */
export type SoundStatement = Omit<StatementRequest, 'installedCapacity' | 'committedCapacity' | 'freeCapacity' | 'capacityUnit' | 'capacityAsOf'> & { capacity: Capacity };
export type StoredStatement = StatementRow & { now: Date };

const columns = [
  'site_id', 'process', 'materials', 'size_min_mm', 'size_max_mm', 'machine_ids', '"values"', 'schema_version', 'in_house', 'note',
  'installed_capacity', 'committed_capacity', 'free_capacity', 'capacity_unit', 'capacity_as_of',
];
const given = (statement: SoundStatement): unknown[] => [
  statement.siteId, statement.process, statement.materials, statement.sizeRange?.min ?? null, statement.sizeRange?.max ?? null, statement.machineIds, JSON.stringify(statement.values),
  String(CAPABILITY_SCHEMA_VERSION), statement.inHouse, statement.note ?? null,
  statement.capacity.installed, statement.capacity.committed, statement.capacity.free, statement.capacity.unit, statement.capacity.asOf,
];
const returning = `${statementJsonWith(statementEvidence)} AS row, clock_timestamp() AS now`;
const claimOf = (statement: SoundStatement): string => claimKey({ ...statement, sizeRange: statement.sizeRange ?? null });

@Injectable()
export class StatementRepository {
  async insert(tx: Tx, supplierId: string, statement: SoundStatement): Promise<StoredStatement> {
    const [stored] = await tx.query<{ row: StatementRow; now: Date }[]>(
      `INSERT INTO capability_statements (${columns.join(', ')}, confirmed_at, id, supplier_id)
       VALUES (${columns.map((_, at) => `$${at + 1}`).join(', ')}, clock_timestamp(), $${columns.length + 1}, $${columns.length + 2}) RETURNING ${returning}`,
      [...given(statement), newId(), supplierId],
    );
    if (!stored) throw new Error('INSERT … RETURNING answers one row');
    return { ...stored.row, now: stored.now };
  }

  /**
   * What was proven was proven for the old values: an edit of what is claimed puts the evidence back to declared. Whoever
   * writes a statement stands for it as a whole, so it is confirmed.
   * @throws DomainError request.not_found, request.precondition_failed
   */
  async update(tx: Tx, supplierId: string, statementId: string, version: number, statement: SoundStatement): Promise<StoredStatement> {
    const [known] = await tx.query<{ row: StatementRow }[]>(`SELECT ${statementJsonWith()} AS row FROM capability_statements WHERE id = $1 AND supplier_id = $2 FOR UPDATE`, [statementId, supplierId]);
    if (!known) throw new DomainError('request.not_found');
    const isSame = claimKey(known.row) === claimOf(statement);
    const next = columns.length + 1;
    const [stored] = returnedRows<{ row: StatementRow; now: Date }>(
      await tx.query(
        `UPDATE capability_statements SET ${columns.map((column, at) => `${column} = $${at + 1}`).join(', ')}, evidence = CASE WHEN $${next} THEN evidence ELSE 'declared' END,
           confirmed_at = clock_timestamp(), version = version + 1, updated_at = clock_timestamp()
         WHERE id = $${next + 1} AND supplier_id = $${next + 2} AND version = $${next + 3} RETURNING ${returning}`,
        [...given(statement), isSame, statementId, supplierId, version],
      ),
    );
    if (!stored) throw new DomainError('request.precondition_failed');
    return { ...stored.row, now: stored.now };
  }

  /**
   * "Still true": the day of the confirmation, and of a capacity that is stated. Nothing else changes, so neither does the
   * version. @returns how many; all or none
   * @throws DomainError request.not_found for one that is not there, request.precondition_failed for one that has changed
   */
  async confirm(tx: Tx, supplierId: string, items: readonly { statementId: string; version: number }[]): Promise<number> {
    const [ids, versions] = [items.map((item) => item.statementId), items.map((item) => item.version)];
    const known = await tx.query<{ same: boolean }[]>(
      'SELECT s.version = i.version AS same FROM unnest($2::uuid[], $3::int[]) AS i(id, version) JOIN capability_statements s ON s.id = i.id AND s.supplier_id = $1',
      [supplierId, ids, versions],
    );
    if (known.length < items.length) throw new DomainError('request.not_found');
    if (!known.every(({ same }) => same)) throw new DomainError('request.precondition_failed');
    const rows = returnedRows(
      await tx.query(
        `UPDATE capability_statements SET confirmed_at = clock_timestamp(), capacity_as_of = CASE WHEN free_capacity IS NULL THEN capacity_as_of ELSE (clock_timestamp() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date END
         WHERE supplier_id = $1 AND id = ANY($2::uuid[]) RETURNING id`,
        [supplierId, ids],
      ),
    );
    return rows.length;
  }

  /** @throws DomainError request.not_found */
  async remove(tx: Tx, supplierId: string, statementId: string): Promise<void> {
    const rows = returnedRows(await tx.query('DELETE FROM capability_statements WHERE id = $1 AND supplier_id = $2 RETURNING id', [statementId, supplierId]));
    if (rows.length === 0) throw new DomainError('request.not_found');
  }

  /** Today in Vietnam, as the database has it. */
  async today(tx: Tx): Promise<string> {
    const [row] = await tx.query<{ today: string }[]>("SELECT (clock_timestamp() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS today");
    return row!.today;
  }
}
