import { type Tx, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import {
  HANOI_WARDS_DECREE, HANOI_WARDS_VERSION, INDUSTRIES_VERSION, PARKS_SOURCE, PARKS_VERSION, PROVINCES_VERSION, TAXONOMY_VERSION, seedConcepts, seedIndustries, seedParks, seedProvinces, seedWards,
} from '../seed';

/** Name, version and how it is written, in the order in which they are loaded. */
type SeedSet = readonly [name: string, version: string, load: (tx: Tx) => Promise<void>];

/** Brings taxonomy, provinces, Hanoi's wards, parks and industry codes to the version of the program; does nothing when they are there already. */
@Injectable()
export class LoadReference {
  private readonly sets: readonly SeedSet[] = [
    ['taxonomy', TAXONOMY_VERSION, (tx) => this.loadConcepts(tx)],
    ['provinces', PROVINCES_VERSION, (tx) => this.loadProvinces(tx)],
    ['hanoi-wards', HANOI_WARDS_VERSION, (tx) => this.loadWards(tx)],
    ['parks', PARKS_VERSION, (tx) => this.loadParks(tx)],
    ['industries', INDUSTRIES_VERSION, (tx) => this.loadIndustries(tx)],
  ];

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns names of the sets that were loaded */
  execute(): Promise<string[]> {
    return this.unitOfWork.run(async (tx) => {
      const loaded: string[] = [];
      for (const [name, version, load] of this.sets) {
        if (!(await this.isNew(tx, name, version))) continue;
        await load(tx);
        loaded.push(name);
      }
      return loaded;
    });
  }

  /** Also takes the row's lock, so that two starts at once load once. */
  private async isNew(tx: Tx, name: string, version: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO reference_loads (name, version) VALUES ($1, $2)
       ON CONFLICT (name) DO UPDATE SET version = excluded.version, loaded_at = now() WHERE reference_loads.version <> excluded.version RETURNING name`,
      [name, version],
    );
    return rows.length > 0;
  }

  private async loadConcepts(tx: Tx): Promise<void> {
    const rows = JSON.stringify(seedConcepts.map((concept, position) => ({ ...concept, position })));
    await tx.query(
      `INSERT INTO concepts (code, parent, kind, vi, en, ja, ko, zh, synonyms_vi, synonyms_en, synonyms_ja, aliases, position)
       SELECT code, parent, kind, vi, en, ja, ko, zh, synonyms_vi, synonyms_en, synonyms_ja, aliases, position
       FROM jsonb_to_recordset($1::jsonb) AS seed (code text, parent text, kind text, vi text, en text, ja text, ko text, zh text, synonyms_vi text[], synonyms_en text[], synonyms_ja text[], aliases jsonb, position integer)
       ON CONFLICT (code) DO UPDATE SET parent = excluded.parent, kind = excluded.kind, vi = excluded.vi, en = excluded.en, ja = excluded.ja, ko = excluded.ko, zh = excluded.zh,
         synonyms_vi = excluded.synonyms_vi, synonyms_en = excluded.synonyms_en, synonyms_ja = excluded.synonyms_ja, aliases = excluded.aliases, position = excluded.position`,
      [rows],
    );
    await tx.query('DELETE FROM concepts WHERE NOT code = ANY($1::text[])', [seedConcepts.map((concept) => concept.code)]);
  }

  private async loadProvinces(tx: Tx): Promise<void> {
    await tx.query(
      `INSERT INTO provinces (code, vi, en, kind) SELECT code, vi, en, kind FROM jsonb_to_recordset($1::jsonb) AS seed (code text, vi text, en text, kind text)
       ON CONFLICT (code) DO UPDATE SET vi = excluded.vi, en = excluded.en, kind = excluded.kind`,
      [JSON.stringify(seedProvinces)],
    );
    await tx.query('DELETE FROM provinces WHERE NOT code = ANY($1::text[])', [seedProvinces.map((province) => province.code)]);
  }

  /** Never over the wards of an operator, which are the whole country and may be newer. */
  private async loadWards(tx: Tx): Promise<void> {
    await tx.query(
      `INSERT INTO wards (code, province_code, vi, en, kind, old_districts, lat, lng, decree)
       SELECT code, '01', vi, en, kind, "oldDistricts", lat, lng, $2 FROM jsonb_to_recordset($1::jsonb) AS seed (code text, vi text, en text, kind text, "oldDistricts" text[], lat float8, lng float8)
       WHERE NOT EXISTS (SELECT 1 FROM reference_loads WHERE name = 'wards')
       ON CONFLICT (code) DO UPDATE SET vi = excluded.vi, en = excluded.en, kind = excluded.kind, old_districts = excluded.old_districts, lat = excluded.lat, lng = excluded.lng, decree = excluded.decree`,
      [JSON.stringify(seedWards), HANOI_WARDS_DECREE],
    );
  }

  private async loadParks(tx: Tx): Promise<void> {
    await tx.query(
      `INSERT INTO parks (code, kind, vi, en, aliases, province_code, status, lat, lng, source)
       SELECT code, kind, vi, en, aliases, "provinceCode", status, lat, lng, $2 FROM jsonb_to_recordset($1::jsonb) AS seed (code text, kind text, vi text, en text, aliases text[], "provinceCode" text, status text, lat float8, lng float8)
       ON CONFLICT (code) DO UPDATE SET kind = excluded.kind, vi = excluded.vi, en = excluded.en, aliases = excluded.aliases, province_code = excluded.province_code, status = excluded.status, lat = excluded.lat, lng = excluded.lng, source = excluded.source`,
      [JSON.stringify(seedParks), PARKS_SOURCE],
    );
    await tx.query('DELETE FROM parks WHERE NOT code = ANY($1::text[])', [seedParks.map((park) => park.code)]);
  }

  private async loadIndustries(tx: Tx): Promise<void> {
    await tx.query(
      `INSERT INTO industry_codes (system, version, code, vi, en)
       SELECT system, version, code, vi, en FROM jsonb_to_recordset($1::jsonb) AS seed (system text, version text, code text, vi text, en text)
       ON CONFLICT (system, version, code) DO UPDATE SET vi = excluded.vi, en = excluded.en`,
      [JSON.stringify(seedIndustries)],
    );
  }
}
