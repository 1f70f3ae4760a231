import type { OwnSupplierResponse, SupplierFactsRequest } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { Journal, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { TakenTaxCode } from '../../claims/taken-tax-code';
import { toOwnSupplier } from '../http/supplier.mapper';
import { organisationOf } from '../own-organisation';
import { SiteRepository } from '../persistence/site.repository';
import { SupplierRepository } from '../persistence/supplier.repository';
import { SupplierProfileQuery } from '../queries/supplier-profile.query';
import { SoundFacts } from '../sound-facts';

/** A firm that the register does not have is listed by its own people. */
@Injectable()
export class ListSupplier {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly suppliers: SupplierRepository,
    private readonly sites: SiteRepository,
    private readonly profile: SupplierProfileQuery,
    private readonly sound: SoundFacts,
    private readonly takenTaxCode: TakenTaxCode,
    private readonly journal: Journal,
  ) {}

  /** @throws DomainError request.invalid, supplier.tax_code_invalid, supplier.tax_code_taken, supplier.already_linked */
  async execute(actor: Actor, facts: SupplierFactsRequest): Promise<OwnSupplierResponse> {
    const organisationId = organisationOf(actor);
    const sound = await this.sound.ofFirm(facts);
    return this.unitOfWork.run(async (tx) => {
      await this.takenTaxCode.refuse(tx, organisationId, sound.taxCode);
      const supplierId = await this.suppliers.insert(tx, organisationId, sound);
      await this.sites.ensureFirst(tx, supplierId);
      await this.journal.record(tx, actor, 'supplier.listed', { supplierId });
      return toOwnSupplier((await this.profile.ofOrganisation(organisationId, tx))!);
    });
  }
}
