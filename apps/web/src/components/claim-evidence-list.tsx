import type { ClaimEvidence } from '@matxich/domain';
import { useTranslation } from 'react-i18next';
import { StatusBadge, type Tone } from './status-badge';

const tones: Record<ClaimEvidence, Tone> = {
  tax_code_matches: 'ok', own_domain_confirmed: 'ok', tax_certificate_attached: 'ok', own_domain_waiting: 'info', tax_code_unknown: 'neutral', no_own_domain: 'neutral', free_mail: 'neutral', other_domain: 'warn', tax_code_differs: 'warn',
};

/** What speaks for a claim and against it; officers and the claimant see the same. */
export function ClaimEvidenceList({ evidence }: { evidence: ClaimEvidence[] }) {
  const { t } = useTranslation('terms');
  return <span className="mx-row">{evidence.map((one) => <StatusBadge key={one} tone={tones[one]}>{t(`claimEvidence.${one}`)}</StatusBadge>)}</span>;
}
