import { IconFlask } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './status-badge.module.css';

/** Stands beside everything invented for the demonstration; never counted in figures. */
export function DemoBadge() {
  const { t } = useTranslation();
  return (
    <span className={styles.badge} data-demo="true" title={t('demo.explained')}>
      <IconFlask size={15} aria-hidden="true" />
      {t('demo.word')}
    </span>
  );
}
