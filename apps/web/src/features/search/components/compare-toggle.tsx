import { mostCompared } from '@matxich/domain';
import { useTranslation } from 'react-i18next';
import { type PutAside, useCompareList } from '../../../lib/compare-list';
import styles from './compare.module.css';

/** Puts a firm aside to be compared, or takes it back. */
export function CompareToggle({ firm }: { firm: PutAside }) {
  const { t } = useTranslation('suppliers');
  const { has, isFull, add, remove } = useCompareList();
  const isIn = has(firm.id);
  const isBarred = isFull && !isIn;
  return (
    <label className={styles.toggle} title={isBarred ? t('compare.full', { count: mostCompared }) : undefined}>
      <input type="checkbox" checked={isIn} disabled={isBarred} onChange={() => (isIn ? remove(firm.id) : add(firm))} aria-label={t('compare.toggle', { name: firm.name })} />
      {t('compare.word')}
    </label>
  );
}
