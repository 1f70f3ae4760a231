import { useEffect } from 'react';
import { Outlet, useParams } from 'react-router';
import { LoadingState } from '../../components/loading-state';
import { chooseLanguage } from '../../i18n/i18n';
import { isLanguage } from '../../i18n/languages';
import { useLanguage } from '../../i18n/use-language';
import { NotFoundPage } from '../not-found-page';

/** The address decides the language of public pages; it is taken on before they are drawn. */
export function PublicLayout() {
  const { language } = useParams();
  const spoken = useLanguage();
  useEffect(() => {
    if (isLanguage(language) && language !== spoken) void chooseLanguage(language);
  }, [language, spoken]);
  if (!isLanguage(language)) return <NotFoundPage />;
  return language === spoken ? <Outlet /> : <LoadingState rows={8} />;
}
