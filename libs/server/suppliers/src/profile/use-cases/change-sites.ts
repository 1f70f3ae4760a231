import type { SiteRequest, SiteResponse } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { Injectable } from '@nestjs/common';
import { KnownProvince } from '../known-province';
import { OwnSupplierChange } from '../own-supplier-change';
import { SiteRepository } from '../persistence/site.repository';

@Injectable()
export class ChangeSites {
  constructor(
    private readonly change: OwnSupplierChange,
    private readonly sites: SiteRepository,
    private readonly knownProvince: KnownProvince,
  ) {}

  /** @throws DomainError request.invalid, request.not_found */
  async add(actor: Actor, site: SiteRequest): Promise<SiteResponse> {
    await this.knownProvince.check(site.provinceCode);
    return this.change.run(actor, 'site', (tx, supplierId) => this.sites.insert(tx, supplierId, site));
  }

  /** @throws DomainError request.invalid, request.not_found, request.precondition_failed */
  async update(actor: Actor, siteId: string, version: number, site: SiteRequest): Promise<SiteResponse> {
    await this.knownProvince.check(site.provinceCode);
    return this.change.run(actor, 'site', (tx, supplierId) => this.sites.update(tx, supplierId, siteId, version, site));
  }
}
