import type { ReactNode } from 'react';
import { NotStated } from './not-stated';
import styles from './title-block.module.css';

export interface TitleBlockItem {
  label: string;
  /** Null, undefined or an empty string is shown as "not stated". */
  value: ReactNode;
  /** Codes: tax code, RFQ number, HS. */
  mono?: boolean;
  /** Takes the whole row. */
  wide?: boolean;
}
interface TitleBlockProps {
  items: TitleBlockItem[];
  /** What the block describes, for screen readers. */
  label?: string;
  /** Inside a card that already has a border. */
  flush?: boolean;
}

/** The signature element: the ruled grid of a machine's rating plate, label above value. Supplier, RFQ and result headers use it. */
export function TitleBlock({ items, label, flush = false }: TitleBlockProps) {
  return (
    <dl className={styles.block} aria-label={label} data-flush={flush || undefined}>
      {items.map((item) => (
        <div key={item.label} className={styles.cell} data-wide={item.wide || undefined}>
          <dt>{item.label}</dt>
          <dd data-mono={item.mono || undefined}>{item.value === null || item.value === undefined || item.value === '' ? <NotStated /> : item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
