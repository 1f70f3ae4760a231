import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '../../../components/button';
import { useLanguage } from '../../../i18n/use-language';
import { useCompareList } from '../../../lib/compare-list';
import { paths } from '../../../lib/paths';
import styles from './compare.module.css';

/** What was put aside, at the foot of every page where firms are looked at; nothing while nothing was. */
export function CompareDock() {
  const { t } = useTranslation('suppliers');
  const language = useLanguage();
  const { firms, remove, clear } = useCompareList();
  if (firms.length === 0) return null;
  return (
    <section className={styles.dock} aria-label={t('compare.dock')}>
      <p className={styles.said} role="status">{firms.length === 1 ? t('compare.oneMore') : t('compare.ready', { count: firms.length })}</p>
      <ul className={styles.names}>
        {firms.map(({ id, name }) => (
          <li key={id}>
            <button type="button" className={styles.name} onClick={() => remove(id)} aria-label={t('compare.remove', { name })}>
              <span>{name}</span>
              <IconX size={16} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.acts}>
        <Button tone="quiet" small onClick={clear}>{t('compare.clear')}</Button>
        {firms.length > 1 && <ButtonLink small to={paths.compare(language, firms.map(({ id }) => id))}>{t('compare.go', { count: firms.length })}</ButtonLink>}
      </div>
    </section>
  );
}
