import { type InputOf, supplierEndpoints as rows } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { CurrentActor, Endpoint, Input } from '@matxich/platform';
import { Controller } from '@nestjs/common';
import { ChangeCertificates } from '../use-cases/change-certificates';
import { ChangeSites } from '../use-cases/change-sites';
import { ChangeStatements } from '../use-cases/change-statements';

@Controller()
export class MyPartsController {
  constructor(
    private readonly sites: ChangeSites,
    private readonly statements: ChangeStatements,
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

  @Endpoint(rows.addStatement)
  addStatement(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof rows.addStatement>) {
    return this.statements.add(actor, body);
  }

  @Endpoint(rows.updateStatement)
  updateStatement(@CurrentActor() actor: Actor, @Input() { params, body, version }: InputOf<typeof rows.updateStatement>) {
    return this.statements.update(actor, params.statementId, version, body);
  }

  @Endpoint(rows.removeStatement)
  removeStatement(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof rows.removeStatement>) {
    return this.statements.remove(actor, params.statementId);
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
