import { type ChangeState, DomainError, type FactChanges } from '@matxich/domain';
import { type Tx, newId } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import type { OfficeMarks } from '../../profile/persistence/supplier.repository';

export interface ChangeRecord {
  id: string;
  supplierId: string;
  /** The site that it is about; null = the firm's facts. */
  siteId: string | null;
  /** The firm does not have this site yet. */
  addsSite: boolean;
  state: ChangeState;
  changes: FactChanges;
  written: FactChanges | null;
  replacedMarks: OfficeMarks;
}

interface NewChange {
  supplierId: string;
  changes: FactChanges;
  note: string | null;
  officerId: string;
  officeId: string;
}

@Injectable()
export class ChangeRepository {
  /** @param replacedMarks given = the change is in force already. @returns id of the change */
  async insert(tx: Tx, { supplierId, changes, note, officerId, officeId }: NewChange, replacedMarks: OfficeMarks | null): Promise<string> {
    const id = newId();
    const isApplied = replacedMarks !== null;
    await tx.query(
      `INSERT INTO supplier_change_proposals (id, supplier_id, state, changes, written, replaced_marks, note, proposed_by, proposed_for) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, supplierId, isApplied ? 'applied' : 'open', JSON.stringify(changes), isApplied ? JSON.stringify(changes) : null, JSON.stringify(replacedMarks ?? {}), note, officerId, officeId],
    );
    return id;
  }

  /** Proposals of an import to as many firms, in one statement. */
  async insertMany(tx: Tx, proposals: { id: string; supplierId: string; changes: FactChanges }[], { importId, source, officerId, officeId }: { importId: string; source: string; officerId: string; officeId: string }): Promise<void> {
    await tx.query(
      `INSERT INTO supplier_change_proposals (id, supplier_id, state, changes, note, proposed_by, proposed_for, import_id)
       SELECT id, supplier_id, 'open', changes::jsonb, $7, $4, $5, $6 FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS given (id, supplier_id, changes)`,
      [proposals.map(({ id }) => id), proposals.map(({ supplierId }) => supplierId), proposals.map(({ changes }) => JSON.stringify(changes)), officerId, officeId, importId, source],
    );
  }

  /** What an import has proposed; the firms are locked first, as everybody does, in order of id. */
  async lockOfImport(tx: Tx, importId: string): Promise<{ id: string; supplierId: string; state: ChangeState }[]> {
    await tx.query('SELECT id FROM suppliers WHERE id IN (SELECT supplier_id FROM supplier_change_proposals WHERE import_id = $1) ORDER BY id FOR UPDATE', [importId]);
    return tx.query('SELECT id, supplier_id AS "supplierId", state FROM supplier_change_proposals WHERE import_id = $1 ORDER BY id FOR UPDATE', [importId]);
  }

  async withdrawMany(tx: Tx, changeIds: string[], userId: string): Promise<void> {
    await tx.query("UPDATE supplier_change_proposals SET state = 'withdrawn', decided_by = $2, decided_at = clock_timestamp() WHERE id = ANY($1::uuid[])", [changeIds, userId]);
  }

  /** Whose firm a change is about; to be asked before the firm is locked. @throws DomainError request.not_found */
  async supplierOf(tx: Tx, changeId: string): Promise<string> {
    const [row] = await tx.query<{ supplierId: string }[]>('SELECT supplier_id AS "supplierId" FROM supplier_change_proposals WHERE id = $1', [changeId]);
    if (!row) throw new DomainError('request.not_found');
    return row.supplierId;
  }

  /** After the firm: everybody takes the two locks in this order. @throws DomainError request.not_found */
  async lock(tx: Tx, changeId: string, supplierId: string): Promise<ChangeRecord> {
    const [row] = await tx.query<ChangeRecord[]>(
      `SELECT id, supplier_id AS "supplierId", site_id AS "siteId", adds_site AS "addsSite", state, changes, written, replaced_marks AS "replacedMarks" FROM supplier_change_proposals WHERE id = $1 AND supplier_id = $2 FOR UPDATE`,
      [changeId, supplierId],
    );
    if (!row) throw new DomainError('request.not_found');
    return row;
  }

  async decide(tx: Tx, changeId: string, state: 'accepted' | 'declined' | 'withdrawn', userId: string, reason: string | null, written: { changes: FactChanges; marks: OfficeMarks } | null): Promise<void> {
    await tx.query(
      `UPDATE supplier_change_proposals SET state = $2, decided_by = $3, decided_at = clock_timestamp(), reason = $4, written = $5, replaced_marks = $6 WHERE id = $1`,
      [changeId, state, userId, reason, written && JSON.stringify(written.changes), JSON.stringify(written?.marks ?? {})],
    );
  }

  async markUndone(tx: Tx, changeId: string, userId: string): Promise<void> {
    await tx.query(`UPDATE supplier_change_proposals SET state = 'undone', undone_by = $2, undone_at = clock_timestamp() WHERE id = $1`, [changeId, userId]);
  }

  /** A decline that is taken back leaves the proposal waiting as before. */
  async reopen(tx: Tx, changeId: string): Promise<void> {
    await tx.query(`UPDATE supplier_change_proposals SET state = 'open', decided_by = NULL, decided_at = NULL, reason = NULL WHERE id = $1`, [changeId]);
  }
}
