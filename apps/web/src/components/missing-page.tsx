import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language';
import { paths } from '../lib/paths';
import { ButtonLink } from './button';
import { EmptyState } from './empty-state';
import { PageHeader } from './page-header';

/** What a page shows in place of a thing that is not there, or not for the reader: asking again would not help, going on does. */
export function MissingPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <PageHeader title={t('missing.title')} />
      <EmptyState
        kind="forbidden"
        title={t('missing.sentence')}
        action={<><ButtonLink to={paths.home(language)}>{t('notFound.home')}</ButtonLink><ButtonLink tone="default" to={paths.suppliers(language)}>{t('nav.suppliers')}</ButtonLink></>}
      >
        {t('missing.why')}
      </EmptyState>
    </>
  );
}
