import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import styles from './bottom-bar.module.css';
import type { NavItem } from './nav-items';

/** The phone's navigation: four places within reach of the thumb. */
export function BottomBar({ items }: { items: NavItem[] }) {
  const { t } = useTranslation();
  return (
    <nav className={styles.bar} aria-label={t('nav.phoneLabel')}>
      {items.map(({ key, phoneKey = key, to, end, icon: Icon }) => (
        <NavLink key={key} to={to} end={end}>
          <Icon size={22} aria-hidden="true" />
          {t(`nav.${phoneKey}`)}
        </NavLink>
      ))}
    </nav>
  );
}
