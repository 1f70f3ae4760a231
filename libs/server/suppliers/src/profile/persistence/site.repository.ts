import type { SiteRequest } from '@matxich/contracts';
import { DomainError } from '@matxich/domain';
import { type Tx, newId, returnedRows } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import type { SiteRow } from '../queries/supplier-profile.query';

const returning = 'id, name, street, ward, district, province_code AS "provinceCode", park, version';
const values = (site: SiteRequest): unknown[] => [site.name, site.street ?? null, site.ward ?? null, site.district ?? null, site.provinceCode ?? null, site.park ?? null];

@Injectable()
export class SiteRepository {
  async insert(tx: Tx, supplierId: string, site: SiteRequest): Promise<SiteRow> {
    const [row] = await tx.query<SiteRow[]>(`INSERT INTO supplier_sites (name, street, ward, district, province_code, park, id, supplier_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING ${returning}`, [...values(site), newId(), supplierId]);
    if (!row) throw new Error('INSERT … RETURNING answers one row');
    return row;
  }

  /** @throws DomainError request.not_found, request.precondition_failed */
  async update(tx: Tx, supplierId: string, siteId: string, version: number, site: SiteRequest): Promise<SiteRow> {
    const [row] = returnedRows<SiteRow>(
      await tx.query(
        `UPDATE supplier_sites SET name = $1, street = $2, ward = $3, district = $4, province_code = $5, park = $6, version = version + 1, updated_at = clock_timestamp()
         WHERE id = $7 AND supplier_id = $8 AND version = $9 RETURNING ${returning}`,
        [...values(site), siteId, supplierId, version],
      ),
    );
    if (row) return row;
    throw new DomainError((await this.isOwn(tx, supplierId, siteId)) ? 'request.precondition_failed' : 'request.not_found');
  }

  async isOwn(tx: Tx, supplierId: string, siteId: string): Promise<boolean> {
    return (await tx.query<unknown[]>('SELECT 1 FROM supplier_sites WHERE id = $1 AND supplier_id = $2', [siteId, supplierId])).length > 0;
  }

  /** A firm that is managed needs one site to hang its statements on: the registered address, until it says otherwise. */
  async ensureFirst(tx: Tx, supplierId: string): Promise<void> {
    await tx.query(
      `INSERT INTO supplier_sites (id, supplier_id, name, street, province_code)
       SELECT $2, id, 'Nhà máy chính', registered_address, province_code FROM suppliers WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM supplier_sites WHERE supplier_id = $1)`,
      [supplierId, newId()],
    );
  }
}
