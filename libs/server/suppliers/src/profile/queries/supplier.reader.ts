import type { Candidate, CapabilityStatement, VerificationLevel } from '@matxich/domain';
import { Database, type Reads } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { statementEvidence, statementForMatching } from '../../statements/queries/statement-row';

/** What other contexts may know of a supplier. */
export interface SupplierLabel {
  id: string;
  nameVi: string;
  provinceCode: string | null;
  verification: VerificationLevel;
  claimed: boolean;
  demo: boolean;
  organisationId: string | null;
}

const label = `id, name_vi AS "nameVi", province_code AS "provinceCode", firm_level(id, verification) AS verification, organisation_id IS NOT NULL AS claimed, is_demo AS demo, organisation_id AS "organisationId"`;

const candidates = `
  SELECT s.id AS "supplierId", s.name_vi AS name, firm_level(s.id, s.verification) AS verification, s.updated_at AS "updatedAt",
         array_remove(array_append(coalesce((SELECT array_agg(DISTINCT province_code) FROM supplier_sites WHERE supplier_id = s.id), '{}'), s.province_code), NULL) AS "provinceCodes",
         coalesce((SELECT json_agg(json_build_object('scheme', scheme, 'validUntil', valid_until::text, 'issuedOn', issued_on::text, 'status', status, 'siteIds', site_ids)) FROM supplier_certificates WHERE supplier_id = s.id), '[]') AS certificates,
         coalesce((SELECT json_agg(${statementForMatching(statementEvidence)}) FROM capability_statements WHERE supplier_id = s.id), '[]') AS statements
  FROM suppliers s
  WHERE s.visible AND s.is_demo = $2 AND EXISTS (SELECT 1 FROM capability_statements c WHERE c.supplier_id = s.id AND c.process = ANY($1::text[]))`;

/** Questions of other contexts about suppliers. Reads inside the given transaction, or the pool. */
@Injectable()
export class SupplierReader {
  constructor(private readonly database: Database) {}

  /**
   * The facts about every visible firm with a statement at one of these processes (the caller adds what lies below and
   * above them in the taxonomy). Demo requests see demo firms only, real ones real firms only. One statement.
   */
  async candidatesFor(processes: readonly string[], demo: boolean, reads: Reads = this.database): Promise<Candidate[]> {
    const rows = (await reads.query(candidates, [processes, demo])) as (Omit<Candidate, 'updatedAt' | 'statements'> & { updatedAt: Date; statements: CapabilityStatement[] })[];
    return rows.map((row) => ({ ...row, updatedAt: row.updatedAt.toISOString() }));
  }

  /** Visible ones only, in any order. */
  async byIds(ids: readonly string[], reads: Reads = this.database): Promise<SupplierLabel[]> {
    return (await reads.query(`SELECT ${label} FROM suppliers WHERE visible AND id = ANY($1::uuid[])`, [ids])) as SupplierLabel[];
  }

  async ofOrganisation(organisationId: string, reads: Reads = this.database): Promise<SupplierLabel | null> {
    return ((await reads.query(`SELECT ${label} FROM suppliers WHERE organisation_id = $1`, [organisationId])) as SupplierLabel[])[0] ?? null;
  }
}
