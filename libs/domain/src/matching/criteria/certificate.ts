import { certificateState, type CertificateState } from '../../supplier/certificate-state';
import type { CandidateCertificate } from '../candidate';
import { decided, notStated, type Comparison } from '../operators/comparison';
import type { VerdictNote } from '../verdict';
import { finding, type Criterion } from './criterion';

const standing: Record<CertificateState | 'absent', Comparison> = {
  valid: decided(true),
  expiring: decided(true),
  expired: { outcome: 'not_met', note: 'certificate_expired' },
  undated: notStated,
  absent: { outcome: 'unknown', note: 'certificate_absent' },
};

/** Best first: a renewed certificate beside its expired predecessor is valid. */
const best: CertificateState[] = ['valid', 'expiring', 'undated', 'expired'];
/** Which reason speaks for several schemes: a failure before a gap. */
const worst: VerdictNote[] = ['certificate_expired', 'certificate_absent', 'not_stated', 'compared'];

function stateOf(scheme: string, certificates: CandidateCertificate[], now: Date): CertificateState | 'absent' {
  const states = certificates.filter((certificate) => certificate.scheme === scheme).map((certificate) => certificateState(certificate, now));
  return best.find((state) => states.includes(state)) ?? 'absent';
}

const asText = ({ scheme, validUntil }: CandidateCertificate): string => (validUntil ? `${scheme} ${validUntil}` : scheme);

/** All wanted schemes, valid at `now`. An expired one fails; one nobody told us of leaves it open: "not found" is not "fake" (product.md item 8). */
export const certificateCriterion: Criterion = (requirement, { candidate, now }) => {
  const wanted = requirement.codes ?? [];
  if (wanted.length === 0) return finding(notStated);
  const results = wanted.map((scheme) => standing[stateOf(scheme, candidate.certificates, now)]);
  const speaking = worst.map((note) => results.find((result) => result.note === note)).find((result) => result !== undefined)!;
  const held = candidate.certificates.filter((certificate) => wanted.includes(certificate.scheme)).map(asText).sort();
  return finding(speaking, null, held.join(', ') || null);
};
