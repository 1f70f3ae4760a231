import { IconBuildingFactory2, IconFileText, IconRoute, IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../lib/paths';
import styles from './doors.module.css';

const doors = [
  { key: 'supplier', icon: IconBuildingFactory2, to: paths.register('supplier') },
  { key: 'buyer', icon: IconFileText, to: paths.register('buyer') },
  { key: 'officer', icon: IconUsersGroup, to: paths.login() },
  { key: 'how', icon: IconRoute, to: '#how' },
] as const;

/** The four ways in. */
export function Doors() {
  const { t } = useTranslation('public');
  return (
    <section aria-labelledby="doors">
      <h2 id="doors" className="mx-visually-hidden">{t('doors')}</h2>
      <ul className={styles.doors}>
        {doors.map(({ key, icon: Icon, to }) => (
          <li key={key}>
            <Icon size={28} stroke={1.6} aria-hidden="true" />
            <h3>{t(`${key}.title`)}</h3>
            <p>{t(`${key}.text`)}</p>
            {to.startsWith('#') ? <a href={to}>{t(`${key}.action`)}</a> : <Link to={to}>{t(`${key}.action`)}</Link>}
          </li>
        ))}
      </ul>
    </section>
  );
}
