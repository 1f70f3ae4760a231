import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Button, ButtonLink } from '../../../components/button';
import { DateText } from '../../../components/date-text';
import { DemoBadge } from '../../../components/demo-badge';
import { EmptyState } from '../../../components/empty-state';
import { ExportLinks } from '../../../components/export-links';
import { LoadMore } from '../../../components/load-more';
import { LoadingState } from '../../../components/loading-state';
import { MatchList } from '../../../components/match-list';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { ReasonDialog } from '../../../components/reason-dialog';
import { RequirementList } from '../../../components/requirement-list';
import { RfqPhaseBadge } from '../../../components/status-badges';
import { TitleBlock } from '../../../components/title-block';
import { paths } from '../../../lib/paths';
import { useCodeLabel } from '../../../lib/use-code-label';
import { type Rfq, useCancelRfq, useMatches, useRfq } from '../api/rfqs';

/** The buyer's view of one RFQ: what was asked, who fits and why. */
export function Component() {
  const { rfqId = '' } = useParams();
  const query = useRfq(rfqId);
  return <QueryView query={query}>{(rfq) => <View rfq={rfq} />}</QueryView>;
}

function View({ rfq }: { rfq: Rfq }) {
  const { t } = useTranslation('rfqs');
  const labelOf = useCodeLabel();
  return (
    <div className="mx-stack">
      <PageHeader
        title={rfq.title}
        back={{ to: paths.rfqs, label: t('back') }}
        badges={<><RfqPhaseBadge phase={rfq.phase} />{rfq.demo && <DemoBadge />}</>}
        actions={<>{rfq.phase === 'draft' && <ButtonLink to={paths.editRfq(rfq.id)}>{t('view.edit')}</ButtonLink>}{(rfq.phase === 'draft' || rfq.phase === 'open') && <CancelButton rfqId={rfq.id} />}</>}
        lead={rfq.description}
      />
      <TitleBlock
        label={rfq.title}
        items={[
          { label: t('field.number'), value: rfq.number, mono: true },
          { label: t('field.deadline'), value: rfq.deadline && <DateText iso={rfq.deadline} time /> },
          { label: t('view.published'), value: rfq.publishedAt && <DateText iso={rfq.publishedAt} time /> },
          { label: t('field.deliveryPlace'), value: [rfq.incoterm, rfq.deliveryPlace].filter(Boolean).join(' ') },
          { label: t('field.currency'), value: rfq.currency },
          { label: t('view.buyer'), value: t(rfq.showBuyer ? 'view.shown' : 'view.hidden') },
          ...(rfq.cancelReason ? [{ label: t('view.reason'), value: rfq.cancelReason, wide: true }] : []),
        ]}
      />
      <h2>{t('view.lines')}</h2>
      {rfq.lines.map((line) => <RequirementList key={line.id} line={line} labelOf={labelOf} />)}
      {rfq.publishedAt && <Matches rfqId={rfq.id} labelOf={labelOf} />}
    </div>
  );
}

function Matches({ rfqId, labelOf }: { rfqId: string; labelOf: (code: string) => string }) {
  const { t } = useTranslation('rfqs');
  const query = useMatches(rfqId, true);
  return (
    <section className="mx-stack" aria-labelledby="matches">
      <h2 id="matches">{t('view.matches')}</h2>
      <QueryView query={query}>
        {({ pages }) => {
          const [first] = pages;
          if (!first || first.status === 'pending') return <><p role="status">{t('view.pending')}</p><LoadingState rows={4} /></>;
          if (first.considered === 0) return <EmptyState title={t('view.none')}>{t('view.noneHint')}</EmptyState>;
          return (
            <>
              <p>{t('view.next')}</p>
              <ExportLinks name="exports.matches" params={{ rfqId }} />
              <MatchList matches={pages.flatMap((page) => page.items)} passing={first.passing} considered={first.considered} labelOf={labelOf} />
              <LoadMore hasMore={query.hasNextPage} loading={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
            </>
          );
        }}
      </QueryView>
    </section>
  );
}

function CancelButton({ rfqId }: { rfqId: string }) {
  const { t } = useTranslation('rfqs');
  const cancel = useCancelRfq();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button tone="danger" onClick={() => setAsking(true)}>{t('view.cancel')}</Button>
      <ReasonDialog
        opened={isAsking} title={t('view.cancelTitle')} label={t('view.cancelReason')} least={5} most={500} confirmLabel={t('view.cancel')} tone="danger" busy={cancel.isPending} error={cancel.error}
        onCancel={() => setAsking(false)} onConfirm={(reason) => cancel.mutate({ rfqId, reason }, { onSuccess: () => setAsking(false) })}
      >
        <p>{t('view.cancelText')}</p>
      </ReasonDialog>
    </>
  );
}
