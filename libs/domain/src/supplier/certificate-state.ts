import { endOfVietnamDay } from '../time';

/** What the body that issued a certificate has said of it; the rest follows from the dates. */
export const certificateStatuses = ['valid', 'suspended', 'withdrawn'] as const;
export type CertificateStatus = (typeof certificateStatuses)[number];

/** Worst first (product.md P21): a reader must not find an expired one by chance. */
export const certificateStates = ['expired', 'withdrawn', 'suspended', 'expiring', 'undated', 'valid'] as const;
/** Derived from dates and the clock on every look, never stored (product.md P11). `undated`: a scheme that expires, without a date. */
export type CertificateState = (typeof certificateStates)[number];

export const EXPIRING_WITHIN_DAYS = 60;

interface CertificateFacts {
  scheme: string;
  validUntil: string | null;
  /** Absent = valid, for who knows nothing else. */
  status?: CertificateStatus;
}

/** Declared practices and conformity declarations of the taxonomy: no body issues them with an end. */
export const schemesWithoutEnd: ReadonlySet<string> = new Set(['5s', 'kaizen', 'tpm', 'lean', 'ppap', 'apqp', 'fmea', 'spc', 'msa', 'rohs', 'reach', 'ce_marking'].map((name) => `cert.${name}`));

export function schemeExpires(scheme: string): boolean {
  return !schemesWithoutEnd.has(scheme);
}

/** State at `now`; the last day counts until 23:59:59 in Vietnam. */
export function certificateState({ scheme, validUntil, status = 'valid' }: CertificateFacts, now: Date): CertificateState {
  if (status !== 'valid') return status;
  if (validUntil === null) return schemeExpires(scheme) ? 'undated' : 'valid';
  const left = endOfVietnamDay(validUntil) - now.getTime();
  if (left <= 0) return 'expired';
  return left <= EXPIRING_WITHIN_DAYS * 86_400_000 ? 'expiring' : 'valid';
}

/** Held at `now`: everything else counts as absent wherever a certificate is asked for. */
export const isInForce = (state: CertificateState): boolean => state === 'valid' || state === 'expiring';

/** Worst state first, then by scheme. */
export function byState<T extends { scheme: string; state: CertificateState }>(certificates: readonly T[]): T[] {
  return [...certificates].sort((a, b) => certificateStates.indexOf(a.state) - certificateStates.indexOf(b.state) || (a.scheme < b.scheme ? -1 : Number(a.scheme > b.scheme)));
}
