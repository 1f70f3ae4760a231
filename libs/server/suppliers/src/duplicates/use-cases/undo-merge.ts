import type { MergeResponse } from '@matxich/contracts';
import { type Actor, DomainError } from '@matxich/domain';
import { Journal, type Tx, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import type { SupplierJson } from '../merge-columns';
import { DuplicateRepository } from '../persistence/duplicate.repository';
import { type MergeRecord, MergeRepository } from '../persistence/merge.repository';
import { MergesQuery } from '../queries/merges.query';
import { ReferenceMoves } from '../references/reference-moves';

/** What a column belongs to when the refusal names it. */
const partOf = (column: string): string => (column === 'organisation_id' ? 'ownership' : column.startsWith('verif') ? 'verification' : column === 'visible' ? 'visibility' : 'facts');
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function changedColumns(then: SupplierJson, now: SupplierJson): string[] {
  return Object.keys(then).filter((column) => column !== 'version' && column !== 'updated_at' && column in now && !same(then[column], now[column])).map(partOf);
}

/**
 * Both entries as they were before a merge, to the last column, except that versions only rise. Refused when a person has
 * worked on the merged profile since: nobody could say to which of the two that belongs.
 */
@Injectable()
export class UndoMerge {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly duplicates: DuplicateRepository,
    private readonly repository: MergeRepository,
    private readonly references: ReferenceMoves,
    private readonly merges: MergesQuery,
    private readonly journal: Journal,
  ) {}

  /** @throws DomainError request.not_found, merge.already_undone, merge.later_merge, merge.changed_since with `parts`, names separated by commas */
  execute(actor: Actor, mergeId: string): Promise<MergeResponse> {
    return this.unitOfWork.run(async (tx) => {
      const merge = await this.repository.lock(tx, mergeId);
      if (!merge) throw new DomainError('request.not_found');
      if (merge.undone) throw new DomainError('merge.already_undone');
      if (merge.hasLater) throw new DomainError('merge.later_merge');
      await this.restore(tx, merge, await this.unchanged(tx, merge));
      await this.repository.markUndone(tx, mergeId, actor.userId);
      await this.duplicates.decide(tx, merge.candidateId, 'open', null, null);
      await this.tell(tx, actor, merge);
      return this.merges.byId(tx, mergeId);
    });
  }

  private async unchanged(tx: Tx, merge: MergeRecord): Promise<Map<string, SupplierJson>> {
    const now = await this.repository.lockFirms(tx, [merge.survivorId, merge.mergedId]);
    const columns = [...changedColumns(merge.survivorAfter, now.get(merge.survivorId)!), ...changedColumns(merge.mergedAfter, now.get(merge.mergedId)!)];
    const parts = this.references.changedParts(merge.digests, await this.references.digests(tx, merge.survivorId, merge.mergedId));
    const changed = [...new Set([...columns, ...parts])];
    if (changed.length > 0) throw new DomainError('merge.changed_since', { parts: changed.join(', ') });
    return now;
  }

  private async restore(tx: Tx, merge: MergeRecord, now: Map<string, SupplierJson>): Promise<void> {
    await this.references.moveBack(tx, merge.survivorId, merge.mergedId, merge.moved);
    await this.repository.releaseTaxCode(tx, merge.survivorId);
    await this.repository.restore(tx, merge.mergedBefore, now.get(merge.mergedId)!);
    await this.repository.restore(tx, merge.survivorBefore, now.get(merge.survivorId)!);
  }

  private async tell(tx: Tx, actor: Actor, { id, survivorId, mergedId }: MergeRecord): Promise<void> {
    await this.journal.record(tx, actor, 'supplier.merge_undone', { supplierId: survivorId, mergedId, mergeId: id });
    await this.journal.recordMany(tx, actor, 'supplier.changed', [{ supplierId: survivorId }, { supplierId: mergedId }], { part: 'merge_undone', mergeId: id });
  }
}
