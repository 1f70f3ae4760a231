import { Select } from '@mantine/core';
import { type FileVisibility, fileRules } from '@matxich/domain';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { FileField } from '../../../components/file-field';
import { FileView } from '../../../components/file-view';
import { FormError } from '../../../components/form-error';
import { useToast } from '../../../components/toast';
import { type OwnFile, useChangeFile, useOwnFiles, useRemoveFile, useSendFile } from '../api/files';
import styles from './files-section.module.css';

/** Photos of the shop and brochures: what a buyer looks at first. */
export function FilesSection() {
  const { t } = useTranslation('profile');
  const { data } = useOwnFiles();
  const [photo, brochure] = [useSendFile('photo'), useSendFile('brochure')];
  const shown = (data?.items ?? []).filter((file) => file.purpose === 'photo' || file.purpose === 'brochure');
  return (
    <section className="mx-stack" aria-labelledby="files">
      <h2 id="files">{t('files.title')}</h2>
      <p className="mx-muted">{t('files.lead')}</p>
      <div className={styles.grid}>
        <FileField label={t('files.photo')} takes="images" cameraLabel={t('files.photograph')} busy={photo.send.isPending} share={photo.share} error={photo.send.error} onChoose={(file) => photo.send.mutate(file)} />
        <FileField label={t('files.brochure')} takes="documents" busy={brochure.send.isPending} share={brochure.share} error={brochure.send.error} onChoose={(file) => brochure.send.mutate(file)} />
      </div>
      {shown.length > 0 && <div className={styles.grid}>{shown.map((file) => <FileCard key={file.id} file={file} />)}</div>}
    </section>
  );
}

function FileCard({ file }: { file: OwnFile }) {
  const { t } = useTranslation(['profile', 'terms']);
  const [change, remove, toast] = [useChangeFile(), useRemoveFile(), useToast()];
  return (
    <article className="mx-card mx-stack" aria-label={file.label}>
      <p><strong>{file.label}</strong><span className="mx-muted"> · {t(`terms:filePurpose.${file.purpose}`)}</span></p>
      <FileView file={file} />
      <FormError error={change.error ?? remove.error} />
      <Select label={t('files.visibility')} data={fileRules[file.purpose].visibilities.map((value) => ({ value, label: t(`terms:fileVisibility.${value}`) }))} allowDeselect={false} value={file.visibility} onChange={(visibility) => visibility && change.mutate({ file, body: { label: file.label, visibility: visibility as FileVisibility } })} />
      <div><Button tone="quiet" small aria-label={t('files.removeNamed', { name: file.label })} loading={remove.isPending} onClick={() => remove.mutate(file.id, { onSuccess: () => toast({ message: t('files.removed', { name: file.label }) }) })}>{t('files.remove')}</Button></div>
    </article>
  );
}
