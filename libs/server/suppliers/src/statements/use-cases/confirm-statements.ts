import type { ConfirmStatementsRequest } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { Injectable } from '@nestjs/common';
import { OwnSupplierChange } from '../../profile/own-supplier-change';
import { StatementRepository } from '../persistence/statement.repository';

@Injectable()
export class ConfirmStatements {
  constructor(
    private readonly change: OwnSupplierChange,
    private readonly statements: StatementRepository,
  ) {}

  /** @throws DomainError request.not_found, request.precondition_failed when one of them is not what was seen */
  execute(actor: Actor, { items }: ConfirmStatementsRequest): Promise<{ confirmed: number }> {
    const once = [...new Map(items.map((item) => [item.statementId, item])).values()];
    return this.change.run(actor, 'confirmation', async (tx, supplierId) => ({ confirmed: await this.statements.confirm(tx, supplierId, once) }));
  }
}
