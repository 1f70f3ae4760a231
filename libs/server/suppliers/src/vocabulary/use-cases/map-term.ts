import type { LearnedTermResponse, MapTermRequest } from '@matxich/contracts';
import { type Actor, DomainError, termKey, tidyTerm } from '@matxich/domain';
import { Journal, UnitOfWork } from '@matxich/platform';
import { LearnedTerms, TaxonomyReader } from '@matxich/reference';
import { Injectable } from '@nestjs/common';
import { VocabularyQuery } from '../../search/queries/vocabulary.query';
import { assertMappable, judge } from '../judge';
import { LearnedTermRepository } from '../persistence/learned-term.repository';
import { UnreadTermRepository } from '../persistence/unread-term.repository';
import { LearnedTermsQuery } from '../queries/learned-terms.query';
import { PlaceNamesQuery } from '../queries/place-names.query';

/** A word gets its meaning. This process understands it at once, the others with their next look. */
@Injectable()
export class MapTerm {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly terms: LearnedTermRepository,
    private readonly unread: UnreadTermRepository,
    private readonly taxonomy: TaxonomyReader,
    private readonly vocabularies: VocabularyQuery,
    private readonly places: PlaceNamesQuery,
    private readonly list: LearnedTermsQuery,
    private readonly learned: LearnedTerms,
    private readonly journal: Journal,
  ) {}

  /** @throws DomainError term.concept_unknown, term.refused, term.unconfirmed */
  async execute(actor: Actor, { term: typed, language, code, confirmed }: MapTermRequest): Promise<LearnedTermResponse> {
    const term = tidyTerm(typed);
    const mapped = await this.unitOfWork.run(async (tx) => {
      if (!(await this.taxonomy.concept(code))) throw new DomainError('term.concept_unknown');
      await this.terms.raiseVersion(tx);
      const vocabulary = await this.vocabularies.build(await this.terms.inForce(tx));
      assertMappable(judge(term, code, vocabulary, await this.places.read(tx)), confirmed);
      const key = termKey(term);
      const unreadId = await this.unread.markMapped(tx, key, actor.userId);
      const [termId] = await this.terms.insert(tx, [{ term, key, language, code, unreadId, importId: null }], actor.userId);
      await this.journal.record(tx, actor, 'term.mapped', { termId: termId! }, { language, code, confirmed }, { term });
      return this.list.byId(tx, termId!);
    });
    await this.learned.refresh().catch(() => undefined); // the look in the background finds it
    return mapped;
  }
}
