import { type CapitalOrigin, type LegalForm, type VerificationLevel } from '@matxich/domain';
import { Database, type Reads } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { type MachineRow, type StatementRow, machineJson, statementJsonWith } from '../../statements/queries/statement-row';

export interface SiteRow {
  id: string;
  name: string;
  street: string | null;
  ward: string | null;
  district: string | null;
  provinceCode: string | null;
  park: string | null;
  version: number;
}

export interface CertificateRow {
  id: string;
  scheme: string;
  number: string | null;
  body: string | null;
  scope: string | null;
  issuedOn: string | null;
  validUntil: string | null;
}

export interface SupplierProfileRow {
  id: string;
  nameVi: string;
  nameEn: string | null;
  shortName: string | null;
  taxCode: string | null;
  legalForm: LegalForm | null;
  capitalOrigin: CapitalOrigin | null;
  foundedYear: number | null;
  employees: number | null;
  website: string | null;
  phone: string | null;
  intro: string | null;
  registeredAddress: string | null;
  provinceCode: string | null;
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

export const siteJson = `json_build_object('id', id, 'name', name, 'street', street, 'ward', ward, 'district', district, 'provinceCode', province_code, 'park', park, 'version', version)`;
export const certificateJson = `json_build_object('id', id, 'scheme', scheme, 'number', number, 'body', body, 'scope', scope, 'issuedOn', issued_on::text, 'validUntil', valid_until::text)`;

const listOf = (table: string, json: string, order: string): string => `coalesce((SELECT json_agg(${json} ORDER BY ${order}) FROM ${table} WHERE supplier_id = s.id), '[]')`;

const profile = `
  SELECT s.id, s.name_vi AS "nameVi", s.name_en AS "nameEn", s.short_name AS "shortName", s.tax_code AS "taxCode", s.legal_form AS "legalForm", s.capital_origin AS "capitalOrigin",
         s.founded_year AS "foundedYear", s.employees, s.website, s.phone, s.intro, s.registered_address AS "registeredAddress", s.province_code AS "provinceCode", s.verification,
         (s.verified_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS "verifiedOn", s.organisation_id IS NOT NULL AS claimed, s.is_demo AS demo, s.updated_at AS "updatedAt", s.version,
         clock_timestamp() AS now,
         ${listOf('supplier_sites', siteJson, 'created_at, id')} AS sites,
         ${listOf('capability_statements', statementJsonWith(), 'created_at, id')} AS statements,
         ${listOf('supplier_machines', machineJson, 'created_at, id')} AS machines,
         ${listOf('supplier_certificates', certificateJson, 'scheme, id')} AS certificates
  FROM suppliers s`;

/** A whole profile in one statement. */
@Injectable()
export class SupplierProfileQuery {
  constructor(private readonly database: Database) {}

  /** What everybody may see. */
  visible(supplierId: string, reads: Reads = this.database): Promise<SupplierProfileRow | null> {
    return this.first(reads, `${profile} WHERE s.id = $1 AND s.visible`, [supplierId]);
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
