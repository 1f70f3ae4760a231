import type { PreviewTermQuery, TermPreviewResponse } from '@matxich/contracts';
import { DomainError, tidyTerm } from '@matxich/domain';
import { buildFilter, ConsumerUnavailable, type SearchQuery, SearchServer } from '@matxich/platform';
import { LearnedTerms, TaxonomyReader } from '@matxich/reference';
import { Injectable } from '@nestjs/common';
import { capabilityIndex } from '../../search/capability-index';
import { VocabularyQuery } from '../../search/queries/vocabulary.query';
import { understandQuery } from '../../search/understand-query';
import type { Vocabulary } from '../../search/vocabulary';
import { judge } from '../judge';
import { PlaceNamesQuery } from '../queries/place-names.query';
import { RecordedSearchesQuery } from '../queries/recorded-searches.query';
import { TermHoldersQuery } from '../queries/term-holders.query';

/** So many firms are compared one by one; of more, those that a search finds already are not told apart. */
const mostCompared = 5_000;
const mostSearches = 20;

/** What mapping a term would change, before anybody does it. */
@Injectable()
export class PreviewTerm {
  constructor(
    private readonly server: SearchServer,
    private readonly taxonomy: TaxonomyReader,
    private readonly learned: LearnedTerms,
    private readonly vocabularies: VocabularyQuery,
    private readonly places: PlaceNamesQuery,
    private readonly holders: TermHoldersQuery,
    private readonly recorded: RecordedSearchesQuery,
  ) {}

  /** @throws DomainError term.concept_unknown */
  async execute({ term: typed, language, code }: PreviewTermQuery): Promise<TermPreviewResponse> {
    if (!(await this.taxonomy.concept(code))) throw new DomainError('term.concept_unknown');
    const term = tidyTerm(typed);
    const { terms } = await this.learned.refresh();
    const [now, then] = [await this.vocabularies.readFresh(), await this.vocabularies.build([...terms, { term, language, code }])];
    const holding = await this.holders.ids(term);
    const firms = await this.firms(understandQuery(term, now).words, understandQuery(term, then).words, holding);
    return { ...judge(term, code, now, await this.places.read()), firms, holding: holding.length, searches: await this.searches(term, now, then) };
  }

  /** Recorded searches whose words would be others. */
  private async searches(term: string, now: Vocabulary, then: Vocabulary): Promise<TermPreviewResponse['searches']> {
    const changed = (await this.recorded.near(term))
      .map((search) => ({ ...search, wordsNow: understandQuery(search.term, now).words, wordsThen: understandQuery(search.term, then).words }))
      .filter(({ wordsNow, wordsThen }) => wordsNow.join(' ') !== wordsThen.join(' '))
      .slice(0, mostSearches);
    const counts = await this.count(changed.flatMap(({ wordsNow, wordsThen }) => [this.asking(wordsNow), this.asking(wordsThen)]));
    return changed
      .map(({ term: text, visits }, at) => ({ term: text, visits, firms: counts && { before: counts[2 * at] ?? 0, after: counts[2 * at + 1] ?? 0 } }))
      .sort((one, other) => other.visits - one.visits);
  }

  private async firms(wordsNow: string[], wordsThen: string[], holding: string[]): Promise<TermPreviewResponse['firms']> {
    const counts = await this.count([this.asking(wordsNow), this.asking(wordsThen), this.asking(wordsThen, holding.slice(0, mostCompared))]);
    if (!counts) return null;
    const [before = 0, after = 0, both = 0] = counts;
    return { before, after: after + (holding.length > mostCompared ? Math.max(0, holding.length - after) : holding.length - both) };
  }

  /** Firms that answer every word; none of nothing, unlike the search server, which then counts all. */
  private asking(words: string[], among?: string[]): SearchQuery | null {
    if (words.length === 0 || among?.length === 0) return null;
    return { indexUid: this.server.uid(capabilityIndex), q: words.join(' '), matchingStrategy: 'all', hitsPerPage: 0, filter: buildFilter([{ field: 'id', anyOf: among ?? [] }]) };
  }

  /** Null when the search server is away. */
  private async count(askings: (SearchQuery | null)[]): Promise<number[] | null> {
    const asked = askings.filter((asking) => asking !== null);
    try {
      const answers = asked.length > 0 ? await this.server.search(asked) : [];
      return askings.map((asking) => (asking === null ? 0 : ((answers[asked.indexOf(asking)] as unknown as { totalHits?: number }).totalHits ?? 0)));
    } catch (error) {
      if (error instanceof ConsumerUnavailable) return null;
      throw error;
    }
  }
}
