import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { paths } from '../../../lib/paths';
import { useSession } from '../../../lib/session';
import styles from './lists.module.css';

/** In whose name lists are kept here; both pages are for buyers and offices only. */
export function useListKind(): 'buyer' | 'office' {
  return useSession().data?.acting?.kind === 'office' ? 'office' : 'buyer';
}

/** Between the two things that searching leaves behind. */
export function ListTabs() {
  const { t } = useTranslation('lists');
  const kind = useListKind();
  return (
    <nav className={styles.tabs} aria-label={t('tabs')}>
      <NavLink to={paths.shortlists[kind]} end>{t('title')}</NavLink>
      <NavLink to={paths.savedSearches[kind]}>{t('searches.title')}</NavLink>
    </nav>
  );
}
