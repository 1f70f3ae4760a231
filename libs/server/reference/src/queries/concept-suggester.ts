import { buildSuggester, type Suggestion } from '@matxich/domain';
import { Injectable } from '@nestjs/common';
import { TaxonomyReader } from './taxonomy.reader';

/** The suggester over the taxonomy: built at the first question, kept as the taxonomy is. */
@Injectable()
export class ConceptSuggester {
  private building: Promise<(text: string, kind: string) => Suggestion[]> | null = null;

  constructor(private readonly taxonomy: TaxonomyReader) {}

  async suggest(text: string, kind: string): Promise<Suggestion[]> {
    this.building ??= this.build().catch((error: unknown) => {
      this.building = null; // the database was away; the next question asks again
      throw error;
    });
    return (await this.building)(text, kind);
  }

  private async build(): Promise<(text: string, kind: string) => Suggestion[]> {
    const concepts = await this.taxonomy.concepts();
    return buildSuggester(concepts.map((concept) => ({ code: concept.code, kind: concept.kind, terms: [...this.taxonomy.termsOf(concept), ...this.taxonomy.aliasesOf(concept)] })));
  }
}
