import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { ExportLinks } from '../../../components/export-links';
import { LoadMore } from '../../../components/load-more';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { paths } from '../../../lib/paths';
import { type Queue, queues, useDuplicates } from '../api/duplicates';
import { DuplicatePair } from '../components/duplicate-pair';
import { ReportPair } from '../components/report-pair';

/** The queue of pairs that look like one firm, surest first. */
export function Component() {
  const { t } = useTranslation(['office', 'terms']);
  const [queue, setQueue] = useState<Queue>('likely');
  const [isReporting, setReporting] = useState(false);
  const query = useDuplicates(queue);
  const kinds = Object.keys(queues) as Queue[];
  return (
    <div className="mx-stack">
      <PageHeader title={t('duplicates.title')} lead={t('duplicates.lead')} actions={<><ButtonLink tone="default" to={paths.merges}>{t('duplicates.merges')}</ButtonLink><Button tone="default" aria-expanded={isReporting} onClick={() => setReporting(!isReporting)}>{t('duplicates.report')}</Button></>} />
      {isReporting && <ReportPair />}
      <div className="mx-row"><Select label={t('duplicates.show')} data={kinds.map((value) => ({ value, label: t(`duplicates.shows.${value}`) }))} allowDeselect={false} value={queue} onChange={(value) => setQueue((value ?? 'likely') as Queue)} /></div>
      <QueryView query={query}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          if (rows.length === 0) return <EmptyState kind={queue === 'likely' ? 'nothing' : 'filtered'} title={t('duplicates.none')}>{t('duplicates.noneHint')}</EmptyState>;
          return (
            <>
              <ExportLinks name="exports.duplicates" filters={queues[queue]} />
              {queue !== 'dismissed' && <p className="mx-muted">{t('duplicates.open', { count: pages.at(-1)?.open ?? 0 })}</p>}
              {rows.map((candidate) => <DuplicatePair key={candidate.id} candidate={candidate} />)}
              <LoadMore hasMore={query.hasNextPage} loading={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
            </>
          );
        }}
      </QueryView>
    </div>
  );
}
