import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ButtonLink } from '../../../components/button';
import { DataTable } from '../../../components/data-table';
import { DateText } from '../../../components/date-text';
import { DemoBadge } from '../../../components/demo-badge';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { ExportLinks } from '../../../components/export-links';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { RfqPhaseBadge } from '../../../components/status-badges';
import { paths } from '../../../lib/paths';
import { useRfqs } from '../api/rfqs';

/** The buyer's own RFQs, newest first. */
export function Component() {
  const { t } = useTranslation('rfqs');
  const query = useRfqs();
  return (
    <div className="mx-stack">
      <PageHeader title={t('title')} lead={t('lead')} actions={<ButtonLink to={paths.newRfq}>{t('new')}</ButtonLink>} />
      <ExportLinks name="exports.rfqs" />
      <QueryView query={query}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          if (rows.length === 0) return <EmptyState title={t('empty')} action={<ButtonLink to={paths.newRfq}>{t('new')}</ButtonLink>}>{t('emptyHint')}</EmptyState>;
          return (
            <>
              <DataTable
                caption={t('title')}
                rows={rows}
                rowKey={(row) => row.id}
                columns={[
                  { id: 'title', label: t('field.title'), heading: true, cell: (row) => <span className="mx-row"><Link to={row.phase === 'draft' ? paths.editRfq(row.id) : paths.rfq(row.id)}>{row.title}</Link>{row.demo && <DemoBadge />}</span> },
                  { id: 'number', label: t('field.number'), cell: (row) => <span className="mx-mono">{row.number}</span> },
                  { id: 'phase', label: t('field.phase'), cell: (row) => <RfqPhaseBadge phase={row.phase} /> },
                  { id: 'deadline', label: t('field.deadline'), cell: (row) => row.deadline && <DateText iso={row.deadline} time /> },
                  { id: 'matches', label: t('field.matches'), numeric: true, cell: (row) => (row.phase === 'draft' ? '–' : (row.matchCount ?? t('matching'))) },
                  { id: 'introductions', label: t('field.introductions'), numeric: true, cell: (row) => row.introductionCount },
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
