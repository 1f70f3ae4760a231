import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { DateText } from '../../../components/date-text';
import { DemoBadge } from '../../../components/demo-badge';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { LoadingState } from '../../../components/loading-state';
import { MatchCard } from '../../../components/match-card';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { RfqPhaseBadge } from '../../../components/status-badges';
import { TitleBlock } from '../../../components/title-block';
import { useLanguage } from '../../../i18n/use-language';
import { formatNumber } from '../../../lib/format';
import { paths } from '../../../lib/paths';
import { useProvinces, useTaxonomy } from '../../../lib/reference';
import { type OfficeRfq, useOfficeMatches, useOfficeRfq } from '../api/office-rfqs';
import { ProposeButton } from '../components/propose-button';

/** One RFQ with its ranked suppliers, each verdict with both values, and the proposal to introduce. */
export function Component() {
  const { rfqId = '' } = useParams();
  const query = useOfficeRfq(rfqId);
  return <QueryView query={query}>{(rfq) => <View rfq={rfq} />}</QueryView>;
}

function View({ rfq }: { rfq: OfficeRfq }) {
  const { t } = useTranslation('office');
  const language = useLanguage();
  return (
    <div className="mx-stack">
      <PageHeader title={rfq.title} back={{ to: paths.officeRfqs, label: t('rfqs.back') }} badges={<><RfqPhaseBadge phase={rfq.phase} />{rfq.demo && <DemoBadge />}</>} lead={rfq.description} />
      <TitleBlock
        label={rfq.title}
        items={[
          { label: t('rfqs.number'), value: rfq.number, mono: true },
          { label: t('rfqs.buyer'), value: rfq.buyerName },
          { label: t('rfqs.deadline'), value: rfq.deadline && <DateText iso={rfq.deadline} time /> },
          { label: t('rfqs.place'), value: rfq.deliveryPlace },
          ...rfq.lines.map((line) => ({ label: line.title, value: line.annualQuantity === null ? null : t('rfqs.quantity', { shown: formatNumber(line.annualQuantity, language) }) })),
        ]}
      />
      <Matches rfq={rfq} />
    </div>
  );
}

function Matches({ rfq }: { rfq: OfficeRfq }) {
  const { t } = useTranslation('office');
  const query = useOfficeMatches(rfq.id);
  const taxonomy = useTaxonomy();
  const { nameOf } = useProvinces();
  const labelOf = (code: string) => (/^\d{2}$/.test(code) ? (nameOf(code) ?? code) : taxonomy.labelOf(code));
  return (
    <section className="mx-stack" aria-labelledby="matches">
      <h2 id="matches">{t('match.title')}</h2>
      <QueryView query={query}>
        {({ pages }) => {
          const [first] = pages;
          if (!first || first.status === 'pending') return <><p role="status">{t('match.pending')}</p><LoadingState rows={4} /></>;
          if (first.considered === 0) return <EmptyState title={t('match.none')}>{t('match.noneHint')}</EmptyState>;
          return (
            <>
              <p>{t('match.lead', { passing: first.passing, considered: first.considered })}</p>
              <p className="mx-muted">{t('match.formula')}</p>
              {pages.flatMap((page) => page.items).map((match) => (
                <MatchCard key={match.supplierId} match={match} labelOf={labelOf}>
                  {match.introductionId ? <Link to={`${paths.introductions.office}/${match.introductionId}`}>{t('match.toIntroduction')}</Link> : match.claimed ? rfq.phase !== 'cancelled' && <ProposeButton rfqId={rfq.id} supplierId={match.supplierId} supplierName={match.supplierName} /> : <p className="mx-muted">{t('match.unclaimed')}</p>}
                </MatchCard>
              ))}
              <LoadMore hasMore={query.hasNextPage} loading={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
            </>
          );
        }}
      </QueryView>
    </section>
  );
}
