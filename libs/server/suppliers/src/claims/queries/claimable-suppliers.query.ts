import type { ClaimableSupplierResponse } from '@matxich/contracts';
import { firmNameKey, isFreeMailDomain, ownHost } from '@matxich/domain';
import { Database } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

const most = 20;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Row = Omit<ClaimableSupplierResponse, 'ownDomain'> & { website: string | null };

/** The domain of which an address proves the claim. */
function provingDomain(website: string | null): string | null {
  const host = ownHost(website);
  return host === null || isFreeMailDomain(host) ? null : host;
}

/** Firms of the register by every word of a name, by tax code, or one by its id; for people who look for their own. Demo people find demo firms, real ones real firms. */
@Injectable()
export class ClaimableSuppliersQuery {
  constructor(private readonly database: Database) {}

  async execute(organisationId: string, q: string): Promise<{ items: ClaimableSupplierResponse[] }> {
    const words = firmNameKey(q).split(' ').filter(Boolean).map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
    const rows = await this.database.query<Row>(
      `SELECT id, name_vi AS "nameVi", tax_code AS "taxCode", registered_address AS "registeredAddress", organisation_id IS NOT NULL AS claimed, website
       FROM suppliers WHERE visible AND is_demo = (SELECT is_demo FROM organisations WHERE id = $3) AND ((cardinality($1::text[]) > 0 AND name_key LIKE ALL ($1::text[])) OR tax_code = $2 OR id = nullif($4, '')::uuid)
       ORDER BY (tax_code = $2) DESC NULLS LAST, length(name_key), id LIMIT ${most}`,
      [uuid.test(q) ? [] : words, q.replace(/[\s.-]/g, ''), organisationId, uuid.test(q) ? q : ''],
    );
    return { items: rows.map(({ website, ...firm }) => ({ ...firm, ownDomain: provingDomain(website) })) };
  }
}
