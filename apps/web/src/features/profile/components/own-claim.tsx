import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { ClaimEvidenceList } from '../../../components/claim-evidence-list';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { FormError } from '../../../components/form-error';
import { StatusBadge } from '../../../components/status-badge';
import { TitleBlock } from '../../../components/title-block';
import { useToast } from '../../../components/toast';
import { useFieldError } from '../../../lib/use-field-error';
import { type OwnClaim as Claim, useSendProof, useWithdrawClaim } from '../api/claims';

const tones = { pending: 'info', approved: 'ok', rejected: 'danger', withdrawn: 'neutral' } as const;

/** One claim of my organisation: how it stands, what speaks for it, and what can be done while it waits. */
export function OwnClaim({ claim }: { claim: Claim }) {
  const { t } = useTranslation(['profile', 'terms']);
  return (
    <section className="mx-stack" aria-label={claim.supplierName}>
      <TitleBlock
        label={claim.supplierName}
        items={[
          { label: t('claim.firm'), value: claim.supplierName, wide: true },
          { label: t('claim.status'), value: <StatusBadge tone={tones[claim.status]}>{t(`terms:claimStatus.${claim.status}`)}</StatusBadge> },
          ...(claim.status === 'withdrawn' ? [] : [{ label: t('claim.evidence'), value: <ClaimEvidenceList evidence={claim.evidence} />, wide: true }]),
          ...(claim.reason ? [{ label: t('claim.reason'), value: claim.reason, wide: true }] : []),
        ]}
      />
      {claim.automatic && <p className="mx-muted">{t('claim.automatic')}</p>}
      {claim.status === 'rejected' && <p>{t('claim.again')}</p>}
      {claim.status === 'pending' && <Waiting claim={claim} />}
    </section>
  );
}

function Waiting({ claim }: { claim: Claim }) {
  const { t } = useTranslation('profile');
  const withdraw = useWithdrawClaim(claim.id);
  const toast = useToast();
  const [isAsking, setAsking] = useState(false);
  const mayProve = claim.proofEmail !== null && !claim.proofConfirmed;
  return (
    <>
      <p>{mayProve ? t('claim.sent', { email: claim.proofEmail }) : t('claim.waiting')}</p>
      {mayProve && <SendAgain claim={claim} />}
      <div className="mx-row"><Button tone="default" onClick={() => setAsking(true)}>{t('claim.withdraw')}</Button></div>
      <ConfirmDialog opened={isAsking} title={t('claim.withdrawTitle')} confirmLabel={t('claim.withdraw')} tone="danger" busy={withdraw.isPending} error={withdraw.error} onCancel={() => setAsking(false)} onConfirm={() => withdraw.mutate(undefined, { onSuccess: () => { setAsking(false); toast({ message: t('claim.withdrawn') }); } })}>
        <p>{t('claim.withdrawText')}</p>
      </ConfirmDialog>
    </>
  );
}

function SendAgain({ claim }: { claim: Claim }) {
  const { t } = useTranslation('profile');
  const send = useSendProof(claim.id);
  const toast = useToast();
  const [email, setEmail] = useState(claim.proofEmail ?? '');
  const wrong = useFieldError({}, send.error);
  return (
    <details>
      <summary>{t('claim.resend')}</summary>
      <form className="mx-stack" onSubmit={(event) => { event.preventDefault(); send.mutate(email, { onSuccess: () => toast({ message: t('claim.sent', { email }) }) }); }} noValidate>
        <FormError error={send.error} labels={{ email: t('claim.mail') }} />
        <TextInput type="email" inputMode="email" label={t('claim.mail')} value={email} onChange={(event) => setEmail(event.currentTarget.value)} error={wrong('email')} />
        <div className="mx-row"><Button type="submit" tone="default" loading={send.isPending}>{t('claim.submitMail')}</Button></div>
      </form>
    </details>
  );
}
