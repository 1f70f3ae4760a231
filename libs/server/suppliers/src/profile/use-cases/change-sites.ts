import type { SiteRequest, SiteResponse } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { Injectable } from '@nestjs/common';
import { OwnSupplierChange } from '../own-supplier-change';
import { SiteRepository } from '../persistence/site.repository';

@Injectable()
export class ChangeSites {
  constructor(
    private readonly change: OwnSupplierChange,
    private readonly sites: SiteRepository,
  ) {}

  add(actor: Actor, site: SiteRequest): Promise<SiteResponse> {
    return this.change.run(actor, 'site', (tx, supplierId) => this.sites.insert(tx, supplierId, site));
  }

  /** @throws DomainError request.not_found, request.precondition_failed */
  update(actor: Actor, siteId: string, version: number, site: SiteRequest): Promise<SiteResponse> {
    return this.change.run(actor, 'site', (tx, supplierId) => this.sites.update(tx, supplierId, siteId, version, site));
  }
}
