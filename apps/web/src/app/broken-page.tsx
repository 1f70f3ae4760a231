import { useTranslation } from 'react-i18next';
import { Button } from '../components/button';
import { EmptyState } from '../components/empty-state';
import { PageHeader } from '../components/page-header';

/** The last net: a page failed while drawing, or its files are gone after an update of the server. */
export function BrokenPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('broken.title')} />
      <EmptyState title={t('broken.sentence')} action={<Button onClick={() => window.location.reload()}>{t('broken.reload')}</Button>}>
        {t('broken.why')}
      </EmptyState>
    </>
  );
}
