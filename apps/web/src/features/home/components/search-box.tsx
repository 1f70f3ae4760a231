import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Button } from '../../../components/button';
import { useLanguage } from '../../../i18n/use-language';
import { paths } from '../../../lib/paths';
import styles from './search-box.module.css';

const examples = ['injection', 'casting', 'cnc', 'stamping'] as const;

/** The box that everything begins with; leads to the search page with the words in the address. */
export function SearchBox() {
  const { t } = useTranslation('public');
  const language = useLanguage();
  const navigate = useNavigate();
  const address = (words: string) => paths.suppliers(language) + (words ? `?q=${encodeURIComponent(words)}` : '');
  return (
    <form
      role="search"
      className={styles.search}
      onSubmit={(event) => {
        event.preventDefault();
        void navigate(address(String(new FormData(event.currentTarget).get('q') ?? '').trim()));
      }}
    >
      <label htmlFor="home-search">{t('search.label')}</label>
      <div className={styles.row}>
        <input id="home-search" name="q" type="search" className="mx-input" placeholder={t('search.placeholder')} maxLength={300} autoComplete="off" enterKeyHint="search" />
        <Button type="submit" tone="accent" icon={<IconSearch size={18} aria-hidden="true" />}>{t('search.submit')}</Button>
      </div>
      <p className={styles.examples}>
        {t('search.try')}:{' '}
        {examples.map((example) => <Link key={example} to={address(t(`examples.${example}`))}>{t(`examples.${example}`)}</Link>)}
      </p>
    </form>
  );
}
