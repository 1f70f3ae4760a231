import { endOfVietnamDay } from '../time';

export const certificateStates = ['valid', 'expiring', 'expired', 'undated'] as const;
/** Derived from dates and the clock on every look, never stored (product.md P11). `undated`: a scheme that expires, without a date. */
export type CertificateState = (typeof certificateStates)[number];

export const EXPIRING_WITHIN_DAYS = 60;

/** Declared practices and conformity declarations of the taxonomy: no body issues them with an end. */
const withoutEnd = new Set(['5s', 'kaizen', 'tpm', 'lean', 'ppap', 'apqp', 'fmea', 'spc', 'msa', 'rohs', 'reach', 'ce_marking'].map((name) => `cert.${name}`));

export function schemeExpires(scheme: string): boolean {
  return !withoutEnd.has(scheme);
}

/** State at `now`; the last day counts until 23:59:59 in Vietnam. */
export function certificateState(certificate: { scheme: string; validUntil: string | null }, now: Date): CertificateState {
  if (certificate.validUntil === null) return schemeExpires(certificate.scheme) ? 'undated' : 'valid';
  const left = endOfVietnamDay(certificate.validUntil) - now.getTime();
  if (left <= 0) return 'expired';
  return left <= EXPIRING_WITHIN_DAYS * 86_400_000 ? 'expiring' : 'valid';
}
