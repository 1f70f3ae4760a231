import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportColumn, Layout } from '../api/imports';
import { offeredColumns } from '../lib/column-choice';
import styles from './column-mapper.module.css';

interface ColumnChoiceProps {
  column: Layout['columns'][number];
  /** 0 = the first column of the sheet. */
  place: number;
  chosen: ImportColumn | null;
  onChoose: (meaning: ImportColumn | null) => void;
}

/** One column of the file: its name, what stands in it, and what it means to us. */
export function ColumnChoice({ column, place, chosen, onChoose }: ColumnChoiceProps) {
  const { t } = useTranslation('office');
  const id = useId();
  const name = column.header || t('map.unnamed', { number: place + 1 });
  return (
    <li className={styles.column} data-left-out={chosen === null}>
      <label className={styles.name} htmlFor={id}>{name}</label>
      <p className={`${styles.samples} mx-muted`}>{column.samples.length > 0 ? column.samples.join(' · ') : t('map.empty')}</p>
      <select id={id} className={`mx-input ${styles.choice}`} value={chosen ?? ''} onChange={(event) => onChoose((event.target.value || null) as ImportColumn | null)}>
        <option value="">{t('map.leaveOut')}</option>
        {offeredColumns.map((meaning) => <option key={meaning} value={meaning}>{t(`column.${meaning}`)}</option>)}
      </select>
    </li>
  );
}
