import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language';
import { fileUrl } from '../lib/file-url';
import { formatNumber } from '../lib/format';
import { ButtonAnchor } from './button';
import styles from './file-view.module.css';

export interface ShownFile {
  id: string;
  label: string;
  mediaType: string;
  bytes: number;
  hasThumbnail: boolean;
}

/** A picture as a picture, anything else as what can be saved. @param large the whole picture, so that small print is legible */
export function FileView({ file, large = false }: { file: ShownFile; large?: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const size = formatNumber(Math.max(0.1, file.bytes / 1_048_576), language, 1);
  return (
    <div className="mx-stack">
      {file.hasThumbnail && <a href={fileUrl(file.id)}><img className={`${styles.picture} ${large ? '' : styles.small}`} src={fileUrl(file.id, large ? 'content' : 'thumbnail')} alt={file.label} loading="lazy" /></a>}
      <div><ButtonAnchor small href={fileUrl(file.id)} icon={<IconDownload size={16} aria-hidden="true" />} aria-label={t('file.saveNamed', { name: file.label, size })}>{t('file.save', { size })}</ButtonAnchor></div>
    </div>
  );
}
