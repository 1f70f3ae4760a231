import type { Actor } from '@matxich/domain';
import { Journal, type Tx, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { organisationOf } from './own-organisation';
import { SupplierRepository } from './persistence/supplier.repository';

/** The frame of every change to a part of one's own firm: lock the firm, change, raise its version, tell the index. */
@Injectable()
export class OwnSupplierChange {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly suppliers: SupplierRepository,
    private readonly journal: Journal,
  ) {}

  /** @throws DomainError request.not_found when the organisation has no firm yet */
  run<T>(actor: Actor, part: string, work: (tx: Tx, supplierId: string) => Promise<T>): Promise<T> {
    return this.unitOfWork.run(async (tx) => {
      const supplierId = await this.suppliers.lockOwn(tx, organisationOf(actor));
      const result = await work(tx, supplierId);
      await this.suppliers.touch(tx, supplierId);
      await this.journal.record(tx, actor, 'supplier.changed', { supplierId }, { part });
      return result;
    });
  }
}
