import type { OwnSupplierResponse, SupplierFactsRequest } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { Journal, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { TakenTaxCode } from '../../claims/taken-tax-code';
import { toOwnSupplier } from '../http/supplier.mapper';
import { organisationOf } from '../own-organisation';
import { SupplierRepository } from '../persistence/supplier.repository';
import { SupplierProfileQuery } from '../queries/supplier-profile.query';
import { SoundFacts } from '../sound-facts';

@Injectable()
export class UpdateSupplierFacts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly suppliers: SupplierRepository,
    private readonly profile: SupplierProfileQuery,
    private readonly sound: SoundFacts,
    private readonly takenTaxCode: TakenTaxCode,
    private readonly journal: Journal,
  ) {}

  /** @throws DomainError request.invalid, request.precondition_failed, supplier.tax_code_invalid, supplier.tax_code_taken */
  async execute(actor: Actor, version: number, facts: SupplierFactsRequest): Promise<OwnSupplierResponse> {
    const organisationId = organisationOf(actor);
    const sound = await this.sound.ofFirm(facts);
    return this.unitOfWork.run(async (tx) => {
      await this.takenTaxCode.refuse(tx, organisationId, sound.taxCode);
      const supplierId = await this.suppliers.updateFacts(tx, organisationId, version, sound);
      await this.journal.record(tx, actor, 'supplier.changed', { supplierId }, { part: 'facts' });
      return toOwnSupplier((await this.profile.ofOrganisation(organisationId, tx))!);
    });
  }
}
