import type { SearchSuggestionsResponse, SuggestSearchQuery } from '@matxich/contracts';
import { searchKey } from '@matxich/domain';
import { Injectable } from '@nestjs/common';
import { SuggestFirmsQuery } from '../queries/suggest-firms.query';
import { VocabularyQuery } from '../queries/vocabulary.query';
import type { Vocabulary } from '../vocabulary';

const most = { concept: 5, place: 3, supplier: 4 } as const;

/** What the half-typed words may become: capabilities, places and firms. */
@Injectable()
export class SuggestSearch {
  constructor(
    private readonly vocabularies: VocabularyQuery,
    private readonly firms: SuggestFirmsQuery,
  ) {}

  async execute({ q, lang }: SuggestSearchQuery): Promise<SearchSuggestionsResponse> {
    const [vocabulary, firms] = await Promise.all([this.vocabularies.read(), this.firms.run(q, most.supplier)]);
    return {
      items: [
        ...suggested('concept', q, lang, vocabulary),
        ...suggested('place', q, lang, vocabulary),
        ...firms.map(({ id, name }) => ({ kind: 'supplier' as const, code: id, label: name, matched: null })),
      ],
    };
  }
}

function suggested(kind: 'concept' | 'place', q: string, lang: 'vi' | 'en', vocabulary: Vocabulary): SearchSuggestionsResponse['items'] {
  return vocabulary.suggest(q, kind === 'place').slice(0, most[kind]).map(({ code, matched }) => {
    const label = vocabulary.labelOf(code, lang);
    return { kind, code, label, matched: searchKey(matched) === searchKey(label) ? null : matched };
  });
}
