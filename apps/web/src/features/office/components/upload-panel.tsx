import { IconFileUpload } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Button } from '../../../components/button';
import { FormError } from '../../../components/form-error';
import { useLanguage } from '../../../i18n/use-language';
import { ApiError } from '../../../lib/api-error';
import { formatNumber, formatShare } from '../../../lib/format';
import { paths } from '../../../lib/paths';
import { useUploadImport } from '../api/imports';
import { acceptedFiles, refusalOf, whyOf } from '../lib/file-check';
import styles from './office.module.css';

/** Takes one list by button or by dropping it, shows how much is sent, then leads to the dry run. */
export function UploadPanel() {
  const { t } = useTranslation('office');
  const language = useLanguage();
  const navigate = useNavigate();
  const upload = useUploadImport();
  const input = useRef<HTMLInputElement>(null);
  const stop = useRef<AbortController | null>(null);
  const [isOver, setOver] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const [share, setShare] = useState(0);
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  const send = (chosen: File) => {
    const refused = refusalOf(chosen);
    setFile(chosen);
    setRefusal(refused);
    upload.reset();
    if (refused) return;
    setShare(0);
    stop.current = new AbortController();
    upload.mutate({ file: chosen, onProgress: setShare, signal: stop.current.signal }, { onSuccess: ({ id }) => void navigate(paths.import(id)) });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped && !upload.isPending) send(dropped);
  };
  const failed = refusal ?? (upload.error instanceof DOMException ? null : upload.error);
  return (
    <section className="mx-stack" aria-labelledby="upload">
      <h2 id="upload">{t('upload.title')}</h2>
      <UploadError error={failed} />
      <div className={styles.drop} data-over={isOver || undefined} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
        <input ref={input} type="file" hidden accept={acceptedFiles} onChange={(event) => { const [chosen] = event.currentTarget.files ?? []; event.currentTarget.value = ''; if (chosen) send(chosen); }} />
        <div className="mx-row">
          <Button icon={<IconFileUpload size={18} aria-hidden="true" />} loading={upload.isPending} onClick={() => input.current?.click()}>{t('upload.choose')}</Button>
          <span>{t('upload.orDrop')}</span>
        </div>
        <p className="mx-muted">{t('upload.limits')}</p>
        <p className="mx-muted">{t('upload.header')} <a download={t('upload.templateName')} href={`data:text/csv;charset=utf-8,%EF%BB%BF${encodeURIComponent(t('upload.templateColumns'))}`}>{t('upload.template')}</a></p>
        {upload.isPending && file && (
          <>
            <p role="status">{share < 1 ? t('upload.sending', { name: file.name }) : t('upload.reading', { name: file.name })}</p>
            <div className="mx-row"><progress className={styles.progress} aria-label={file.name} value={share < 1 ? share : undefined} max={1} /><span>{share < 1 && formatShare(share, language)}</span><Button tone="default" small onClick={() => stop.current?.abort()}>{t('upload.stop')}</Button></div>
          </>
        )}
        {failed && file && <p className="mx-muted">{t('upload.chosen', { name: file.name, size: formatNumber(file.size / (1 << 20), language, 1) })}</p>}
      </div>
    </section>
  );
}

/** The refusal without the server's English particulars: those have sentences of their own. */
function UploadError({ error }: { error: unknown }) {
  const { t } = useTranslation('office');
  const particulars = whyOf(error);
  const bare = error instanceof ApiError ? new ApiError(error.code, error.status, error.params, [], error.requestId) : error;
  return (
    <>
      <FormError error={bare} />
      {particulars && <p>{t(`upload.why.${particulars.why}`, { row: particulars.row })}</p>}
    </>
  );
}
