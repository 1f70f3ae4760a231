import { IconCheck, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from './date-text';
import styles from './timeline.module.css';

export interface TimelineStep {
  id: string;
  title: string;
  /** ISO instant; a step to come has none. */
  at?: string | null;
  state: 'done' | 'current' | 'todo' | 'stopped';
  detail?: ReactNode;
}

/** Steps in their order, each with its state in words for screen readers. */
export function Timeline({ steps, label }: { steps: TimelineStep[]; label: string }) {
  const { t } = useTranslation();
  return (
    <ol className={styles.timeline} aria-label={label}>
      {steps.map((step) => (
        <li key={step.id} data-state={step.state} aria-current={step.state === 'current' ? 'step' : undefined}>
          <span className={styles.dot} aria-hidden="true">{step.state === 'done' && <IconCheck size={14} />}{step.state === 'stopped' && <IconX size={14} />}</span>
          <div>
            <p className={styles.title}>{step.title}<span className="mx-visually-hidden"> ({t(`step.${step.state}`)})</span></p>
            {step.at && <p className="mx-muted"><DateText iso={step.at} time /></p>}
            {step.detail}
          </div>
        </li>
      ))}
    </ol>
  );
}
