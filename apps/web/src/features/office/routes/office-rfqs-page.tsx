import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/empty-state';
import { ExportLinks } from '../../../components/export-links';
import { LoadMore } from '../../../components/load-more';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { useOfficeRfqs } from '../api/office-rfqs';
import { RfqTable } from '../components/rfq-table';

export function Component() {
  const { t } = useTranslation('office');
  const query = useOfficeRfqs();
  return (
    <div className="mx-stack">
      <PageHeader title={t('rfqs.title')} lead={t('rfqs.lead')} />
      <ExportLinks name="exports.officeRfqs" />
      <QueryView query={query}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          if (rows.length === 0) return <EmptyState title={t('rfqs.none')}>{t('rfqs.noneHint')}</EmptyState>;
          return <><RfqTable rows={rows} /><LoadMore hasMore={query.hasNextPage} loading={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} /></>;
        }}
      </QueryView>
    </div>
  );
}
