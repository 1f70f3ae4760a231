import type { CertificateRequest } from '@matxich/contracts';
import { DomainError } from '@matxich/domain';
import type { TaxonomyReader } from '@matxich/reference';

/** @throws DomainError certificate.scheme_unknown, certificate.dates_reversed with the field */
export async function checkCertificate({ scheme, issuedOn, validUntil, lastSurveillanceOn }: CertificateRequest, taxonomy: TaxonomyReader): Promise<void> {
  if ((await taxonomy.unknownCodes([scheme], 'certification')).length > 0) throw new DomainError('certificate.scheme_unknown', {}, [{ path: 'scheme', message: 'choose a certification of the taxonomy' }]);
  if (issuedOn && validUntil && issuedOn > validUntil) throw new DomainError('certificate.dates_reversed', {}, [{ path: 'validUntil', message: 'must not be before the day of issue' }]);
  if (issuedOn && lastSurveillanceOn && issuedOn > lastSurveillanceOn) throw new DomainError('certificate.dates_reversed', {}, [{ path: 'lastSurveillanceOn', message: 'must not be before the day of issue' }]);
}
