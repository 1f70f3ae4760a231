import { DomainError } from '@matxich/domain';
import { type Reads, type Tx, returnedRows } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import type { SupplierReference } from './supplier-reference';
import { SupplierReferences } from './supplier-reference.registry';

/** Table → keys of the rows that went over. */
export type MovedRows = Record<string, Record<string, unknown>[]>;
/** Table → fingerprint of the rows of the two firms, survivor first. */
export type PartDigests = Record<string, [string, string]>;

const columnOf = ({ column }: SupplierReference): string => column ?? 'supplier_id';
const keyJson = (reference: SupplierReference, alias: string): string => `jsonb_build_object(${reference.key.map((key) => `'${key}', ${alias}.${key}`).join(', ')})`;

/** Moves what refers to one supplier to another and back; one statement per registered table. */
@Injectable()
export class ReferenceMoves {
  constructor(private readonly references: SupplierReferences) {}

  /** Name → number of rows, for each of the suppliers; one statement. */
  async counts(reads: Reads, supplierIds: string[]): Promise<Map<string, Record<string, number>>> {
    const selects = this.references.all().map((reference) => `SELECT '${reference.name}' AS name, ${columnOf(reference)} AS id, count(*)::int AS count FROM ${reference.table} WHERE ${columnOf(reference)} = ANY($1::uuid[]) GROUP BY 2`);
    const rows = (await reads.query(selects.join(' UNION ALL '), [supplierIds])) as { name: string; id: string; count: number }[];
    return new Map(supplierIds.map((id) => [id, Object.fromEntries(rows.filter((row) => row.id === id).map(({ name, count }) => [name, count]))]));
  }

  /** Which refusals the rows of the two demand, whichever of them stays; one statement. */
  async blockers(reads: Reads, oneId: string, otherId: string): Promise<string[]> {
    const refusing = this.references.all().filter((reference) => reference.refuses);
    if (refusing.length === 0) return [];
    const selects = refusing.map((reference) => `SELECT '${reference.refuses!.blocker}' AS blocker WHERE EXISTS (
      SELECT 1 FROM ${reference.table} mine JOIN ${reference.table} theirs ON ${reference.refuses!.when} WHERE mine.${columnOf(reference)} = $1 AND theirs.${columnOf(reference)} = $2)`);
    return ((await reads.query(selects.join(' UNION ALL '), [oneId, otherId])) as { blocker: string }[]).map((row) => row.blocker);
  }

  async move(tx: Tx, fromId: string, toId: string): Promise<MovedRows> {
    const moved: MovedRows = {};
    for (const reference of this.references.all()) {
      const column = columnOf(reference);
      const free = reference.collides ? `AND NOT EXISTS (SELECT 1 FROM ${reference.table} theirs WHERE theirs.${column} = $2 AND ${reference.collides})` : '';
      const rows = returnedRows<{ key: Record<string, unknown> }>(await tx.query(`UPDATE ${reference.table} mine SET ${column} = $2 WHERE mine.${column} = $1 ${free} RETURNING ${keyJson(reference, 'mine')} AS key`, [fromId, toId]));
      moved[reference.table] = rows.map((row) => row.key);
    }
    return moved;
  }

  /** Gives back what `move` took, as far as it is still there. */
  async moveBack(tx: Tx, fromId: string, toId: string, moved: MovedRows): Promise<void> {
    for (const reference of this.references.all()) {
      const keys = moved[reference.table] ?? [];
      if (keys.length === 0) continue;
      await tx.query(`UPDATE ${reference.table} mine SET ${columnOf(reference)} = $2 WHERE mine.${columnOf(reference)} = $1 AND ${keyJson(reference, 'mine')} = ANY(SELECT jsonb_array_elements($3::jsonb))`, [fromId, toId, JSON.stringify(keys)]);
    }
  }

  /** What the parts of the two firms are now, to be compared later; one statement. */
  async digests(reads: Reads, survivorId: string, mergedId: string): Promise<PartDigests> {
    const parts = this.references.all().filter((reference) => reference.kind === 'part');
    const digest = (reference: SupplierReference, parameter: string) => `(SELECT md5(coalesce(string_agg(to_jsonb(r)::text, E'\\n' ORDER BY ${reference.key.map((key) => `r.${key}`).join(', ')}), '')) FROM ${reference.table} r WHERE r.${columnOf(reference)} = ${parameter})`;
    const pairs = parts.map((reference) => `'${reference.table}', jsonb_build_array(${digest(reference, '$1')}, ${digest(reference, '$2')})`);
    const [row] = (await reads.query(`SELECT jsonb_build_object(${pairs.join(', ')}) AS digests`, [survivorId, mergedId])) as { digests: PartDigests }[];
    return row!.digests;
  }

  /** Names of the parts that are not what they were. */
  changedParts(then: PartDigests, now: PartDigests): string[] {
    return this.references.all().filter(({ table }) => then[table] && now[table] && then[table].join() !== now[table].join()).map(({ name }) => name);
  }

  /** Name → how many rows a merge moved. */
  movedCounts(moved: MovedRows): Record<string, number> {
    return Object.fromEntries(this.references.all().filter(({ table }) => (moved[table]?.length ?? 0) > 0).map(({ name, table }) => [name, moved[table]!.length]));
  }

  /** @throws DomainError the first of the refusals */
  async refuseCollisions(tx: Tx, survivorId: string, mergedId: string): Promise<void> {
    const [blocker] = await this.blockers(tx, mergedId, survivorId);
    if (blocker) throw new DomainError(blocker as 'merge.introductions_collide');
  }
}
