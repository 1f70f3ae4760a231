import { alertFrequencies, type AlertFrequency } from '@matxich/domain';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button, ButtonLink } from '../../../components/button';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { DateText } from '../../../components/date-text';
import { EmptyState } from '../../../components/empty-state';
import { FormError } from '../../../components/form-error';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { useLanguage } from '../../../i18n/use-language';
import { formatNumber } from '../../../lib/format';
import { paths } from '../../../lib/paths';
import { type SavedSearch, useChangeSavedSearch, useForgetSearch, useSavedSearches } from '../api/saved-searches';
import { ListTabs } from '../components/list-tabs';
import styles from '../components/lists.module.css';

/** My saved searches: what each found last, and how often it tells. */
export function Component() {
  const { t } = useTranslation('lists');
  const language = useLanguage();
  const query = useSavedSearches();
  return (
    <div className="mx-stack">
      <PageHeader title={t('searches.title')} lead={t('searches.lead')} />
      <ListTabs />
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('searches.empty')} action={<ButtonLink to={paths.suppliers(language)}>{t('toSearch')}</ButtonLink>}>{t('searches.emptyHint')}</EmptyState>
          ) : (
            items.map((search) => <SearchCard key={search.id} search={search} />)
          )
        }
      </QueryView>
    </div>
  );
}

function SearchCard({ search }: { search: SavedSearch }) {
  const { t } = useTranslation('lists');
  const language = useLanguage();
  const [change, forget] = [useChangeSavedSearch(search.id), useForgetSearch(search.id)];
  const [isForgetting, setForgetting] = useState(false);
  return (
    <article className={`mx-card ${styles.entry}`}>
      <div className={styles.top}>
        <h2><Link to={`${paths.suppliers(language)}?${new URLSearchParams(search.query).toString()}`}>{search.name}</Link></h2>
        <ButtonLink tone="default" small to={`${paths.suppliers(language)}?${new URLSearchParams(search.query).toString()}`}>{t('searches.open')}</ButtonLink>
      </div>
      <LastRun search={search} />
      {search.latestFirms.length > 0 && (
        <>
          <p>{t('searches.latest')}</p>
          <ul className={styles.firms}>{search.latestFirms.map(({ id, name }) => <li key={id}><Link to={paths.supplier(language, id)}>{name}</Link></li>)}</ul>
        </>
      )}
      <FormError error={change.error} />
      <div className={styles.acts}>
        <label className="mx-row">
          {t('searches.frequency')}
          <select value={search.frequency} disabled={change.isPending} onChange={(event) => change.mutate({ name: search.name, frequency: event.target.value as AlertFrequency, version: search.version })}>
            {alertFrequencies.map((one) => <option key={one} value={one}>{t(`searches.frequencyOf.${one}`)}</option>)}
          </select>
        </label>
        <Button tone="quiet" small icon={<IconTrash size={18} aria-hidden="true" />} aria-label={t('searches.forgetOne', { name: search.name })} onClick={() => setForgetting(true)}>{t('searches.forget')}</Button>
      </div>
      <ConfirmDialog opened={isForgetting} title={t('searches.forgetOne', { name: search.name })} confirmLabel={t('searches.forget')} tone="danger" busy={forget.isPending} error={forget.error} onCancel={() => setForgetting(false)} onConfirm={() => forget.mutate()}>{t('searches.forgetText')}</ConfirmDialog>
    </article>
  );
}

function LastRun({ search }: { search: SavedSearch }) {
  const { t } = useTranslation('lists');
  const language = useLanguage();
  if (search.outcome === 'too_broad') return <p>{t('searches.tooBroad', { shown: formatNumber(search.lastTotal ?? 0, language) })}</p>;
  if (search.outcome === 'unreadable') return <p>{t('searches.unreadable')}</p>;
  if (!search.lastRunAt) return <p className="mx-muted">{t(search.frequency === 'off' ? 'searches.silent' : 'searches.learning')}</p>;
  return (
    <p className="mx-muted">
      {t('searches.last', { shown: formatNumber(search.lastTotal ?? 0, language) })} <DateText iso={search.lastRunAt} time />
      {search.nextRunAt && <> · {t('searches.next')} <DateText iso={search.nextRunAt} time /></>}
    </p>
  );
}
