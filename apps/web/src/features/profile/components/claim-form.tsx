import { Radio, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { FormError } from '../../../components/form-error';
import { useFieldError } from '../../../lib/use-field-error';
import { type Claimable, useClaim } from '../api/claims';

/** Two ways to prove it: mail at the firm's own domain, which may decide at once, or words for an officer. */
export function ClaimForm({ firm, onCancel }: { firm: Claimable; onCancel: () => void }) {
  const { t } = useTranslation('profile');
  const claim = useClaim();
  const [way, setWay] = useState<'mail' | 'words'>(firm.ownDomain ? 'mail' : 'words');
  const [email, setEmail] = useState(firm.ownDomain ? `@${firm.ownDomain}` : '');
  const [note, setNote] = useState('');
  const wrong = useFieldError({}, claim.error);
  const submit = () => claim.mutate(way === 'mail' ? { supplierId: firm.id, proofEmail: email, note: note || null } : { supplierId: firm.id, note });
  return (
    <form className="mx-card mx-stack mx-narrow" onSubmit={(event) => { event.preventDefault(); submit(); }} noValidate>
      <FormError error={claim.error} labels={{ note: t('claim.note'), proofEmail: t('claim.mail') }} />
      {firm.ownDomain && (
        <Radio.Group label={t('claim.proof')} value={way} onChange={(value) => setWay(value as 'mail' | 'words')}>
          <div className="mx-stack">
            <Radio value="mail" label={t('claim.byMail', { domain: firm.ownDomain })} />
            <Radio value="words" label={t('claim.byWords')} />
          </div>
        </Radio.Group>
      )}
      {way === 'mail'
        ? <TextInput type="email" inputMode="email" autoComplete="email" label={t('claim.mail')} description={t('claim.byMailHint')} value={email} onChange={(event) => setEmail(event.currentTarget.value)} error={wrong('proofEmail')} />
        : <Textarea label={t('claim.note')} description={t('claim.noteHint')} autosize minRows={2} value={note} onChange={(event) => setNote(event.currentTarget.value)} error={wrong('note')} />}
      <div className="mx-row"><Button type="submit" loading={claim.isPending}>{t(way === 'mail' ? 'claim.submitMail' : 'claim.submit')}</Button><Button tone="default" onClick={onCancel}>{t('statement.cancel')}</Button></div>
    </form>
  );
}
