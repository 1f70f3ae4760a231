import type { AllSupplierFacts, OfficeFactsResponse } from '@matxich/contracts';
import { DomainError } from '@matxich/domain';
import { Database } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { selectFacts } from '../../profile/persistence/fact-columns';
import { type SiteRow, siteJson, toSite } from '../../profile/queries/site-row';
import { ChangesQuery } from './changes.query';

type Row = AllSupplierFacts & { claimed: boolean; officeFacts: string[]; version: number; sites: SiteRow[]; now: Date };

/** All facts of one firm as an officer edits them. */
@Injectable()
export class OfficeFactsQuery {
  constructor(
    private readonly database: Database,
    private readonly changes: ChangesQuery,
  ) {}

  /** @throws DomainError request.not_found */
  async execute(supplierId: string): Promise<OfficeFactsResponse> {
    const row = await this.database.one<Row>(
      `SELECT s.organisation_id IS NOT NULL AS claimed, ARRAY(SELECT jsonb_object_keys(s.office_facts) ORDER BY 1) AS "officeFacts", s.version, clock_timestamp() AS now, ${selectFacts},
         coalesce((SELECT json_agg(${siteJson} ORDER BY created_at, id) FROM supplier_sites WHERE supplier_id = s.id), '[]') AS sites FROM suppliers s WHERE s.id = $1 AND s.visible`,
      [supplierId],
    );
    if (!row) throw new DomainError('request.not_found');
    const { claimed, officeFacts, version, sites, now, ...facts } = row;
    return { supplierId, facts, claimed, officeFacts, version, sites: sites.map((site) => toSite(site, now)), changes: await this.changes.ofSupplier(supplierId, 'office') };
  }
}
