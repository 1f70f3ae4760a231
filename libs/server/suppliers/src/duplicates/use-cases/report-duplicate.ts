import type { DuplicateCandidateResponse } from '@matxich/contracts';
import { type Actor, DomainError, firmTraits, scoreDuplicate } from '@matxich/domain';
import { Journal, type Tx, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { DuplicateRepository } from '../persistence/duplicate.repository';
import { CandidatesQuery } from '../queries/candidates.query';
import { FirmIdentitiesQuery } from '../scan/firm-identities.query';

/** Somebody knows that two entries are one firm, whatever the rule thinks; they go into the officers' queue like any others. */
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
    return this.unitOfWork.run(async (tx) => this.candidates.byId(tx, await this.write(tx, actor, given.oneId, given.otherId)));
  }

  /** A firm found its own tax code on another entry. @throws DomainError request.not_found without a firm, or for an entry that is none */
  ofOwnFirm(actor: Actor, otherId: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const [own] = await tx.query<{ id: string }[]>('SELECT id FROM suppliers WHERE organisation_id = $1', [actor.organisationId]);
      if (!own || own.id === otherId) throw new DomainError('request.not_found');
      await this.write(tx, actor, own.id, otherId);
    });
  }

  private async write(tx: Tx, actor: Actor, oneId: string, otherId: string): Promise<string> {
    const [one, other] = (await this.firms.byIds(tx, [oneId, otherId])).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    if (!one || !other || one.demo !== other.demo) throw new DomainError('request.not_found');
    const candidateId = await this.duplicates.report(tx, { oneId: one.id, otherId: other.id, ...scoreDuplicate(firmTraits(one), firmTraits(other)) }, actor.userId);
    await this.journal.record(tx, actor, 'duplicate.reported', { candidateId });
    return candidateId;
  }
}
