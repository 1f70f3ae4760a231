import { type MergeChoices, type MergeFacts, type MergeSide, firmNameKey, supplierDuplicateKey } from '@matxich/domain';
import type { Tx } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import type { SupplierJson } from '../merge-columns';
import type { MovedRows, PartDigests } from '../references/reference-moves';

export interface MergeRecord {
  id: string;
  survivorId: string;
  mergedId: string;
  candidateId: string;
  choices: MergeChoices;
  note: string | null;
  survivorBefore: SupplierJson;
  mergedBefore: SupplierJson;
  survivorAfter: SupplierJson;
  mergedAfter: SupplierJson;
  moved: MovedRows;
  digests: PartDigests;
}

const verificationColumns = ['verification', 'verified_at', 'verified_by', 'verification_note'];
const quoted = (column: string): string => `"${column.replaceAll('"', '""')}"`;

@Injectable()
export class MergeRepository {
  /** The two rows, locked in order of id so that two merges cannot wait for each other; one that is gone is missing. */
  async lockFirms(tx: Tx, ids: string[]): Promise<Map<string, SupplierJson>> {
    const rows = await tx.query<{ row: SupplierJson }[]>('SELECT to_jsonb(s) AS row FROM suppliers s WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE', [ids]);
    return new Map(rows.map(({ row }) => [row.id, row]));
  }

  /** The entry disappears into another one. It lets go of its tax code when the survivor takes that. */
  async hide(tx: Tx, mergedId: string, survivorId: string, giveTaxCode: boolean): Promise<void> {
    await tx.query(
      'UPDATE suppliers SET merged_into = $2, visible = false, tax_code = CASE WHEN $3 THEN NULL ELSE tax_code END, version = version + 1, updated_at = clock_timestamp() WHERE id = $1',
      [mergedId, survivorId, giveTaxCode],
    );
  }

  /** The facts as chosen; the province comes with the address, the verification from the side that the rule named. */
  async writeFacts(tx: Tx, survivorId: string, facts: MergeFacts, addressOf: SupplierJson, verificationOf: SupplierJson): Promise<void> {
    await tx.query(
      `UPDATE suppliers SET name_vi = $2, name_en = $3, short_name = $4, tax_code = $5, legal_form = $6, capital_origin = $7, founded_year = $8, employees = $9, website = $10, phone = $11, intro = $12,
         registered_address = $13, province_code = $14, name_key = $15, duplicate_key = $16,
         (${verificationColumns.join(', ')}) = (SELECT ${verificationColumns.join(', ')} FROM jsonb_populate_record(NULL::suppliers, $17::jsonb)),
         version = version + 1, updated_at = clock_timestamp()
       WHERE id = $1`,
      [
        survivorId, facts.nameVi, facts.nameEn, facts.shortName, facts.taxCode, facts.legalForm, facts.capitalOrigin, facts.foundedYear, facts.employees, facts.website, facts.phone, facts.intro,
        facts.registeredAddress, addressOf['province_code'] ?? null, firmNameKey(String(facts.nameVi)),
        supplierDuplicateKey({ name: String(facts.nameVi), address: facts.registeredAddress as string | null }).nameAddressKey, JSON.stringify(verificationOf),
      ],
    );
  }

  /** Every column as it was, except the version, which never goes back: somebody may hold the later one. */
  async restore(tx: Tx, before: SupplierJson, current: SupplierJson): Promise<void> {
    const columns = Object.keys(before).filter((column) => column !== 'id' && column !== 'version' && column in current).map(quoted).join(', ');
    await tx.query(`UPDATE suppliers SET (${columns}) = (SELECT ${columns} FROM jsonb_populate_record(NULL::suppliers, $2::jsonb)), version = version + 1 WHERE id = $1`, [before.id, JSON.stringify(before)]);
  }

  async releaseTaxCode(tx: Tx, supplierId: string): Promise<void> {
    await tx.query('UPDATE suppliers SET tax_code = NULL WHERE id = $1', [supplierId]);
  }

  async insert(tx: Tx, merge: MergeRecord, userId: string): Promise<void> {
    await tx.query(
      `INSERT INTO supplier_merges (id, survivor_id, merged_id, candidate_id, choices, note, survivor_before, merged_before, survivor_after, merged_after, moved, digests, merged_by, merged_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, clock_timestamp())`,
      [merge.id, merge.survivorId, merge.mergedId, merge.candidateId, ...[merge.choices].map((json) => JSON.stringify(json)), merge.note, ...[merge.survivorBefore, merge.mergedBefore, merge.survivorAfter, merge.mergedAfter, merge.moved, merge.digests].map((json) => JSON.stringify(json)), userId],
    );
  }

  /** Locked until the end. */
  async lock(tx: Tx, mergeId: string): Promise<(MergeRecord & { undone: boolean; hasLater: boolean }) | null> {
    const [row] = await tx.query<(MergeRecord & { undone: boolean; hasLater: boolean })[]>(
      `SELECT m.id, m.survivor_id AS "survivorId", m.merged_id AS "mergedId", m.candidate_id AS "candidateId", m.choices, m.note, m.survivor_before AS "survivorBefore", m.merged_before AS "mergedBefore",
              m.survivor_after AS "survivorAfter", m.merged_after AS "mergedAfter", m.moved, m.digests, m.undone_at IS NOT NULL AS undone,
              EXISTS (SELECT 1 FROM supplier_merges later WHERE later.undone_at IS NULL AND later.id <> m.id AND later.merged_at >= m.merged_at AND m.survivor_id IN (later.survivor_id, later.merged_id)) AS "hasLater"
       FROM supplier_merges m WHERE m.id = $1 FOR UPDATE`,
      [mergeId],
    );
    return row ?? null;
  }

  async markUndone(tx: Tx, mergeId: string, userId: string): Promise<void> {
    await tx.query('UPDATE supplier_merges SET undone_by = $2, undone_at = clock_timestamp() WHERE id = $1', [mergeId, userId]);
  }
}

/** Which side a chosen value comes from. */
export const sideOf = <T>(side: MergeSide | undefined, survivor: T, merged: T): T => (side === 'merged' ? merged : survivor);
