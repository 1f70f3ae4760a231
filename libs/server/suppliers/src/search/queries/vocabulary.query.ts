import { Database } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { buildVocabulary, type ConceptRow, type ProvinceRow, type Vocabulary } from '../vocabulary';

/** The taxonomy as search needs it; built at the first use and kept, since reference data changes with a deployment only. */
@Injectable()
export class VocabularyQuery {
  private kept: Promise<Vocabulary> | null = null;

  constructor(private readonly database: Database) {}

  read(): Promise<Vocabulary> {
    this.kept ??= this.build().catch((error: unknown) => {
      this.kept = null;
      throw error;
    });
    return this.kept;
  }

  private async build(): Promise<Vocabulary> {
    const concepts = await this.database.query<ConceptRow>('SELECT code, parent, kind, vi, en, ja, ko, zh, synonyms_vi AS "synonymsVi", synonyms_en AS "synonymsEn" FROM concepts ORDER BY position');
    const provinces = await this.database.query<ProvinceRow>('SELECT code, vi, en FROM provinces ORDER BY code');
    if (concepts.length === 0) this.kept = null; // not loaded yet: ask again next time
    return buildVocabulary(concepts, provinces);
  }
}
