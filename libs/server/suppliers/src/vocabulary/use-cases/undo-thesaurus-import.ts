import type { UndoneImportResponse } from '@matxich/contracts';
import { type Actor, DomainError } from '@matxich/domain';
import { Journal, UnitOfWork } from '@matxich/platform';
import { LearnedTerms } from '@matxich/reference';
import { Injectable } from '@nestjs/common';
import { LearnedTermRepository } from '../persistence/learned-term.repository';

/** All words of one import are taken back, those that were taken back alone before stay so. */
@Injectable()
export class UndoThesaurusImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly terms: LearnedTermRepository,
    private readonly learned: LearnedTerms,
    private readonly journal: Journal,
  ) {}

  /** @throws DomainError request.not_found, term.already_undone */
  async execute(actor: Actor, importId: string): Promise<UndoneImportResponse> {
    const answer = await this.unitOfWork.run(async (tx) => {
      await this.terms.raiseVersion(tx);
      const imported = await this.terms.ofImport(tx, importId);
      if (imported.length === 0) throw new DomainError('request.not_found');
      const inForce = imported.filter((term) => !term.undone).map((term) => term.id);
      if (inForce.length === 0) throw new DomainError('term.already_undone');
      await this.terms.markUndone(tx, inForce, actor.userId);
      await this.journal.record(tx, actor, 'thesaurus.import_undone', { importId }, { terms: inForce.length });
      return { undone: inForce.length };
    });
    await this.learned.refresh().catch(() => undefined); // the look in the background finds it
    return answer;
  }
}
