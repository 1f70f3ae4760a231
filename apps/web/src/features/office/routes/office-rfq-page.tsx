import type { MatchResponse } from '@matxich/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { DateText } from '../../../components/date-text';
import { DemoBadge } from '../../../components/demo-badge';
import { EmptyState } from '../../../components/empty-state';
import { ExportLinks } from '../../../components/export-links';
import { LoadMore } from '../../../components/load-more';
import { LoadingState } from '../../../components/loading-state';
import { MatchList } from '../../../components/match-list';
import { ButtonLink } from '../../../components/button';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { RequirementList } from '../../../components/requirement-list';
import { RfqPhaseBadge } from '../../../components/status-badges';
import { TitleBlock } from '../../../components/title-block';
import { paths } from '../../../lib/paths';
import { useCodeLabel } from '../../../lib/use-code-label';
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
  const labelOf = useCodeLabel();
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
          ...(rfq.cancelReason ? [{ label: t('rfqs.cancelReason'), value: rfq.cancelReason, wide: true }] : []),
        ]}
      />
      <h2>{t('rfqs.lines')}</h2>
      {rfq.lines.map((line) => <RequirementList key={line.id} line={line} labelOf={labelOf} />)}
      <Matches rfq={rfq} labelOf={labelOf} />
    </div>
  );
}

function Matches({ rfq, labelOf }: { rfq: OfficeRfq; labelOf: (code: string) => string }) {
  const { t } = useTranslation('office');
  const query = useOfficeMatches(rfq.id);
  return (
    <section className="mx-stack" aria-labelledby="matches">
      <h2 id="matches">{t('match.title')}</h2>
      <QueryView query={query}>
        {({ pages }) => {
          const [first] = pages;
          if (!first || first.status === 'pending') return <><p role="status">{t('match.pending')}</p><LoadingState rows={4} /></>;
          if (first.considered === 0) return <EmptyState title={t('match.none')} action={<ButtonLink to={paths.officeRegister}>{t('match.toRegister')}</ButtonLink>}>{t('match.noneHint')}</EmptyState>;
          return (
            <>
              <ExportLinks name="exports.matches" params={{ rfqId: rfq.id }} />
              <MatchList matches={pages.flatMap((page) => page.items)} passing={first.passing} considered={first.considered} labelOf={labelOf} action={(match) => <Introduce rfq={rfq} match={match} />} />
              <LoadMore hasMore={query.hasNextPage} loading={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
            </>
          );
        }}
      </QueryView>
    </section>
  );
}

/** The proposal, the introduction that came of it, or why there can be none. */
function Introduce({ rfq, match }: { rfq: OfficeRfq; match: MatchResponse }) {
  const { t } = useTranslation('office');
  if (match.introductionId) return <Link to={`${paths.introductions.office}/${match.introductionId}`}>{t('match.toIntroduction')}</Link>;
  if (rfq.phase === 'cancelled') return <p className="mx-muted">{t('match.cancelled')}</p>;
  if (!match.claimed) return <p className="mx-muted">{t('match.unclaimed')}</p>;
  return <ProposeButton rfqId={rfq.id} supplierId={match.supplierId} supplierName={match.supplierName} />;
}
