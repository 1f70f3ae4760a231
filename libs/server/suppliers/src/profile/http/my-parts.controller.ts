import { type InputOf, supplierEndpoints as rows } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { CurrentActor, Endpoint, Input } from '@matxich/platform';
import { Controller } from '@nestjs/common';
import { ChangeSites } from '../use-cases/change-sites';

@Controller()
export class MyPartsController {
  constructor(private readonly sites: ChangeSites) {}

  @Endpoint(rows.addSite)
  addSite(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof rows.addSite>) {
    return this.sites.add(actor, body);
  }

  @Endpoint(rows.updateSite)
  updateSite(@CurrentActor() actor: Actor, @Input() { params, body, version }: InputOf<typeof rows.updateSite>) {
    return this.sites.update(actor, params.siteId, version, body);
  }
}
