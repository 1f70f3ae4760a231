import { MATCHING_VERSION, rankSuppliers, type SupplierMatch } from '@matxich/domain';
import { Journal, newId, type Tx } from '@matxich/platform';
import { RfqReader } from '@matxich/rfqs';
import { Injectable } from '@nestjs/common';
import { MatchRepository } from '../persistence/match.repository';
import { CandidatesQuery } from '../queries/candidates.query';

/** Passing = every `must` is met: an open question is no pass (product.md item 1). */
const passes = (match: SupplierMatch): boolean => match.eliminatedBy.length === 0 && match.toComplete.length === 0;

@Injectable()
export class RunMatching {
  constructor(
    private readonly rfqs: RfqReader,
    private readonly candidatesQuery: CandidatesQuery,
    private readonly matches: MatchRepository,
    private readonly journal: Journal,
  ) {}

  /**
   * Judges every supplier that may do one of the processes and puts the result in the place of the run before. Running
   * twice on the same facts gives the same rows. An RFQ that is gone has no result.
   */
  async execute(tx: Tx, rfqId: string): Promise<void> {
    const rfq = await this.rfqs.lockForMatching(tx, rfqId);
    if (!rfq) return;
    const lines = (await this.rfqs.linesOf(tx, [rfqId])).get(rfqId) ?? [];
    const { candidates, taxonomy } = await this.candidatesQuery.execute(tx, lines, rfq.demo);
    const ranked = rankSuppliers({ lines, candidates, now: await this.matches.today(tx), taxonomy });
    const run = { id: newId(), rfqId, matchingVersion: String(MATCHING_VERSION), considered: ranked.length, passing: ranked.filter(passes).length };
    await this.matches.replace(tx, run, ranked);
    await this.journal.record(tx, null, 'match.completed', { rfqId, runId: run.id }, { considered: run.considered, passing: run.passing });
  }
}
