import type { SupplierFactsRequest } from '@matxich/contracts';
import { DomainError, checkTaxCode, firmNameKey, supplierDuplicateKey } from '@matxich/domain';
import { type Tx, newId, returnedRows, violatedConstraint } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

/** @throws DomainError supplier.tax_code_invalid with the field */
export function soundTaxCode(typed: string | null | undefined): string | null {
  if (!typed) return null;
  const { code, problem } = checkTaxCode(typed);
  if (problem) throw new DomainError('supplier.tax_code_invalid', {}, [{ path: 'taxCode', message: problem }]);
  return code;
}

const columns = (facts: SupplierFactsRequest, taxCode: string | null): unknown[] => [
  facts.nameVi,
  facts.nameEn ?? null,
  facts.shortName ?? null,
  taxCode,
  facts.legalForm ?? null,
  facts.capitalOrigin ?? null,
  facts.foundedYear ?? null,
  facts.employees ?? null,
  facts.website ?? null,
  facts.phone ?? null,
  facts.intro ?? null,
  facts.registeredAddress ?? null,
  facts.provinceCode ?? null,
  firmNameKey(facts.nameVi),
  supplierDuplicateKey({ taxCode, name: facts.nameVi, address: facts.registeredAddress ?? null }).nameAddressKey,
];

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

const otherIdentity = '(tax_code IS DISTINCT FROM $4 OR name_key <> $14)';

@Injectable()
export class SupplierRepository {
  /** @returns id of the new firm, linked to the organisation */
  async insert(tx: Tx, organisationId: string, facts: SupplierFactsRequest): Promise<string> {
    const id = newId();
    await translating(
      tx.query(
        `INSERT INTO suppliers (name_vi, name_en, short_name, tax_code, legal_form, capital_origin, founded_year, employees, website, phone, intro, registered_address, province_code, name_key, duplicate_key,
                                id, organisation_id, verification, is_demo)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 'self_declared', (SELECT is_demo FROM organisations WHERE id = $17))`,
        [...columns(facts, soundTaxCode(facts.taxCode)), id, organisationId],
      ),
    );
    return id;
  }

  /**
   * Whom the office verified is known by tax code and name: with another one the firm is self-declared again.
   * @throws DomainError request.precondition_failed when the version is stale, request.not_found without a firm
   */
  async updateFacts(tx: Tx, organisationId: string, version: number, facts: SupplierFactsRequest): Promise<string> {
    const rows = returnedRows<{ id: string }>(
      await translating(
        tx.query(
          `UPDATE suppliers SET name_vi = $1, name_en = $2, short_name = $3, tax_code = $4, legal_form = $5, capital_origin = $6, founded_year = $7, employees = $8, website = $9, phone = $10, intro = $11,
             registered_address = $12, province_code = $13, name_key = $14, duplicate_key = $15,
             ${['verified_at', 'verified_by', 'verification_note'].map((column) => `${column} = CASE WHEN ${otherIdentity} THEN NULL ELSE ${column} END`).join(', ')},
             verification = CASE WHEN ${otherIdentity} THEN 'self_declared' ELSE verification END, version = version + 1, updated_at = clock_timestamp()
           WHERE organisation_id = $16 AND version = $17 RETURNING id`,
          [...columns(facts, soundTaxCode(facts.taxCode)), organisationId, version],
        ),
      ),
    );
    if (rows[0]) return rows[0].id;
    await this.lockOwn(tx, organisationId);
    throw new DomainError('request.precondition_failed');
  }

  /** Holds the firm's row until the end, so that changes of its parts follow one another. @throws DomainError request.not_found */
  async lockOwn(tx: Tx, organisationId: string | null): Promise<string> {
    const [row] = await tx.query<{ id: string }[]>('SELECT id FROM suppliers WHERE organisation_id = $1 FOR UPDATE', [organisationId]);
    if (!row) throw new DomainError('request.not_found');
    return row.id;
  }

  /** A part has changed: the firm's version and freshness follow. */
  async touch(tx: Tx, supplierId: string): Promise<void> {
    await tx.query('UPDATE suppliers SET version = version + 1, updated_at = clock_timestamp() WHERE id = $1', [supplierId]);
  }

  async setVerification(tx: Tx, supplierId: string, level: string, note: string, userId: string): Promise<void> {
    const rows = returnedRows(
      await tx.query(
        'UPDATE suppliers SET verification = $2, verification_note = $3, verified_by = $4, verified_at = clock_timestamp(), version = version + 1, updated_at = clock_timestamp() WHERE id = $1 AND visible RETURNING id',
        [supplierId, level, note, userId],
      ),
    );
    if (rows.length === 0) throw new DomainError('request.not_found');
  }
}
