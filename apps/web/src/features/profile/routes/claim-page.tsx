import { TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { FormError } from '../../../components/form-error';
import { PageHeader } from '../../../components/page-header';
import { StatusBadge } from '../../../components/status-badge';
import { TitleBlock } from '../../../components/title-block';
import { useSession } from '../../../lib/session';
import { paths } from '../../../lib/paths';
import { useFieldError } from '../../../lib/use-field-error';
import { useClaim, useClaimable, useOwnClaims } from '../api/claims';

const tones = { pending: 'info', approved: 'ok', rejected: 'danger', withdrawn: 'neutral' } as const;

/** Find the own firm in the register and say why one may speak for it; an officer decides. */
export function Component() {
  const { t } = useTranslation(['profile', 'terms']);
  const { data: session } = useSession();
  const [q, setQ] = useState(session?.acting?.organisationName ?? '');
  const [chosen, setChosen] = useState<string | null>(null);
  const claims = useOwnClaims();
  const found = useClaimable(q.trim());
  const waiting = claims.data?.items.some((claim) => claim.status === 'pending');
  return (
    <div className="mx-stack">
      <PageHeader title={t('claim.title')} lead={t('claim.lead')} back={{ to: paths.profile, label: t('claim.back') }} />
      {claims.data?.items.map((claim) => (
        <TitleBlock key={claim.id} label={claim.supplierName} items={[{ label: t('claim.firm'), value: claim.supplierName, wide: true }, { label: t('claim.status'), value: <StatusBadge tone={tones[claim.status]}>{t(`terms:claimStatus.${claim.status}`)}</StatusBadge> }, ...(claim.reason ? [{ label: t('claim.reason'), value: claim.reason }] : [])]} />
      ))}
      {claims.data?.items.some((claim) => claim.status === 'approved') && <ButtonLink to={paths.profile}>{t('claim.toProfile')}</ButtonLink>}
      {waiting ? <p>{t('claim.waiting')}</p> : (
        <>
          <TextInput label={t('claim.search')} description={t('claim.searchHint')} value={q} onChange={(event) => { setQ(event.currentTarget.value); setChosen(null); }} />
          {found.data?.items.length === 0 && <EmptyState kind="filtered" title={t('claim.notFound')} action={<ButtonLink to={paths.profile}>{t('claim.listInstead')}</ButtonLink>}>{t('claim.notFoundHint')}</EmptyState>}
          {found.data?.items.map((firm) => (
            <section key={firm.id} className="mx-stack">
              <TitleBlock label={firm.nameVi} items={[{ label: t('claim.firm'), value: firm.nameVi, wide: true }, { label: t('facts.taxCode'), value: firm.taxCode, mono: true }, { label: t('facts.registeredAddress'), value: firm.registeredAddress, wide: true }]} />
              {firm.claimed ? <p className="mx-muted">{t('claim.taken')}</p> : chosen === firm.id ? <ClaimForm supplierId={firm.id} onCancel={() => setChosen(null)} /> : <div><Button tone="default" onClick={() => setChosen(firm.id)} aria-label={t('claim.chooseNamed', { name: firm.nameVi })}>{t('claim.choose')}</Button></div>}
            </section>
          ))}
        </>
      )}
    </div>
  );
}

function ClaimForm({ supplierId, onCancel }: { supplierId: string; onCancel: () => void }) {
  const { t } = useTranslation('profile');
  const claim = useClaim();
  const [note, setNote] = useState('');
  const wrong = useFieldError({}, claim.error);
  return (
    <form className="mx-card mx-stack" onSubmit={(event) => { event.preventDefault(); claim.mutate({ supplierId, note }); }} noValidate>
      <FormError error={claim.error} labels={{ note: t('claim.note') }} />
      <Textarea label={t('claim.note')} description={t('claim.noteHint')} autosize minRows={2} value={note} onChange={(event) => setNote(event.currentTarget.value)} error={wrong('note')} />
      <div className="mx-row"><Button type="submit" loading={claim.isPending}>{t('claim.submit')}</Button><Button tone="default" onClick={onCancel}>{t('statement.cancel')}</Button></div>
    </form>
  );
}
