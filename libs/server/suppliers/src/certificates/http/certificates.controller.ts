import { type InputOf, certificateEndpoints as rows } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { CurrentActor, Endpoint, Input } from '@matxich/platform';
import { Controller } from '@nestjs/common';
import { ChangeCertificates } from '../use-cases/change-certificates';
import { EnterCertificate } from '../use-cases/enter-certificate';

@Controller()
export class CertificatesController {
  constructor(
    private readonly certificates: ChangeCertificates,
    private readonly enterCertificate: EnterCertificate,
  ) {}

  @Endpoint(rows.add)
  add(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof rows.add>) {
    return this.certificates.add(actor, body);
  }

  @Endpoint(rows.update)
  update(@CurrentActor() actor: Actor, @Input() { params, body, version }: InputOf<typeof rows.update>) {
    return this.certificates.update(actor, params.certificateId, version, body);
  }

  @Endpoint(rows.remove)
  remove(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof rows.remove>) {
    return this.certificates.remove(actor, params.certificateId);
  }

  @Endpoint(rows.officeAdd)
  officeAdd(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof rows.officeAdd>) {
    return this.enterCertificate.execute(actor, params.supplierId, body);
  }
}
