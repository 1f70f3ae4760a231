import { type InputOf, supplierEndpoints as rows } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { CurrentActor, Endpoint, Input } from '@matxich/platform';
import { Controller } from '@nestjs/common';
import { ChangeCertificates } from '../use-cases/change-certificates';
import { ChangeSites } from '../use-cases/change-sites';

@Controller()
export class MyPartsController {
  constructor(
    private readonly sites: ChangeSites,
    private readonly certificates: ChangeCertificates,
  ) {}

  @Endpoint(rows.addSite)
  addSite(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof rows.addSite>) {
    return this.sites.add(actor, body);
  }

  @Endpoint(rows.updateSite)
  updateSite(@CurrentActor() actor: Actor, @Input() { params, body, version }: InputOf<typeof rows.updateSite>) {
    return this.sites.update(actor, params.siteId, version, body);
  }

  @Endpoint(rows.addCertificate)
  addCertificate(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof rows.addCertificate>) {
    return this.certificates.add(actor, body);
  }

  @Endpoint(rows.removeCertificate)
  removeCertificate(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof rows.removeCertificate>) {
    return this.certificates.remove(actor, params.certificateId);
  }
}
