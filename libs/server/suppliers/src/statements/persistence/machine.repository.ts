import type { MachineRequest } from '@matxich/contracts';
import { CAPABILITY_SCHEMA_VERSION, DomainError } from '@matxich/domain';
import { type Tx, newId, returnedRows } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { type MachineRow, machineJson } from '../queries/statement-row';

const columns = ['site_id', 'kind', 'make', 'model', 'year', 'count', '"values"', 'note', 'schema_version'];
const given = (machine: MachineRequest): unknown[] => [
  machine.siteId, machine.kind, machine.make ?? null, machine.model ?? null, machine.year ?? null, machine.count, JSON.stringify(machine.values), machine.note ?? null, String(CAPABILITY_SCHEMA_VERSION),
];

@Injectable()
export class MachineRepository {
  async insert(tx: Tx, supplierId: string, machine: MachineRequest): Promise<MachineRow> {
    const [stored] = await tx.query<{ row: MachineRow }[]>(
      `INSERT INTO supplier_machines (${columns.join(', ')}, id, supplier_id) VALUES (${columns.map((_, at) => `$${at + 1}`).join(', ')}, $${columns.length + 1}, $${columns.length + 2}) RETURNING ${machineJson} AS row`,
      [...given(machine), newId(), supplierId],
    );
    if (!stored) throw new Error('INSERT … RETURNING answers one row');
    return stored.row;
  }

  /** @throws DomainError request.not_found, request.precondition_failed */
  async update(tx: Tx, supplierId: string, machineId: string, version: number, machine: MachineRequest): Promise<MachineRow> {
    const next = columns.length + 1;
    const [stored] = returnedRows<{ row: MachineRow }>(
      await tx.query(
        `UPDATE supplier_machines SET ${columns.map((column, at) => `${column} = $${at + 1}`).join(', ')}, version = version + 1, updated_at = clock_timestamp()
         WHERE id = $${next} AND supplier_id = $${next + 1} AND version = $${next + 2} RETURNING ${machineJson} AS row`,
        [...given(machine), machineId, supplierId, version],
      ),
    );
    if (stored) return stored.row;
    throw new DomainError((await this.unknownOf(tx, supplierId, [machineId])).length === 0 ? 'request.precondition_failed' : 'request.not_found');
  }

  /** Statements that cite it no longer do; what was proven with it was not proven without. @throws DomainError request.not_found */
  async remove(tx: Tx, supplierId: string, machineId: string): Promise<void> {
    const rows = returnedRows(await tx.query('DELETE FROM supplier_machines WHERE id = $1 AND supplier_id = $2 RETURNING id', [machineId, supplierId]));
    if (rows.length === 0) throw new DomainError('request.not_found');
    await tx.query(
      `UPDATE capability_statements SET machine_ids = array_remove(machine_ids, $1), evidence = 'declared', version = version + 1, updated_at = clock_timestamp() WHERE supplier_id = $2 AND $1 = ANY(machine_ids)`,
      [machineId, supplierId],
    );
  }

  /** Those of the ids that are no machine of this firm. */
  async unknownOf(tx: Tx, supplierId: string, machineIds: readonly string[]): Promise<string[]> {
    if (machineIds.length === 0) return [];
    const rows = await tx.query<{ id: string }[]>('SELECT id FROM supplier_machines WHERE supplier_id = $1 AND id = ANY($2::uuid[])', [supplierId, machineIds]);
    const known = new Set(rows.map(({ id }) => id));
    return machineIds.filter((id) => !known.has(id));
  }
}
