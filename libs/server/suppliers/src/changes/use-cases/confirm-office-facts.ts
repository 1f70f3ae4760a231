import type { Actor } from '@matxich/domain';
import { Journal, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { organisationOf } from '../../profile/own-organisation';
import { SupplierRepository } from '../../profile/persistence/supplier.repository';

/** What the office entered becomes the firm's own statement. Once more changes nothing. */
@Injectable()
export class ConfirmOfficeFacts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly suppliers: SupplierRepository,
    private readonly journal: Journal,
  ) {}

  /** @throws DomainError request.not_found */
  execute(actor: Actor): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const supplierId = await this.suppliers.lockOwn(tx, organisationOf(actor));
      if (await this.suppliers.confirmOfficeFacts(tx, supplierId)) await this.journal.record(tx, actor, 'supplier.changed', { supplierId }, { part: 'office_facts_confirmed' });
    });
  }
}
