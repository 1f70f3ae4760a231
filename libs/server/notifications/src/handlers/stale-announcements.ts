import { Injectable } from '@nestjs/common';
import { StaleFactsQuery } from '../queries/stale-facts.query';
import type { Announce } from './announcement';

@Injectable()
export class StaleAnnouncements {
  constructor(private readonly facts: StaleFactsQuery) {}

  /** Whoever confirmed between the reminder and its delivery is left in peace. */
  readonly factsStale: Announce = async (tx, event) => {
    const stale = await this.facts.of(tx, event.payload['supplierId']!);
    if (!stale) return [];
    const { organisationId, supplier, statements } = stale;
    return [{ kind: 'supplier_facts_stale', audience: 'supplier', organisationIds: [organisationId], params: { supplier, statements: String(statements) }, link: '/app/s/profile' }];
  };
}
