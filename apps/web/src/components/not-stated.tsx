import { useTranslation } from 'react-i18next';

/** A fact nobody has stated: said in words, never an empty cell and never a zero. */
export function NotStated() {
  const { t } = useTranslation();
  return <span className="mx-muted">{t('notStated')}</span>;
}
