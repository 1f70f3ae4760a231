import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Doors } from '../components/doors';
import { Figures } from '../components/figures';
import { HowItWorks } from '../components/how-it-works';
import { SearchBox } from '../components/search-box';
import styles from './home-page.module.css';

/** The front page: search first, then the four ways in, the live figures and how it works. */
export function Component() {
  const { t } = useTranslation('public');
  useEffect(() => {
    document.title = `Mắt Xích · ${t('title')}`;
  }, [t]);
  return (
    <div className={styles.home}>
      <div className={styles.hero}>
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        <SearchBox />
      </div>
      <Figures />
      <Doors />
      <HowItWorks />
    </div>
  );
}
