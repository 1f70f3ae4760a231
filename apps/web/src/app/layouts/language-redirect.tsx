import { Navigate, useLocation } from 'react-router';
import { preferredLanguage } from '../../i18n/languages';

/** `/` has no language: the reader's own is put in front. */
export function LanguageRedirect() {
  const { search } = useLocation();
  return <Navigate to={`/${preferredLanguage()}${search}`} replace />;
}
