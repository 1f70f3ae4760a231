import type { DuplicateCandidateResponse } from '@matxich/contracts';
import { type Actor, DomainError } from '@matxich/domain';
import { Journal, type Tx, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { DuplicateRepository } from '../persistence/duplicate.repository';
import { CandidatesQuery } from '../queries/candidates.query';

/** "Not a duplicate" is remembered until an officer takes it back. */
@Injectable()
export class DecideDuplicate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly duplicates: DuplicateRepository,
    private readonly candidates: CandidatesQuery,
    private readonly journal: Journal,
  ) {}

  /** @throws DomainError request.not_found, duplicate.decided */
  dismiss(actor: Actor, candidateId: string, note: string | null): Promise<DuplicateCandidateResponse> {
    return this.unitOfWork.run(async (tx) => {
      await this.expect(tx, candidateId, 'open');
      await this.duplicates.decide(tx, candidateId, 'dismissed', actor.userId, note);
      await this.journal.record(tx, actor, 'duplicate.dismissed', { candidateId }, {}, { note });
      return this.candidates.byId(tx, candidateId);
    });
  }

  /** @throws DomainError request.not_found, duplicate.decided */
  reopen(actor: Actor, candidateId: string): Promise<DuplicateCandidateResponse> {
    return this.unitOfWork.run(async (tx) => {
      await this.expect(tx, candidateId, 'dismissed');
      await this.duplicates.decide(tx, candidateId, 'open', null, null);
      await this.journal.record(tx, actor, 'duplicate.reopened', { candidateId });
      return this.candidates.byId(tx, candidateId);
    });
  }

  private async expect(tx: Tx, candidateId: string, state: string): Promise<void> {
    const candidate = await this.duplicates.lock(tx, candidateId);
    if (!candidate) throw new DomainError('request.not_found');
    if (candidate.state !== state) throw new DomainError('duplicate.decided');
  }
}
