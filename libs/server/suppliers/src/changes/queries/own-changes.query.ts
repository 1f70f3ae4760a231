import type { ChangeResponse } from '@matxich/contracts';
import { type Actor, DomainError } from '@matxich/domain';
import { Injectable } from '@nestjs/common';
import { organisationOf } from '../../profile/own-organisation';
import { SupplierReader } from '../../profile/queries/supplier.reader';
import { ChangesQuery } from './changes.query';

@Injectable()
export class OwnChangesQuery {
  constructor(
    private readonly suppliers: SupplierReader,
    private readonly changes: ChangesQuery,
  ) {}

  /** @throws DomainError request.not_found until a firm is listed or claimed */
  async execute(actor: Actor): Promise<{ items: ChangeResponse[] }> {
    const firm = await this.suppliers.ofOrganisation(organisationOf(actor));
    if (!firm) throw new DomainError('request.not_found');
    return { items: await this.changes.ofSupplier(firm.id, 'supplier') };
  }
}
