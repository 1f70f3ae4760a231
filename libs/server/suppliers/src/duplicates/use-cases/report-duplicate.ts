import type { DuplicateCandidateResponse } from '@matxich/contracts';
import { type Actor, DomainError, firmTraits, scoreDuplicate } from '@matxich/domain';
import { Journal, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { DuplicateRepository } from '../persistence/duplicate.repository';
import { CandidatesQuery } from '../queries/candidates.query';
import { FirmIdentitiesQuery } from '../scan/firm-identities.query';

/** An officer knows that two entries are one firm, whatever the rule thinks; they go into the queue like any others. */
@Injectable()
export class ReportDuplicate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly firms: FirmIdentitiesQuery,
    private readonly duplicates: DuplicateRepository,
    private readonly candidates: CandidatesQuery,
    private readonly journal: Journal,
  ) {}

  /** @throws DomainError request.not_found, request.invalid for one entry twice */
  execute(actor: Actor, given: { oneId: string; otherId: string }): Promise<DuplicateCandidateResponse> {
    if (given.oneId === given.otherId) throw new DomainError('request.invalid', {}, [{ path: 'otherId', message: 'choose another entry than the first' }]);
    return this.unitOfWork.run(async (tx) => {
      const [one, other] = (await this.firms.byIds(tx, [given.oneId, given.otherId])).toSorted((a, b) => (a.id < b.id ? -1 : 1));
      if (!one || !other || one.demo !== other.demo) throw new DomainError('request.not_found');
      const candidateId = await this.duplicates.report(tx, { oneId: one.id, otherId: other.id, ...scoreDuplicate(firmTraits(one), firmTraits(other)) }, actor.userId);
      await this.journal.record(tx, actor, 'duplicate.reported', { candidateId });
      return this.candidates.byId(tx, candidateId);
    });
  }
}
