import { verificationLevels } from '@matxich/domain';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../lib/format';
import { useLanguage } from '../../../i18n/use-language';
import { useParks, useWards } from '../../../lib/reference';
import { distances, freshnesses, type SearchState } from '../lib/search-state';
import styles from './more-filters.module.css';

const FigureFilter = lazy(() => import('./figure-filter'));

interface MoreFiltersProps {
  state: SearchState;
  onChange: (change: Partial<SearchState>) => void;
}

const home = '01';

/** Figures and free capacity: what one statement has to say. */
export function StatementFilters({ state, onChange }: MoreFiltersProps) {
  const { t } = useTranslation('suppliers');
  return (
    <div className={styles.filters}>
      <fieldset>
        <legend>{t('figures.title')}</legend>
        <p className="mx-muted">{t('figures.hint')}</p>
        <Suspense fallback={null}><FigureFilter onAdd={(condition) => onChange({ spec: [...new Set([...state.spec, condition])].slice(-8) })} /></Suspense>
        <label className={styles.check}><input type="checkbox" checked={state.free} onChange={(event) => onChange({ free: event.target.checked })} />{t('free')}</label>
      </fieldset>
    </div>
  );
}

/** Filters without counts: distance, ladder and freshness. */
export function MoreFilters({ state, onChange }: MoreFiltersProps) {
  const { t } = useTranslation(['suppliers', 'terms']);
  const language = useLanguage();
  const parks = useParks().filter((park) => park.lat !== null);
  const wards = useWards(home);
  return (
    <div className={styles.filters}>
      <fieldset>
        <legend>{t('near.title')}</legend>
        <label>
          <span className="mx-visually-hidden">{t('near.place')}</span>
          <select value={state.near ?? ''} onChange={(event) => onChange({ near: event.target.value || null })}>
            <option value="">{t('near.anywhere')}</option>
            {state.near && !/^(park|ward):/.test(state.near) && <option value={state.near}>{t('near.here')}</option>}
            <optgroup label={t('near.parks')}>{parks.map((park) => <option key={park.code} value={`park:${park.code}`}>{park[language]}</option>)}</optgroup>
            <optgroup label={t('near.wards')}>{wards.map((ward) => <option key={ward.code} value={`ward:${ward.code}`}>{ward[language]}</option>)}</optgroup>
          </select>
        </label>
        <label>
          <span className="mx-visually-hidden">{t('near.within')}</span>
          <select value={state.within} disabled={!state.near} onChange={(event) => onChange({ within: Number(event.target.value) })}>
            {distances.map((distance) => <option key={distance} value={distance}>{t('near.kilometres', { shown: formatNumber(distance, language) })}</option>)}
          </select>
        </label>
      </fieldset>
      <fieldset>
        <legend>{t('level.title')}</legend>
        <select aria-label={t('level.title')} value={state.level ?? ''} onChange={(event) => onChange({ level: event.target.value || null })}>
          <option value="">{t('level.any')}</option>
          {verificationLevels.slice(1).map((level) => <option key={level} value={level}>{t('level.chip', { level: t(`terms:verification.${level}`) })}</option>)}
        </select>
      </fieldset>
      <fieldset>
        <legend>{t('fresh.title')}</legend>
        <select aria-label={t('fresh.title')} value={state.fresh ?? ''} onChange={(event) => onChange({ fresh: event.target.value ? Number(event.target.value) : null })}>
          <option value="">{t('fresh.any')}</option>
          {freshnesses.map((days) => <option key={days} value={days}>{t('fresh.days', { count: days })}</option>)}
        </select>
      </fieldset>
    </div>
  );
}
