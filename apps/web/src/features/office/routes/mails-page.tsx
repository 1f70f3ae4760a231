import { useTranslation } from 'react-i18next';
import { DateText } from '../../../components/date-text';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { useMails } from '../api/register';
import styles from '../components/mail.module.css';

/** The local outbox: what would have been sent, while no mail server is configured. */
export function Component() {
  const { t } = useTranslation('office');
  const query = useMails();
  return (
    <div className="mx-stack">
      <PageHeader title={t('mails.title')} lead={t('mails.lead')} />
      <QueryView query={query}>
        {({ pages }) => {
          const mails = pages.flatMap((page) => page.items);
          if (pages[0]?.smtp) return <EmptyState title={t('mails.smtp')}>{t('mails.smtpHint')}</EmptyState>;
          if (mails.length === 0) return <EmptyState title={t('mails.none')}>{t('mails.noneHint')}</EmptyState>;
          return (
            <>
              {mails.map((mail) => (
                <details key={mail.id} className="mx-card">
                  <summary>{mail.subject}<span className={`mx-muted ${styles.meta}`}>{mail.to} · <DateText iso={mail.createdAt} time /></span></summary>
                  <p style={{ whiteSpace: 'pre-wrap', marginTop: 8 }}>{mail.text}</p>
                </details>
              ))}
              <LoadMore hasMore={query.hasNextPage} loading={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
            </>
          );
        }}
      </QueryView>
    </div>
  );
}
