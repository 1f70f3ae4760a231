import { Database } from '@matxich/platform';
import { ParkReader, TaxonomyReader } from '@matxich/reference';
import { Injectable } from '@nestjs/common';
import { buildVocabulary, type ProvinceRow, type Vocabulary } from '../vocabulary';

/** Taxonomy and provinces as search needs them; built at the first use and kept, since reference data changes with a deployment only. */
@Injectable()
export class VocabularyQuery {
  private kept: Promise<Vocabulary> | null = null;

  constructor(
    private readonly taxonomy: TaxonomyReader,
    private readonly parks: ParkReader,
    private readonly database: Database,
  ) {}

  read(): Promise<Vocabulary> {
    this.kept ??= this.build().catch((error: unknown) => {
      this.kept = null;
      throw error;
    });
    return this.kept;
  }

  private async build(): Promise<Vocabulary> {
    const concepts = (await this.taxonomy.concepts()).map((concept) => ({ ...concept, terms: this.taxonomy.termsOf(concept), aliases: this.taxonomy.aliasesOf(concept) }));
    const parks = (await this.parks.all()).parks.map(({ code, vi, en, aliases }) => ({ code, names: [vi, en, ...aliases] }));
    const districts = (await this.database.query<{ name: string }>('SELECT DISTINCT unnest(old_districts) AS name FROM wards ORDER BY name')).map((row) => row.name);
    return buildVocabulary(concepts, await this.database.query<ProvinceRow>('SELECT code, vi, en FROM provinces ORDER BY code'), { districts, parks });
  }
}
