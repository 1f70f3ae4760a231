import type { StatementRequest } from '@matxich/contracts';
import { CAPABILITY_SCHEMA_VERSION, DomainError } from '@matxich/domain';
import { type Tx, newId, returnedRows } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import type { StatementRow } from '../queries/supplier-profile.query';

const returning = `id, site_id AS "siteId", process, materials, "values", in_house AS "inHouse", evidence, note, free_capacity AS "freeCapacity", capacity_unit AS "capacityUnit", capacity_as_of::text AS "capacityAsOf", version`;

const values = (statement: StatementRequest): unknown[] => [
  statement.siteId,
  statement.process,
  statement.materials,
  JSON.stringify(statement.values),
  String(CAPABILITY_SCHEMA_VERSION),
  statement.inHouse,
  statement.note ?? null,
  statement.freeCapacity ?? null,
  statement.capacityUnit ?? null,
  statement.capacityAsOf ?? null,
];

@Injectable()
export class StatementRepository {
  async insert(tx: Tx, supplierId: string, statement: StatementRequest): Promise<StatementRow> {
    const [row] = await tx.query<StatementRow[]>(
      `INSERT INTO capability_statements (site_id, process, materials, "values", schema_version, in_house, note, free_capacity, capacity_unit, capacity_as_of, id, supplier_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING ${returning}`,
      [...values(statement), newId(), supplierId],
    );
    if (!row) throw new Error('INSERT … RETURNING answers one row');
    return row;
  }

  /**
   * What was proven was proven for the old values: an edit puts the evidence back to declared.
   * @throws DomainError request.not_found, request.precondition_failed
   */
  async update(tx: Tx, supplierId: string, statementId: string, version: number, statement: StatementRequest): Promise<StatementRow> {
    const [row] = returnedRows<StatementRow>(
      await tx.query(
        `UPDATE capability_statements SET site_id = $1, process = $2, materials = $3, "values" = $4, schema_version = $5, in_house = $6, note = $7, free_capacity = $8, capacity_unit = $9, capacity_as_of = $10,
           evidence = CASE WHEN process = $2 AND materials = $3 AND "values" = $4::jsonb AND in_house = $6 THEN evidence ELSE 'declared' END, version = version + 1, updated_at = clock_timestamp()
         WHERE id = $11 AND supplier_id = $12 AND version = $13 RETURNING ${returning}`,
        [...values(statement), statementId, supplierId, version],
      ),
    );
    if (row) return row;
    const known = await tx.query<unknown[]>('SELECT 1 FROM capability_statements WHERE id = $1 AND supplier_id = $2', [statementId, supplierId]);
    throw new DomainError(known.length > 0 ? 'request.precondition_failed' : 'request.not_found');
  }

  /** @throws DomainError request.not_found */
  async remove(tx: Tx, supplierId: string, statementId: string): Promise<void> {
    const rows = returnedRows(await tx.query('DELETE FROM capability_statements WHERE id = $1 AND supplier_id = $2 RETURNING id', [statementId, supplierId]));
    if (rows.length === 0) throw new DomainError('request.not_found');
  }
}
