import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Button } from '../../../components/button';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { DateText } from '../../../components/date-text';
import { FormError } from '../../../components/form-error';
import { QueryView } from '../../../components/query-view';
import { useToast } from '../../../components/toast';
import { paths } from '../../../lib/paths';
import { saveFile } from '../../../lib/save-file';
import { type Consent, useConsents, useCopyOfMyData, useErase, useWithdrawConsent } from '../api/personal-data';

/** What others have seen of me, a copy of everything, and the end of the account. */
export function PersonalDataSection({ email }: { email: string }) {
  const { t } = useTranslation('session');
  const copy = useCopyOfMyData();
  const save = () => copy.mutate(undefined, { onSuccess: (data) => saveFile('mat-xich-du-lieu-cua-toi.json', 'application/json', JSON.stringify(data, null, 2)) });
  return (
    <section className="mx-stack">
      <h2>{t('privacy.title')}</h2>
      <Consents />
      <p className="mx-muted">{t('privacy.copyLead')}</p>
      <FormError error={copy.error} />
      <div className="mx-row">
        <Button tone="default" loading={copy.isPending} onClick={save}>{t('privacy.copy')}</Button>
        <EraseButton email={email} />
      </div>
    </section>
  );
}

function Consents() {
  const { t } = useTranslation('session');
  const query = useConsents();
  return (
    <QueryView query={query} rows={2}>
      {({ items }) => (items.length === 0 ? <p className="mx-muted">{t('privacy.noConsents')}</p> : (
        <>
          <p className="mx-muted">{t('privacy.consentsLead')}</p>
          {items.map((consent) => <ConsentCard key={consent.introductionId} consent={consent} />)}
        </>
      ))}
    </QueryView>
  );
}

function ConsentCard({ consent }: { consent: Consent }) {
  const { t } = useTranslation('session');
  const toast = useToast();
  const withdraw = useWithdrawConsent();
  const [isAsking, setAsking] = useState(false);
  const { contact, disclosures } = consent;
  return (
    <article className="mx-card mx-stack">
      <h3>{consent.rfqNumber} · {consent.rfqTitle}</h3>
      <p>{[contact.name, contact.email, contact.phone].filter(Boolean).join(' · ')}</p>
      <p className="mx-muted">
        {t('privacy.given')} <DateText iso={consent.givenAt} />
        {disclosures.map(({ recipient, at }) => <span key={recipient}> · {t('privacy.seenBy', { recipient })} <DateText iso={at} /></span>)}
      </p>
      {consent.withdrawnAt ? (
        <p>{t('privacy.hiddenSince')} <DateText iso={consent.withdrawnAt} /></p>
      ) : (
        <div className="mx-row"><Button tone="default" small aria-label={t('privacy.hideNamed', { title: consent.rfqTitle })} onClick={() => setAsking(true)}>{t('privacy.hide')}</Button></div>
      )}
      <ConfirmDialog
        opened={isAsking} title={t('privacy.hideTitle')} confirmLabel={t('privacy.hide')} busy={withdraw.isPending} error={withdraw.error}
        onCancel={() => setAsking(false)}
        onConfirm={() => withdraw.mutate(consent.introductionId, { onSuccess: () => { setAsking(false); toast({ message: t('privacy.hidden') }); } })}
      >
        {t('privacy.hideText')}
      </ConfirmDialog>
    </article>
  );
}

function EraseButton({ email }: { email: string }) {
  const { t } = useTranslation('session');
  const navigate = useNavigate();
  const erase = useErase();
  const [isAsking, setAsking] = useState(false);
  const [typed, setTyped] = useState('');
  return (
    <>
      <Button tone="danger" onClick={() => setAsking(true)}>{t('privacy.erase')}</Button>
      <ConfirmDialog
        opened={isAsking} title={t('privacy.eraseTitle')} confirmLabel={t('privacy.erase')} tone="danger" busy={erase.isPending} error={erase.error}
        onCancel={() => { setAsking(false); erase.reset(); }}
        onConfirm={() => erase.mutate(typed, { onSuccess: () => void navigate(paths.login(), { replace: true }) })}
      >
        <div className="mx-stack">
          <p>{t('privacy.eraseText')}</p>
          <TextInput label={t('privacy.typeEmail', { email })} type="email" autoComplete="off" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
        </div>
      </ConfirmDialog>
    </>
  );
}
