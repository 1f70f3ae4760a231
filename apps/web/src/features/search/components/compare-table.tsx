import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../../components/button';
import { DemoBadge } from '../../../components/demo-badge';
import { NotStated } from '../../../components/not-stated';
import { useLanguage } from '../../../i18n/use-language';
import { paths } from '../../../lib/paths';
import type { Column, Row } from './compare-rows';
import styles from './compare-table.module.css';

interface CompareTableProps {
  caption: string;
  columns: Column[];
  rows: Row[];
  onRemove: (supplierId: string) => void;
  onStatement: (column: Column, statementId: string) => void;
  /** Further acts under a firm's name. */
  acts?: (column: Column) => ReactNode;
}

/** Firms side by side; the first column stays in sight, and a phone shows two firms at a time. */
export function CompareTable({ caption, columns, rows, onRemove, onStatement, acts }: CompareTableProps) {
  const { t } = useTranslation('suppliers');
  const scroller = useRef<HTMLDivElement>(null);
  const turn = (direction: -1 | 1) => {
    const width = scroller.current?.querySelector('thead th:nth-child(2)')?.clientWidth ?? 0;
    scroller.current?.scrollBy({ left: direction * 2 * width, behavior: 'smooth' });
  };
  const groups = (['process', 'certificates', 'firm'] as const).map((group) => ({ group, rows: rows.filter((row) => row.group === group) })).filter((one) => one.rows.length > 0);
  return (
    <div className={styles.frame}>
      {columns.length > 2 && (
        <div className={styles.turn}>
          <Button tone="default" small icon={<IconChevronLeft size={18} aria-hidden="true" />} aria-label={t('compare.before')} onClick={() => turn(-1)}>{t('compare.beforeWord')}</Button>
          <Button tone="default" small icon={<IconChevronRight size={18} aria-hidden="true" />} aria-label={t('compare.after')} onClick={() => turn(1)}>{t('compare.afterWord')}</Button>
        </div>
      )}
      <div className={styles.scroll} ref={scroller} tabIndex={0} role="group" aria-label={caption}>
        <table className={styles.table} data-firms={columns.length}>
          <caption className="mx-visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('page.parameter')}</th>
              {columns.map((column) => <th key={column.firm.id} scope="col"><Head column={column} onRemove={onRemove} onStatement={onStatement} acts={acts} /></th>)}
            </tr>
          </thead>
          {groups.map(({ group, rows: inside }) => (
            <tbody key={group}>
              <tr className={styles.group}><th scope="rowgroup" colSpan={columns.length + 1}><span>{t(`compare.group.${group}`)}</span></th></tr>
              {inside.map((row) => (
                <tr key={row.id}>
                  <th scope="row">{row.label}</th>
                  {row.cells.map((cell, at) => <td key={columns[at]!.firm.id} data-missing={cell.key === '' || undefined}>{cell.key === '' ? <NotStated /> : cell.shown}</td>)}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </div>
  );
}

function Head({ column, onRemove, onStatement, acts }: { column: Column } & Pick<CompareTableProps, 'onRemove' | 'onStatement' | 'acts'>) {
  const { t } = useTranslation('suppliers');
  const language = useLanguage();
  const { firm, statement, statements } = column;
  return (
    <div className={styles.head}>
      <Link to={paths.supplier(language, firm.id)}>{firm.nameVi}</Link>
      {firm.demo && <DemoBadge />}
      {statements.length > 1 && (
        <select className={styles.which} aria-label={t('compare.which', { name: firm.nameVi })} value={statement?.id} onChange={(event) => onStatement(column, event.target.value)}>
          {statements.map(({ id }, at) => <option key={id} value={id}>{t('compare.nth', { number: at + 1, count: statements.length })}</option>)}
        </select>
      )}
      <div className={styles.acts}>
        {acts?.(column)}
        <Button tone="quiet" small aria-label={t('compare.remove', { name: firm.nameVi })} icon={<IconX size={16} aria-hidden="true" />} onClick={() => onRemove(firm.id)}>{t('compare.removeWord')}</Button>
      </div>
    </div>
  );
}
