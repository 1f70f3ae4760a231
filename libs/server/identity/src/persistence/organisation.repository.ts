import type { OrganisationResponse } from '@matxich/contracts';
import { type Tx, newId, returnedRows } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

export const organisationColumns = 'id, kind, name, tax_code AS "taxCode", country, origin, is_demo AS demo, version';

export type NewOrganisation = Pick<OrganisationResponse, 'kind' | 'name' | 'taxCode' | 'country' | 'origin'>;
export type OrganisationChange = Pick<OrganisationResponse, 'name' | 'taxCode' | 'country'>;

@Injectable()
export class OrganisationRepository {
  async insert(tx: Tx, organisation: NewOrganisation): Promise<string> {
    const id = newId();
    const { kind, name, taxCode, country, origin } = organisation;
    await tx.query('INSERT INTO organisations (id, kind, name, tax_code, country, origin) VALUES ($1, $2, $3, $4, $5, $6)', [id, kind, name, taxCode, country, origin]);
    return id;
  }

  /** @returns null when the version is no longer the current one */
  async update(tx: Tx, id: string, version: number, change: OrganisationChange): Promise<OrganisationResponse | null> {
    const rows = returnedRows<OrganisationResponse>(
      await tx.query(
        `UPDATE organisations SET name = $3, tax_code = $4, country = $5, version = version + 1, updated_at = clock_timestamp()
         WHERE id = $1 AND version = $2 RETURNING ${organisationColumns}`,
        [id, version, change.name, change.taxCode, change.country],
      ),
    );
    return rows[0] ?? null;
  }
}
