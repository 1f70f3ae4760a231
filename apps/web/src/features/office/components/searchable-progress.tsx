import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../components/button';
import { useLanguage } from '../../../i18n/use-language';
import { formatNumber } from '../../../lib/format';
import { paths } from '../../../lib/paths';
import { type Import, isBecomingSearchable } from '../api/imports';
import styles from './office.module.css';

/** After the commit: how many of the changed firms the search already knows. */
export function SearchableProgress({ imported }: { imported: Import }) {
  const { t } = useTranslation('office');
  const language = useLanguage();
  const { done, total } = imported.searchable;
  const shown = { done: formatNumber(done, language), total: formatNumber(total, language) };
  const isRunning = isBecomingSearchable(imported);
  const sentence = total === 0 ? t('searchable.nothing') : isRunning ? t('searchable.running', shown) : t('searchable.done', shown);
  return (
    <section className="mx-card mx-stack" aria-labelledby="searchable">
      <h2 id="searchable">{t('searchable.title')}</h2>
      {total > 0 && <progress className={styles.progress} aria-label={t('searchable.title')} value={done} max={total} />}
      <p>{sentence}</p>
      <p className="mx-visually-hidden" role="status">{isRunning ? '' : sentence}</p>
      <div className="mx-row">
        <ButtonLink tone="default" to={paths.officeRegister}>{t('searchable.toRegister')}</ButtonLink>
        <ButtonLink tone="default" to={paths.suppliers(language)}>{t('searchable.toSearch')}</ButtonLink>
      </div>
    </section>
  );
}
