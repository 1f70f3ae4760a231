import type { CertificateRequest, OwnCertificateResponse } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import type { Tx } from '@matxich/platform';
import { TaxonomyReader } from '@matxich/reference';
import { Injectable } from '@nestjs/common';
import { OwnSupplierChange } from '../../profile/own-supplier-change';
import { RequestRepository } from '../../verification/persistence/request.repository';
import { toOwnCertificate } from '../certificate-row';
import { CertificateRepository } from '../persistence/certificate.repository';
import { checkCertificate } from './check-certificate';

/** A firm's own certificates. With evidence they go to the officers' queue. */
@Injectable()
export class ChangeCertificates {
  constructor(
    private readonly change: OwnSupplierChange,
    private readonly certificates: CertificateRepository,
    private readonly requests: RequestRepository,
    private readonly taxonomy: TaxonomyReader,
  ) {}

  /** @throws DomainError certificate.scheme_unknown, certificate.dates_reversed, certificate.site_unknown, certificate.evidence_unknown */
  async add(actor: Actor, certificate: CertificateRequest): Promise<OwnCertificateResponse> {
    await checkCertificate(certificate, this.taxonomy);
    return this.change.run(actor, 'certificate', async (tx, supplierId) => {
      await this.certificates.checkParts(tx, supplierId, certificate);
      const added = await this.certificates.insert(tx, supplierId, certificate, null);
      return this.queued(tx, actor, supplierId, certificate, toOwnCertificate(added.certificate, added.now));
    });
  }

  /** @throws DomainError as add; request.not_found, request.precondition_failed */
  async update(actor: Actor, certificateId: string, version: number, certificate: CertificateRequest): Promise<OwnCertificateResponse> {
    await checkCertificate(certificate, this.taxonomy);
    return this.change.run(actor, 'certificate', async (tx, supplierId) => {
      await this.certificates.checkParts(tx, supplierId, certificate);
      const changed = await this.certificates.update(tx, supplierId, certificateId, version, certificate);
      return this.queued(tx, actor, supplierId, certificate, toOwnCertificate(changed.certificate, changed.now));
    });
  }

  /** @throws DomainError request.not_found */
  async remove(actor: Actor, certificateId: string): Promise<void> {
    await this.change.run(actor, 'certificate', (tx, supplierId) => this.certificates.remove(tx, supplierId, certificateId));
  }

  private async queued(tx: Tx, actor: Actor, supplierId: string, { evidenceFileId }: CertificateRequest, certificate: OwnCertificateResponse): Promise<OwnCertificateResponse> {
    if (!evidenceFileId || certificate.verification !== 'self_declared') return certificate;
    await this.requests.open(tx, { supplierId, subject: 'certificate', subjectId: certificate.id, fileId: evidenceFileId, note: null, requestedBy: actor.userId });
    return { ...certificate, waiting: true };
  }
}
