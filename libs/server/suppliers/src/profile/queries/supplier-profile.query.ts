import type { AllSupplierFacts } from '@matxich/contracts';
import type { VerificationLevel } from '@matxich/domain';
import { Database, type Reads } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { type CertificateRow, certificateJson } from '../../certificates/certificate-row';
import { type MachineRow, type StatementRow, machineJson, statementEvidence, statementJsonWith } from '../../statements/queries/statement-row';
import { selectFacts } from '../persistence/fact-columns';
import { type SiteRow, siteJson } from './site-row';

/** Everything that is stored of a firm; who may see what of it is the mapper's business. */
export interface SupplierProfileRow extends AllSupplierFacts {
  id: string;
  officeFacts: string[];
  units: { id: string; nameVi: string; taxCode: string }[];
  verification: VerificationLevel;
  verifiedOn: string | null;
  claimed: boolean;
  demo: boolean;
  updatedAt: Date;
  version: number;
  now: Date;
  sites: SiteRow[];
  statements: StatementRow[];
  machines: MachineRow[];
  certificates: CertificateRow[];
}

const listOf = (table: string, json: string, order: string): string => `coalesce((SELECT json_agg(${json} ORDER BY ${order}) FROM ${table} WHERE supplier_id = s.id), '[]')`;

/** Head office and branches carry the same first ten digits (domain.md 4.1). */
const units = `coalesce((SELECT json_agg(u) FROM (SELECT id, name_vi AS "nameVi", tax_code AS "taxCode" FROM suppliers WHERE visible AND id <> s.id AND left(tax_code, 10) = left(s.tax_code, 10) AND tax_code IS NOT NULL ORDER BY tax_code LIMIT 50) u), '[]')`;

const columns = `s.id, ${selectFacts}, ARRAY(SELECT jsonb_object_keys(s.office_facts) ORDER BY 1) AS "officeFacts", ${units} AS units,
         firm_level(s.id, s.verification) AS verification,
         (s.verified_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS "verifiedOn", s.organisation_id IS NOT NULL AS claimed, s.is_demo AS demo, s.updated_at AS "updatedAt", s.version,
         clock_timestamp() AS now,
         ${listOf('supplier_sites', siteJson, 'created_at, id')} AS sites,
         ${listOf('capability_statements', statementJsonWith(statementEvidence), 'created_at, id')} AS statements,
         ${listOf('supplier_machines', machineJson, 'created_at, id')} AS machines,
         coalesce((SELECT json_agg(${certificateJson} ORDER BY c.scheme, c.id) FROM supplier_certificates c WHERE c.supplier_id = s.id), '[]') AS certificates`;
const profile = `SELECT ${columns} FROM suppliers s`;

/** Ids that were asked for, in order, with the firm at the end of each one's way through merges. */
const visibleOfMany = `
  WITH RECURSIVE way AS (
    SELECT asked.id AS asked, asked.position, s.id, s.merged_into FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (id, position) JOIN suppliers s ON s.id = asked.id
    UNION SELECT way.asked, way.position, s.id, s.merged_into FROM way JOIN suppliers s ON s.id = way.merged_into)
  SELECT way.asked, ${columns} FROM way JOIN suppliers s ON s.id = way.id AND s.visible WHERE way.merged_into IS NULL ORDER BY way.position`;

/** A whole profile in one statement. */
@Injectable()
export class SupplierProfileQuery {
  constructor(private readonly database: Database) {}

  /** What everybody may see. */
  visible(supplierId: string, reads: Reads = this.database): Promise<SupplierProfileRow | null> {
    return this.first(reads, `${profile} WHERE s.id = $1 AND s.visible`, [supplierId]);
  }

  /** Those of the firms that everybody may see, in the order of `ids`; a merged entry as the firm it became part of. One statement. */
  visibleOfMany(ids: string[], reads: Reads = this.database): Promise<(SupplierProfileRow & { asked: string })[]> {
    return reads.query(visibleOfMany, [ids]) as Promise<(SupplierProfileRow & { asked: string })[]>;
  }

  /** The firm that a merged entry became part of, through any number of merges; null for an id that leads nowhere. */
  async survivorOf(supplierId: string): Promise<string | null> {
    const row = await this.database.one<{ id: string }>(
      `WITH RECURSIVE way AS (SELECT id, merged_into FROM suppliers WHERE id = $1 UNION SELECT s.id, s.merged_into FROM suppliers s JOIN way ON s.id = way.merged_into)
       SELECT id FROM way WHERE merged_into IS NULL AND id <> $1`,
      [supplierId],
    );
    return row?.id ?? null;
  }

  /** The firm of an organisation, shown or not. */
  ofOrganisation(organisationId: string, reads: Reads = this.database): Promise<SupplierProfileRow | null> {
    return this.first(reads, `${profile} WHERE s.organisation_id = $1`, [organisationId]);
  }

  private async first(reads: Reads, sql: string, parameters: unknown[]): Promise<SupplierProfileRow | null> {
    return ((await reads.query(sql, parameters)) as SupplierProfileRow[])[0] ?? null;
  }
}
