import { useEffect } from 'react';
import { Outlet, useParams } from 'react-router';
import { chooseLanguage } from '../../i18n/i18n';
import { isLanguage } from '../../i18n/languages';
import { useLanguage } from '../../i18n/use-language';
import { NotFoundPage } from '../not-found-page';

/**
 * The address decides the language of public pages. The page stays as it stands until the other words have come, so that
 * neither the place on it nor what is open is lost.
 */
export function PublicLayout() {
  const { language } = useParams();
  const spoken = useLanguage();
  useEffect(() => {
    if (isLanguage(language) && language !== spoken) void chooseLanguage(language);
  }, [language, spoken]);
  return isLanguage(language) ? <Outlet /> : <NotFoundPage />;
}
