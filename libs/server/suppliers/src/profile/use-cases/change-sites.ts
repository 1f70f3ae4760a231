import type { SiteRequest, SiteResponse } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { Injectable } from '@nestjs/common';
import { OwnSupplierChange } from '../own-supplier-change';
import { SiteRepository, type WrittenSite } from '../persistence/site.repository';
import { toSite } from '../queries/site-row';
import { SoundFacts } from '../sound-facts';

const answer = ({ now, ...site }: WrittenSite): SiteResponse => toSite(site, now);

@Injectable()
export class ChangeSites {
  constructor(
    private readonly change: OwnSupplierChange,
    private readonly sites: SiteRepository,
    private readonly sound: SoundFacts,
  ) {}

  /** @throws DomainError request.invalid, request.not_found */
  async add(actor: Actor, site: SiteRequest): Promise<SiteResponse> {
    const sound = await this.sound.ofSite(site);
    return this.change.run(actor, 'site', async (tx, supplierId) => answer(await this.sites.insert(tx, supplierId, sound)));
  }

  /** @throws DomainError request.invalid, request.not_found, request.precondition_failed */
  async update(actor: Actor, siteId: string, version: number, site: SiteRequest): Promise<SiteResponse> {
    const sound = await this.sound.ofSite(site);
    return this.change.run(actor, 'site', async (tx, supplierId) => answer(await this.sites.update(tx, supplierId, siteId, version, sound)));
  }
}
