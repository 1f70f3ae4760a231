import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { CertificateFields, certificateBody, emptyCertificate } from '../../../components/certificate-fields';
import { FileField } from '../../../components/file-field';
import { FileView } from '../../../components/file-view';
import { FormError } from '../../../components/form-error';
import { useTaxonomy } from '../../../lib/reference';
import { useFieldError } from '../../../lib/use-field-error';
import { type CheckedSupplier, useEnterCertificate, useSendEvidence } from '../api/verification';

/** For a firm that nobody speaks for. A colleague checks it, never who entered it. */
export function EnterCertificate({ supplier }: { supplier: CheckedSupplier }) {
  const { t } = useTranslation('office');
  const taxonomy = useTaxonomy();
  const enter = useEnterCertificate(supplier.id);
  const { send, share } = useSendEvidence(supplier.id);
  const [isOpen, setOpen] = useState(false);
  const [draft, setDraft] = useState(emptyCertificate);
  const wrong = useFieldError({}, enter.error);
  if (!isOpen) return <div><Button tone="default" onClick={() => setOpen(true)}>{t('verification.enter')}</Button></div>;
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (!draft.scheme) return;
    enter.mutate(certificateBody(draft, send.data?.id ?? null), { onSuccess: () => { setDraft(emptyCertificate); send.reset(); setOpen(false); } });
  };
  return (
    <form className="mx-card mx-stack" onSubmit={submit} noValidate>
      <p>{t('verification.enterLead')}</p>
      <FormError error={enter.error} />
      <FileField label={t('verification.evidence')} takes="documents" busy={send.isPending} share={share} error={send.error} onChoose={(file) => send.mutate(file)}>{send.data && <FileView file={send.data} />}</FileField>
      <CertificateFields draft={draft} schemes={taxonomy.ofKind('certification')} sites={supplier.sites} wrong={wrong} onChange={setDraft} />
      <div className="mx-row"><Button type="submit" loading={enter.isPending} disabled={!draft.scheme || send.isPending}>{t('verification.enterSave')}</Button><Button tone="default" onClick={() => setOpen(false)}>{t('verification.cancel')}</Button></div>
    </form>
  );
}
