import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Button, ButtonLink } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { PageHeader } from '../../../components/page-header';
import { TitleBlock } from '../../../components/title-block';
import { paths } from '../../../lib/paths';
import { useSession } from '../../../lib/session';
import { type Claimable, useClaimable, useOwnClaims } from '../api/claims';
import { useOwnSupplier } from '../api/own-supplier';
import { ClaimForm } from '../components/claim-form';
import { OwnClaim } from '../components/own-claim';

/** Find the own firm in the register and prove that one speaks for it; `?entry=` opens one firm straight away. */
export function Component() {
  const { t } = useTranslation(['profile', 'terms']);
  const [params] = useSearchParams();
  const { data: session } = useSession();
  const entry = params.get('entry');
  const [typed, setTyped] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(entry);
  const words = typed ?? session?.acting?.organisationName ?? '';
  const claims = useOwnClaims();
  const own = useOwnSupplier();
  const found = useClaimable(typed === null && entry ? entry : words.trim());
  const items = claims.data?.items ?? [];
  const isOpen = !own.data && !items.some((claim) => claim.status === 'pending' || claim.status === 'approved');
  return (
    <div className="mx-stack">
      <PageHeader title={t('claim.title')} lead={t('claim.lead')} back={{ to: paths.profile, label: t('claim.back') }} />
      {items.map((claim) => <OwnClaim key={claim.id} claim={claim} />)}
      {items.some((claim) => claim.status === 'approved') && <div className="mx-row"><ButtonLink to={paths.profile}>{t('claim.toProfile')}</ButtonLink></div>}
      {own.data && items.length === 0 && <EmptyState title={t('claim.have', { name: own.data.nameVi })} action={<ButtonLink to={paths.profile}>{t('claim.toProfile')}</ButtonLink>}>{t('claim.haveHint')}</EmptyState>}
      {isOpen && (
        <>
          <TextInput label={t('claim.search')} description={t('claim.searchHint')} value={words} onChange={(event) => { setTyped(event.currentTarget.value); setChosen(null); }} />
          {found.data?.items.length === 0 && <EmptyState kind="filtered" title={t('claim.notFound')} action={<ButtonLink to={paths.profile}>{t('claim.listInstead')}</ButtonLink>}>{t('claim.notFoundHint')}</EmptyState>}
          {found.data?.items.map((firm) => <Firm key={firm.id} firm={firm} isChosen={chosen === firm.id} choose={setChosen} />)}
        </>
      )}
    </div>
  );
}

function Firm({ firm, isChosen, choose }: { firm: Claimable; isChosen: boolean; choose: (id: string | null) => void }) {
  const { t } = useTranslation('profile');
  return (
    <section className="mx-stack" aria-label={firm.nameVi}>
      <TitleBlock label={firm.nameVi} items={[{ label: t('claim.firm'), value: firm.nameVi, wide: true }, { label: t('facts.taxCode'), value: firm.taxCode, mono: true }, { label: t('facts.registeredAddress'), value: firm.registeredAddress, wide: true }]} />
      {firm.claimed && <p className="mx-muted">{t('claim.taken')}</p>}
      {!firm.claimed && isChosen && <ClaimForm firm={firm} onCancel={() => choose(null)} />}
      {!firm.claimed && !isChosen && <div><Button tone="default" onClick={() => choose(firm.id)} aria-label={t('claim.chooseNamed', { name: firm.nameVi })}>{t('claim.choose')}</Button></div>}
    </section>
  );
}
