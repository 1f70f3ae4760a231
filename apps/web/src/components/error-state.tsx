import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../lib/api-error';
import { Button } from './button';
import { problemText } from './problem-text';
import styles from './states.module.css';

interface ErrorStateProps {
  /** Whatever was thrown; an ApiError gets its own sentence. */
  error: unknown;
  /** Shown as a button when asking again can help. */
  onRetry?: () => void;
}

/** What failed and how to mend it, with the request's number for whoever is asked for help. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const { t } = useTranslation('problems');
  const requestId = error instanceof ApiError ? error.requestId : '';
  return (
    <div className={styles.state} data-error="true" role="alert">
      <IconAlertTriangle size={28} aria-hidden="true" />
      <h2>{t('heading')}</h2>
      <p className={styles.text}>{problemText(t, error)}</p>
      {onRetry && <Button onClick={onRetry}>{t('retry')}</Button>}
      {requestId && <p className={styles.reference}>{t('reference', { requestId })}</p>}
    </div>
  );
}
