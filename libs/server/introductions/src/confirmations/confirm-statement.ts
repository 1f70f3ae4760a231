import type { ConfirmStatementRequest, ConfirmableResponse } from '@matxich/contracts';
import { assertMayConfirm, type Actor } from '@matxich/domain';
import { UnitOfWork } from '@matxich/platform';
import { BuyerWords } from '@matxich/suppliers';
import { Injectable } from '@nestjs/common';
import { ConfirmablesQuery } from './confirmables.query';
import { KnownFirmQuery } from './known-firm.query';

@Injectable()
export class ConfirmStatement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly firms: KnownFirmQuery,
    private readonly words: BuyerWords,
    private readonly confirmables: ConfirmablesQuery,
  ) {}

  /** @throws DomainError request.not_found, introduction.transition_not_allowed, verification.own_firm, verification.changed_since, verification.already_confirmed */
  execute(actor: Actor, introductionId: string, statement: ConfirmStatementRequest): Promise<{ items: ConfirmableResponse[] }> {
    return this.unitOfWork.run(async (tx) => {
      const firm = await this.firms.execute(tx, actor, introductionId);
      assertMayConfirm(firm);
      await this.words.say(tx, actor, firm.supplierId, statement);
      return this.confirmables.execute(tx, firm.supplierId, actor.organisationId);
    });
  }
}
