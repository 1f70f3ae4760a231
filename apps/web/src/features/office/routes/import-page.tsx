import { importVerdicts } from '@matxich/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { Button, ButtonLink } from '../../../components/button';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { TitleBlock } from '../../../components/title-block';
import { useLanguage } from '../../../i18n/use-language';
import { formatNumber } from '../../../lib/format';
import { paths } from '../../../lib/paths';
import { type Import, type Verdict, useCommitImport, useDiscardImport, useImport } from '../api/imports';
import { type Decision, ImportRows } from '../components/import-rows';

/** The dry run of one list, its commit, and how much of it is searchable by now. */
export function Component() {
  const { importId = '' } = useParams();
  const query = useImport(importId);
  return <QueryView query={query}>{(data) => <View data={data} />}</QueryView>;
}

function View({ data }: { data: Import }) {
  const { t } = useTranslation(['office', 'terms']);
  const language = useLanguage();
  const navigate = useNavigate();
  const commit = useCommitImport(data.id);
  const discard = useDiscardImport(data.id);
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [decisions, setDecisions] = useState<Record<number, Decision>>({});
  const [isAsking, setAsking] = useState(false);
  const count = (name: Verdict) => data.counts[name] ?? 0;
  const number = (value: number) => formatNumber(value, language);
  const isOpen = data.status === 'previewed';
  const { done, total } = data.searchable;
  return (
    <div className="mx-stack">
      <PageHeader
        title={data.fileName}
        back={{ to: paths.imports, label: t('import.back') }}
        lead={isOpen ? t('import.dryRun') : t('import.written')}
        actions={isOpen && <><Button onClick={() => setAsking(true)}>{t('import.commit')}</Button><Button tone="default" loading={discard.isPending} onClick={() => discard.mutate(undefined, { onSuccess: () => void navigate(paths.imports) })}>{t('import.discard')}</Button></>}
      />
      <TitleBlock label={t('import.report')} items={[{ label: t('imports.rows'), value: number(data.rowCount) }, ...importVerdicts.map((name) => ({ label: t(`terms:importVerdict.${name}`), value: number(count(name)) })), { label: t('import.repaired'), value: number(data.repairedCount) }, { label: t('import.format'), value: `${data.format.toUpperCase()}, ${data.encoding}` }]} />
      {data.status === 'committed' && total > 0 && (
        <div className="mx-card mx-stack">
          <p role="status">{done < total ? t('import.indexing', { done: number(done), total: number(total) }) : t('import.indexed', { total: number(total) })}</p>
          <progress value={done} max={total} aria-label={t('import.progress')} style={{ width: '100%', accentColor: 'var(--mx-primary)' }} />
          <div><ButtonLink tone="default" to={paths.suppliers(language)}>{t('import.toSearch')}</ButtonLink></div>
        </div>
      )}
      <h2>{t('import.columns')}</h2>
      <TitleBlock label={t('import.columns')} items={data.columns.map(({ header, column }) => ({ label: header, value: column ? t(`column.${column}`) : t('import.ignored') }))} />
      <div className="mx-row">
        <h2>{t('rows.title')}</h2>
        <label className="mx-row">
          {t('rows.show')}
          <select className="mx-input" style={{ width: 'auto' }} value={verdict ?? ''} onChange={(event) => setVerdict((event.target.value || null) as Verdict | null)}>
            <option value="">{t('rows.all')}</option>
            {importVerdicts.map((name) => <option key={name} value={name}>{t('rows.option', { word: t(`terms:importVerdict.${name}`), shown: number(count(name)) })}</option>)}
          </select>
        </label>
      </div>
      <ImportRows importId={data.id} verdict={verdict} decisions={decisions} onDecide={isOpen ? (row, decision) => setDecisions({ ...decisions, [row]: decision }) : null} />
      <ConfirmDialog
        opened={isAsking} title={t('import.commitTitle')} confirmLabel={t('import.commit')} busy={commit.isPending} error={commit.error} onCancel={() => setAsking(false)}
        onConfirm={() => commit.mutate({ decisions: Object.entries(decisions).map(([row, decision]) => ({ row: Number(row), decision })), candidates: 'skip' }, { onSuccess: () => setAsking(false) })}
      >
        {t('import.commitText', { accepted: number(count('accepted')), updated: number(count('updated')), candidates: number(count('candidate')) })}
      </ConfirmDialog>
    </div>
  );
}
