import type { CSSProperties, ReactNode } from 'react';
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
  /** Takes the whole row on a phone: e-mail addresses and names of firms, which half a phone would break apart. */
  long?: boolean;
}
interface TitleBlockProps {
  items: TitleBlockItem[];
  /** What the block describes, for screen readers. */
  label?: string;
  /** Inside a card that already has a border. */
  flush?: boolean;
}

const mostColumns = 6;

/** Rows of equal length: eight cells stand as four and four, not as six and two. */
function columnsFor(cells: number): number {
  return Math.ceil(cells / Math.ceil(Math.max(1, cells) / mostColumns));
}

const takesRow = (item: TitleBlockItem | undefined): boolean => !item || Boolean(item.wide || item.long);

/** On a phone cells stand in twos, and one without a neighbour takes its row. @returns for each item whether it takes a whole row there */
function aloneOnPhone(items: TitleBlockItem[]): boolean[] {
  let hasLeft = false; // the left half of the row is taken
  return items.map((item, at) => {
    const isAlone = takesRow(item) || (!hasLeft && takesRow(items[at + 1]));
    hasLeft = !isAlone && !hasLeft;
    return isAlone;
  });
}

/** The signature element: the ruled grid of a machine's rating plate, label above value. Supplier, RFQ and result headers use it. */
export function TitleBlock({ items, label, flush = false }: TitleBlockProps) {
  const columns = columnsFor(items.filter((item) => !item.wide).length);
  const alone = aloneOnPhone(items);
  return (
    <dl className={styles.block} aria-label={label} data-flush={flush || undefined} style={{ '--columns': columns || 1 } as CSSProperties}>
      {items.map((item, at) => (
        <div key={item.label} className={styles.cell} data-wide={item.wide || undefined} data-alone={alone[at] || undefined}>
          <dt>{item.label}</dt>
          <Value item={item} />
        </div>
      ))}
    </dl>
  );
}

function Value({ item: { value, mono } }: { item: TitleBlockItem }) {
  const isMissing = value === null || value === undefined || value === '';
  return <dd data-mono={(mono && !isMissing) || undefined} data-missing={isMissing || undefined}>{isMissing ? <NotStated /> : value}</dd>;
}
