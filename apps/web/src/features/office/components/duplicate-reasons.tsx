import type { DuplicateReason } from '@matxich/domain';
import { useTranslation } from 'react-i18next';
import { StatusBadge, type Tone } from '../../../components/status-badge';

const against: DuplicateReason[] = ['different_tax_code', 'different_name', 'different_address', 'branch', 'different_legal_form', 'same_enterprise_other_unit'];
const weak: DuplicateReason[] = ['similar_name', 'similar_address'];
const toneOf = (reason: DuplicateReason): Tone => (against.includes(reason) ? 'warn' : weak.includes(reason) ? 'info' : 'ok');

/** Why two entries look like one firm, and what speaks against it. */
export function DuplicateReasons({ reasons }: { reasons: DuplicateReason[] }) {
  const { t } = useTranslation('terms');
  return <div className="mx-row">{reasons.map((reason) => <StatusBadge key={reason} tone={toneOf(reason)}>{t(`duplicateReason.${reason}`)}</StatusBadge>)}</div>;
}
