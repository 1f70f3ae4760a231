import type { CertificateStatus, ParameterValue, VerificationLevel, EvidenceLevel } from '@matxich/domain';
import { Database } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

export interface HitStatement {
  id: string;
  process: string;
  materials: string[];
  values: Record<string, ParameterValue>;
  evidence: EvidenceLevel;
}

/** What a search card shows, from PostgreSQL. */
export interface HitCard {
  id: string;
  nameVi: string;
  intro: string | null;
  provinceCode: string | null;
  district: string | null;
  taxCode: string | null;
  verification: VerificationLevel;
  verifiedOn: string | null;
  claimed: boolean;
  demo: boolean;
  updatedAt: Date;
  statements: HitStatement[];
  certificates: { scheme: string; validUntil: string | null; status: CertificateStatus }[];
}

/** The truth behind hits: whoever is not visible by now has no card, so a stale index can miss but never leak. */
@Injectable()
export class HitCardsQuery {
  constructor(private readonly database: Database) {}

  /** Cards in the order of `ids`; one statement. */
  async load(ids: string[]): Promise<HitCard[]> {
    if (ids.length === 0) return [];
    return this.database.query<HitCard>(
      `SELECT s.id, s.name_vi AS "nameVi", s.intro, s.tax_code AS "taxCode", firm_level(s.id, s.verification) AS verification, s.updated_at AS "updatedAt",
              coalesce(s.province_code, site.province_code) AS "provinceCode", site.district,
              (s.verified_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS "verifiedOn", s.organisation_id IS NOT NULL AS claimed, s.is_demo AS demo,
              coalesce((SELECT json_agg(json_build_object('id', id, 'process', process, 'materials', materials, 'values', "values", 'evidence', statement_evidence(id, evidence)) ORDER BY created_at, id)
                        FROM capability_statements WHERE supplier_id = s.id), '[]') AS statements,
              coalesce((SELECT json_agg(json_build_object('scheme', scheme, 'validUntil', valid_until::text, 'status', status) ORDER BY scheme, id)
                        FROM supplier_certificates WHERE supplier_id = s.id), '[]') AS certificates
       FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (id, position)
       JOIN suppliers s ON s.id = asked.id AND s.visible
       LEFT JOIN LATERAL (SELECT province_code, district FROM supplier_sites WHERE supplier_id = s.id ORDER BY created_at, id LIMIT 1) site ON true
       ORDER BY asked.position`,
      [ids],
    );
  }
}
