import type { ClaimableSupplierResponse } from '@matxich/contracts';
import { firmNameKey } from '@matxich/domain';
import { Database } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

const most = 20;

/** Firms of the register by every word of a name, or by tax code; for people who look for their own. Demo people find demo firms, real ones real firms. */
@Injectable()
export class ClaimableSuppliersQuery {
  constructor(private readonly database: Database) {}

  async execute(organisationId: string, q: string): Promise<{ items: ClaimableSupplierResponse[] }> {
    const words = firmNameKey(q).split(' ').filter(Boolean).map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
    const items = await this.database.query<ClaimableSupplierResponse>(
      `SELECT id, name_vi AS "nameVi", tax_code AS "taxCode", registered_address AS "registeredAddress", organisation_id IS NOT NULL AS claimed
       FROM suppliers WHERE visible AND is_demo = (SELECT is_demo FROM organisations WHERE id = $3) AND ((cardinality($1::text[]) > 0 AND name_key LIKE ALL ($1::text[])) OR tax_code = $2)
       ORDER BY (tax_code = $2) DESC NULLS LAST, length(name_key), id LIMIT ${most}`,
      [words, q.replace(/[\s.-]/g, ''), organisationId],
    );
    return { items };
  }
}
