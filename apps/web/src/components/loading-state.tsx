import { useTranslation } from 'react-i18next';
import styles from './states.module.css';

/** A skeleton of the coming content. @param rows how many lines to hold free */
export function LoadingState({ rows = 5 }: { rows?: number }) {
  const { t } = useTranslation();
  return (
    <div className={styles.loading} role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.bar} />
      ))}
    </div>
  );
}
