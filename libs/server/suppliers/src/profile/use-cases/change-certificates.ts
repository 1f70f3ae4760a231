import type { CertificateRequest, CertificateResponse } from '@matxich/contracts';
import { type Actor, DomainError } from '@matxich/domain';
import { TaxonomyReader } from '@matxich/reference';
import { Injectable } from '@nestjs/common';
import { toCertificate } from '../http/supplier.mapper';
import { OwnSupplierChange } from '../own-supplier-change';
import { CertificateRepository } from '../persistence/certificate.repository';

@Injectable()
export class ChangeCertificates {
  constructor(
    private readonly change: OwnSupplierChange,
    private readonly certificates: CertificateRepository,
    private readonly taxonomy: TaxonomyReader,
  ) {}

  /** @throws DomainError certificate.scheme_unknown, certificate.dates_reversed */
  async add(actor: Actor, certificate: CertificateRequest): Promise<CertificateResponse> {
    if ((await this.taxonomy.unknownCodes([certificate.scheme], 'certification')).length > 0) throw new DomainError('certificate.scheme_unknown', {}, [{ path: 'scheme', message: 'choose a certification of the taxonomy' }]);
    const { issuedOn, validUntil } = certificate;
    if (issuedOn && validUntil && issuedOn > validUntil) throw new DomainError('certificate.dates_reversed', {}, [{ path: 'validUntil', message: 'must not be before the day of issue' }]);
    return this.change.run(actor, 'certificate', async (tx, supplierId) => {
      const { now, ...row } = await this.certificates.insert(tx, supplierId, certificate);
      return toCertificate(row, now);
    });
  }

  async remove(actor: Actor, certificateId: string): Promise<void> {
    await this.change.run(actor, 'certificate', (tx, supplierId) => this.certificates.remove(tx, supplierId, certificateId));
  }
}
