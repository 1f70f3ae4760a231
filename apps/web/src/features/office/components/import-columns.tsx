import { useTranslation } from 'react-i18next';
import type { Import } from '../api/imports';
import styles from './office.module.css';

/** Which header was read as what; columns that are no facts of a firm are named too, so that nothing is dropped in silence. */
export function ImportColumns({ columns }: { columns: Import['columns'] }) {
  const { t } = useTranslation('office');
  const read = columns.filter(({ column }) => column !== null);
  return (
    <details open>
      <summary>{t('columns.title', { read: read.length, all: columns.length })}</summary>
      <ul className={styles.columns}>
        {columns.map(({ header, column }, index) => (
          <li key={`${index}${header}`}>
            <span className="mx-mono">{header || t('columns.unnamed', { number: index + 1 })}</span>
            {' → '}
            {column ? t(`columns.${column}`) : <span className="mx-muted">{t('columns.ignored')}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
