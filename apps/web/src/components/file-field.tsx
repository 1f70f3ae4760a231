import { IconCamera, IconFileUpload, IconRefresh } from '@tabler/icons-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../lib/api-error';
import { Button } from './button';
import styles from './file-field.module.css';
import { FormError } from './form-error';

const largest = 15 * 1024 * 1024;
const types = { documents: 'application/pdf,image/jpeg,image/png,image/webp', images: 'image/jpeg,image/png,image/webp' };

interface FileFieldProps {
  label: string;
  takes: keyof typeof types;
  /** The words on the button that opens the phone's camera; without them there is none. */
  cameraLabel?: string;
  busy: boolean;
  /** 0..1 of the bytes sent. */
  share: number;
  error: unknown;
  onChoose: (file: File) => void;
  /** What is there already, with its own way to go. */
  children?: ReactNode;
}

/** Drop a file, choose it, or photograph it; types and size are said before. After a lost connection the same file is sent again with one tap. */
export function FileField({ label, takes, cameraLabel, busy, share, error, onChoose, children }: FileFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const [choosing, taking] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  const [last, setLast] = useState<File | null>(null);
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  const [isOver, setOver] = useState(false);
  const choose = (file: File | undefined) => {
    if (!file || busy) return;
    setRefusal(file.size > largest ? new ApiError('file.too_large', 413, { megabytes: largest / 1_048_576 }) : null);
    setLast(file);
    if (file.size <= largest) onChoose(file);
  };
  const input = (ref: typeof choosing, capture: boolean, name: string) => (
    <>
      <label className="mx-visually-hidden" htmlFor={`${id}-${capture}`}>{name}</label>
      <input ref={ref} id={`${id}-${capture}`} type="file" hidden accept={capture ? types.images : types[takes]} {...(capture ? { capture: 'environment' as const } : {})} onChange={(event) => { choose(event.target.files?.[0]); event.target.value = ''; }} />
    </>
  );
  return (
    <div
      className={styles.field} data-over={isOver} role="group" aria-label={label}
      onDragOver={(event) => { event.preventDefault(); setOver(true); }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => { event.preventDefault(); setOver(false); choose(event.dataTransfer.files[0]); }}
    >
      <p className={styles.label}>{label}</p>
      {children}
      <FormError error={refusal ?? error} />
      <div className="mx-row">
        {cameraLabel && <Button tone="default" icon={<IconCamera size={18} aria-hidden="true" />} disabled={busy} onClick={() => taking.current?.click()}>{cameraLabel}</Button>}
        <Button tone="default" icon={<IconFileUpload size={18} aria-hidden="true" />} loading={busy} onClick={() => choosing.current?.click()}>{t('file.choose')}</Button>
        {Boolean(error) && last && !busy && <Button icon={<IconRefresh size={18} aria-hidden="true" />} onClick={() => choose(last)}>{t('file.again', { name: last.name })}</Button>}
      </div>
      {input(choosing, false, t('file.choose'))}
      {cameraLabel && input(taking, true, cameraLabel)}
      {busy && <><progress value={share} max={1} aria-label={t('file.sending')} /><p role="status">{share < 1 ? t('file.sending') : t('file.checking')}</p></>}
      <p className="mx-muted">{t(`file.takes.${takes}`)}</p>
    </div>
  );
}
