import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../../components/button';
import { ClaimEvidenceList } from '../../../components/claim-evidence-list';
import { DateText } from '../../../components/date-text';
import { EmptyState } from '../../../components/empty-state';
import { ExportLinks } from '../../../components/export-links';
import { LoadMore } from '../../../components/load-more';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { ReasonDialog } from '../../../components/reason-dialog';
import { StatusBadge } from '../../../components/status-badge';
import { TitleBlock } from '../../../components/title-block';
import { useToast } from '../../../components/toast';
import { useLanguage } from '../../../i18n/use-language';
import { paths } from '../../../lib/paths';
import { type ClaimRow, useClaims, useDecideClaim } from '../api/register';

const tones = { pending: 'info', approved: 'ok', rejected: 'danger', withdrawn: 'neutral' } as const;

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
              <ExportLinks name="exports.claims" />
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
  return (
    <section className="mx-stack">
      <TitleBlock
        label={claim.supplierName}
        items={[
          { label: t('claims.firm'), value: <Link to={paths.supplier(language, claim.supplierId)}>{claim.supplierName}</Link>, wide: true },
          { label: t('claims.taxCode'), value: claim.supplierTaxCode, mono: true },
          { label: t('claims.organisation'), value: claim.organisationName },
          { label: t('claims.person'), value: claim.requestedBy },
          { label: t('claims.status'), value: <span className="mx-row"><StatusBadge tone={tones[claim.status]}>{t(`terms:claimStatus.${claim.status}`)}</StatusBadge>{claim.automatic && t('claims.automatic')}</span> },
          { label: t('claims.at'), value: <DateText iso={claim.createdAt} time /> },
          ...(claim.note ? [{ label: t('claims.note'), value: claim.note, wide: true }] : []),
          ...(claim.proofEmail ? [{ label: t('claims.proofEmail'), value: claim.proofEmail }] : []),
          { label: t('claims.evidence'), value: <ClaimEvidenceList evidence={claim.evidence} />, wide: true },
          ...(claim.reason ? [{ label: t('claims.reason'), value: claim.reason, wide: true }] : []),
        ]}
      />
      {claim.status === 'pending' && <div className="mx-row"><Decide claim={claim} decision="approve" /><Decide claim={claim} decision="reject" /></div>}
    </section>
  );
}

/** A refusal needs a reason, because the claimant reads it; words with an approval are welcome. */
const words = {
  approve: { open: 'claims.approve', named: 'claims.approveNamed', title: 'claims.approveTitle', text: 'claims.approveText', label: 'claims.remark', done: 'claims.approved', tone: 'primary', least: 0 },
  reject: { open: 'claims.reject', named: 'claims.rejectNamed', title: 'claims.rejectTitle', text: 'claims.rejectText', label: 'claims.reason', done: 'claims.rejected', tone: 'danger', least: 5 },
} as const;

function Decide({ claim, decision }: { claim: ClaimRow; decision: keyof typeof words }) {
  const { t } = useTranslation('office');
  const decide = useDecideClaim(claim.id);
  const toast = useToast();
  const [isAsking, setAsking] = useState(false);
  const word = words[decision];
  const name = claim.supplierName;
  return (
    <>
      <Button tone={word.tone} onClick={() => setAsking(true)} aria-label={t(word.named, { name })}>{t(word.open)}</Button>
      <ReasonDialog
        opened={isAsking} title={t(word.title)} label={t(word.label)} least={word.least} most={500} confirmLabel={t(word.open)} tone={word.tone} busy={decide.isPending} error={decide.error} onCancel={() => setAsking(false)}
        onConfirm={(reason) => decide.mutate({ decision, reason: reason || null }, { onSuccess: () => { setAsking(false); toast({ message: t(word.done, { name }) }); } })}
      >
        <p>{t(word.text)}</p>
      </ReasonDialog>
    </>
  );
}
