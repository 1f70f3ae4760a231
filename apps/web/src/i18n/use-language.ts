import { useTranslation } from 'react-i18next';
import type { Language } from './languages';

/** The language of the interface, for `Intl` formats and for labels that carry both languages. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'vi';
}
