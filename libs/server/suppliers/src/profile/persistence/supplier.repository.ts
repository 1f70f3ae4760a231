import type { AllSupplierFacts, SupplierFactsRequest } from '@matxich/contracts';
import { DomainError } from '@matxich/domain';
import { type Tx, newId, returnedRows, violatedConstraint } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { selectFacts, toFactRow, writtenColumns } from './fact-columns';

/** @throws DomainError supplier.tax_code_taken, supplier.already_linked */
async function translating<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const constraint = violatedConstraint(error);
    if (constraint === 'uq_suppliers_tax_code') throw new DomainError('supplier.tax_code_taken', {}, [{ path: 'taxCode', message: 'another firm of the register has this tax code; claim it instead' }]);
    if (constraint === 'uq_suppliers_organisation') throw new DomainError('supplier.already_linked');
    throw error;
  }
}

const otherIdentity = '(s.tax_code IS DISTINCT FROM r.tax_code OR s.name_key <> r.name_key)';
/** Whom the office verified is known by tax code and name: with another one nothing is verified. */
const identityReset = `verification = CASE WHEN NOT ${otherIdentity} THEN s.verification WHEN s.organisation_id IS NULL THEN 'listed' ELSE 'self_declared' END,
  ${['verified_at', 'verified_by', 'verification_note'].map((column) => `${column} = CASE WHEN ${otherIdentity} THEN NULL ELSE s.${column} END`).join(', ')}`;
const factAssignments = writtenColumns.map((column) => `${column} = r.${column}`).join(', ');


/** Field → the officer who wrote the value that stands there, and when. */
export type OfficeMarks = Record<string, { by: string; at: string }>;

/** A firm held until the end of the transaction. */
export interface LockedSupplier {
  id: string;
  organisationId: string | null;
  version: number;
  facts: AllSupplierFacts;
  marks: OfficeMarks;
  /** The database's clock. */
  now: Date;
}

@Injectable()
export class SupplierRepository {
  /** @param facts sound ones (SoundFacts). @returns id of the new firm, linked to the organisation */
  async insert(tx: Tx, organisationId: string, facts: SupplierFactsRequest): Promise<string> {
    const id = newId();
    await translating(
      tx.query(
        `INSERT INTO suppliers (${writtenColumns.join(', ')}, id, organisation_id, verification, is_demo)
         SELECT ${writtenColumns.map((column) => `r.${column}`).join(', ')}, $2, $3, 'self_declared', (SELECT is_demo FROM organisations WHERE id = $3) FROM jsonb_populate_record(NULL::suppliers, $1::jsonb) r`,
        [toFactRow(facts), id, organisationId],
      ),
    );
    return id;
  }

  /**
   * The firm's own people save their facts: whatever the office had entered is their statement now.
   * @param facts sound ones (SoundFacts)
   * @throws DomainError request.precondition_failed when the version is stale, request.not_found without a firm
   */
  async updateFacts(tx: Tx, organisationId: string, version: number, facts: SupplierFactsRequest): Promise<string> {
    const rows = returnedRows<{ id: string }>(
      await translating(
        tx.query(
          `UPDATE suppliers s SET ${factAssignments}, ${identityReset}, entered_by = NULL, office_facts = '{}', version = s.version + 1, updated_at = clock_timestamp()
           FROM jsonb_populate_record(NULL::suppliers, $1::jsonb) r WHERE s.organisation_id = $2 AND s.version = $3 RETURNING s.id`,
          [toFactRow(facts), organisationId, version],
        ),
      ),
    );
    if (rows[0]) return rows[0].id;
    await this.lockOwn(tx, organisationId);
    throw new DomainError('request.precondition_failed');
  }

  /**
   * Facts of a firm that the caller has locked. The `fields` lose the mark "entered by the office" and get the given ones:
   * none when the firm has accepted them or a change is taken back.
   */
  async writeFacts(tx: Tx, supplierId: string, facts: SupplierFactsRequest, fields: readonly string[], marks: OfficeMarks): Promise<void> {
    const marked = '((s.office_facts - $3::text[]) || $4::jsonb)';
    await translating(
      tx.query(
        `UPDATE suppliers s SET ${factAssignments}, ${identityReset}, office_facts = ${marked}, entered_by = (SELECT (value->>'by')::uuid FROM jsonb_each(${marked}) ORDER BY value->>'at' DESC, key LIMIT 1),
           version = s.version + 1, updated_at = clock_timestamp()
         FROM jsonb_populate_record(NULL::suppliers, $1::jsonb) r WHERE s.id = $2`,
        [toFactRow(facts), supplierId, fields, JSON.stringify(marks)],
      ),
    );
  }

  /** Holds the firm's row until the end, so that changes of its parts follow one another. @throws DomainError request.not_found */
  async lockOwn(tx: Tx, organisationId: string | null): Promise<string> {
    const [row] = await tx.query<{ id: string }[]>('SELECT id FROM suppliers WHERE organisation_id = $1 FOR UPDATE', [organisationId]);
    if (!row) throw new DomainError('request.not_found');
    return row.id;
  }

  /** The same with the facts, for any firm that is shown. @throws DomainError request.not_found */
  async lockWithFacts(tx: Tx, supplierId: string): Promise<LockedSupplier> {
    const [row] = await tx.query<(AllSupplierFacts & Omit<LockedSupplier, 'facts'>)[]>(
      `SELECT s.id, s.organisation_id AS "organisationId", s.version, s.office_facts AS marks, clock_timestamp() AS now, ${selectFacts} FROM suppliers s WHERE s.id = $1 AND s.visible FOR UPDATE`,
      [supplierId],
    );
    if (!row) throw new DomainError('request.not_found');
    const { id, organisationId, version, marks, now, ...facts } = row;
    return { id, organisationId, version, marks, now, facts };
  }

  /** The firm says that what the office entered is right. @returns whether there was anything */
  async confirmOfficeFacts(tx: Tx, supplierId: string): Promise<boolean> {
    const sites = returnedRows(await tx.query('UPDATE supplier_sites SET entered_by = NULL, version = version + 1 WHERE supplier_id = $1 AND entered_by IS NOT NULL RETURNING id', [supplierId]));
    const rows = returnedRows(
      await tx.query(`UPDATE suppliers SET entered_by = NULL, office_facts = '{}', version = version + 1, updated_at = clock_timestamp() WHERE id = $1 AND (office_facts <> '{}' OR entered_by IS NOT NULL) RETURNING id`, [supplierId]),
    );
    return sites.length + rows.length > 0;
  }

  /** A part has changed: the firm's version and freshness follow. */
  async touch(tx: Tx, supplierId: string): Promise<void> {
    await tx.query('UPDATE suppliers SET version = version + 1, updated_at = clock_timestamp() WHERE id = $1', [supplierId]);
  }
}
