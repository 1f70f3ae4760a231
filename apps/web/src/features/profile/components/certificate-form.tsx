import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { CertificateFields, certificateBody, draftOf, emptyCertificate, certificateFieldNames } from '../../../components/certificate-fields';
import { FileField } from '../../../components/file-field';
import { FileView } from '../../../components/file-view';
import { FormError } from '../../../components/form-error';
import { useTaxonomy } from '../../../lib/reference';
import { useFieldError } from '../../../lib/use-field-error';
import { useSendFile } from '../api/files';
import { type OwnSupplier, useSaveCertificate } from '../api/own-supplier';

type Certificate = OwnSupplier['certificates'][number];

/** First the photo of the paper, then what stands on it. What was typed stays whatever happens to the file. */
export function CertificateForm({ supplier, certificate, onDone }: { supplier: OwnSupplier; certificate: Certificate | null; onDone: () => void }) {
  const { t } = useTranslation(['profile', 'terms']);
  const taxonomy = useTaxonomy();
  const save = useSaveCertificate();
  const { send, share } = useSendFile('evidence');
  const [draft, setDraft] = useState(certificate ? draftOf(certificate) : emptyCertificate);
  const [evidence, setEvidence] = useState(certificate?.evidence ?? null);
  const wrong = useFieldError({}, save.error);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (draft.scheme) save.mutate({ certificateId: certificate?.id ?? null, version: certificate?.version ?? 0, body: certificateBody(draft, evidence?.id ?? null) }, { onSuccess: onDone });
  };
  return (
    <form className="mx-card mx-stack" onSubmit={submit} noValidate>
      <FormError error={save.error} labels={Object.fromEntries(certificateFieldNames.map((field) => [field, t(`terms:certificateField.${field}`)]))} />
      <FileField label={t('certificate.evidence')} takes="documents" cameraLabel={t('certificate.photograph')} busy={send.isPending} share={share} error={send.error} onChoose={(file) => send.mutate(file, { onSuccess: setEvidence })}>
        {evidence && <><FileView file={evidence} /><Button tone="quiet" small onClick={() => setEvidence(null)}>{t('certificate.dropEvidence')}</Button></>}
      </FileField>
      <CertificateFields draft={draft} schemes={taxonomy.ofKind('certification')} sites={supplier.sites} wrong={wrong} onChange={setDraft} />
      {certificate && certificate.verification !== 'self_declared' && <p className="mx-muted">{t('certificate.changeEnds')}</p>}
      <div className="mx-row">
        <Button type="submit" loading={save.isPending} disabled={!draft.scheme || send.isPending}>{t('certificate.save')}</Button>
        <Button tone="default" onClick={onDone}>{t('statement.cancel')}</Button>
      </div>
    </form>
  );
}
