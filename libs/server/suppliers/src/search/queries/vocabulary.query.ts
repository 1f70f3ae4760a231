import { Database } from '@matxich/platform';
import { type KnownTerms, LearnedTerms, ParkReader, TaxonomyReader } from '@matxich/reference';
import { Injectable } from '@nestjs/common';
import { buildVocabulary, type LearnedRow, type ProvinceRow, type Vocabulary } from '../vocabulary';

/** Taxonomy, provinces and learned terms as search needs them: built at the first use and again when an officer maps a term or takes one back. */
@Injectable()
export class VocabularyQuery {
  private kept: { version: string; vocabulary: Promise<Vocabulary> } | null = null;

  constructor(
    private readonly taxonomy: TaxonomyReader,
    private readonly parks: ParkReader,
    private readonly learned: LearnedTerms,
    private readonly database: Database,
  ) {}

  /** For answering: asks nobody once it is built. */
  async read(): Promise<Vocabulary> {
    return this.ofVersion(await this.learned.current());
  }

  /** For what is written down: with every term that was mapped before the call. */
  async readFresh(): Promise<Vocabulary> {
    return this.ofVersion(await this.learned.refresh());
  }

  /** As it would be with these learned terms. */
  async build(learned: readonly LearnedRow[]): Promise<Vocabulary> {
    const concepts = (await this.taxonomy.concepts()).map((concept) => ({ ...concept, terms: this.taxonomy.termsOf(concept), aliases: this.taxonomy.aliasesOf(concept) }));
    const parks = (await this.parks.all()).parks.map(({ code, vi, en, aliases }) => ({ code, names: [vi, en, ...aliases] }));
    const districts = (await this.database.query<{ name: string }>('SELECT DISTINCT unnest(old_districts) AS name FROM wards ORDER BY name')).map((row) => row.name);
    return buildVocabulary(concepts, await this.database.query<ProvinceRow>('SELECT code, vi, en FROM provinces ORDER BY code'), { districts, parks }, learned);
  }

  private ofVersion({ version, terms }: KnownTerms): Promise<Vocabulary> {
    if (this.kept?.version === version) return this.kept.vocabulary;
    const vocabulary = this.build(terms);
    this.kept = { version, vocabulary };
    vocabulary.catch(() => {
      if (this.kept?.vocabulary === vocabulary) this.kept = null; // the database was away; the next question asks again
    });
    return vocabulary;
  }
}
