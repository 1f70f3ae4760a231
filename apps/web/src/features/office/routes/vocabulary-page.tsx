import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { paths } from '../../../lib/paths';
import { unreadShows, type UnreadShow, useUnreadTerms } from '../api/vocabulary';
import { UnreadCard } from '../components/unread-card';

/** Words that searches and firms use and nobody has explained yet, most used first. */
export function Component() {
  const { t } = useTranslation('vocabulary');
  const [show, setShow] = useState<UnreadShow>('all');
  const query = useUnreadTerms(show);
  return (
    <div className="mx-stack">
      <PageHeader title={t('queue.title')} lead={t('queue.lead')} actions={<ButtonLink tone="default" to={paths.learnedTerms}>{t('terms.title')}</ButtonLink>} />
      <div className="mx-row"><Select label={t('queue.show')} data={unreadShows.map((value) => ({ value, label: t(`queue.shows.${value}`) }))} allowDeselect={false} value={show} onChange={(value) => setShow((value ?? 'all') as UnreadShow)} /></div>
      <QueryView query={query}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          if (rows.length === 0) return <EmptyState kind={show === 'all' ? 'nothing' : 'filtered'} title={t('queue.none')} action={<ButtonLink tone="default" to={paths.learnedTerms}>{t('terms.title')}</ButtonLink>}>{t('queue.noneHint')}</EmptyState>;
          return (
            <>
              {show !== 'dismissed' && <p className="mx-muted">{t('queue.open', { count: pages.at(-1)?.open ?? 0 })}</p>}
              {rows.map((word) => <UnreadCard key={word.id} word={word} />)}
              <LoadMore hasMore={query.hasNextPage} loading={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
            </>
          );
        }}
      </QueryView>
    </div>
  );
}
