import { IconFileUpload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Button } from '../../../components/button';
import { FormError } from '../../../components/form-error';
import { ApiError } from '../../../lib/api-error';
import { paths } from '../../../lib/paths';
import { useUpload } from '../api/imports';
import styles from './upload-box.module.css';

const most = 20 * 1024 * 1024;
const types = '.csv,.tsv,.txt,.xlsx,.json,.jsonl';

/** Drop a list or choose it; types and size are said before. The dry run opens when the file is there. */
export function UploadBox() {
  const { t } = useTranslation('office');
  const navigate = useNavigate();
  const upload = useUpload();
  const input = useRef<HTMLInputElement>(null);
  const [share, setShare] = useState(0);
  const [isOver, setOver] = useState(false);
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  const send = (file: File | undefined) => {
    if (!file || upload.isPending) return;
    setRefusal(file.size > most ? new ApiError('import.too_large', 413) : null);
    setShare(0);
    if (file.size <= most) upload.mutate({ file, onProgress: setShare }, { onSuccess: ({ id }) => void navigate(paths.import(id)) });
  };
  return (
    <div
      className={styles.box} data-over={isOver}
      onDragOver={(event) => { event.preventDefault(); setOver(true); }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => { event.preventDefault(); setOver(false); send(event.dataTransfer.files[0]); }}
    >
      <h2>{t('upload.title')}</h2>
      <p>{t('upload.types')}</p>
      <FormError error={refusal ?? upload.error} />
      <label className="mx-visually-hidden" htmlFor="import-file">{t('upload.choose')}</label>
      <input ref={input} id="import-file" type="file" accept={types} hidden onChange={(event) => { send(event.target.files?.[0]); event.target.value = ''; }} />
      <Button icon={<IconFileUpload size={18} aria-hidden="true" />} loading={upload.isPending} onClick={() => input.current?.click()}>{t('upload.choose')}</Button>
      {upload.isPending && <><progress value={share} max={1} aria-label={t('upload.sending')} /><p role="status">{share < 1 ? t('upload.sending') : t('upload.reading')}</p></>}
      <p className="mx-muted">{t('upload.hint')}</p>
    </div>
  );
}
