import type { OfficeSupplierRow, OfficeSuppliersQuery as Filter } from '@matxich/contracts';
import { firmNameKey } from '@matxich/domain';
import { Database, decodeCursor, toPage } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

type Row = Omit<OfficeSupplierRow, 'updatedAt'> & { updatedAt: Date; position: string };

const shows: Record<Filter['show'], string> = {
  all: 'true',
  claimed: 's.organisation_id IS NOT NULL',
  unclaimed: 's.organisation_id IS NULL',
  without_statements: 'NOT EXISTS (SELECT 1 FROM capability_statements WHERE supplier_id = s.id)',
};

/** LIKE is asked for a text, not a pattern. */
const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** Parameters 1 and 2 of `registerFilter`. */
export const registerFilterParameters = (q: string): [string, string] => [literally(q === '' ? '' : firmNameKey(q)), literally(q.replace(/[\s.-]/g, '')) || '-'];
export const registerFilter = (show: Filter['show']): string => `s.visible AND ${shows[show]} AND ($1 = '' OR s.name_key LIKE '%' || $1 || '%' OR s.tax_code LIKE $2 || '%')`;

/** The register as the office sees it, latest change first; found by folded name or by tax code. */
@Injectable()
export class OfficeSuppliersQuery {
  constructor(private readonly database: Database) {}

  async execute({ q, show, cursor, limit }: Filter): Promise<{ items: OfficeSupplierRow[]; next: string | null }> {
    const position = decodeCursor(cursor, 2);
    const rows = await this.database.query<Row>(
      `SELECT s.id, s.name_vi AS "nameVi", s.tax_code AS "taxCode", s.province_code AS "provinceCode", s.registered_address AS "registeredAddress", firm_level(s.id, s.verification) AS verification,
              s.organisation_id IS NOT NULL AS claimed, s.is_demo AS demo, (SELECT count(*)::int FROM capability_statements WHERE supplier_id = s.id) AS "statementCount",
              s.source, s.updated_at AS "updatedAt", s.updated_at::text AS position
       FROM suppliers s
       WHERE ${registerFilter(show)}
         AND ($3::timestamptz IS NULL OR (s.updated_at, s.id) < ($3::timestamptz, $4::uuid))
       ORDER BY s.updated_at DESC, s.id DESC LIMIT $5`,
      [...registerFilterParameters(q), position?.[0] ?? null, position?.[1] ?? null, limit + 1],
    );
    return toPage(rows, limit, (row) => [row.position, row.id], ({ position: _, ...row }) => ({ ...row, updatedAt: row.updatedAt.toISOString() }));
  }
}
