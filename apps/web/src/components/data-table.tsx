import type { ReactNode } from 'react';
import styles from './data-table.module.css';

export interface Column<R> {
  id: string;
  label: string;
  cell: (row: R) => ReactNode;
  /** Right-aligned figures. */
  numeric?: boolean;
  /** The row's name: one column, read out as its heading. */
  heading?: boolean;
}
interface DataTableProps<R> {
  /** What the rows are; read out, not shown. */
  caption: string;
  columns: Column<R>[];
  rows: R[];
  rowKey: (row: R) => string;
}

/** A ruled table that folds into label/value plates on a phone. */
export function DataTable<R>({ caption, columns, rows, rowKey }: DataTableProps<R>) {
  return (
    <table className={styles.table}>
      <caption className="mx-visually-hidden">{caption}</caption>
      <thead>
        <tr>{columns.map((column) => <th key={column.id} scope="col" data-numeric={column.numeric || undefined}>{column.label}</th>)}</tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) => {
              const Cell = column.heading ? 'th' : 'td';
              return <Cell key={column.id} scope={column.heading ? 'row' : undefined} data-label={column.label} data-numeric={column.numeric || undefined}>{column.cell(row)}</Cell>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
