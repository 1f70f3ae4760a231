import { IconAlertTriangle, IconCheck, IconCircleX, IconClock, IconInfoCircle } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import styles from './status-badge.module.css';

export type Tone = 'ok' | 'warn' | 'danger' | 'info' | 'neutral';
const icons = { ok: IconCheck, warn: IconAlertTriangle, danger: IconCircleX, info: IconInfoCircle, neutral: IconClock };

interface StatusBadgeProps {
  tone: Tone;
  /** The word; the icon alone never carries the meaning. */
  children: ReactNode;
  /** A tabler icon in place of the tone's own. */
  icon?: ComponentType<{ size?: number; 'aria-hidden'?: 'true' }>;
}

/** A state as icon, word and colour. Ready-made ones for the domain's states are in status-badges.tsx. */
export function StatusBadge({ tone, children, icon }: StatusBadgeProps) {
  const Icon = icon ?? icons[tone];
  return (
    <span className={styles.badge} data-tone={tone}>
      <Icon size={15} aria-hidden="true" />
      {children}
    </span>
  );
}
