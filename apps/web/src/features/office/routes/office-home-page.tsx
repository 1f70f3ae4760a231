import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ButtonLink } from '../../../components/button';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { IntroductionBadge } from '../../../components/status-badges';
import { TitleBlock } from '../../../components/title-block';
import { paths } from '../../../lib/paths';
import { useOfficeRfqs, useProposed } from '../api/office-rfqs';
import { useClaims } from '../api/register';
import { RfqTable } from '../components/rfq-table';

/** What waits for the office: claims, RFQs without an introduction, proposals without an answer. */
export function Component() {
  const { t } = useTranslation('office');
  const claims = useClaims();
  const rfqs = useOfficeRfqs();
  const proposed = useProposed();
  return (
    <div className="mx-stack">
      <PageHeader title={t('home.title')} lead={t('home.lead')} actions={<ButtonLink to={paths.imports}>{t('register.import')}</ButtonLink>} />
      <section className="mx-stack">
        <h2>{t('home.claims')}</h2>
        <QueryView query={claims} rows={2}>
          {({ pages }) => {
            const waiting = pages.flatMap((page) => page.items).filter((claim) => claim.status === 'pending');
            if (waiting.length === 0) return <p className="mx-muted">{t('home.noClaims')}</p>;
            return <TitleBlock label={t('home.claims')} items={waiting.map((claim) => ({ label: claim.organisationName, value: <Link to={paths.claims}>{claim.supplierName}</Link> }))} />;
          }}
        </QueryView>
      </section>
      <section className="mx-stack">
        <h2>{t('home.rfqs')}</h2>
        <QueryView query={rfqs} rows={3}>
          {({ pages }) => {
            const open = pages.flatMap((page) => page.items).filter((rfq) => rfq.phase === 'open' && rfq.introductionCount === 0);
            return open.length === 0 ? <p className="mx-muted">{t('home.noRfqs')}</p> : <RfqTable rows={open} />;
          }}
        </QueryView>
      </section>
      <section className="mx-stack">
        <h2>{t('home.waiting')}</h2>
        <QueryView query={proposed} rows={2}>
          {({ items }) => (items.length === 0 ? <p className="mx-muted">{t('home.noWaiting')}</p> : <TitleBlock label={t('home.waiting')} items={items.map((item) => ({ label: item.supplierName, value: <span className="mx-row"><Link to={`${paths.introductions.office}/${item.id}`}>{item.rfqTitle}</Link><IntroductionBadge status={item.status} /></span> }))} />)}
        </QueryView>
      </section>
    </div>
  );
}
