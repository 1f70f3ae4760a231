import type { SiteRequest } from '@matxich/contracts';
import { DomainError, type FactChanges } from '@matxich/domain';
import { type Tx, newId } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { SiteRepository } from '../../profile/persistence/site.repository';
import { type SiteRow, siteColumns } from '../../profile/queries/site-row';

/** One site as an office may change it, without what follows from it. */
export type SiteFacts = Record<keyof SiteRequest, unknown>;
/** What stood there: the facts, and the officer who wrote them, if nobody of the firm has. */
export interface LockedSite {
  facts: SiteFacts;
  enteredBy: string | null;
  version: number;
}

export const siteFields = ['name', 'street', 'ward', 'wardCode', 'district', 'provinceCode', 'park', 'parkCode', 'lat', 'lng', 'permits'] as const satisfies readonly (keyof SiteRequest)[];
export const emptySite = Object.fromEntries(siteFields.map((field) => [field, null])) as SiteFacts;
/** Permits in the form in which they are stored. */
export const siteFacts = (site: SiteRequest | SiteRow): SiteFacts => ({
  ...(Object.fromEntries(siteFields.map((field) => [field, site[field] ?? null])) as SiteFacts),
  permits: site.permits.map(({ kind, number = null, issuedOn = null, validUntil = null }) => ({ kind, number, issuedOn, validUntil })),
});

interface NewSiteChange {
  supplierId: string;
  siteId: string;
  isNew: boolean;
  changes: FactChanges;
  note: string | null;
  officerId: string;
  officeId: string;
}

/** Sites under the hand of the office. The firm's row is locked by whoever calls. */
@Injectable()
export class SiteChangeRepository {
  constructor(private readonly sites: SiteRepository) {}

  /** Null when the firm has no such site. */
  async lock(tx: Tx, supplierId: string, siteId: string): Promise<LockedSite | null> {
    const [row] = await tx.query<(SiteRow & { enteredBy: string | null })[]>(`SELECT ${siteColumns}, entered_by AS "enteredBy" FROM supplier_sites WHERE id = $1 AND supplier_id = $2 FOR UPDATE`, [siteId, supplierId]);
    return row ? { facts: siteFacts(row), enteredBy: row.enteredBy, version: row.version } : null;
  }

  /** @param replaced the officer whose mark stood there (null = none) when the change is in force already; undefined while it waits */
  async insert(tx: Tx, { supplierId, siteId, isNew, changes, note, officerId, officeId }: NewSiteChange, replaced?: string | null): Promise<string> {
    const id = newId();
    const isApplied = replaced !== undefined;
    await tx.query(
      `INSERT INTO supplier_change_proposals (id, supplier_id, site_id, adds_site, state, changes, written, replaced_marks, note, proposed_by, proposed_for) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [id, supplierId, siteId, isNew, isApplied ? 'applied' : 'open', JSON.stringify(changes), isApplied ? JSON.stringify(changes) : null, JSON.stringify(siteMark(replaced ?? null)), note, officerId, officeId],
    );
    return id;
  }

  /** @param site sound (SoundFacts) */
  async write(tx: Tx, supplierId: string, siteId: string, site: SiteRequest, known: LockedSite | null, enteredBy: string | null): Promise<void> {
    if (known) await this.sites.update(tx, supplierId, siteId, known.version, site, enteredBy);
    else await this.sites.insert(tx, supplierId, site, enteredBy, siteId);
  }

  /** A site that a change had added. @throws DomainError change.changed_since once something is said of it */
  async remove(tx: Tx, supplierId: string, siteId: string): Promise<void> {
    const [used] = await tx.query<{ by: string }[]>(
      `SELECT 'statements' AS by FROM capability_statements WHERE site_id = $1 UNION ALL SELECT 'machines' FROM supplier_machines WHERE site_id = $1
       UNION ALL SELECT 'certificates' FROM supplier_certificates WHERE supplier_id = $2 AND $1 = ANY (site_ids) LIMIT 1`,
      [siteId, supplierId],
    );
    if (used) throw new DomainError('change.changed_since', { fields: used.by });
    await tx.query('DELETE FROM supplier_sites WHERE id = $1 AND supplier_id = $2', [siteId, supplierId]);
  }
}

/** In the form of the marks of facts, so that one column holds both. */
export const siteMark = (enteredBy: string | null): Record<string, { by: string; at: string }> => (enteredBy ? { site: { by: enteredBy, at: '' } } : {});
