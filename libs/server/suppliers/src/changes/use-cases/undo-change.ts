import type { ChangeResponse } from '@matxich/contracts';
import { type Actor, changedSince, DomainError, undoChanges } from '@matxich/domain';
import { Journal, type Tx, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { organisationOf } from '../../profile/own-organisation';
import { type LockedSupplier, SupplierRepository } from '../../profile/persistence/supplier.repository';
import { type ChangeRecord, ChangeRepository } from '../persistence/change.repository';
import { WriteSiteChange } from '../write-site-change';
import { ChangesQuery } from '../queries/changes.query';

/** The facts as they were before a change, unless somebody has changed them again since. */
@Injectable()
export class UndoChange {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly suppliers: SupplierRepository,
    private readonly changes: ChangeRepository,
    private readonly sites: WriteSiteChange,
    private readonly query: ChangesQuery,
    private readonly journal: Journal,
  ) {}

  /** What the office wrote, as long as nobody speaks for the firm. @throws DomainError request.not_found, change.not_undoable, change.changed_since, supplier.tax_code_taken */
  byOffice(actor: Actor, changeId: string): Promise<ChangeResponse> {
    return this.unitOfWork.run(async (tx) => {
      const firm = await this.suppliers.lockWithFacts(tx, await this.changes.supplierOf(tx, changeId));
      const change = await this.changes.lock(tx, changeId, firm.id);
      if (change.state !== 'applied' || firm.organisationId !== null) throw new DomainError('change.not_undoable');
      await this.restore(tx, actor, firm, change);
      return this.query.byId(changeId, 'office', tx);
    });
  }

  /** What the firm decided: an acceptance is taken back, a declined proposal waits again. @throws DomainError request.not_found, change.not_undoable, change.changed_since, supplier.tax_code_taken */
  byFirm(actor: Actor, changeId: string): Promise<ChangeResponse> {
    return this.unitOfWork.run(async (tx) => {
      const firm = await this.suppliers.lockWithFacts(tx, await this.suppliers.lockOwn(tx, organisationOf(actor)));
      const change = await this.changes.lock(tx, changeId, firm.id);
      if (change.state === 'declined') await this.reopen(tx, actor, change);
      else if (change.state === 'accepted') await this.restore(tx, actor, firm, change);
      else throw new DomainError('change.not_undoable');
      return this.query.byId(changeId, 'supplier', tx);
    });
  }

  private async reopen(tx: Tx, actor: Actor, { id, supplierId }: ChangeRecord): Promise<void> {
    await this.changes.reopen(tx, id);
    await this.journal.record(tx, actor, 'supplier.change_decided', { supplierId, changeId: id }, { decision: 'reopened' });
  }

  private async restore(tx: Tx, actor: Actor, firm: LockedSupplier, change: ChangeRecord): Promise<void> {
    const { siteId } = change;
    if (siteId === null) await this.restoreFacts(tx, firm, change);
    else await this.sites.restore(tx, { ...change, siteId });
    await this.changes.markUndone(tx, change.id, actor.userId);
    await this.journal.record(tx, actor, 'supplier.changed', { supplierId: firm.id }, { part: siteId === null ? 'facts' : 'site', undone: change.id });
  }

  private async restoreFacts(tx: Tx, firm: LockedSupplier, change: ChangeRecord): Promise<void> {
    const written = change.written ?? {};
    const later = changedSince(firm.facts, written);
    if (later.length > 0) throw new DomainError('change.changed_since', { fields: later.join(', ') });
    await this.suppliers.writeFacts(tx, firm.id, undoChanges(firm.facts, written), Object.keys(written), change.replacedMarks);
  }
}
