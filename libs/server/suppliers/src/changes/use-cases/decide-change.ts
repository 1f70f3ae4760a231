import type { ChangeResponse, DecideChangeRequest } from '@matxich/contracts';
import { type Actor, applyChanges, DomainError, type FactChanges } from '@matxich/domain';
import { Journal, type Tx, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { organisationOf } from '../../profile/own-organisation';
import { type LockedSupplier, SupplierRepository } from '../../profile/persistence/supplier.repository';
import { ChangeRepository, type ChangeRecord } from '../persistence/change.repository';
import { WriteSiteChange } from '../write-site-change';
import { ChangesQuery } from '../queries/changes.query';

/** The firm takes over what the office proposes, all or some of it, or leaves its facts as they are. */
@Injectable()
export class DecideChange {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly suppliers: SupplierRepository,
    private readonly changes: ChangeRepository,
    private readonly sites: WriteSiteChange,
    private readonly query: ChangesQuery,
    private readonly journal: Journal,
  ) {}

  /** @throws DomainError request.invalid, request.not_found, change.not_open, supplier.tax_code_taken */
  execute(actor: Actor, changeId: string, { decision, fields, reason }: DecideChangeRequest): Promise<ChangeResponse> {
    return this.unitOfWork.run(async (tx) => {
      const firm = await this.suppliers.lockWithFacts(tx, await this.suppliers.lockOwn(tx, organisationOf(actor)));
      const change = await this.changes.lock(tx, changeId, firm.id);
      if (change.state !== 'open') throw new DomainError('change.not_open');
      const written = decision === 'accept' ? await this.write(tx, actor, firm, change, chosen(change, fields)) : null;
      await this.changes.decide(tx, changeId, decision === 'accept' ? 'accepted' : 'declined', actor.userId, reason, written);
      await this.journal.record(tx, actor, 'supplier.change_decided', { supplierId: firm.id, changeId }, { decision });
      return this.query.byId(changeId, 'supplier', tx);
    });
  }

  private async write(tx: Tx, actor: Actor, firm: LockedSupplier, change: ChangeRecord, changes: FactChanges) {
    const { siteId } = change;
    if (siteId !== null) {
      const written = await this.sites.accept(tx, { ...change, siteId }, changes);
      await this.journal.record(tx, actor, 'supplier.changed', { supplierId: firm.id }, { part: 'site', by: 'office proposal' });
      return written;
    }
    const { facts, changed } = applyChanges(firm.facts, changes);
    await this.suppliers.writeFacts(tx, firm.id, facts, Object.keys(changes), {});
    await this.journal.record(tx, actor, 'supplier.changed', { supplierId: firm.id }, { part: 'facts', by: 'office proposal' });
    return { changes: changed, marks: {} };
  }
}

/** @throws DomainError request.invalid for a field that the proposal does not change */
function chosen(change: ChangeRecord, fields: string[] | undefined): FactChanges {
  if (!fields) return change.changes;
  const unknown = fields.findIndex((field) => !(field in change.changes));
  if (unknown !== -1) throw new DomainError('request.invalid', {}, [{ path: `fields.${unknown}`, message: 'is not part of this proposal' }]);
  return Object.fromEntries(fields.map((field) => [field, change.changes[field]!]));
}
