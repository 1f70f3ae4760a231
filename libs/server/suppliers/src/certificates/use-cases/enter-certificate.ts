import type { CertificateRequest, OwnCertificateResponse } from '@matxich/contracts';
import { type Actor, DomainError } from '@matxich/domain';
import { Journal, UnitOfWork } from '@matxich/platform';
import { TaxonomyReader } from '@matxich/reference';
import { Injectable } from '@nestjs/common';
import { SupplierRepository } from '../../profile/persistence/supplier.repository';
import { RequestRepository } from '../../verification/persistence/request.repository';
import { toOwnCertificate } from '../certificate-row';
import { CertificateRepository } from '../persistence/certificate.repository';
import { checkCertificate } from './check-certificate';

/** An officer writes a certificate of a firm that nobody has claimed; it stands marked, and another officer checks it. */
@Injectable()
export class EnterCertificate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly suppliers: SupplierRepository,
    private readonly certificates: CertificateRepository,
    private readonly requests: RequestRepository,
    private readonly taxonomy: TaxonomyReader,
    private readonly journal: Journal,
  ) {}

  /** @throws DomainError request.not_found, supplier.already_claimed, certificate.* */
  async execute(actor: Actor, supplierId: string, certificate: CertificateRequest): Promise<OwnCertificateResponse> {
    await checkCertificate(certificate, this.taxonomy);
    return this.unitOfWork.run(async (tx) => {
      const [firm] = await tx.query<{ claimed: boolean }[]>('SELECT organisation_id IS NOT NULL AS claimed FROM suppliers WHERE id = $1 AND visible FOR UPDATE', [supplierId]);
      if (!firm) throw new DomainError('request.not_found');
      if (firm.claimed) throw new DomainError('supplier.already_claimed');
      await this.certificates.checkParts(tx, supplierId, certificate);
      const entered = await this.certificates.insert(tx, supplierId, certificate, actor.userId);
      await this.requests.open(tx, { supplierId, subject: 'certificate', subjectId: entered.certificate.id, fileId: certificate.evidenceFileId ?? null, note: null, requestedBy: actor.userId });
      await this.suppliers.touch(tx, supplierId);
      await this.journal.record(tx, actor, 'supplier.changed', { supplierId }, { part: 'certificate', by: 'office' });
      return toOwnCertificate({ ...entered.certificate, waiting: true }, entered.now);
    });
  }
}
