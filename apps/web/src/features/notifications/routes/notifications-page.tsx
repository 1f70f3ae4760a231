import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../../components/button';
import { DateText } from '../../../components/date-text';
import { EmptyState } from '../../../components/empty-state';
import { ExportLinks } from '../../../components/export-links';
import { LoadMore } from '../../../components/load-more';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { type Notice, useInbox, useMarkRead } from '../api/inbox';
import styles from './notifications-page.module.css';

/** The inbox: unread first in weight, newest first in order; opening one reads it. */
export function Component() {
  const { t } = useTranslation('notifications');
  const query = useInbox();
  const markRead = useMarkRead();
  return (
    <div className="mx-stack">
      <PageHeader title={t('title')} actions={<Button tone="default" loading={markRead.isPending} disabled={!query.data?.pages[0]?.unread} onClick={() => markRead.mutate(undefined)}>{t('markAll')}</Button>} />
      <QueryView query={query}>
        {({ pages }) => {
          const notices = pages.flatMap((page) => page.items);
          if (notices.length === 0) return <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>;
          return (
            <>
              <ExportLinks name="exports.notifications" />
              <ul className={styles.list}>{notices.map((notice) => <NoticeRow key={notice.id} notice={notice} onOpen={() => notice.readAt === null && markRead.mutate([notice.id])} />)}</ul>
              <LoadMore hasMore={query.hasNextPage} loading={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
            </>
          );
        }}
      </QueryView>
    </div>
  );
}

function NoticeRow({ notice, onOpen }: { notice: Notice; onOpen: () => void }) {
  const { t } = useTranslation('notifications');
  const isNew = notice.readAt === null;
  return (
    <li className={styles.notice} data-new={isNew || undefined}>
      <Link to={notice.link} onClick={onOpen}>
        {isNew && <span className={styles.word}>{t('new')}</span>}
        {t(`kind.${notice.kind}` as 'kind.claim_approved', { buyer: t('aBuyer'), supplier: t('aSupplier'), ...notice.params })}
      </Link>
      <span className="mx-muted"><DateText iso={notice.createdAt} time /></span>
    </li>
  );
}
