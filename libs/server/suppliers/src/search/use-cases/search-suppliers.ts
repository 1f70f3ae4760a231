import type { SearchSuppliersQuery, SearchSuppliersResponse } from '@matxich/contracts';
import { DomainError } from '@matxich/domain';
import { ConsumerUnavailable } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { facets, type Facet } from '../capability-index';
import { type Chosen, facetRows } from '../faceted-search';
import { toHit } from '../http/hit.mapper';
import { buildMarker } from '../mark-text';
import { type Finding, FindSuppliersQuery, hitsPerPage, relaxations } from '../queries/find-suppliers.query';
import { HitCardsQuery } from '../queries/hit-cards.query';
import { VocabularyQuery } from '../queries/vocabulary.query';
import { understandQuery } from '../understand-query';
import type { Vocabulary } from '../vocabulary';

/** The public search: understand the words, ask the index, show what PostgreSQL says of the hits. */
@Injectable()
export class SearchSuppliers {
  constructor(
    private readonly vocabularies: VocabularyQuery,
    private readonly findSuppliers: FindSuppliersQuery,
    private readonly hitCards: HitCardsQuery,
  ) {}

  /** @throws DomainError `search.unavailable` */
  async execute(query: SearchSuppliersQuery): Promise<SearchSuppliersResponse> {
    const vocabulary = await this.vocabularies.read();
    const chosen: Chosen = Object.fromEntries(facets.map((facet) => [facet, query[facet] ?? []]));
    const { understood, found } = await this.answer(query, chosen, vocabulary);
    const cards = await this.hitCards.load(found.ids);
    const wish = {
      processes: [...understood.processes, ...(query.process ?? [])],
      materials: [...understood.materials, ...(query.material ?? [])],
      marker: buildMarker(understood.phrases),
      language: query.lang,
      looserIds: found.looserIds,
    };
    const now = new Date();
    return {
      hits: cards.map((card) => toHit(card, wish, vocabulary, now)),
      total: found.total,
      page: query.page,
      pages: Math.ceil(found.total / hitsPerPage),
      facets: Object.fromEntries(facets.map((facet) => [facet, facetRows(found.counts[facet])])) as Record<Facet, ReturnType<typeof facetRows>>,
      understood: understood.understood,
      relax: relaxations(chosen, found),
    };
  }

  /** Words that nobody answers are asked once more as what stands above them; `understood` then says so. */
  private async answer(query: SearchSuppliersQuery, chosen: Chosen, vocabulary: Vocabulary) {
    const understood = understandQuery(query.q, vocabulary);
    const found = await this.find(understood.words, chosen, query);
    if (!found.isUnanswered) return { understood, found };
    const wider = understandQuery(query.q, vocabulary, true);
    if (wider.words.join(' ') === understood.words.join(' ')) return { understood, found };
    return { understood: wider, found: await this.find(wider.words, chosen, query) };
  }

  private async find(words: string[], chosen: Chosen, { sort, page }: SearchSuppliersQuery): Promise<Finding> {
    try {
      return await this.findSuppliers.run(words, chosen, sort, page);
    } catch (error) {
      throw error instanceof ConsumerUnavailable ? new DomainError('search.unavailable') : error;
    }
  }
}
