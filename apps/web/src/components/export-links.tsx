import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language';
import { type FileEndpoint, fileAddress } from '../lib/file-address';
import type { Question } from '../lib/routes';
import { ButtonAnchor } from './button';

type ExportName = Extract<FileEndpoint, `exports.${string}`>;
type Filters<N extends ExportName> = Omit<NonNullable<Question<N>['query']>, 'format' | 'lang'>;

interface ExportLinksProps<N extends ExportName> {
  name: N;
  params?: Record<string, string>;
  /** The filters of the screen: the file has the same rows. */
  filters?: Filters<N>;
}

const formats = [['xlsx', 'Excel'], ['csv', 'CSV'], ['json', 'JSON']] as const;

/** The list of this screen as a file, all pages of it, in the reader's language. */
export function ExportLinks<N extends ExportName>({ name, params, filters }: ExportLinksProps<N>) {
  const { t } = useTranslation('common');
  const lang = useLanguage();
  return (
    <div className="mx-row" role="group" aria-label={t('export.title')}>
      <span className="mx-muted">{t('export.title')}</span>
      {formats.map(([format, label]) => (
        <ButtonAnchor key={format} small icon={<IconDownload size={16} aria-hidden="true" />} href={fileAddress<ExportName>(name, { params, query: { ...filters, format, lang } })} download aria-label={t('export.as', { format: label })}>{label}</ButtonAnchor>
      ))}
    </div>
  );
}
