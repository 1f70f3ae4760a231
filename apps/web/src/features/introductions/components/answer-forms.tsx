import { Checkbox, Select, TextInput, Textarea } from '@mantine/core';
import { type DeclineReason, declineReasons } from '@matxich/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { FormError } from '../../../components/form-error';
import { ReasonDialog } from '../../../components/reason-dialog';
import { useSession } from '../../../lib/session';
import { useFieldError } from '../../../lib/use-field-error';
import { useAccept, useDecline, useWithdraw } from '../api/introductions';

/** Accepting names the contact person and asks for consent; never ticked beforehand (Law 91/2025/QH15). */
export function AcceptForm({ introductionId }: { introductionId: string }) {
  const { t } = useTranslation('introductions');
  const { data: session } = useSession();
  const accept = useAccept(introductionId);
  const [contact, setContact] = useState({ name: session?.user?.name ?? '', email: session?.user?.email ?? '', phone: session?.user?.phone ?? '' });
  const [consent, setConsent] = useState(false);
  const wrong = useFieldError({}, accept.error);
  const input = (field: 'name' | 'email' | 'phone') => ({ label: t(`contact.${field}`), value: contact[field], error: wrong(`contact.${field}`), onChange: (event: React.ChangeEvent<HTMLInputElement>) => setContact({ ...contact, [field]: event.currentTarget.value }) });
  const [isTried, setTried] = useState(false);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (consent) accept.mutate({ contact: { name: contact.name, email: contact.email, phone: contact.phone.trim() || null }, consent });
  };
  return (
    <form className="mx-card mx-stack mx-narrow" onSubmit={submit} noValidate>
      <h2>{t('accept.title')}</h2>
      <p>{t('accept.lead')}</p>
      <FormError error={accept.error} labels={{ 'contact.name': t('contact.name'), 'contact.email': t('contact.email'), 'contact.phone': t('contact.phone') }} />
      <TextInput {...input('name')} autoComplete="name" />
      <TextInput {...input('email')} type="email" autoComplete="email" />
      <TextInput {...input('phone')} label={`${t('contact.phone')} (${t('contact.optional')})`} type="tel" autoComplete="tel" />
      <Checkbox label={t('accept.consent')} checked={consent} onChange={(event) => setConsent(event.currentTarget.checked)} error={isTried && !consent ? t('accept.consentNeeded') : undefined} />
      <div className="mx-row"><Button type="submit" loading={accept.isPending}>{t('accept.submit')}</Button></div>
    </form>
  );
}

export function DeclineButton({ introductionId }: { introductionId: string }) {
  const { t } = useTranslation(['introductions', 'terms']);
  const decline = useDecline(introductionId);
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState<DeclineReason | null>(null);
  const [note, setNote] = useState('');
  const [isTried, setTried] = useState(false);
  const send = () => {
    setTried(true);
    if (reason) decline.mutate({ reason, note: note.trim() || null }, { onSuccess: () => setAsking(false) });
  };
  return (
    <>
      <Button tone="danger" onClick={() => setAsking(true)}>{t('decline.open')}</Button>
      <ConfirmDialog
        opened={isAsking} title={t('decline.title')} confirmLabel={t('decline.submit')} tone="danger" busy={decline.isPending} error={decline.error} onCancel={() => setAsking(false)} onConfirm={send}
      >
        <div className="mx-stack">
          <p>{t('decline.lead')}</p>
          <Select label={t('decline.reason')} data={declineReasons.map((value) => ({ value, label: t(`terms:declineReason.${value}`) }))} value={reason} onChange={(value) => setReason(value as DeclineReason | null)} error={isTried && !reason ? t('decline.reasonNeeded') : undefined} />
          <Textarea label={t('decline.note')} autosize minRows={2} maxLength={500} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
        </div>
      </ConfirmDialog>
    </>
  );
}

export function WithdrawButton({ introductionId }: { introductionId: string }) {
  const { t } = useTranslation('introductions');
  const withdraw = useWithdraw(introductionId);
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button tone="danger" onClick={() => setAsking(true)}>{t('withdraw.open')}</Button>
      <ReasonDialog
        opened={isAsking} title={t('withdraw.title')} label={t('withdraw.note')} least={5} most={500} confirmLabel={t('withdraw.submit')} tone="danger" busy={withdraw.isPending} error={withdraw.error}
        onCancel={() => setAsking(false)} onConfirm={(note) => withdraw.mutate({ note }, { onSuccess: () => setAsking(false) })}
      />
    </>
  );
}
