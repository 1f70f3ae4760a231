import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { FileView } from '../../../components/file-view';
import { CertificateBadge, CertificateLevelBadge } from '../../../components/status-badges';
import { TitleBlock } from '../../../components/title-block';
import { useToast } from '../../../components/toast';
import { useTaxonomy } from '../../../lib/reference';
import { type OwnSupplier, useRemoveCertificate } from '../api/own-supplier';
import { CertificateForm } from './certificate-form';

type Certificate = OwnSupplier['certificates'][number];

/** Declared certificates, the worst state first; the state follows the clock, the rung says who has seen the paper. */
export function CertificatesSection({ supplier }: { supplier: OwnSupplier }) {
  const { t } = useTranslation('profile');
  const [editing, setEditing] = useState<Certificate | 'new' | null>(null);
  return (
    <section className="mx-stack" aria-labelledby="certificates">
      <div className="mx-row">
        <h2 id="certificates">{t('certificate.title')}</h2>
        {editing === null && <Button tone="default" onClick={() => setEditing('new')}>{t('certificate.add')}</Button>}
      </div>
      {editing && <CertificateForm key={editing === 'new' ? 'new' : editing.id} supplier={supplier} certificate={editing === 'new' ? null : editing} onDone={() => setEditing(null)} />}
      {supplier.certificates.length === 0 && editing === null && <p className="mx-muted">{t('certificate.empty')}</p>}
      {supplier.certificates.map((certificate) => <CertificateCard key={certificate.id} supplier={supplier} certificate={certificate} onEdit={() => setEditing(certificate)} />)}
    </section>
  );
}

function CertificateCard({ supplier, certificate, onEdit }: { supplier: OwnSupplier; certificate: Certificate; onEdit: () => void }) {
  const { t } = useTranslation(['profile', 'terms']);
  const { labelOf } = useTaxonomy();
  const name = labelOf(certificate.scheme);
  const sites = supplier.sites.filter((site) => certificate.siteIds.includes(site.id)).map((site) => site.name);
  return (
    <TitleBlock
      label={name}
      items={[
        { label: name, value: <CertificateBadge state={certificate.state} until={certificate.validUntil} /> },
        { label: t('certificate.checked'), value: <><CertificateLevelBadge level={certificate.verification} until={certificate.checkedUntil} />{certificate.waiting && <p className="mx-muted">{t('certificate.waiting')}</p>}</> },
        { label: t('terms:certificateField.number'), value: certificate.number, mono: true },
        { label: t('terms:certificateField.body'), value: certificate.body },
        ...(certificate.scope ? [{ label: t('terms:certificateField.scope'), value: certificate.scope, wide: true }] : []),
        ...(sites.length > 0 ? [{ label: t('terms:certificateField.siteIds'), value: sites.join(', '), wide: true }] : []),
        { label: t('certificate.evidence'), value: certificate.evidence ? <FileView file={certificate.evidence} /> : t('certificate.noEvidence') },
        { label: t('certificate.act'), value: <span className="mx-row"><Button tone="quiet" small onClick={onEdit} aria-label={t('certificate.editNamed', { name })}>{t('certificate.edit')}</Button><RemoveButton certificate={certificate} name={name} /></span> },
      ]}
    />
  );
}

/** Asks first: what an officer has checked of it is not there again when it is declared anew. */
function RemoveButton({ certificate, name }: { certificate: Certificate; name: string }) {
  const { t } = useTranslation('profile');
  const remove = useRemoveCertificate();
  const toast = useToast();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button tone="quiet" small aria-label={t('certificate.removeNamed', { name })} onClick={() => setAsking(true)}>{t('certificate.remove')}</Button>
      <ConfirmDialog opened={isAsking} title={t('certificate.removeNamed', { name })} confirmLabel={t('certificate.remove')} tone="danger" busy={remove.isPending} error={remove.error} onCancel={() => setAsking(false)} onConfirm={() => remove.mutate(certificate.id, { onSuccess: () => { setAsking(false); toast({ message: t('certificate.removed', { name }) }); } })}>
        <p>{t('certificate.removeText')}</p>
      </ConfirmDialog>
    </>
  );
}
