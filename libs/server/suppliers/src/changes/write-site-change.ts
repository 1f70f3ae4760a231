import type { SiteRequest } from '@matxich/contracts';
import { DomainError, type FactChanges, applyChanges, changedSince, undoChanges } from '@matxich/domain';
import type { Tx } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { SupplierRepository } from '../profile/persistence/supplier.repository';
import { SoundFacts } from '../profile/sound-facts';
import type { ChangeRecord } from './persistence/change.repository';
import { SiteChangeRepository, type SiteFacts, emptySite, siteMark } from './persistence/site-change.repository';

type SiteChange = ChangeRecord & { siteId: string };
const toRequest = (facts: SiteFacts): SiteRequest => ({ ...facts, permits: facts.permits ?? [] }) as SiteRequest;

/** Brings the office's change of a site into force, or takes it back. The firm's row is locked by whoever calls. */
@Injectable()
export class WriteSiteChange {
  constructor(
    private readonly suppliers: SupplierRepository,
    private readonly sites: SiteChangeRepository,
    private readonly sound: SoundFacts,
  ) {}

  /**
   * The firm takes it over: the site is its own statement. What it took of a change must make sense for itself, too.
   * @throws DomainError request.invalid, request.not_found when the site is gone
   */
  async accept(tx: Tx, change: SiteChange, chosen: FactChanges): Promise<{ changes: FactChanges; marks: ReturnType<typeof siteMark> }> {
    if (change.addsSite && Object.keys(chosen).length < Object.keys(change.changes).length) throw new DomainError('request.invalid', {}, [{ path: 'fields', message: 'a new site is taken over as a whole' }]);
    const known = await this.sites.lock(tx, change.supplierId, change.siteId);
    if (!known && !change.addsSite) throw new DomainError('request.not_found');
    const { facts, changed } = applyChanges(known?.facts ?? emptySite, chosen);
    await this.sites.write(tx, change.supplierId, change.siteId, await this.sound.ofSite(toRequest(facts)), known, null);
    await this.suppliers.touch(tx, change.supplierId);
    return { changes: changed, marks: siteMark(known?.enteredBy ?? null) };
  }

  /** @throws DomainError change.changed_since, also when something is said of a site that the change had added */
  async restore(tx: Tx, change: SiteChange): Promise<void> {
    const known = await this.sites.lock(tx, change.supplierId, change.siteId);
    const written = change.written ?? {};
    const later = known ? changedSince(known.facts, written) : ['name'];
    if (!known || later.length > 0) throw new DomainError('change.changed_since', { fields: later.join(', ') });
    if (change.addsSite) await this.sites.remove(tx, change.supplierId, change.siteId);
    else await this.sites.write(tx, change.supplierId, change.siteId, toRequest(undoChanges(known.facts, written)), known, change.replacedMarks['site']?.by ?? null);
    await this.suppliers.touch(tx, change.supplierId);
  }
}
