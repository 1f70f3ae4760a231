import type { SearchSuppliersQuery, SearchSuppliersResponse } from '@matxich/contracts';
import { DomainError, readCondition, type SearchCondition, verificationLevels } from '@matxich/domain';
import { ConsumerUnavailable } from '@matxich/platform';
import { Injectable, Logger } from '@nestjs/common';
import { facets, type Facet } from '../capability-index';
import type { Choice } from '../choice';
import { facetRows } from '../faceted-search';
import { holdsChosenCertificate } from '../holds-chosen-certificate';
import { toHit } from '../http/hit.mapper';
import { buildMarker } from '../mark-text';
import { type Finding, FindSuppliersQuery, hitsPerPage, relaxations } from '../queries/find-suppliers.query';
import { type HitCard, HitCardsQuery } from '../queries/hit-cards.query';
import { NearQuery, type Position } from '../queries/near.query';
import { MeetingSuppliersQuery } from '../queries/meeting-suppliers.query';
import { nameWords, SearchInDatabaseQuery } from '../queries/search-in-database.query';
import { VocabularyQuery } from '../queries/vocabulary.query';
import { understandQuery, type UnderstoodQuery } from '../understand-query';
import type { Vocabulary } from '../vocabulary';

/** Firms whose statement meets the figures of the words come first as long as there are no more of them. */
const mostPromoted = 1000;
const usualDistance = 20;
const day = 86_400_000;

type Asked = SearchSuppliersQuery & { perPage: number };

/** What a page shows: cards, and kilometres when a place was asked. */
interface Shown {
  cards: HitCard[];
  distances: Map<string, number>;
}

interface Answer {
  understood: UnderstoodQuery;
  found: Finding;
  shown: Shown;
  isReduced: boolean;
}

type Show = (ids: string[]) => Promise<Shown>;

/** The public search: understand the words, ask the index, show what PostgreSQL says of the hits. */
@Injectable()
export class SearchSuppliers {
  private readonly logger = new Logger(SearchSuppliers.name);

  constructor(
    private readonly vocabularies: VocabularyQuery,
    private readonly meetingSuppliers: MeetingSuppliersQuery,
    private readonly near: NearQuery,
    private readonly findSuppliers: FindSuppliersQuery,
    private readonly inDatabase: SearchInDatabaseQuery,
    private readonly hitCards: HitCardsQuery,
  ) {}

  /** The beginning of the list, as far as `limit`. @throws DomainError `search.place_unknown` */
  async first(query: Omit<SearchSuppliersQuery, 'page'>, limit: number): Promise<{ items: SearchSuppliersResponse['hits']; next: string | null }> {
    const { hits, pages } = await this.execute({ ...query, page: 1 }, limit);
    return { items: hits, next: pages > 1 ? 'more' : null };
  }

  /** @throws DomainError `search.place_unknown` */
  async execute(query: SearchSuppliersQuery, perPage = hitsPerPage): Promise<SearchSuppliersResponse> {
    const vocabulary = await this.vocabularies.read();
    const position = await this.positionOf(query);
    const chosen = (query.spec ?? []).flatMap((text) => readCondition(text) ?? []);
    const show: Show = async (ids) => {
      const [cards, distances] = await Promise.all([this.hitCards.load(ids), position ? this.near.distances(position, ids) : new Map<string, number>()]);
      return { cards, distances };
    };
    const { understood, found, shown, isReduced, choice } = await this.answer({ ...query, perPage }, chosen, position, vocabulary, show);
    const wish = {
      processes: [...understood.processes, ...(query.process ?? [])],
      materials: [...understood.materials, ...(query.material ?? [])],
      marker: buildMarker(understood.phrases),
      language: query.lang,
      looserIds: found.looserIds,
      understood: understood.understood.filter((part) => part.kind !== 'figure'),
      figures: [...chosen, ...understood.figures],
      distances: shown.distances,
    };
    const now = new Date();
    const cards = shown.cards.filter((card) => holdsChosenCertificate(card, query.certificate ?? [], vocabulary, now));
    return {
      hits: cards.map((card) => toHit(card, wish, vocabulary, now)),
      total: found.total - (shown.cards.length - cards.length),
      page: query.page,
      pages: Math.ceil(found.total / perPage),
      facets: Object.fromEntries(facets.map((facet) => [facet, facetRows(found.counts[facet])])) as Record<Facet, ReturnType<typeof facetRows>>,
      understood: understood.understood,
      relax: relaxations(choice, found),
      reduced: isReduced,
    };
  }

