import type { ExportRegisterQuery } from '@matxich/contracts';
import { Database, type FileAnswer, allPages, decodeCursor, exportTable, toPage } from '@matxich/platform';
import { ProvinceReader } from '@matxich/reference';
import { Injectable } from '@nestjs/common';
import { registerFilter, registerFilterParameters } from '../profile/queries/office-suppliers.query';
import { type RegisterLine, registerTable } from './register-table';

type Row = Omit<RegisterLine, 'updatedAt'> & { id: string; updatedAt: Date; position: string };

/** A claimed firm's own number is for those whom it is introduced to, not for a list. */
const select = `
SELECT s.id, s.name_vi AS "nameVi", s.tax_code AS "taxCode", s.name_en AS "nameEn", s.short_name AS "shortName", s.legal_form AS "legalForm", s.capital_origin AS "capitalOrigin",
  s.founded_year::text AS "foundedYear", s.employees::text AS employees, s.registered_address AS address, s.province_code AS "provinceCode",
  CASE WHEN s.organisation_id IS NULL THEN s.phone END AS phone, s.website, s.intro, s.verification, s.organisation_id IS NOT NULL AS claimed, s.is_demo AS demo,
  (SELECT count(*)::int FROM capability_statements WHERE supplier_id = s.id) AS "statementCount", s.source, s.updated_at AS "updatedAt", s.updated_at::text AS position
FROM suppliers s`;

/** The register as a file, with the filters of the screen, in its order. */
@Injectable()
export class RegisterExportQuery {
  constructor(
    private readonly database: Database,
    private readonly provinces: ProvinceReader,
  ) {}

  /** @throws DomainError export.too_many_rows */
  async execute(query: ExportRegisterQuery): Promise<FileAnswer> {
    const { provinces } = await this.provinces.all();
    const names = new Map(provinces.map((province) => [province.code, province[query.lang]]));
    const lines = await allPages((cursor, limit) => this.page(query, cursor, limit));
    return exportTable(registerTable((code) => names.get(code) ?? null), lines, query);
  }

  private async page({ q, show }: ExportRegisterQuery, cursor: string | undefined, limit: number): Promise<{ items: RegisterLine[]; next: string | null }> {
    const position = decodeCursor(cursor, 2);
    const rows = await this.database.query<Row>(
      `${select} WHERE ${registerFilter(show)} AND ($3::timestamptz IS NULL OR (s.updated_at, s.id) < ($3::timestamptz, $4::uuid)) ORDER BY s.updated_at DESC, s.id DESC LIMIT $5`,
      [...registerFilterParameters(q), position?.[0] ?? null, position?.[1] ?? null, limit + 1],
    );
    return toPage(rows, limit, (row) => [row.position, row.id], (row) => ({ ...row, updatedAt: row.updatedAt.toISOString() }));
  }
}
