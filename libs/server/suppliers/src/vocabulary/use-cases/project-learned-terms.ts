import { buildTermFinder } from '@matxich/domain';
import { Database, ProjectionQueue, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { LearnedTermRepository } from '../persistence/learned-term.repository';
import { ProseQuery } from '../queries/prose.query';

const pageSize = 2000;

interface ChangedTerm {
  id: string;
  term: string;
  undoneAt: string | null;
}

/**
 * Asks for new documents of the firms that hold a word whose meaning has changed, and of no others: what is understood from
 * queries needs none. The texts are looked through once, however many terms have changed; done twice it is harmless.
 */
@Injectable()
export class ProjectLearnedTerms {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly terms: LearnedTermRepository,
    private readonly prose: ProseQuery,
    private readonly queue: ProjectionQueue,
  ) {}

  /** @returns how many firms hold one of the changed terms */
  async execute(): Promise<number> {
    const changed = await this.database.query<ChangedTerm>('SELECT id, term, undone_at::text AS "undoneAt" FROM learned_terms WHERE projected_at IS NULL');
    if (changed.length === 0) return 0;
    const find = buildTermFinder([...new Set(changed.map((one) => one.term))]);
    let holding = 0;
    for await (const page of this.prose.pages(pageSize)) {
      const ids = page.filter((firm) => find(firm.text).length > 0).map((firm) => firm.id);
      if (ids.length > 0) await this.queue.enqueue(ids);
      holding += ids.length;
    }
    await this.unitOfWork.run((tx) => this.terms.markProjected(tx, changed));
    return holding;
  }
}
