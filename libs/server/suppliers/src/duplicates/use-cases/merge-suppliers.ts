import type { BodyOf, MergeResponse, duplicateEndpoints } from '@matxich/contracts';
import { type Actor, DomainError, blockersOfMerge, mergedFacts, verificationAfterMerge } from '@matxich/domain';
import { Journal, type Tx, UnitOfWork, newId } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { type SupplierJson, toMergeFirm } from '../merge-columns';
import { DuplicateRepository, type Pair } from '../persistence/duplicate.repository';
import { MergeRepository, sideOf } from '../persistence/merge.repository';
import { MergesQuery } from '../queries/merges.query';
import { ReferenceMoves } from '../references/reference-moves';

type Request = BodyOf<typeof duplicateEndpoints.merge>;

interface TwoFirms {
  survivor: SupplierJson;
  merged: SupplierJson;
}

/** Two entries become one firm: one keeps its id, the other leads to it, and everything that hung on either hangs on it. */
@Injectable()
export class MergeSuppliers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly duplicates: DuplicateRepository,
    private readonly repository: MergeRepository,
    private readonly references: ReferenceMoves,
    private readonly merges: MergesQuery,
    private readonly journal: Journal,
  ) {}

  /**
   * @throws DomainError request.not_found, request.invalid for a survivor of another pair, duplicate.decided,
   * merge.already_merged, request.precondition_failed when either has changed since it was looked at, or a blocker
   */
  execute(actor: Actor, candidateId: string, request: Request): Promise<MergeResponse> {
    return this.unitOfWork.run(async (tx) => {
      const firms = await this.lockBoth(tx, await this.lockCandidate(tx, candidateId), request);
      await this.refuse(tx, firms);
      const mergeId = newId();
      const moved = await this.write(tx, firms, request);
      const after = await this.repository.lockFirms(tx, [firms.survivor.id, firms.merged.id]);
      const digests = await this.references.digests(tx, firms.survivor.id, firms.merged.id);
      await this.repository.insert(tx, {
        id: mergeId, survivorId: firms.survivor.id, mergedId: firms.merged.id, candidateId, choices: request.choices, note: request.note, survivorBefore: firms.survivor, mergedBefore: firms.merged,
        survivorAfter: after.get(firms.survivor.id)!, mergedAfter: after.get(firms.merged.id)!, moved, digests,
      }, actor.userId);
      await this.duplicates.decide(tx, candidateId, 'merged', actor.userId, request.note);
      await this.tell(tx, actor, mergeId, firms, { choices: request.choices, moved: this.references.movedCounts(moved) });
      return this.merges.byId(tx, mergeId);
    });
  }

  private async lockCandidate(tx: Tx, candidateId: string): Promise<Pair> {
    const candidate = await this.duplicates.lock(tx, candidateId);
    if (!candidate) throw new DomainError('request.not_found');
    if (candidate.state === 'merged') throw new DomainError('merge.already_merged');
    if (candidate.state !== 'open') throw new DomainError('duplicate.decided');
    return candidate;
  }

  private async lockBoth(tx: Tx, { oneId, otherId }: Pair, { survivorId, survivorVersion, mergedVersion }: Request): Promise<TwoFirms> {
    if (survivorId !== oneId && survivorId !== otherId) throw new DomainError('request.invalid', {}, [{ path: 'survivorId', message: 'choose one of the two entries' }]);
    const rows = await this.repository.lockFirms(tx, [oneId, otherId]);
    const survivor = rows.get(survivorId);
    const merged = rows.get(survivorId === oneId ? otherId : oneId);
    if (!survivor || !merged) throw new DomainError('request.not_found');
    if (survivor['merged_into'] !== null || merged['merged_into'] !== null) throw new DomainError('merge.already_merged');
    if (!survivor['visible'] || !merged['visible'] || survivor['is_demo'] !== merged['is_demo']) throw new DomainError('request.not_found');
    if (survivor.version !== survivorVersion || merged.version !== mergedVersion) throw new DomainError('request.precondition_failed');
    return { survivor, merged };
  }

  private async refuse(tx: Tx, { survivor, merged }: TwoFirms): Promise<void> {
    const [blocker] = blockersOfMerge(toMergeFirm(survivor), toMergeFirm(merged));
    if (blocker) throw new DomainError(blocker);
    await this.references.refuseCollisions(tx, survivor.id, merged.id);
  }

  private async write(tx: Tx, { survivor, merged }: TwoFirms, { choices }: Request) {
    const [one, other] = [toMergeFirm(survivor), toMergeFirm(merged)];
    const facts = mergedFacts(one, other, choices);
    const claimed = one.claimed;
    // A firm without a code, that could not enter its own while another entry had it, can now.
    await this.repository.hide(tx, merged.id, survivor.id, facts.taxCode === null || facts.taxCode === merged['tax_code']);
    await this.repository.writeFacts(tx, survivor.id, facts, sideOf(claimed ? 'survivor' : choices.registeredAddress, survivor, merged), sideOf(verificationAfterMerge(one, other, choices), survivor, merged));
    return this.references.move(tx, merged.id, survivor.id);
  }

  private async tell(tx: Tx, actor: Actor, mergeId: string, { survivor, merged }: TwoFirms, details: Record<string, unknown>): Promise<void> {
    await this.journal.record(tx, actor, 'supplier.merged', { supplierId: survivor.id, mergedId: merged.id, mergeId }, details);
    await this.journal.record(tx, actor, 'supplier.changed', { supplierId: survivor.id }, { part: 'merge', mergeId });
    await this.journal.record(tx, actor, 'supplier.withdrawn', { supplierId: merged.id }, { mergedInto: survivor.id, mergeId });
  }
}
