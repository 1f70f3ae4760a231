import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { chooseLanguage } from '../../i18n/i18n';
import { isLanguage } from '../../i18n/languages';
import { useLanguage } from '../../i18n/use-language';
import styles from './tool.module.css';

/** To the other language, on the same page with the same query. On a public page the address decides, and the layout follows it. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const other = useLanguage() === 'vi' ? 'en' : 'vi';
  const { pathname, search, hash } = useLocation();
  const navigate = useNavigate();
  const change = () => {
    const [, first, ...rest] = pathname.split('/');
    return isLanguage(first) ? navigate([`/${other}`, ...rest].join('/') + search + hash, { replace: true }) : chooseLanguage(other);
  };
  return (
    <button type="button" className={styles.tool} lang={other} aria-label={t(`language.to_${other}`)} onClick={() => void change()}>
      {other.toUpperCase()}
    </button>
  );
}
