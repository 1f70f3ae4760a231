import { importVerdicts } from '@matxich/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { Button, ButtonLink } from '../../../components/button';
import { ExportLinks } from '../../../components/export-links';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { TitleBlock } from '../../../components/title-block';
import { useLanguage } from '../../../i18n/use-language';
import { formatNumber } from '../../../lib/format';
import { paths } from '../../../lib/paths';
import { type Decision, type Import, useImport } from '../api/imports';
import { ColumnMapper } from '../components/column-mapper';
import { CommitButton } from '../components/commit-button';
import { DiscardButton } from '../components/discard-button';
import { ImportRows } from '../components/import-rows';
import { UndoButton } from '../components/undo-button';
import { UndoReport } from '../components/undo-report';

const leads = { unmapped: 'import.unmapped', previewed: 'import.dryRun', committed: 'import.written', undone: 'import.undone', discarded: 'import.dryRun' } as const;
const choices = ['skip', 'same', 'new'] as const;

/** One list: what its columns are, the dry run, the commit, how much of it is searchable by now, and the way back. */
export function Component() {
  const { importId = '' } = useParams();
  const query = useImport(importId);
  return <QueryView query={query}>{(data) => <View key={data.id} data={data} />}</QueryView>;
}

function View({ data }: { data: Import }) {
  const { t } = useTranslation(['office', 'terms']);
  const [decisions, setDecisions] = useState<Record<number, Decision>>({});
  const [otherwise, setOtherwise] = useState<Decision>('skip');
  const [isMapping, setMapping] = useState(false);
  const isOpen = data.status === 'previewed';
  const decide = (row: number, decision: Decision | null) => {
    const others = Object.fromEntries(Object.entries(decisions).filter(([given]) => Number(given) !== row));
    setDecisions(decision ? { ...others, [row]: decision } : others);
  };
  if (data.status === 'unmapped') return <Unmapped data={data} />;
  return (
    <div className="mx-stack">
      <PageHeader
        title={data.fileName} back={{ to: paths.imports, label: t('import.back') }} lead={t(leads[data.status])}
        actions={isOpen ? <><CommitButton data={data} decisions={decisions} otherwise={otherwise} /><DiscardButton data={data} /></> : data.undoableUntil && <UndoButton data={data} until={data.undoableUntil} />}
      />
      {data.undone && <UndoReport undone={data.undone} />}
      <Counts data={data} />
      {data.status === 'committed' && data.searchable.total > 0 && <Searchable data={data} />}
      <div className="mx-row">
        <h2>{t('import.columns')}</h2>
        {data.mappedBy && <span className="mx-muted">{t(`map.by.${data.mappedBy}`)}</span>}
        {isOpen && !isMapping && <Button tone="default" small onClick={() => setMapping(true)}>{t('map.change')}</Button>}
      </div>
      {isOpen && isMapping
        ? <ColumnMapper data={data} onClose={() => setMapping(false)} />
        : <TitleBlock label={t('import.columns')} items={data.columns.map(({ header, column }, index) => ({ label: headerLabel(data, index, header || t('import.unnamed')), value: column ? t(`column.${column}`) : t('import.ignored') }))} />}
      {isOpen && (data.counts.candidate ?? 0) > 0 && (
        <label className="mx-card mx-row">
          {t('decision.default')}
          <select className="mx-input" style={{ width: 'auto' }} value={otherwise} onChange={(event) => setOtherwise(event.target.value as Decision)}>
            {choices.map((choice) => <option key={choice} value={choice}>{t(`decision.${choice}`)}</option>)}
          </select>
        </label>
      )}
      <Rows data={data} decisions={decisions} onDecide={isOpen ? decide : null} />
    </div>
  );
}

/** Nobody has said yet what the columns are: that comes first. */
function Unmapped({ data }: { data: Import }) {
  const { t } = useTranslation('office');
  return (
    <div className="mx-stack">
      <PageHeader title={data.fileName} back={{ to: paths.imports, label: t('import.back') }} lead={t('import.unmapped')} actions={<DiscardButton data={data} />} />
      <ColumnMapper data={data} />
    </div>
  );
}

/** Two columns may carry the same header; then their place in the file tells them apart. */
function headerLabel({ columns }: Import, index: number, header: string): string {
  return header !== columns[index]?.header || columns.filter((other) => other.header === header).length > 1 ? `${header} (${index + 1})` : header;
}

function Counts({ data }: { data: Import }) {
  const { t } = useTranslation(['office', 'terms']);
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  return (
    <TitleBlock
      label={t('import.report')}
      items={[
        { label: t('imports.rows'), value: number(data.rowCount) },
        ...importVerdicts.map((name) => ({ label: t(`terms:importVerdict.${name}`), value: number(data.counts[name] ?? 0) })),
        { label: t('import.repaired'), value: number(data.repairedCount) },
        { label: t('import.format'), value: `${data.format.toUpperCase()}, ${data.encoding}` },
      ]}
    />
  );
}

function Searchable({ data }: { data: Import }) {
  const { t } = useTranslation('office');
  const language = useLanguage();
  const { done, total } = data.searchable;
  const shown = { done: formatNumber(done, language), total: formatNumber(total, language) };
  return (
    <div className="mx-card mx-stack">
      <p role="status">{done < total ? t('import.indexing', shown) : t('import.indexed', shown)}</p>
      <progress value={done} max={total} aria-label={t('import.progress')} style={{ width: '100%', accentColor: 'var(--mx-primary)' }} />
      <div><ButtonLink tone="default" to={paths.suppliers(language)}>{t('import.toSearch')}</ButtonLink></div>
    </div>
  );
}

function Rows({ data, decisions, onDecide }: { data: Import; decisions: Record<number, Decision>; onDecide: Parameters<typeof ImportRows>[0]['onDecide'] }) {
  const { t } = useTranslation(['office', 'terms']);
  const language = useLanguage();
  const [params, setParams] = useSearchParams();
  const verdict = importVerdicts.find((known) => known === params.get('verdict')) ?? null;
  const show = (chosen: string) => setParams(chosen ? { verdict: chosen } : {}, { replace: true });
  return (
    <>
      <div className="mx-row">
        <h2>{t('rows.title')}</h2>
        <label className="mx-row">
          {t('rows.show')}
          <select className="mx-input" style={{ width: 'auto' }} value={verdict ?? ''} onChange={(event) => show(event.target.value)}>
            <option value="">{t('rows.all')}</option>
            {importVerdicts.map((name) => <option key={name} value={name}>{t('rows.option', { word: t(`terms:importVerdict.${name}`), shown: formatNumber(data.counts[name] ?? 0, language) })}</option>)}
          </select>
        </label>
        <ExportLinks name="exports.importRows" params={{ importId: data.id }} filters={{ verdict: verdict ?? undefined }} />
      </div>
      <ImportRows importId={data.id} verdict={verdict} decisions={decisions} onDecide={onDecide} />
    </>
  );
}
