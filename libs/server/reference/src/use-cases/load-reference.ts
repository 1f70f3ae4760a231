import { type Tx, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { PROVINCES_VERSION, TAXONOMY_VERSION, seedConcepts, seedProvinces } from '../seed';

/** Brings taxonomy and provinces to the version of the program; does nothing when they are there already. */
@Injectable()
export class LoadReference {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns names of the sets that were loaded */
  execute(): Promise<string[]> {
    return this.unitOfWork.run(async (tx) => {
      const loaded: string[] = [];
      if (await this.isNew(tx, 'taxonomy', TAXONOMY_VERSION)) {
        await this.loadConcepts(tx);
        loaded.push('taxonomy');
      }
      if (await this.isNew(tx, 'provinces', PROVINCES_VERSION)) {
        await this.loadProvinces(tx);
        loaded.push('provinces');
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
      `INSERT INTO concepts (code, parent, kind, vi, en, ja, ko, zh, synonyms_vi, synonyms_en, synonyms_ja, position)
       SELECT code, parent, kind, vi, en, ja, ko, zh, synonyms_vi, synonyms_en, synonyms_ja, position
       FROM jsonb_to_recordset($1::jsonb) AS seed (code text, parent text, kind text, vi text, en text, ja text, ko text, zh text, synonyms_vi text[], synonyms_en text[], synonyms_ja text[], position integer)
       ON CONFLICT (code) DO UPDATE SET parent = excluded.parent, kind = excluded.kind, vi = excluded.vi, en = excluded.en, ja = excluded.ja, ko = excluded.ko, zh = excluded.zh,
         synonyms_vi = excluded.synonyms_vi, synonyms_en = excluded.synonyms_en, synonyms_ja = excluded.synonyms_ja, position = excluded.position`,
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
}
