import { mostExportedHits } from '@matxich/domain';
import { IconFilter, IconX } from '@tabler/icons-react';
import { Fragment, lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Button } from '../../../components/button';
import { ErrorState } from '../../../components/error-state';
import { ExportLinks } from '../../../components/export-links';
import { LoadingState } from '../../../components/loading-state';
import { Pager } from '../../../components/pager';
import { useLanguage } from '../../../i18n/use-language';
import { formatNumber } from '../../../lib/format';
import { paths } from '../../../lib/paths';
import { useSupplierSearch } from '../api/use-supplier-search';
import { Chips } from '../components/chips';
import { CompareDock } from '../components/compare-dock';
import { EmptyResult } from '../components/empty-result';
import { Facets } from '../components/facets';
import { MoreFilters, StatementFilters } from '../components/more-filters';
import { SaveSearch } from '../components/save-search';
import { SearchBar } from '../components/search-bar';
import { Understood } from '../components/understood';
import { type View, ViewSwitch } from '../components/view-switch';
import { type FacetName, type SearchState, type Sort, chosenCount, filtersOf, readState, sorts, toggled, withoutFacets, writeState } from '../lib/search-state';
import styles from './search-page.module.css';

/** The words of every process family weigh 12 kB: the results fetch them while the search itself is on its way. */
const loadHitCard = () => import('../components/hit-card').then(({ HitCard }) => ({ default: HitCard }));
loadHitCard().catch(() => {}); // asked for again, and reported, when a result is drawn
const HitCard = lazy(loadHitCard);

/** Its shapes come when somebody looks at the map. */
const ProvinceMap = lazy(() => import('../map/province-map').then((module) => ({ default: module.ProvinceMap })));

/** Supplier search: one box, facets with counts of suppliers, the whole state in the address. */
export function Component() {
  const { t } = useTranslation('suppliers');
  const language = useLanguage();
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => readState(params), [params]);
  const query = useSupplierSearch(state, language);
  const [isSheetOpen, setSheetOpen] = useState(false);
  useEffect(() => {
    document.title = t('documentTitle');
  }, [t]);
  const view: View = params.get('view') === 'map' ? 'map' : 'list';
  const go = useCallback((next: SearchState, replace = false, shown = view) => setParams(withView(writeState(next), shown), { replace }), [setParams, view]);
  // Typing replaces the entry, so that "back" leaves the search instead of walking through half words.
  const onSearch = useCallback((q: string) => go({ ...state, q, page: 1 }, true), [go, state]);
  const onToggle = (facet: FacetName, value: string) => go(toggled(state, facet, value));
  const onChange = (change: Partial<SearchState>) => go({ ...state, ...change, page: 1 });
  const onClear = () => go(withoutFacets(state));
  const { data } = query;
  const total = formatNumber(data?.total ?? 0, language);
  const chosen = chosenCount(state);
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <SearchBar value={state.q} onSearch={onSearch} />
        <div className={styles.line}>
          <h1 aria-live="polite">{data ? t('count', { shown: total }) : t('title')}</h1>
          {state.q && <span className="mx-muted">{t('forWords', { words: state.q })}</span>}
          <ViewSwitch view={view} onView={(next) => go({ ...state, page: 1 }, false, next)} />
          <SaveSearch state={state} total={data?.total ?? 0} />
          <label className={styles.sort}>
            {t('sort.label')}
            <select value={state.sort} onChange={(event) => go({ ...state, sort: event.target.value as Sort, page: 1 })}>
              {sorts.map((sort) => <option key={sort} value={sort}>{t(`sort.${sort}`)}</option>)}
            </select>
          </label>
          <Button tone="default" className={styles.opener} icon={<IconFilter size={18} aria-hidden="true" />} aria-expanded={isSheetOpen} onClick={() => setSheetOpen(true)}>
            {chosen > 0 ? t('filters.openCount', { count: chosen }) : t('filters.open')}
          </Button>
        </div>
        <Understood state={state} understood={data?.understood ?? []} onSearch={onSearch} />
        <Chips state={state} onToggle={onToggle} onChange={onChange} onClear={onClear} />
        {data?.reduced && <p role="status" className={styles.reduced}>{t('reduced')}</p>}
      </div>
      <aside className={styles.facets} data-open={isSheetOpen} aria-label={t('filters.title')} onKeyDown={(event) => event.key === 'Escape' && setSheetOpen(false)}>
        <div className={styles.sheetHead}>
          <h2>{t('filters.title')}</h2>
          <Button tone="quiet" aria-label={t('filters.done', { shown: total })} icon={<IconX size={22} aria-hidden="true" />} onClick={() => setSheetOpen(false)} />
        </div>
        <StatementFilters state={state} onChange={onChange} />
        {data && <Facets state={state} facets={data.facets} onToggle={onToggle} />}
        <MoreFilters state={state} onChange={onChange} />
        <div className={styles.sheetFoot}><Button onClick={() => setSheetOpen(false)}>{t('filters.done', { shown: total })}</Button></div>
      </aside>
      <section className={styles.results} aria-label={t('title')} aria-busy={query.isFetching} data-stale={query.isPlaceholderData}>
        {!data && query.isPending && <LoadingState rows={8} />}
        {query.error && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {view === 'map' && data && <Suspense fallback={<LoadingState rows={12} />}><ProvinceMap counts={data.facets.province} chosen={state.facets.province} onToggle={(code) => onToggle('province', code)} /></Suspense>}
        <Suspense fallback={<LoadingState rows={8} />}>{view === 'list' && data?.hits.map((hit, index, hits) => <Fragment key={hit.id}>{hit.looser && !hits[index - 1]?.looser && <p className={styles.looser}>{t('looser')}</p>}<HitCard hit={hit} /></Fragment>)}</Suspense>
        {data && !query.error && data.total === 0 && <EmptyResult state={state} relax={data.relax} onToggle={onToggle} onClear={onClear} />}
        {data && view === 'list' && data.total > 0 && (data.total > mostExportedHits ? <p className="mx-muted">{t('exportFewer', { most: formatNumber(mostExportedHits, language) })}</p> : <ExportLinks name="exports.suppliers" filters={filtersOf(state)} />)}
        {data && view === 'list' && <Pager page={data.page} pages={data.pages} to={(page) => `${paths.suppliers(language)}?${writeState({ ...state, page }).toString()}`} />}
      </section>
      <CompareDock />
    </div>
  );
}

function withView(params: URLSearchParams, view: View): URLSearchParams {
  if (view === 'map') params.set('view', view);
  return params;
}
