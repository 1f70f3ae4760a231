import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../../../components/data-table';
import { DateText } from '../../../components/date-text';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { StatusBadge } from '../../../components/status-badge';
import { useLanguage } from '../../../i18n/use-language';
import { formatNumber } from '../../../lib/format';
import { paths } from '../../../lib/paths';
import { useImports } from '../api/imports';
import { UploadPanel } from '../components/upload-panel';

/** Takes a list of firms, and shows those taken before. */
export function Component() {
  const { t } = useTranslation(['office', 'terms']);
  const language = useLanguage();
  const query = useImports();
  const number = (count: number | undefined) => formatNumber(count ?? 0, language);
  return (
    <div className="mx-stack">
      <PageHeader title={t('imports.title')} lead={t('imports.lead')} />
      <UploadPanel />
      <h2>{t('imports.history')}</h2>
      <QueryView query={query}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          if (rows.length === 0) return <EmptyState title={t('imports.empty')}>{t('imports.emptyHint')}</EmptyState>;
          return (
            <>
              <DataTable
                caption={t('imports.history')}
                rows={rows}
                rowKey={(row) => row.id}
                columns={[
                  { id: 'file', label: t('imports.file'), heading: true, cell: (row) => <Link to={paths.import(row.id)}>{row.fileName}</Link> },
                  { id: 'status', label: t('imports.status'), cell: (row) => <StatusBadge tone={row.status === 'committed' ? 'ok' : 'info'}>{t(`terms:importStatus.${row.status}`)}</StatusBadge> },
                  { id: 'rows', label: t('report.rows'), numeric: true, cell: (row) => number(row.rowCount) },
                  { id: 'accepted', label: t('terms:importVerdict.accepted'), numeric: true, cell: (row) => number(row.counts.accepted) },
                  { id: 'updated', label: t('terms:importVerdict.updated'), numeric: true, cell: (row) => number(row.counts.updated) },
                  { id: 'candidate', label: t('terms:importVerdict.candidate'), numeric: true, cell: (row) => number(row.counts.candidate) },
                  { id: 'rejected', label: t('terms:importVerdict.rejected'), numeric: true, cell: (row) => number(row.counts.rejected) },
                  { id: 'by', label: t('report.by'), cell: (row) => row.createdBy },
                  { id: 'at', label: t('report.uploaded'), cell: (row) => <DateText iso={row.createdAt} time /> },
                ]}
              />
              <LoadMore hasMore={query.hasNextPage} loading={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
            </>
          );
        }}
      </QueryView>
    </div>
  );
}
