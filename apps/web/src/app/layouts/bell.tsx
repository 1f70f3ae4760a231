import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { apiClient } from '../../lib/api-client';
import { paths } from '../../lib/paths';
import styles from './tool.module.css';

/** The inbox with the number of unread notes, asked again every minute and after anything is read (`['notifications']`). */
export function Bell({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['notifications', 'unread', organisationId],
    queryFn: ({ signal }) => apiClient('notifications.list', { query: { limit: 1 }, signal }),
    refetchInterval: 60_000,
  });
  const unread = data?.unread ?? 0;
  return (
    <Link to={paths.notifications} className={styles.tool} aria-label={t('bell', { count: unread })}>
      <IconBell size={20} aria-hidden="true" />
      {unread > 0 && <span className={styles.count} aria-hidden="true">{unread > 99 ? '99+' : unread}</span>}
    </Link>
  );
}
