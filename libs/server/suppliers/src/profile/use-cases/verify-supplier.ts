import type { SupplierResponse, VerificationRequest } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { Journal, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { toSupplier } from '../http/supplier.mapper';
import { SupplierRepository } from '../persistence/supplier.repository';
import { SupplierProfileQuery } from '../queries/supplier-profile.query';

/** The office says how far it has checked a firm, up or down, and why. */
@Injectable()
export class VerifySupplier {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly suppliers: SupplierRepository,
    private readonly profile: SupplierProfileQuery,
    private readonly journal: Journal,
  ) {}

  /** @throws DomainError request.not_found */
  execute(actor: Actor, supplierId: string, { level, note }: VerificationRequest): Promise<SupplierResponse> {
    return this.unitOfWork.run(async (tx) => {
      await this.suppliers.setVerification(tx, supplierId, level, note, actor.userId);
      await this.journal.record(tx, actor, 'supplier.verified', { supplierId }, { level, note });
      return toSupplier((await this.profile.visible(supplierId, tx))!);
    });
  }
}
