import type { CertificateStatus, ParameterValue } from '@matxich/domain';
import { Database } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

/** The current rows of one visible supplier, as far as they are searched. Dates are ISO. */
export interface SupplierSource {
  id: string;
  nameVi: string;
  nameEn: string | null;
  shortName: string | null;
  taxCode: string | null;
  intro: string | null;
  registeredAddress: string | null;
  provinceCode: string | null;
  oldDistrict: string | null;
  /** Districts that the ward of the registered address was made from. */
  formerDistricts: string[];
  /** The step in force today: checks grow old. */
  verification: string;
  /** What completeness looks at besides. */
  legalForm: string | null;
  website: string | null;
  phone: string | null;
  employees: number | null;
  headcountBand: string | null;
  version: number;
  /** Milliseconds since 1970. */
  updated: number;
  sites: { name: string; street: string | null; ward: string | null; district: string | null; provinceCode: string | null; park: string | null; parkCode: string | null; formerDistricts: string[] }[];
  statements: { process: string; materials: string[]; note: string | null; values: Record<string, ParameterValue>; freeCapacity: number | null }[];
  certificates: { scheme: string; validUntil: string | null; status: CertificateStatus }[];
}

const formerDistricts = (code: string): string => `coalesce((SELECT old_districts FROM wards WHERE wards.code = ${code}), '{}')`;

/** Hidden suppliers have no source and therefore no document. */
const select = `
  SELECT s.id, s.name_vi AS "nameVi", s.name_en AS "nameEn", s.short_name AS "shortName", s.tax_code AS "taxCode", s.intro,
         s.registered_address AS "registeredAddress", s.province_code AS "provinceCode", s.old_district AS "oldDistrict", ${formerDistricts('s.ward_code')} AS "formerDistricts", firm_level(s.id, s.verification) AS verification, s.version,
         s.legal_form AS "legalForm", s.website, s.phone, s.employees, s.headcount_band AS "headcountBand",
         floor(extract(epoch FROM s.updated_at) * 1000)::float8 AS updated,
         coalesce((SELECT json_agg(json_build_object('name', name, 'street', street, 'ward', ward, 'district', district, 'provinceCode', province_code, 'park', park, 'parkCode', park_code,
                     'formerDistricts', ${formerDistricts('supplier_sites.ward_code')}) ORDER BY id)
                   FROM supplier_sites WHERE supplier_id = s.id), '[]') AS sites,
         coalesce((SELECT json_agg(json_build_object('process', process, 'materials', materials, 'note', note, 'values', "values", 'freeCapacity', free_capacity) ORDER BY id)
                   FROM capability_statements WHERE supplier_id = s.id), '[]') AS statements,
         coalesce((SELECT json_agg(json_build_object('scheme', scheme, 'validUntil', valid_until::text, 'status', status) ORDER BY id)
                   FROM supplier_certificates WHERE supplier_id = s.id), '[]') AS certificates
  FROM suppliers s WHERE s.visible`;

@Injectable()
export class SupplierSourceQuery {
  constructor(private readonly database: Database) {}

  /** Those of the suppliers that are visible; one statement whatever the number. */
  byIds(ids: string[]): Promise<SupplierSource[]> {
    return this.database.query<SupplierSource>(`${select} AND s.id = ANY($1::uuid[])`, [ids]);
  }

  /** The next `limit` suppliers in id order; `after` null = from the beginning. */
  after(after: string | null, limit: number): Promise<SupplierSource[]> {
    return this.database.query<SupplierSource>(`${select} AND ($1::uuid IS NULL OR s.id > $1::uuid) ORDER BY s.id LIMIT $2`, [after, limit]);
  }

  /** How many `pages` has, when nobody writes meanwhile. */
  async count(): Promise<number> {
    return (await this.database.one<{ count: number }>('SELECT count(*)::int AS count FROM suppliers WHERE visible'))!.count;
  }

  /** All of them, in pages in id order. */
  async *pages(limit: number): AsyncGenerator<SupplierSource[]> {
    for (let last: string | null = null; ; ) {
      const page: SupplierSource[] = await this.after(last, limit);
      if (page.length === 0) return;
      yield page;
      last = page.at(-1)!.id;
    }
  }
}
