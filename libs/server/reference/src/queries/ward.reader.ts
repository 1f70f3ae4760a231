import type { WardResponse } from '@matxich/contracts';
import { unitKey, type WardChange } from '@matxich/domain';
import { Database, type Reads } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

const columns = 'code, province_code AS "provinceCode", vi, en, kind, old_districts AS "oldDistricts"';

/** Communes and wards: of Hanoi everywhere, of the country where the operator loaded them. */
@Injectable()
export class WardReader {
  constructor(private readonly database: Database) {}

  /** Those of a province that are in force, in the order of the Vietnamese alphabet. */
  async ofProvince(provinceCode: string): Promise<{ version: string; wards: WardResponse[] }> {
    const wards = await this.database.query<WardResponse>(`SELECT ${columns} FROM wards WHERE province_code = $1 AND ended_on IS NULL ORDER BY vi COLLATE "vi-x-icu", code`, [provinceCode]);
    const load = await this.database.one<{ version: string }>("SELECT max(version) AS version FROM reference_loads WHERE name IN ('wards', 'hanoi-wards')");
    return { version: load?.version ?? '', wards };
  }

  /** Also those that have ended: an address keeps the ward it was written with. */
  async byCodes(codes: readonly string[], reads: Reads = this.database): Promise<WardResponse[]> {
    if (codes.length === 0) return [];
    return (await reads.query(`SELECT ${columns} FROM wards WHERE code = ANY($1::text[]) ORDER BY array_position($1::text[], code)`, [codes])) as WardResponse[];
  }

  /** The lines of the mapping that can answer for an old ward of this name. */
  changesOf(oldWard: string): Promise<WardChange[]> {
    return this.database.query<WardChange>(
      `SELECT old_province AS "oldProvince", old_district AS "oldDistrict", old_ward AS "oldWard", new_ward_code AS "newWardCode", new_province AS "newProvince" FROM ward_changes WHERE old_key = $1 ORDER BY position`,
      [unitKey(oldWard)],
    );
  }

  async hasMapping(): Promise<boolean> {
    return (await this.database.query('SELECT 1 FROM ward_changes LIMIT 1')).length > 0;
  }
}
