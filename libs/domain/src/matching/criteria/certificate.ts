import { certificateState, type CertificateState } from '../../supplier/certificate-state';
import type { CandidateCertificate } from '../candidate';
import { decided, notStated, type Comparison } from '../operators/comparison';
import type { VerdictNote } from '../verdict';
import { finding, type Criterion } from './criterion';

const standing: Record<CertificateState | 'other_site' | 'absent', Comparison> = {
  valid: decided(true),
  expiring: decided(true),
  expired: { outcome: 'not_met', note: 'certificate_expired' },
  suspended: { outcome: 'not_met', note: 'certificate_not_in_force' },
  withdrawn: { outcome: 'not_met', note: 'certificate_not_in_force' },
  undated: notStated,
  other_site: { outcome: 'unknown', note: 'certificate_other_site' },
  absent: { outcome: 'unknown', note: 'certificate_absent' },
};

/** Best first: a renewed certificate beside its expired predecessor is valid. */
const best: CertificateState[] = ['valid', 'expiring', 'undated', 'suspended', 'withdrawn', 'expired'];
/** Which reason speaks for several schemes: a failure before a gap. */
const worst: VerdictNote[] = ['certificate_expired', 'certificate_not_in_force', 'certificate_absent', 'certificate_other_site', 'not_stated', 'compared'];

/** One that names no site is the whole firm's. */
const coversAll = ({ siteIds = [] }: CandidateCertificate, sites: readonly string[]): boolean => siteIds.length === 0 || sites.every((site) => siteIds.includes(site));

function standingOf(scheme: string, certificates: CandidateCertificate[], sites: readonly string[], now: Date): Comparison {
  const named = certificates.filter((certificate) => certificate.scheme === scheme);
  const covering = named.filter((certificate) => coversAll(certificate, sites));
  if (covering.length === 0) return standing[named.length > 0 ? 'other_site' : 'absent'];
  const states = covering.map((certificate) => certificateState(certificate, now));
  return standing[best.find((state) => states.includes(state))!];
}

const asText = ({ scheme, validUntil }: CandidateCertificate): string => (validUntil ? `${scheme} ${validUntil}` : scheme);

/**
 * All wanted schemes, valid at `now` for the sites where the work would be done. An expired, suspended or withdrawn one
 * fails; one that nobody told us of, or that is another site's, leaves it open: "not found" is not "fake" (product.md item 8).
 */
export const certificateCriterion: Criterion = (requirement, { candidate, now, siteIds = [] }) => {
  const wanted = requirement.codes ?? [];
  if (wanted.length === 0) return finding(notStated);
  const results = wanted.map((scheme) => standingOf(scheme, candidate.certificates, siteIds, now));
  const speaking = worst.map((note) => results.find((result) => result.note === note)).find((result) => result !== undefined)!;
  const held = candidate.certificates.filter((certificate) => wanted.includes(certificate.scheme)).map(asText).sort();
  return finding(speaking, null, held.join(', ') || null);
};
