import type { CheckStanding, CheckSubject, CheckLevel } from '@matxich/domain';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language';
import { formatDate, formatInstant } from '../lib/format';
import { FileView, type ShownFile } from './file-view';
import { StatusBadge, type Tone } from './status-badge';
import { TitleBlock } from './title-block';

export interface ShownCheck {
  id: string;
  subject: CheckSubject;
  about: string | null;
  level: CheckLevel;
  note: string;
  evidence: ShownFile | null;
  until: string | null;
  standing: CheckStanding;
  checkedBy: string;
  checkedAt: string;
  endedAt: string | null;
  endedBy: string | null;
  endCause: 'undone' | 'changed' | 'removed' | null;
  endReason: string | null;
}

const tones: Record<CheckStanding, Tone> = { in_force: 'ok', not_confirmed: 'warn', expired: 'neutral', ended: 'neutral' };

interface CheckListProps {
  checks: ShownCheck[];
  labelOf: (code: string) => string;
  /** Ways to act on one of them. */
  actions?: (check: ShownCheck) => ReactNode;
}

/** The history of looks: who, when, until, why. What was taken back stays, with the reason. */
export function CheckList({ checks, labelOf, actions }: CheckListProps) {
  const { t } = useTranslation('terms');
  const language = useLanguage();
  return (
    <div className="mx-stack">
      {checks.map((check) => {
        const name = check.about ? labelOf(check.about) : t(`checkSubject.${check.subject}`);
        return (
          <TitleBlock
            key={check.id} label={name}
            items={[
              { label: t('check.about'), value: name },
              { label: t('check.level'), value: t(`checkLevel.${check.level}`) },
              { label: t('check.standing'), value: <StatusBadge tone={tones[check.standing]}>{t(`checkStanding.${check.standing}`)}</StatusBadge> },
              { label: t('check.until'), value: check.until ? formatDate(check.until, language) : t('check.noEnd') },
              { label: t('check.by'), value: `${check.checkedBy}, ${formatInstant(check.checkedAt, language)}` },
              { label: t('check.note'), value: check.note, wide: true },
              ...(check.evidence ? [{ label: t('check.evidence'), value: <FileView file={check.evidence} />, wide: true }] : []),
              ...(check.endCause && check.endedAt ? [{ label: t('check.ended'), value: [t(`checkEnd.${check.endCause}`), formatInstant(check.endedAt, language), check.endedBy, check.endReason].filter(Boolean).join(' · '), wide: true }] : []),
              ...(actions && check.standing !== 'ended' ? [{ label: t('check.act'), value: actions(check), wide: true }] : []),
            ]}
          />
        );
      })}
    </div>
  );
}
