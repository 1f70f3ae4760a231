import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ButtonAnchor } from '../../../components/button';
import { fileAddress } from '../../../lib/file-address';

/** The workbook to fill in, one per language. */
export function TemplateLinks() {
  const { t } = useTranslation('office');
  return (
    <div className="mx-card mx-stack">
      <p>{t('template.title')}</p>
      <div className="mx-row">
        {(['vi', 'en'] as const).map((lang) => <ButtonAnchor key={lang} small icon={<IconDownload size={16} aria-hidden="true" />} href={fileAddress('imports.template', { query: { lang } })} download>{t(`template.${lang}`)}</ButtonAnchor>)}
      </div>
    </div>
  );
}
