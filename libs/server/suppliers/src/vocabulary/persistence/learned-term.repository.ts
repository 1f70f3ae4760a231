import { newId, returnedRows, type Tx } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import type { LearnedRow } from '../../search/vocabulary';

export interface NewTerm {
  term: string;
  key: string;
  language: string;
  code: string;
  unreadId: string | null;
  importId: string | null;
}

/** Words that officers gave a meaning. Every write begins with `raiseVersion`. */
@Injectable()
export class LearnedTermRepository {
  /** Tells every process that the list changes; writers wait for each other here, so that nobody judges a term by a list that is changing. */
  async raiseVersion(tx: Tx): Promise<void> {
    await tx.query("INSERT INTO reference_loads (name, version) VALUES ('learned-terms', $1) ON CONFLICT (name) DO UPDATE SET version = excluded.version, loaded_at = now()", [newId()]);
  }

  inForce(tx: Tx): Promise<LearnedRow[]> {
    return tx.query<LearnedRow[]>('SELECT code, term, language FROM learned_terms WHERE undone_at IS NULL ORDER BY code, language, key COLLATE "C"');
  }

  /** @returns ids in the order of the terms */
  async insert(tx: Tx, terms: readonly NewTerm[], userId: string): Promise<string[]> {
    const ids = terms.map(() => newId());
    const rows = terms.map((term, at) => ({ ...term, id: ids[at] }));
    await tx.query(
      `INSERT INTO learned_terms (id, term, key, language, code, unread_id, import_id, mapped_by)
       SELECT id, term, key, language, code, "unreadId", "importId", $2
       FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, term text, key text, language text, code text, "unreadId" uuid, "importId" uuid)`,
      [JSON.stringify(rows), userId],
    );
    return ids;
  }

  /** Locks. */
  async find(tx: Tx, termId: string): Promise<{ undone: boolean; unreadId: string | null } | null> {
    const [row] = await tx.query<{ undone: boolean; unreadId: string | null }[]>('SELECT undone_at IS NOT NULL AS undone, unread_id AS "unreadId" FROM learned_terms WHERE id = $1 FOR UPDATE', [termId]);
    return row ?? null;
  }

  /** Locks. */
  ofImport(tx: Tx, importId: string): Promise<{ id: string; undone: boolean }[]> {
    return tx.query<{ id: string; undone: boolean }[]>('SELECT id, undone_at IS NOT NULL AS undone FROM learned_terms WHERE import_id = $1 ORDER BY id FOR UPDATE', [importId]);
  }

  /** Documents that hold it have to be made again, as after the mapping. */
  async markUndone(tx: Tx, termIds: readonly string[], userId: string): Promise<void> {
    await tx.query('UPDATE learned_terms SET undone_at = now(), undone_by = $2, projected_at = NULL WHERE id = ANY($1::uuid[])', [termIds, userId]);
  }

  /** Marks those that have not changed again since they were read. */
  async markProjected(tx: Tx, terms: readonly { id: string; undoneAt: string | null }[]): Promise<number> {
    const result = await tx.query<unknown>(
      `UPDATE learned_terms t SET projected_at = now() FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, "undoneAt" text)
       WHERE t.id = given.id AND t.projected_at IS NULL AND t.undone_at::text IS NOT DISTINCT FROM given."undoneAt" RETURNING t.id`,
      [JSON.stringify(terms)],
    );
    return returnedRows(result).length;
  }
}
