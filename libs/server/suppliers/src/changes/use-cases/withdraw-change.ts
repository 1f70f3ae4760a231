import type { ChangeResponse } from '@matxich/contracts';
import { type Actor, DomainError } from '@matxich/domain';
import { Journal, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { SupplierRepository } from '../../profile/persistence/supplier.repository';
import { ChangeRepository } from '../persistence/change.repository';
import { ChangesQuery } from '../queries/changes.query';

@Injectable()
export class WithdrawChange {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly suppliers: SupplierRepository,
    private readonly changes: ChangeRepository,
    private readonly query: ChangesQuery,
    private readonly journal: Journal,
  ) {}

  /** @throws DomainError request.not_found, change.not_open */
  execute(actor: Actor, changeId: string): Promise<ChangeResponse> {
    return this.unitOfWork.run(async (tx) => {
      const { id: supplierId } = await this.suppliers.lockWithFacts(tx, await this.changes.supplierOf(tx, changeId));
      const change = await this.changes.lock(tx, changeId, supplierId);
      if (change.state !== 'open') throw new DomainError('change.not_open');
      await this.changes.decide(tx, changeId, 'withdrawn', actor.userId, null, null);
      await this.journal.record(tx, actor, 'supplier.change_withdrawn', { supplierId, changeId });
      return this.query.byId(changeId, 'office', tx);
    });
  }
}
