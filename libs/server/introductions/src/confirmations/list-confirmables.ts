import type { ConfirmableResponse } from '@matxich/contracts';
import { DomainError, type Actor } from '@matxich/domain';
import { Database } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { ConfirmablesQuery } from './confirmables.query';
import { KnownFirmQuery } from './known-firm.query';

@Injectable()
export class ListConfirmables {
  constructor(
    private readonly database: Database,
    private readonly firms: KnownFirmQuery,
    private readonly confirmables: ConfirmablesQuery,
  ) {}

  /** @throws DomainError request.not_found, introduction.transition_not_allowed before the two have been introduced */
  async execute(actor: Actor, introductionId: string): Promise<{ items: ConfirmableResponse[] }> {
    const { supplierId, status } = await this.firms.execute(this.database, actor, introductionId);
    if (status !== 'introduced') throw new DomainError('introduction.transition_not_allowed', { status, action: 'confirm', party: 'buyer' });
    return this.confirmables.execute(this.database, supplierId, actor.organisationId);
  }
}
