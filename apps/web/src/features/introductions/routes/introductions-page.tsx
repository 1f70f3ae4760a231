import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DateText } from '../../../components/date-text';
import { DataTable } from '../../../components/data-table';
import { DemoBadge } from '../../../components/demo-badge';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { ExportLinks } from '../../../components/export-links';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { IntroductionBadge } from '../../../components/status-badges';
import { paths } from '../../../lib/paths';
import { useSession } from '../../../lib/session';
import { type Introduction, useIntroductions } from '../api/introductions';

/** Introductions I am a party to; the office sees all. */
export function Component() {
  const { t } = useTranslation('introductions');
  const { data: session } = useSession();
  const kind = session?.acting?.kind ?? 'supplier';
  const query = useIntroductions();
  return (
    <div className="mx-stack">
      <PageHeader title={t('title')} lead={t(`lead.${kind}`)} />
      <ExportLinks name="exports.introductions" />
      <QueryView query={query}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          if (rows.length === 0) return <EmptyState title={t('empty.title')}>{t(`empty.${kind}`)}</EmptyState>;
          return (
            <>
              <DataTable
                caption={t('title')}
                rows={rows}
                rowKey={(row) => row.id}
                columns={[
                  { id: 'rfq', label: t('rfq'), heading: true, cell: (row) => <span className="mx-row"><Link to={`${paths.introductions[kind]}/${row.id}`}>{row.rfqTitle}</Link>{row.demo && <DemoBadge />}</span> },
                  // One's own name in every row says nothing.
                  ...(kind === 'supplier' ? [] : [{ id: 'supplier', label: t('supplier'), cell: (row: Introduction) => row.supplierName }]),
                  ...(kind === 'buyer' ? [] : [{ id: 'buyer', label: t('buyer'), cell: (row: Introduction) => row.buyerName ?? t('hiddenBuyer') }]),
                  { id: 'status', label: t('status'), cell: (row) => <IntroductionBadge status={row.status} /> },
                  { id: 'date', label: t('date'), cell: (row) => <DateText iso={row.createdAt} /> },
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