  private async positionOf({ near }: SearchSuppliersQuery): Promise<Position | null> {
    if (near === undefined) return null;
    const position = await this.near.positionOf(near);
    if (!position) throw new DomainError('search.place_unknown', { near });
    return position;
  }

  /** Words that nobody answers are asked once more as what stands above them; `understood` then says so. */
  private async answer(query: Asked, chosen: SearchCondition[], position: Position | null, vocabulary: Vocabulary, show: Show): Promise<Answer & { choice: Choice }> {
    const understood = understandQuery(query.q, vocabulary);
    // Figures alone rank nothing: then they are what is looked for.
    const conditions = understood.words.length === 0 ? [...chosen, ...understood.figures] : chosen;
    const choice = await this.choiceOf(query, conditions, position);
    const answered = await this.find(query, understood, choice, vocabulary, show);
    if (!answered.found.isUnanswered || answered.isReduced) return { ...answered, choice };
    const wider = understandQuery(query.q, vocabulary, true);
    return { ...(wider.words.join(' ') === understood.words.join(' ') ? answered : await this.find(query, wider, choice, vocabulary, show)), choice };
  }

  private async choiceOf(query: SearchSuppliersQuery, conditions: SearchCondition[], position: Position | null): Promise<Choice> {
    return {
      facets: Object.fromEntries(facets.map((facet) => [facet, query[facet] ?? []])),
      rank: query.level ? verificationLevels.indexOf(query.level) : 0,
      changedSince: query.fresh ? Date.now() - query.fresh * day : 0,
      statement: conditions.length > 0 || query.free === true ? { conditions, isFree: query.free ?? false } : null,
      near: position ? await this.near.within(position, query.within ?? usualDistance) : null,
    };
  }

  private async find(query: Asked, understood: UnderstoodQuery, choice: Choice, vocabulary: Vocabulary, show: Show): Promise<Answer> {
    const { sort, page, perPage } = query;
    try {
      const first = sort === 'relevance' && understood.words.length > 0 ? await this.meeting(understood, vocabulary) : [];
      if (choice.statement !== null) return await this.findByStatement(query, understood, choice, vocabulary, first, show);
      return { understood, ...(await this.findSuppliers.run({ words: understood.words, choice, sort, page, perPage, first }, show)), isReduced: false };
    } catch (error) {
      if (!(error instanceof ConsumerUnavailable)) throw error;
      this.logger.warn(`searching in PostgreSQL: ${error.message}`);
      const found = await this.inDatabase.run({ understood, words: nameWords(understood.left), among: null, strict: 0, choice, vocabulary, sort, page, perPage });
      return { understood, found, shown: await show(found.ids), isReduced: true };
    }
  }

  /** The index says who answers the words, PostgreSQL which of them have the statement; without words PostgreSQL says it all. */
  private async findByStatement({ sort, page, perPage }: Asked, understood: UnderstoodQuery, choice: Choice, vocabulary: Vocabulary, first: string[][], show: Show): Promise<Answer> {
    const answering = understood.words.length > 0 ? await this.findSuppliers.answering(understood.words, first) : null;
    const found = await this.inDatabase.run({ understood, words: [], among: answering?.ids ?? null, strict: answering ? answering.ids.length - answering.looserIds.length : 0, choice, vocabulary, sort, page, perPage });
    const looser = new Set(answering?.looserIds);
    return { understood, found: { ...found, looserIds: found.ids.filter((id) => looser.has(id)), isUnanswered: answering?.ids.length === 0 }, shown: await show(found.ids), isReduced: false };
  }

  /**
   * Suppliers that say everything that was typed in one statement, figures included; then those whose statement of the
   * process meets the figures on another material. Neither when there are too many to be of help.
   */
  private async meeting({ processes, materials, figures }: UnderstoodQuery, vocabulary: Vocabulary): Promise<string[][]> {
    if (figures.length === 0) return [];
    const within = (codes: string[]) => codes.flatMap((code) => [...vocabulary.codesWithin(code)]);
    const asks = [{ processes, materials }, ...(processes.length > 0 && materials.length > 0 ? [{ processes, materials: [] }] : [])];
    const found = await Promise.all(asks.map((ask) => this.meetingSuppliers.run({ conditions: figures, isFree: false, processes: within(ask.processes), materials: within(ask.materials) }, mostPromoted)));
    const [whole, part] = found.map((ids) => ids ?? []);
    const known = new Set(whole);
    return [whole!, (part ?? []).filter((id) => !known.has(id))];
  }
}
