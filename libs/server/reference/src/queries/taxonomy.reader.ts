import type { ConceptResponse } from '@matxich/contracts';
import { type Taxonomy, type TermLanguage, taxonomyOf } from '@matxich/domain';
import { Database } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

export interface TaxonomyConcept extends ConceptResponse {
  synonymsVi: string[];
  synonymsEn: string[];
  synonymsJa: string[];
  aliases: Record<string, string[]>;
}

interface Loaded {
  version: string;
  concepts: TaxonomyConcept[];
  byCode: Map<string, TaxonomyConcept>;
  taxonomy: Taxonomy;
}

/** The taxonomy in memory: it changes only with a new version of the program, which restarts the process. */
@Injectable()
export class TaxonomyReader {
  private loading: Promise<Loaded> | null = null;

  constructor(private readonly database: Database) {}

  async version(): Promise<string> {
    return (await this.loaded()).version;
  }

  /** In the order of the seed: parents before children, kinds together. */
  async concepts(): Promise<TaxonomyConcept[]> {
    return (await this.loaded()).concepts;
  }

  async concept(code: string): Promise<TaxonomyConcept | null> {
    return (await this.loaded()).byCode.get(code) ?? null;
  }

  /** Parents and children as the seed says them: dotted codes alone are not enough (swiss_turning stands under cnc_turning). */
  async taxonomy(): Promise<Taxonomy> {
    return (await this.loaded()).taxonomy;
  }

  /** Those of the codes that are no concept of this kind. */
  async unknownCodes(codes: readonly string[], kind: string): Promise<string[]> {
    const { byCode } = await this.loaded();
    return codes.filter((code) => byCode.get(code)?.kind !== kind);
  }

  /** What people call a concept besides label and synonyms: understood, not shown. */
  aliasesOf({ aliases }: TaxonomyConcept): { text: string; language: TermLanguage }[] {
    return Object.entries(aliases).flatMap(([language, texts]) => texts.map((text) => ({ text, language: language as TermLanguage })));
  }

  /** Label and synonyms of a concept, each with its language. */
  termsOf(concept: TaxonomyConcept): { text: string; language: TermLanguage }[] {
    const labels = (['vi', 'en', 'ja', 'ko', 'zh'] as const).map((language) => ({ text: concept[language], language }));
    const synonyms = [
      ...concept.synonymsVi.map((text) => ({ text, language: 'vi' as const })),
      ...concept.synonymsEn.map((text) => ({ text, language: 'en' as const })),
      ...concept.synonymsJa.map((text) => ({ text, language: 'ja' as const })),
    ];
    return [...labels, ...synonyms].filter(({ text }) => text !== '');
  }

  private loaded(): Promise<Loaded> {
    this.loading ??= this.load().catch((error: unknown) => {
      this.loading = null; // the database was away; the next question asks again
      throw error;
    });
    return this.loading;
  }

  private async load(): Promise<Loaded> {
    const concepts = await this.database.query<TaxonomyConcept>(
      `SELECT code, parent, kind, vi, en, ja, ko, zh, synonyms_vi AS "synonymsVi", synonyms_en AS "synonymsEn", synonyms_ja AS "synonymsJa", aliases FROM concepts ORDER BY position`,
    );
    if (concepts.length === 0) throw new Error('The taxonomy is not loaded; run the `prepare` command.');
    const load = await this.database.one<{ version: string }>("SELECT version FROM reference_loads WHERE name = 'taxonomy'");
    return { version: load?.version ?? '', concepts, byCode: new Map(concepts.map((concept) => [concept.code, concept])), taxonomy: taxonomyOf(concepts) };
  }
}
