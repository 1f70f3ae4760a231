import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ButtonLink } from '../../../components/button';
import { LoadMore } from '../../../components/load-more';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { IntroductionBadge } from '../../../components/status-badges';
import { paths } from '../../../lib/paths';
import { useOfficeRfqs, useWaitingIntroductions } from '../api/office-rfqs';
import { useDuplicates } from '../api/duplicates';
import { useClaims } from '../api/register';
import { useUnreadTerms } from '../api/vocabulary';
import { RfqTable } from '../components/rfq-table';

/** What waits for the office: claims, RFQs without an introduction, proposals without an answer. */
export function Component() {
  const { t } = useTranslation('office');
  const claims = useClaims();
  const duplicates = useDuplicates('likely');
  const words = useUnreadTerms('all');
  const rfqs = useOfficeRfqs();
  const waiting = useWaitingIntroductions();
  return (
    <div className="mx-stack">
      <PageHeader title={t('home.title')} lead={t('home.lead')} actions={<><ButtonLink tone="default" to={paths.verification}>{t('verification.title')}</ButtonLink><ButtonLink to={paths.imports}>{t('register.import')}</ButtonLink></>} />
      <section className="mx-stack">
        <h2>{t('home.claims')}</h2>
        <QueryView query={claims} rows={2}>
          {({ pages }) => {
            const pending = pages.flatMap((page) => page.items).filter((claim) => claim.status === 'pending');
            if (pending.length === 0) return <p className="mx-muted">{t('home.noClaims')}</p>;
            return (
              <>
                {pending.map((claim) => <div key={claim.id} className="mx-row"><Link to={paths.claims}>{claim.supplierName}</Link><span className="mx-muted">{claim.organisationName}</span></div>)}
                <LoadMore hasMore={claims.hasNextPage} loading={claims.isFetchingNextPage} onMore={() => void claims.fetchNextPage()} />
              </>
            );
          }}
        </QueryView>
      </section>
      <section className="mx-stack">
        <h2>{t('home.duplicates')}</h2>
        <QueryView query={duplicates} rows={1}>
          {({ pages }) => (pages[0]?.open ? <Link to={paths.duplicates}>{t('home.seeDuplicates', { count: pages[0].open })}</Link> : <p className="mx-muted">{t('home.noDuplicates')}</p>)}
        </QueryView>
      </section>
      <section className="mx-stack">
        <h2>{t('home.words')}</h2>
        <QueryView query={words} rows={1}>
          {({ pages }) => (pages[0]?.open ? <Link to={paths.vocabulary}>{t('home.seeWords', { count: pages[0].open })}</Link> : <p className="mx-muted">{t('home.noWords')}</p>)}
        </QueryView>
      </section>
      <section className="mx-stack">
        <h2>{t('home.rfqs')}</h2>
        <QueryView query={rfqs} rows={3}>
          {({ pages }) => {
            const open = pages.flatMap((page) => page.items).filter((rfq) => rfq.phase === 'open' && rfq.introductionCount === 0 && rfq.matchCount !== 0);
            return (
              <>
                {open.length > 0 && <RfqTable rows={open} />}
                {open.length === 0 && !rfqs.hasNextPage && <p className="mx-muted">{t('home.noRfqs')}</p>}
                <LoadMore hasMore={rfqs.hasNextPage} loading={rfqs.isFetchingNextPage} onMore={() => void rfqs.fetchNextPage()} />
              </>
            );
          }}
        </QueryView>
      </section>
      <section className="mx-stack">
        <h2>{t('home.waiting')}</h2>
        <QueryView query={waiting} rows={2}>
          {({ items, more }) => (
            <>
              {items.length === 0 && <p className="mx-muted">{t('home.noWaiting')}</p>}
              {items.map((item) => <div key={item.id} className="mx-row"><Link to={`${paths.introductions.office}/${item.id}`}>{item.rfqTitle}</Link><span className="mx-muted">{item.supplierName}</span><IntroductionBadge status={item.status} /></div>)}
              {more && <Link to={paths.introductions.office}>{t('home.allIntroductions')}</Link>}
            </>
          )}
        </QueryView>
      </section>
    </div>
  );
}
