import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language';
import { formatDate } from '../lib/format';
import type { Answer } from '../lib/routes';
import { StatusBadge } from './status-badge';

type Permit = Answer<'suppliers.read'>['sites'][number]['permits'][number];
const tones = { valid: 'ok', expiring: 'warn', expired: 'danger' } as const;
const worst = ['expired', 'expiring', 'valid'];

/** Permits of a site, the expired ones first. */
export function PermitBadges({ permits }: { permits: readonly Permit[] }) {
  const { t } = useTranslation('firm');
  const language = useLanguage();
  const sorted = [...permits].sort((one, other) => worst.indexOf(one.state) - worst.indexOf(other.state));
  return (
    <span className="mx-row">
      {sorted.map((permit) => (
        <StatusBadge key={`${permit.kind} ${permit.number ?? ''}`} tone={tones[permit.state]}>
          {t(`permitKind.${permit.kind}`)}: {permit.validUntil ? t(`permitStateUntil.${permit.state}`, { date: formatDate(permit.validUntil, language) }) : t(`permitState.${permit.state}`)}
        </StatusBadge>
      ))}
    </span>
  );
}
