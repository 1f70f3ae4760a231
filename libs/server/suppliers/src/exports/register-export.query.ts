import type { QueryOf, exportEndpoints } from '@matxich/contracts';
import { Database, type FileAnswer, exportList } from '@matxich/platform';
import { CodeNames } from '@matxich/reference';
import { Injectable } from '@nestjs/common';
import { registerFilter, registerFilterParameters } from '../profile/queries/office-suppliers.query';
import { type RegisterLine, registerTable } from './register-table';

type Query = QueryOf<typeof exportEndpoints.register>;
type Row = Omit<RegisterLine, 'updatedAt'> & { updatedAt: Date };

/** A claimed firm's own number is for those whom it is introduced to, not for a list. */
const select = `
SELECT s.name_vi AS "nameVi", s.tax_code AS "taxCode", s.name_en AS "nameEn", s.short_name AS "shortName", s.legal_form AS "legalForm", s.capital_origin AS "capitalOrigin",
  s.founded_year::text AS "foundedYear", s.employees::text AS employees, s.registered_address AS address, s.province_code AS "provinceCode",
  CASE WHEN s.organisation_id IS NULL THEN s.phone END AS phone, s.website, s.intro, firm_level(s.id, s.verification) AS verification, s.organisation_id IS NOT NULL AS claimed, s.is_demo AS demo,
  (SELECT count(*)::int FROM capability_statements WHERE supplier_id = s.id) AS "statementCount", s.source, s.updated_at AS "updatedAt"
FROM suppliers s`;

/** The register as a file: the filters and the order of the screen, and besides its columns the facts that an import brings. */
@Injectable()
export class RegisterExportQuery {
  constructor(
    private readonly database: Database,
    private readonly names: CodeNames,
  ) {}

  /** @throws DomainError export.too_many_rows */
  async execute(query: Query): Promise<FileAnswer> {
    return exportList(registerTable(await this.names.all()), query, ({ limit }) => this.first(query, limit));
  }

  private async first({ q, show }: Query, limit: number): Promise<{ items: RegisterLine[]; next: string | null }> {
    const rows = await this.database.query<Row>(`${select} WHERE ${registerFilter(show)} ORDER BY s.updated_at DESC, s.id DESC LIMIT $3`, [...registerFilterParameters(q), limit + 1]);
    return { items: rows.slice(0, limit).map((row) => ({ ...row, updatedAt: row.updatedAt.toISOString() })), next: rows.length > limit ? 'more' : null };
  }
}
