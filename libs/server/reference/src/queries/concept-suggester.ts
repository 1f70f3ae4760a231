import { buildSuggester, type Suggestion } from '@matxich/domain';
import { Injectable } from '@nestjs/common';
import { type KnownTerms, LearnedTerms } from './learned-terms';
import { TaxonomyReader } from './taxonomy.reader';

type Suggest = (text: string, kind: string) => Suggestion[];

/** The suggester over the taxonomy and what officers taught it: built at the first question and with every new term. */
@Injectable()
export class ConceptSuggester {
  private built: { version: string; suggest: Promise<Suggest> } | null = null;

  constructor(
    private readonly taxonomy: TaxonomyReader,
    private readonly learned: LearnedTerms,
  ) {}

  async suggest(text: string, kind: string): Promise<Suggestion[]> {
    const known = await this.learned.current();
    if (this.built?.version !== known.version) {
      const suggest = this.build(known);
      this.built = { version: known.version, suggest };
      suggest.catch(() => {
        this.built = null; // the database was away; the next question asks again
      });
    }
    return (await this.built!.suggest)(text, kind);
  }

  private async build({ terms }: KnownTerms): Promise<Suggest> {
    const concepts = await this.taxonomy.concepts();
    const learned = new Map<string, { text: string; language: string }[]>();
    for (const { code, term, language } of terms) learned.set(code, [...(learned.get(code) ?? []), { text: term, language }]);
    return buildSuggester(concepts.map((concept) => ({ code: concept.code, kind: concept.kind, terms: [...this.taxonomy.termsOf(concept), ...this.taxonomy.aliasesOf(concept), ...(learned.get(concept.code) ?? [])] })));
  }
}
