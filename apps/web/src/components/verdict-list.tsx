import type { Outcome, RequirementWeight } from '@matxich/domain';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NotStated } from './not-stated';
import { OutcomeBadge } from './status-badges';
import styles from './verdict-list.module.css';

export interface VerdictItem {
  id: string;
  /** `<RequirementName>`. */
  requirement: ReactNode;
  weight: RequirementWeight;
  /** `<RequirementValue>`. */
  asked: ReactNode;
  /** What the supplier states; null when nothing is stated. */
  stated: ReactNode | null;
  outcome: Outcome;
  /** Why it fell so: `t('verdictNote.…')` of `terms`. */
  note?: string;
}

/** Requirement by requirement: asked, stated, verdict. Missing data is "unknown", never a pass or a failure. */
export function VerdictList({ items, label }: { items: VerdictItem[]; label: string }) {
  const { t } = useTranslation('terms');
  return (
    <ul className={styles.list} aria-label={label}>
      {items.map((item) => (
        <li key={item.id} data-outcome={item.outcome}>
          <div className={styles.name}>{item.requirement}<small>{t(`weight.${item.weight}`)}</small></div>
          <div><small>{t('verdict.asked')}</small>{item.asked}</div>
          <div><small>{t('verdict.stated')}</small>{item.stated ?? <NotStated />}</div>
          <div className={styles.outcome}><OutcomeBadge outcome={item.outcome} />{item.note && <small>{item.note}</small>}</div>
        </li>
      ))}
    </ul>
  );
}
