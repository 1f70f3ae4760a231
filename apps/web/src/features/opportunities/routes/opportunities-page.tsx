import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ButtonLink } from '../../../components/button';
import { DemoBadge } from '../../../components/demo-badge';
import { EmptyState } from '../../../components/empty-state';
import { ExportLinks } from '../../../components/export-links';
import { LoadMore } from '../../../components/load-more';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { RfqPhaseBadge } from '../../../components/status-badges';
import { paths } from '../../../lib/paths';
import { useOpportunities } from '../api/opportunities';
import { OpportunityHead } from '../components/opportunity-head';

/** Open RFQs that my firm was considered for, best fit first. */
export function Component() {
  const { t } = useTranslation('opportunities');
  const query = useOpportunities();
  return (
    <div className="mx-stack">
      <PageHeader title={t('title')} lead={t('lead')} />
      <QueryView query={query}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          if (rows.length === 0) return <EmptyState title={t('empty')} action={<ButtonLink to={paths.profile}>{t('improve')}</ButtonLink>}>{t('emptyHint')}</EmptyState>;
          return (
            <>
              <ExportLinks name="exports.opportunities" />
              {rows.map((opportunity) => (
                <article key={opportunity.rfqId} className="mx-stack">
                  <div className="mx-row"><h2><Link to={paths.opportunity(opportunity.rfqId)}>{opportunity.title}</Link></h2><RfqPhaseBadge phase={opportunity.phase} />{opportunity.demo && <DemoBadge />}</div>
                  <OpportunityHead opportunity={opportunity} />
                </article>
              ))}
              <LoadMore hasMore={query.hasNextPage} loading={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
            </>
          );
        }}
      </QueryView>
    </div>
  );
}
