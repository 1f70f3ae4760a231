import type { FirmIdentity } from '@matxich/domain';
import type { Reads } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

export interface IdentifiedFirm extends FirmIdentity {
  id: string;
  version: number;
  demo: boolean;
}

const firms = `
  SELECT s.id, s.version, s.is_demo AS demo, s.name_vi AS name, s.tax_code AS "taxCode", s.phone, s.website,
         array_append(coalesce((SELECT array_agg(concat_ws(', ', street, park, ward, district)) FROM supplier_sites WHERE supplier_id = s.id AND street IS NOT NULL), '{}'), s.registered_address) AS addresses
  FROM suppliers s WHERE s.visible`;

/** What the duplicate rule looks at; hidden and merged entries are no firms. One statement each. */
@Injectable()
export class FirmIdentitiesQuery {
  async byIds(reads: Reads, ids: string[]): Promise<IdentifiedFirm[]> {
    return (await reads.query(`${firms} AND s.id = ANY($1::uuid[])`, [ids])) as IdentifiedFirm[];
  }

  /** Entries that were not compared since they changed, in order of id. */
  async unscanned(reads: Reads, after: string | null, limit: number): Promise<IdentifiedFirm[]> {
    return (await reads.query(
      `${firms} AND ($1::uuid IS NULL OR s.id > $1::uuid) AND NOT EXISTS (SELECT 1 FROM duplicate_scans d WHERE d.supplier_id = s.id AND d.version = s.version) ORDER BY s.id LIMIT $2`,
      [after, limit],
    )) as IdentifiedFirm[];
  }
}
