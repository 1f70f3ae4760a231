import type { ThesaurusCheckResponse, ThesaurusImportResponse } from '@matxich/contracts';
import { type Actor, DomainError, readThesaurus } from '@matxich/domain';
import { Journal, newId, type Tx, UnitOfWork } from '@matxich/platform';
import { LearnedTerms, TaxonomyReader } from '@matxich/reference';
import { Injectable } from '@nestjs/common';
import { VocabularyQuery } from '../../search/queries/vocabulary.query';
import { LearnedTermRepository } from '../persistence/learned-term.repository';
import { PlaceNamesQuery } from '../queries/place-names.query';
import { type CheckedTerm, checkTerms } from '../thesaurus-check';

const mostRows = 5_000;
/** Lines of the report; counts are of all. */
const mostReported = 500;

/** Takes the words of another city's thesaurus that this one does not have; nothing here is changed or lost. The same file again changes nothing. */
@Injectable()
export class ImportThesaurus {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly terms: LearnedTermRepository,
    private readonly taxonomy: TaxonomyReader,
    private readonly vocabularies: VocabularyQuery,
    private readonly places: PlaceNamesQuery,
    private readonly learned: LearnedTerms,
    private readonly journal: Journal,
  ) {}

  /** What an import would do. @throws DomainError thesaurus.unreadable, thesaurus.too_many_rows */
  check(bytes: Buffer): Promise<ThesaurusCheckResponse> {
    return this.unitOfWork.run(async (tx) => report(await this.read(tx, bytes)));
  }

  /** @param withDoubtful also words that have another meaning here, or its letters; @throws as `check` */
  async execute(actor: Actor, bytes: Buffer, withDoubtful: boolean): Promise<ThesaurusImportResponse> {
    const answer = await this.unitOfWork.run(async (tx) => {
      await this.terms.raiseVersion(tx);
      const checked = await this.read(tx, bytes);
      const taken = checked.terms.filter(({ verdict }) => verdict === 'new' || (withDoubtful && verdict === 'doubtful'));
      const importId = newId();
      if (taken.length > 0) {
        await this.terms.insert(tx, taken.map(({ term, key, language, code }) => ({ term, key, language, code, unreadId: null, importId })), actor.userId);
        await this.journal.record(tx, actor, 'thesaurus.imported', { importId }, { terms: taken.length, withDoubtful });
      }
      return { ...report(checked), importId: taken.length > 0 ? importId : null, taken: taken.length };
    });
    await this.learned.refresh().catch(() => undefined); // the look in the background finds it
    return answer;
  }

  private async read(tx: Tx, bytes: Buffer): Promise<{ rows: number; unreadable: number[]; terms: CheckedTerm[] }> {
    const file = readThesaurus(textOf(bytes));
    if (!file) throw new DomainError('thesaurus.unreadable');
    if (file.rows.length > mostRows) throw new DomainError('thesaurus.too_many_rows', { limit: mostRows });
    const inForce = await this.terms.inForce(tx);
    const terms = checkTerms(file.rows, await this.taxonomy.concepts(), inForce, await this.vocabularies.build(inForce), await this.places.read(tx));
    return { rows: file.rows.length, unreadable: file.unreadable, terms };
  }
}

/** @throws DomainError thesaurus.unreadable for anything but UTF-8 */
function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DomainError('thesaurus.unreadable');
  }
}

function report({ rows, unreadable, terms }: { rows: number; unreadable: number[]; terms: CheckedTerm[] }): ThesaurusCheckResponse {
  const count = (verdict: CheckedTerm['verdict']) => terms.filter((term) => term.verdict === verdict).length;
  return {
    lines: rows,
    unreadable,
    counts: { new: count('new'), doubtful: count('doubtful'), refused: count('refused'), same: count('same') },
    rows: terms.filter(({ verdict }) => verdict !== 'same').slice(0, mostReported).map(({ line, term, language, code, verdict, reason }) => ({ line, term, language: language as ThesaurusCheckResponse['rows'][number]['language'], code, verdict, reason })),
  };
}
