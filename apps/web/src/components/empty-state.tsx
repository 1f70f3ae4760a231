import { IconFilterOff, IconInbox, IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './states.module.css';

const icons = { nothing: IconInbox, filtered: IconFilterOff, forbidden: IconLock };
interface EmptyStateProps {
  /** nothing: not made yet · filtered: filtered away · forbidden: not yours to see. Each needs its own sentence. */
  kind?: keyof typeof icons;
  title: string;
  /** What to do next, or an example. */
  children?: ReactNode;
  /** One primary action. */
  action?: ReactNode;
}

/** An honest empty list: one sentence, one action. */
export function EmptyState({ kind = 'nothing', title, children, action }: EmptyStateProps) {
  const Icon = icons[kind];
  return (
    <div className={styles.state} data-empty={kind}>
      <Icon size={28} aria-hidden="true" />
      <h2>{title}</h2>
      {children && <div className={styles.text}>{children}</div>}
      {action && <div className="mx-row">{action}</div>}
    </div>
  );
}
