import type { SiteRequest } from '@matxich/contracts';
import { DomainError } from '@matxich/domain';
import { type Tx, newId, returnedRows } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { type SiteRow, siteColumns } from '../queries/site-row';

const returning = `${siteColumns}, clock_timestamp() AS now`;
const columns = ['name', 'street', 'ward', 'ward_code', 'district', 'province_code', 'park', 'park_code', 'lat', 'lng', 'permits', 'entered_by'];
const values = (site: SiteRequest, enteredBy: string | null): unknown[] => [
  site.name, site.street ?? null, site.ward ?? null, site.wardCode ?? null, site.district ?? null, site.provinceCode ?? null, site.park ?? null, site.parkCode ?? null, site.lat ?? null, site.lng ?? null,
  JSON.stringify(site.permits.map(({ kind, number = null, issuedOn = null, validUntil = null }) => ({ kind, number, issuedOn, validUntil }))), enteredBy,
];
const placeholders = columns.map((_column, at) => `$${at + 1}`).join(', ');

export type WrittenSite = SiteRow & { now: Date };

@Injectable()
export class SiteRepository {
  /**
   * @param enteredBy the officer who writes for a firm that nobody speaks for; null = its own people
   * @param id when it was given before the site is written, as a proposal does
   */
  async insert(tx: Tx, supplierId: string, site: SiteRequest, enteredBy: string | null = null, id = newId()): Promise<WrittenSite> {
    const [row] = await tx.query<WrittenSite[]>(`INSERT INTO supplier_sites (${columns.join(', ')}, id, supplier_id) VALUES (${placeholders}, $13, $14) RETURNING ${returning}`, [...values(site, enteredBy), id, supplierId]);
    if (!row) throw new Error('INSERT … RETURNING answers one row');
    return row;
  }

  /** @throws DomainError request.not_found, request.precondition_failed */
  async update(tx: Tx, supplierId: string, siteId: string, version: number, site: SiteRequest, enteredBy: string | null = null): Promise<WrittenSite> {
    const [row] = returnedRows<WrittenSite>(
      await tx.query(
        `UPDATE supplier_sites SET (${columns.join(', ')}) = ROW(${placeholders}), version = version + 1, updated_at = clock_timestamp()
         WHERE id = $13 AND supplier_id = $14 AND version = $15 RETURNING ${returning}`,
        [...values(site, enteredBy), siteId, supplierId, version],
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
      `INSERT INTO supplier_sites (id, supplier_id, name, street, province_code, ward_code, ward, district)
       SELECT $2, s.id, 'Nhà máy chính', s.registered_address, s.province_code, s.ward_code, (SELECT vi FROM wards WHERE code = s.ward_code), s.old_district
       FROM suppliers s WHERE s.id = $1 AND NOT EXISTS (SELECT 1 FROM supplier_sites WHERE supplier_id = $1)`,
      [supplierId, newId()],
    );
  }
}
