import { createHash } from 'node:crypto';
import { UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { readWardFiles, type WardFiles } from '../places/ward-files';

export interface LoadedWards {
  wards: number;
  changes: number;
  /** Old wards with several successors: their addresses need a person. */
  divided: number;
  ended: number;
}

/** Takes the wards of the whole country and the mapping of old addresses from files that the operator gives. */
@Injectable()
export class LoadWards {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * A ward that the new list does not have ends today and keeps its name for the addresses that use it. The same files
   * again change nothing.
   * @param decree in whose words the codes are given, as in `19/2025/QĐ-TTg`
   * @throws Error when a file is not what it should be
   */
  async execute(files: WardFiles, decree: string): Promise<LoadedWards> {
    const { wards, changes } = readWardFiles(files);
    const version = `${decree} ${createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12)}`;
    return this.unitOfWork.run(async (tx) => {
      await tx.query(`INSERT INTO reference_loads (name, version) VALUES ('wards', $1) ON CONFLICT (name) DO UPDATE SET version = excluded.version, loaded_at = now()`, [version]);
      await tx.query(
        `INSERT INTO wards (code, province_code, vi, en, kind, old_districts, lat, lng, decree)
         SELECT code, "provinceCode", vi, en, kind, "oldDistricts", lat, lng, $2
         FROM jsonb_to_recordset($1::jsonb) AS given (code text, "provinceCode" text, vi text, en text, kind text, "oldDistricts" text[], lat float8, lng float8)
         ON CONFLICT (code) DO UPDATE SET province_code = excluded.province_code, vi = excluded.vi, en = excluded.en, kind = excluded.kind, old_districts = excluded.old_districts,
           lat = excluded.lat, lng = excluded.lng, decree = excluded.decree, ended_on = NULL`,
        [JSON.stringify(wards), decree],
      );
      const [, ended] = (await tx.query('UPDATE wards SET ended_on = current_date WHERE ended_on IS NULL AND NOT code = ANY($1::text[])', [wards.map((ward) => ward.code)])) as unknown as [unknown, number];
      await tx.query('DELETE FROM ward_changes');
      await tx.query(
        `INSERT INTO ward_changes (old_province, old_district, old_ward, old_key, new_ward_code, new_province, position, decree)
         SELECT DISTINCT ON ("oldProvince", "oldDistrict", "oldWard", "newWardCode") "oldProvince", "oldDistrict", "oldWard", "oldKey", "newWardCode", "newProvince", position, $2
         FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS ("oldProvince" text, "oldDistrict" text, "oldWard" text, "oldKey" text, "newWardCode" text, "newProvince" text)) WITH ORDINALITY AS given ("oldProvince", "oldDistrict", "oldWard", "oldKey", "newWardCode", "newProvince", position)
         ORDER BY "oldProvince", "oldDistrict", "oldWard", "newWardCode", position`,
        [JSON.stringify(changes), decree],
      );
      const [{ divided } = { divided: 0 }] = await tx.query<{ divided: number }[]>('SELECT count(*)::int AS divided FROM (SELECT 1 FROM ward_changes GROUP BY old_province, old_district, old_ward HAVING count(*) > 1) AS several');
      return { wards: wards.length, changes: changes.length, divided, ended };
    });
  }
}
