import type { CheckResponse } from '@matxich/contracts';
import { type Actor, DomainError } from '@matxich/domain';
import { Database } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { organisationOf } from '../../profile/own-organisation';
import { ChecksQuery } from '../queries/checks.query';

@Injectable()
export class ReadChecks {
  constructor(
    private readonly database: Database,
    private readonly checks: ChecksQuery,
  ) {}

  /** @throws DomainError request.not_found */
  async own(actor: Actor): Promise<{ items: CheckResponse[] }> {
    return this.of(await this.database.one<{ id: string }>('SELECT id FROM suppliers WHERE organisation_id = $1', [organisationOf(actor)]));
  }

  /** @throws DomainError request.not_found */
  async ofSupplier(supplierId: string): Promise<{ items: CheckResponse[] }> {
    return this.of(await this.database.one<{ id: string }>('SELECT id FROM suppliers WHERE id = $1', [supplierId]));
  }

  private of(firm: { id: string } | null): Promise<{ items: CheckResponse[] }> {
    if (!firm) throw new DomainError('request.not_found');
    return this.checks.ofSupplier(firm.id);
  }
}
