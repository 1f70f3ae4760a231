import { type TermLanguage, type ThesaurusRow, termLanguages, writeThesaurus } from '@matxich/domain';
import { FileAnswer } from '@matxich/platform';
import { LearnedTerms, TaxonomyReader } from '@matxich/reference';
import { Injectable } from '@nestjs/common';

/** The whole thesaurus, seed and what officers taught, as another city can take it. */
@Injectable()
export class ExportThesaurus {
  constructor(
    private readonly taxonomy: TaxonomyReader,
    private readonly learned: LearnedTerms,
  ) {}

  async execute(): Promise<FileAnswer> {
    return new FileAnswer(Buffer.from(writeThesaurus(await this.rows())), 'text/tab-separated-values; charset=utf-8', 'thesaurus.tsv');
  }

  /** In the order of the seed; learned synonyms behind those of the seed. */
  private async rows(): Promise<ThesaurusRow[]> {
    const { terms } = await this.learned.refresh();
    return (await this.taxonomy.concepts()).map((concept) => {
      const seed: Record<TermLanguage, string[]> = { vi: concept.synonymsVi, en: concept.synonymsEn, ja: concept.synonymsJa, ko: [], zh: [] };
      const own = terms.filter((term) => term.code === concept.code);
      const synonyms = Object.fromEntries(termLanguages.map((language) => [language, [...seed[language], ...own.filter((term) => term.language === language).map(({ term }) => term)]]));
      const { code, parent, kind, vi, en, ja, ko, zh } = concept;
      return { code, parent, kind, labels: { vi, en, ja, ko, zh }, synonyms: synonyms as ThesaurusRow['synonyms'] };
    });
  }
}
