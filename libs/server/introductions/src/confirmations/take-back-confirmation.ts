import type { ConfirmableResponse } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { UnitOfWork } from '@matxich/platform';
import { BuyerWords } from '@matxich/suppliers';
import { Injectable } from '@nestjs/common';
import { ConfirmablesQuery } from './confirmables.query';
import { KnownFirmQuery } from './known-firm.query';

@Injectable()
export class TakeBackConfirmation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly firms: KnownFirmQuery,
    private readonly words: BuyerWords,
    private readonly confirmables: ConfirmablesQuery,
  ) {}

  /** What one may not say any more one may still take back: only whose word it is counts. @throws DomainError request.not_found, verification.already_ended */
  execute(actor: Actor, introductionId: string, checkId: string, reason: string): Promise<{ items: ConfirmableResponse[] }> {
    return this.unitOfWork.run(async (tx) => {
      const { supplierId } = await this.firms.execute(tx, actor, introductionId);
      await this.words.takeBack(tx, actor, supplierId, checkId, reason);
      return this.confirmables.execute(tx, supplierId, actor.organisationId);
    });
  }
}
