import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../components/button';
import { EmptyState } from '../components/empty-state';
import { PageHeader } from '../components/page-header';
import { useLanguage } from '../i18n/use-language';
import { paths } from '../lib/paths';

/** For addresses that lead nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <PageHeader title={t('notFound.title')} />
      <EmptyState title={t('notFound.sentence')} action={<ButtonLink to={paths.home(language)}>{t('notFound.home')}</ButtonLink>}>
        {t('notFound.why')}
      </EmptyState>
    </>
  );
}
