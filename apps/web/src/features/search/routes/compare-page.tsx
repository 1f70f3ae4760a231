import { processesToCompare, statementsToCompare, taxonomyOf } from '@matxich/domain';
import { IconPrinter } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Button, ButtonLink } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { useLanguage } from '../../../i18n/use-language';
import { useCompareList } from '../../../lib/compare-list';
import { paths } from '../../../lib/paths';
import { useProvinces, useTaxonomy } from '../../../lib/reference';
import { type Comparison, useComparison } from '../api/use-comparison';
import { type Column, compareRows, differs } from '../components/compare-rows';
import { SaveFirm } from '../components/save-firm';
import { CompareTable } from '../components/compare-table';
import { type CompareState, readCompare, writeCompare } from '../lib/compare-state';
import styles from './compare-page.module.css';

/** Up to five firms side by side; the address holds the whole comparison, so that it can be sent to a colleague. */
export function Component() {
  const { t } = useTranslation('suppliers');
  const language = useLanguage();
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => readCompare(params), [params]);
  const query = useComparison(state.ids);
  const search = { to: paths.suppliers(language), label: t('page.back') };
  const go = (next: CompareState) => setParams(writeCompare(next), { replace: true });
  if (state.ids.length === 0) {
    return (
      <>
        <PageHeader title={t('compare.title')} back={search} />
        <EmptyState title={t('compare.empty')} action={<ButtonLink to={paths.suppliers(language)}>{t('title')}</ButtonLink>}>{t('compare.emptyHint')}</EmptyState>
      </>
    );
  }
  return (
    <div className="mx-stack">
      <PageHeader title={t('compare.title')} back={search} lead={t('compare.lead')} actions={<Button tone="default" icon={<IconPrinter size={18} aria-hidden="true" />} onClick={() => window.print()}>{t('compare.print')}</Button>} />
      <QueryView query={query} rows={12}>{(comparison) => <SideBySide comparison={comparison} state={state} onChange={go} />}</QueryView>
    </div>
  );
}

interface SideBySideProps {
  comparison: Comparison;
  state: CompareState;
  onChange: (next: CompareState) => void;
}

function SideBySide({ comparison: { firms, left }, state, onChange }: SideBySideProps) {
  const { t } = useTranslation('suppliers');
  const language = useLanguage();
  const { concepts, labelOf } = useTaxonomy();
  const { nameOf } = useProvinces();
  const { remove } = useCompareList();
  const taxonomy = useMemo(() => taxonomyOf(concepts), [concepts]);
  const choices = useMemo(() => processesToCompare(firms, taxonomy), [firms, taxonomy]);
  const process = choices.find((choice) => choice.process === state.process)?.process ?? choices[0]?.process ?? null;
  const columns: Column[] = firms.map((firm) => {
    const statements = process ? statementsToCompare(firm.statements, process, taxonomy) : [];
    return { firm, statements, statement: statements.find(({ id }) => state.statements.includes(id)) ?? statements[0] ?? null };
  });
  const rows = compareRows(columns, { t, language, labelOf, provinceOf: nameOf });
  const shown = state.onlyDifferences ? rows.filter(differs) : rows;
  const onRemove = (supplierId: string) => {
    remove(supplierId);
    const merged = left.filter(({ into }) => into === supplierId).map(({ id }) => id);
    onChange({ ...state, ids: state.ids.filter((id) => id !== supplierId && !merged.includes(id)) });
  };
  const onStatement = ({ statements }: Column, chosen: string) => onChange({ ...state, statements: [...state.statements.filter((id) => !statements.some((statement) => statement.id === id)), chosen] });
  if (firms.length === 0) return <EmptyState title={t('compare.allLeft')} action={<ButtonLink to={paths.suppliers(language)}>{t('title')}</ButtonLink>}>{t('compare.emptyHint')}</EmptyState>;
  return (
    <>
      <Left left={left} firms={firms} />
      <div className={styles.tools}>
        {process && (
          <label>
            {t('compare.by')}
            <select value={process} onChange={(event) => onChange({ ...state, process: event.target.value, statements: [] })}>
              {choices.map((choice) => <option key={choice.process} value={choice.process}>{t('compare.byOption', { name: labelOf(choice.process), count: choice.firms })}</option>)}
            </select>
          </label>
        )}
        <label><input type="checkbox" checked={state.onlyDifferences} onChange={(event) => onChange({ ...state, onlyDifferences: event.target.checked })} />{t('compare.onlyDifferences')}</label>
        {state.onlyDifferences && <span className="mx-muted" role="status">{t('compare.hidden', { count: rows.length - shown.length })}</span>}
      </div>
      {!process && <p className="mx-muted">{t('compare.noProcess')}</p>}
      <CompareTable caption={process ? t('compare.captionBy', { name: labelOf(process) }) : t('compare.title')} columns={columns} rows={shown} onRemove={onRemove} onStatement={onStatement} acts={({ firm }) => <SaveFirm firm={{ id: firm.id, name: firm.nameVi }} />} />
    </>
  );
}

/** Says what was asked for and has no column. */
function Left({ left, firms }: Comparison) {
  const { t } = useTranslation('suppliers');
  if (left.length === 0) return null;
  const nameOf = (id: string | null) => firms.find((firm) => firm.id === id)?.nameVi ?? '';
  const gone = left.filter(({ why }) => why === 'not_shown').length;
  return (
    <ul className={styles.left} role="status">
      {gone > 0 && <li>{t('compare.notShown', { count: gone })}</li>}
      {left.filter(({ why }) => why === 'merged').map(({ id, into }) => <li key={id}>{t('compare.merged', { name: nameOf(into) })}</li>)}
    </ul>
  );
}
