import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../../components/button';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { DateText } from '../../../components/date-text';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { StatusBadge } from '../../../components/status-badge';
import { TitleBlock } from '../../../components/title-block';
import { useLanguage } from '../../../i18n/use-language';
import { paths } from '../../../lib/paths';
import { type ClaimRow, useClaims, useDecideClaim } from '../api/register';

const tones = { pending: 'info', approved: 'ok', rejected: 'danger' } as const;

/** People who say that a listed firm is theirs; waiting ones first. */
export function Component() {
  const { t } = useTranslation('office');
  const query = useClaims();
  return (
    <div className="mx-stack">
      <PageHeader title={t('claims.title')} lead={t('claims.lead')} />
      <QueryView query={query}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          if (rows.length === 0) return <EmptyState title={t('claims.none')}>{t('claims.noneHint')}</EmptyState>;
          return (
            <>
              {rows.map((claim) => <Claim key={claim.id} claim={claim} />)}
              <LoadMore hasMore={query.hasNextPage} loading={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
            </>
          );
        }}
      </QueryView>
    </div>
  );
}

function Claim({ claim }: { claim: ClaimRow }) {
  const { t } = useTranslation(['office', 'terms']);
  const language = useLanguage();
  const decide = useDecideClaim(claim.id);
  const [asking, setAsking] = useState<'approve' | 'reject' | null>(null);
  const [reason, setReason] = useState('');
  return (
    <section className="mx-stack">
      <TitleBlock
        label={claim.supplierName}
        items={[
          { label: t('claims.firm'), value: <Link to={paths.supplier(language, claim.supplierId)}>{claim.supplierName}</Link>, wide: true },
          { label: t('claims.taxCode'), value: claim.supplierTaxCode, mono: true },
          { label: t('claims.organisation'), value: claim.organisationName },
          { label: t('claims.person'), value: claim.requestedBy },
          { label: t('claims.status'), value: <StatusBadge tone={tones[claim.status]}>{t(`terms:claimStatus.${claim.status}`)}</StatusBadge> },
          { label: t('claims.at'), value: <DateText iso={claim.createdAt} time /> },
          { label: t('claims.note'), value: claim.note, wide: true },
          ...(claim.reason ? [{ label: t('claims.reason'), value: claim.reason, wide: true }] : []),
        ]}
      />
      {claim.status === 'pending' && (
        <div className="mx-row">
          <Button onClick={() => setAsking('approve')} aria-label={t('claims.approveNamed', { name: claim.supplierName })}>{t('claims.approve')}</Button>
          <Button tone="danger" onClick={() => setAsking('reject')} aria-label={t('claims.rejectNamed', { name: claim.supplierName })}>{t('claims.reject')}</Button>
        </div>
      )}
      <ConfirmDialog
        opened={asking !== null} title={t(asking === 'reject' ? 'claims.rejectTitle' : 'claims.approveTitle')} confirmLabel={t(asking === 'reject' ? 'claims.reject' : 'claims.approve')} tone={asking === 'reject' ? 'danger' : 'primary'} busy={decide.isPending} error={decide.error} onCancel={() => setAsking(null)}
        onConfirm={() => asking && decide.mutate({ decision: asking, reason: reason.trim() || null }, { onSuccess: () => setAsking(null) })}
      >
        <div className="mx-stack">
          <p>{t(asking === 'reject' ? 'claims.rejectText' : 'claims.approveText')}</p>
          <Textarea label={t('claims.reason')} autosize minRows={2} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        </div>
      </ConfirmDialog>
    </section>
  );
}
