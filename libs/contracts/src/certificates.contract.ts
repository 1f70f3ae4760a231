import { certificateStates, certificateStatuses, verificationLevels } from '@matxich/domain';
import { z } from 'zod';
import { endpoint } from './endpoint';
import { Code, Id, IsoDate, Version, optionalText } from './fields';
import { FileResponse } from './files.contract';

/** What everybody may see of a certificate. */
export const CertificateResponse = z.object({
  id: Id,
  scheme: z.string(),
  edition: z.string().nullable(),
  number: z.string().nullable(),
  body: z.string().nullable(),
  accreditation: z.string().nullable(),
  scope: z.string().nullable(),
  /** The sites it covers; empty = the whole firm. */
  siteIds: z.array(Id),
  issuedOn: IsoDate.nullable(),
  validUntil: IsoDate.nullable(),
  lastSurveillanceOn: IsoDate.nullable(),
  /** Derived from dates, status and the clock. */
  state: z.enum(certificateStates),
  verification: z.enum(verificationLevels),
  checkedOn: IsoDate.nullable(),
  checkedUntil: IsoDate.nullable(),
  /** The office wrote it for a firm that nobody had claimed. */
  enteredByOffice: z.boolean(),
});
export type CertificateResponse = z.output<typeof CertificateResponse>;

/** What the firm and the office see besides. */
export const OwnCertificateResponse = CertificateResponse.extend({
  status: z.enum(certificateStatuses),
  evidence: FileResponse.nullable(),
  /** It waits for an officer. */
  waiting: z.boolean(),
  version: Version,
});
export type OwnCertificateResponse = z.output<typeof OwnCertificateResponse>;

export const CertificateRequest = z.strictObject({
  scheme: Code,
  edition: optionalText(40),
  number: optionalText(120),
  body: optionalText(200),
  accreditation: optionalText(120),
  scope: optionalText(500),
  siteIds: z.array(Id).max(50).default([]),
  issuedOn: IsoDate.nullish(),
  validUntil: IsoDate.nullish(),
  lastSurveillanceOn: IsoDate.nullish(),
  status: z.enum(certificateStatuses).default('valid'),
  /** With evidence the certificate goes to the officers' queue. */
  evidenceFileId: Id.nullish(),
});
export type CertificateRequest = z.output<typeof CertificateRequest>;

const supplier = { who: 'acting', kinds: ['supplier'] } as const;
const own = { ...supplier, object: 'own' } as const;
const CertificateParams = z.strictObject({ certificateId: Id });
const tag = 'certificates';
const refusals = ['certificate.scheme_unknown', 'certificate.dates_reversed', 'certificate.evidence_unknown', 'certificate.site_unknown', 'request.not_found'] as const;

export const certificateEndpoints = {
  add: endpoint({ method: 'POST', path: '/my/supplier/certificates', tag, summary: 'Declare a certificate', access: supplier, body: CertificateRequest, response: OwnCertificateResponse, status: 201, idempotent: true, errors: [...refusals] }),
  update: endpoint({ method: 'PATCH', path: '/my/supplier/certificates/:certificateId', tag, summary: 'Change a certificate; what was checked of the old words no longer counts', access: own, params: CertificateParams, body: CertificateRequest, response: OwnCertificateResponse, status: 200, ifMatch: true, errors: [...refusals] }),
  remove: endpoint({ method: 'DELETE', path: '/my/supplier/certificates/:certificateId', tag, summary: 'Take a certificate away', access: own, params: CertificateParams, status: 204, errors: [] }),
  officeAdd: endpoint({ method: 'POST', path: '/office/suppliers/:supplierId/certificates', tag, summary: 'Enter a certificate of a firm that nobody has claimed; another officer checks it', access: { who: 'acting', kinds: ['office'], object: 'office_any' }, params: z.strictObject({ supplierId: Id }), body: CertificateRequest, response: OwnCertificateResponse, status: 201, idempotent: true, errors: [...refusals, 'supplier.already_claimed'] }),
};
