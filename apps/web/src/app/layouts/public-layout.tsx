import i18next from 'i18next';
import { type LoaderFunctionArgs, Outlet, useParams } from 'react-router';
import { chooseLanguage } from '../../i18n/i18n';
import { isLanguage } from '../../i18n/languages';
import { NotFoundPage } from '../not-found-page';

/** The address decides the language of public pages; it is taken on before they are drawn. */
export async function adoptLanguage({ params }: LoaderFunctionArgs): Promise<null> {
  if (isLanguage(params.language) && params.language !== i18next.language) await chooseLanguage(params.language);
  return null;
}

export function PublicLayout() {
  const { language } = useParams();
  return isLanguage(language) ? <Outlet /> : <NotFoundPage />;
}
