import { DomainError, mostShortlistEntries, reordered } from '@matxich/domain';
import { type Tx, newId, returnedRows } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

/** Rows of lists that the caller has locked. */
@Injectable()
export class ShortlistEntryRepository {
  /** At the end; one that is there stays as it is, one that was taken off comes back where it was, with its note unless a new one is given. @throws DomainError shortlist.full, request.not_found for a firm that is not shown */
  async add(tx: Tx, shortlistId: string, supplierId: string, userId: string, note: string | null): Promise<void> {
    const inserted = returnedRows(
      await tx.query(
        `INSERT INTO shortlist_entries AS e (id, shortlist_id, supplier_id, name_seen, position, note, note_by, note_at, added_by)
         SELECT $1, $2, s.id, s.name_vi, coalesce((SELECT max(position) FROM shortlist_entries WHERE shortlist_id = $2), 0) + 1, $5::text, CASE WHEN $5::text IS NOT NULL THEN $4::uuid END, CASE WHEN $5::text IS NOT NULL THEN clock_timestamp() END, $4::uuid
         FROM suppliers s WHERE s.id = $3 AND s.visible
         ON CONFLICT ON CONSTRAINT uq_shortlist_entries_supplier DO UPDATE SET removed_at = NULL, added_by = CASE WHEN e.removed_at IS NULL THEN e.added_by ELSE excluded.added_by END,
           note = coalesce(excluded.note, e.note), note_by = coalesce(excluded.note_by, e.note_by), note_at = coalesce(excluded.note_at, e.note_at), version = e.version + (excluded.note IS NOT NULL)::int
         RETURNING id`,
        [newId(), shortlistId, supplierId, userId, note],
      ),
    );
    if (inserted.length === 0) throw new DomainError('request.not_found');
    await this.refuseOverflow(tx, shortlistId);
  }

  /** @throws DomainError request.precondition_failed, request.not_found */
  async note(tx: Tx, shortlistId: string, entryId: string, version: number, userId: string, note: string | null): Promise<void> {
    const rows = returnedRows(
      await tx.query('UPDATE shortlist_entries SET note = $5, note_by = $4, note_at = clock_timestamp(), version = version + 1 WHERE id = $1 AND shortlist_id = $2 AND version = $3 AND removed_at IS NULL RETURNING id', [entryId, shortlistId, version, userId, note]),
    );
    if (rows.length > 0) return;
    await this.supplierOf(tx, shortlistId, entryId);
    throw new DomainError('request.precondition_failed');
  }

  /** @throws DomainError request.not_found */
  async takeOff(tx: Tx, shortlistId: string, entryId: string): Promise<void> {
    const rows = returnedRows(await tx.query('UPDATE shortlist_entries SET removed_at = clock_timestamp() WHERE id = $1 AND shortlist_id = $2 AND removed_at IS NULL RETURNING id', [entryId, shortlistId]));
    if (rows.length === 0) throw new DomainError('request.not_found');
  }

  /** To its place in `toId`; what that list has of the same firm gives way, unless it stands there: then its own note stays and the moved one is joined to it. @throws DomainError request.not_found, shortlist.full */
  async move(tx: Tx, fromId: string, entryId: string, toId: string, beforeEntryId: string | null): Promise<void> {
    const supplierId = await this.supplierOf(tx, fromId, entryId);
    if (fromId !== toId) {
      const [there] = returnedRows<{ note: string | null }>(await tx.query('DELETE FROM shortlist_entries WHERE shortlist_id = $1 AND supplier_id = $2 RETURNING CASE WHEN removed_at IS NULL THEN note END AS note', [toId, supplierId]));
      await tx.query("UPDATE shortlist_entries SET shortlist_id = $2, note = nullif(concat_ws(E'\\n', $3::text, note), ''), version = version + 1 WHERE id = $1", [entryId, toId, there?.note ?? null]);
      await this.refuseOverflow(tx, toId);
    }
    const ids = (await tx.query<{ id: string }[]>('SELECT id FROM shortlist_entries WHERE shortlist_id = $1 ORDER BY position, id', [toId])).map(({ id }) => id);
    await tx.query('UPDATE shortlist_entries e SET position = given.position FROM unnest($1::uuid[]) WITH ORDINALITY AS given (id, position) WHERE e.id = given.id', [reordered(ids, entryId, beforeEntryId)]);
  }

  private async supplierOf(tx: Tx, shortlistId: string, entryId: string): Promise<string> {
    const [row] = await tx.query<{ supplierId: string }[]>('SELECT supplier_id AS "supplierId" FROM shortlist_entries WHERE id = $1 AND shortlist_id = $2 AND removed_at IS NULL', [entryId, shortlistId]);
    if (!row) throw new DomainError('request.not_found');
    return row.supplierId;
  }

  private async refuseOverflow(tx: Tx, shortlistId: string): Promise<void> {
    const [held] = await tx.query<{ count: number }[]>('SELECT count(*)::int AS count FROM shortlist_entries WHERE shortlist_id = $1 AND removed_at IS NULL', [shortlistId]);
    if (held!.count > mostShortlistEntries) throw new DomainError('shortlist.full', { limit: mostShortlistEntries });
  }
}
