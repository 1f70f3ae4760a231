import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { ExportLinks } from '../../../components/export-links';
import { LoadMore } from '../../../components/load-more';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { paths } from '../../../lib/paths';
import { useVerificationQueue } from '../api/verification';
import { WaitingCard } from '../components/waiting-card';

/** What waits to be checked: what has waited longest and is asked for most comes first. */
export function Component() {
  const { t } = useTranslation('office');
  const query = useVerificationQueue();
  return (
    <div className="mx-stack">
      <PageHeader title={t('verification.title')} lead={t('verification.lead')} />
      <QueryView query={query}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <EmptyState title={t('verification.none')} action={<ButtonLink tone="default" to={paths.officeRegister}>{t('verification.toRegister')}</ButtonLink>}>{t('verification.noneHint')}</EmptyState>;
          return (
            <>
              <ExportLinks name="exports.verificationQueue" />
              {items.map((item) => <WaitingCard key={item.id} item={item} />)}
              <LoadMore hasMore={query.hasNextPage} loading={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
            </>
          );
        }}
      </QueryView>
    </div>
  );
}
