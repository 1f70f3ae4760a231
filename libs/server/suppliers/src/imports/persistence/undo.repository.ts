import { DomainError, type ImportStatus, type ImportUndoing, type UndoneVersion, importUndoDays } from '@matxich/domain';
import type { Tx } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import type { OfficeMarks } from '../../profile/persistence/supplier.repository';
import { type FirmFacts, factsJson } from '../firm-row';

/** A firm that the import listed, as it now is. */
export interface ListedFirm {
  id: string;
  version: number;
  claimed: boolean;
}

/** A firm that the import changed, with its facts before, after and now. */
export interface ChangedFirm extends ListedFirm {
  before: FirmFacts;
  after: FirmFacts;
  now: FirmFacts;
  versionFound: number;
  updatedFound: string;
  marks: OfficeMarks;
  marksBefore: OfficeMarks;
  merged: boolean;
}

@Injectable()
export class UndoRepository {
  /**
   * Locks the import for its undo.
   * @throws DomainError request.not_found, import.not_committed, import.already_undone, import.undo_expired
   */
  async lock(tx: Tx, importId: string): Promise<{ fileName: string }> {
    const [row] = await tx.query<{ status: ImportStatus; fileName: string; expired: boolean }[]>(
      `SELECT status, file_name AS "fileName", committed_at <= clock_timestamp() - interval '${importUndoDays} days' AS expired FROM imports WHERE id = $1 AND status <> 'discarded' FOR UPDATE`,
      [importId],
    );
    if (!row) throw new DomainError('request.not_found');
    if (row.status === 'undone') throw new DomainError('import.already_undone');
    if (row.status !== 'committed') throw new DomainError('import.not_committed');
    if (row.expired) throw new DomainError('import.undo_expired', { days: importUndoDays });
    return row;
  }

  /** Firms that came with this import and are still there, locked in order of id. */
  listed(tx: Tx, importId: string): Promise<ListedFirm[]> {
    return tx.query(
      `SELECT s.id, s.version, s.organisation_id IS NOT NULL AS claimed FROM suppliers s
       WHERE s.id IN (SELECT supplier_id FROM import_rows WHERE import_id = $1 AND verdict = 'accepted') ORDER BY s.id FOR UPDATE`,
      [importId],
    );
  }

  changed(tx: Tx, importId: string): Promise<ChangedFirm[]> {
    return tx.query(
      `SELECT s.id, s.version, s.organisation_id IS NOT NULL AS claimed, s.merged_into IS NOT NULL AS merged, c.before, c.after, s.office_facts AS marks, c.marks_before AS "marksBefore", ${factsJson} AS now, c.version_found AS "versionFound", c.updated_found::text AS "updatedFound"
       FROM import_changes c JOIN suppliers s ON s.id = c.supplier_id WHERE c.import_id = $1 ORDER BY s.id FOR UPDATE OF s`,
      [importId],
    );
  }

  /** Supplier → imports that changed it and were taken back whole. */
  async undoneVersions(tx: Tx, supplierIds: string[]): Promise<Map<string, UndoneVersion[]>> {
    const rows = await tx.query<{ id: string; found: number; left: number }[]>('SELECT supplier_id AS id, version_found AS found, version_left AS left FROM import_changes WHERE supplier_id = ANY($1::uuid[]) AND version_left IS NOT NULL', [supplierIds]);
    const versions = new Map<string, UndoneVersion[]>();
    for (const { id, ...version } of rows) versions.set(id, [...(versions.get(id) ?? []), version]);
    return versions;
  }

  async removeFirms(tx: Tx, supplierIds: string[]): Promise<void> {
    await tx.query('DELETE FROM suppliers WHERE id = ANY($1::uuid[])', [supplierIds]);
  }

  /** Nothing of the import is left in these: they carry the time of their last real change again. */
  async markWhole(tx: Tx, importId: string, firms: ChangedFirm[]): Promise<void> {
    const arrays = [firms.map((firm) => firm.id), firms.map((firm) => firm.updatedFound)];
    await tx.query('UPDATE suppliers s SET updated_at = given.at FROM unnest($1::uuid[], $2::timestamptz[]) AS given (id, at) WHERE s.id = given.id', arrays);
    await tx.query('UPDATE import_changes c SET version_left = s.version FROM suppliers s WHERE s.id = c.supplier_id AND c.import_id = $1 AND c.supplier_id = ANY($2::uuid[])', [importId, arrays[0]]);
  }

  async markUndone(tx: Tx, importId: string, userId: string, undone: Map<string, ImportUndoing>, counts: Record<ImportUndoing, number>): Promise<void> {
    await tx.query(
      `UPDATE import_rows r SET undone = given.undone, supplier_id = CASE WHEN given.undone = 'removed' THEN NULL ELSE r.supplier_id END
       FROM unnest($2::uuid[], $3::text[]) AS given (id, undone) WHERE r.import_id = $1 AND r.supplier_id = given.id AND r.verdict IN ('accepted', 'updated', 'proposed')`,
      [importId, [...undone.keys()], [...undone.values()]],
    );
    await tx.query("UPDATE imports SET status = 'undone', undone_by = $2, undone_at = clock_timestamp(), undo_counts = $3 WHERE id = $1", [importId, userId, JSON.stringify(counts)]);
  }
}
