import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { FormError } from '../../../components/form-error';
import { CertificateBadge } from '../../../components/status-badges';
import { ConceptSelect } from '../../../components/taxonomy-select';
import { TitleBlock } from '../../../components/title-block';
import { useToast } from '../../../components/toast';
import { useTaxonomy } from '../../../lib/reference';
import { useFieldError } from '../../../lib/use-field-error';
import { type OwnSupplier, useAddCertificate, useRemoveCertificate } from '../api/own-supplier';
import styles from './form-grid.module.css';

const empty = { number: '', body: '', issuedOn: '', validUntil: '' };

/** Declared certificates; the state follows the clock. Removing offers to put it back. */
export function CertificatesSection({ supplier }: { supplier: OwnSupplier }) {
  const { t } = useTranslation('profile');
  const { labelOf } = useTaxonomy();
  const [isAdding, setAdding] = useState(false);
  const remove = useRemoveCertificate();
  const add = useAddCertificate();
  const toast = useToast();
  return (
    <section className="mx-stack" aria-labelledby="certificates">
      <div className="mx-row">
        <h2 id="certificates">{t('certificate.title')}</h2>
        {!isAdding && <Button tone="default" onClick={() => setAdding(true)}>{t('certificate.add')}</Button>}
      </div>
      {isAdding && <CertificateForm onDone={() => setAdding(false)} />}
      {supplier.certificates.length === 0 && !isAdding && <p className="mx-muted">{t('certificate.empty')}</p>}
      {supplier.certificates.map(({ id, state: _state, ...certificate }) => (
        <TitleBlock
          key={id}
          label={labelOf(certificate.scheme)}
          items={[
            { label: labelOf(certificate.scheme), value: <CertificateBadge state={_state} until={certificate.validUntil} /> },
            { label: t('certificate.number'), value: certificate.number, mono: true },
            { label: t('certificate.body'), value: certificate.body },
            { label: t('certificate.act'), value: <Button tone="quiet" small aria-label={t('certificate.removeNamed', { name: labelOf(certificate.scheme) })} onClick={() => remove.mutate(id, { onSuccess: () => toast({ message: t('certificate.removed', { name: labelOf(certificate.scheme) }), onUndo: () => add.mutate(certificate) }) })}>{t('certificate.remove')}</Button> },
          ]}
        />
      ))}
    </section>
  );
}

function CertificateForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('profile');
  const taxonomy = useTaxonomy();
  const add = useAddCertificate();
  const [scheme, setScheme] = useState<string | null>(null);
  const [texts, setTexts] = useState(empty);
  const wrong = useFieldError({}, add.error);
  const text = (field: keyof typeof empty, type = 'text') => <TextInput type={type} label={t(`certificate.${field}`)} value={texts[field]} onChange={(event) => setTexts({ ...texts, [field]: event.currentTarget.value })} error={wrong(field)} />;
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (scheme) add.mutate({ scheme, number: texts.number.trim() || null, body: texts.body.trim() || null, scope: null, issuedOn: texts.issuedOn || null, validUntil: texts.validUntil || null }, { onSuccess: onDone });
  };
  return (
    <form className="mx-card mx-stack" onSubmit={submit} noValidate>
      <FormError error={add.error} labels={{ scheme: t('certificate.scheme'), validUntil: t('certificate.validUntil') }} />
      <div className={styles.grid}>
        <ConceptSelect label={t('certificate.scheme')} concepts={taxonomy.ofKind('certification')} value={scheme} onChange={setScheme} error={wrong('scheme')} />
        {text('number')}
        {text('body')}
        {text('issuedOn', 'date')}
        {text('validUntil', 'date')}
      </div>
      <div className="mx-row">
        <Button type="submit" loading={add.isPending} disabled={!scheme}>{t('certificate.save')}</Button>
        <Button tone="default" onClick={onDone}>{t('statement.cancel')}</Button>
      </div>
    </form>
  );
}
