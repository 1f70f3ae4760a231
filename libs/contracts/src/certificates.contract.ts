import { certificateStates } from '@matxich/domain';
import { z } from 'zod';
import { Code, Id, IsoDate, optionalText } from './fields';

export const CertificateResponse = z.object({
  id: Id,
  scheme: z.string(),
  number: z.string().nullable(),
  body: z.string().nullable(),
  scope: z.string().nullable(),
  issuedOn: IsoDate.nullable(),
  validUntil: IsoDate.nullable(),
  state: z.enum(certificateStates),
});
export type CertificateResponse = z.output<typeof CertificateResponse>;
export const CertificateRequest = z.strictObject({
  scheme: Code,
  number: optionalText(120),
  body: optionalText(200),
  scope: optionalText(500),
  issuedOn: IsoDate.nullish(),
  validUntil: IsoDate.nullish(),
});
export type CertificateRequest = z.output<typeof CertificateRequest>;
