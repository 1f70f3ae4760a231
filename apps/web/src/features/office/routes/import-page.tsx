import { type ImportVerdict, importVerdicts } from '@matxich/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { Button } from '../../../components/button';
import { DateText } from '../../../components/date-text';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { StatusBadge } from '../../../components/status-badge';
import { TitleBlock } from '../../../components/title-block';
import { useLanguage } from '../../../i18n/use-language';
import { formatNumber } from '../../../lib/format';
import { paths } from '../../../lib/paths';
import { type Decision, type Import, useImport } from '../api/imports';
import { CommitBar } from '../components/commit-bar';
import { ImportColumns } from '../components/import-columns';
import { ImportRows } from '../components/import-rows';
import { SearchableProgress } from '../components/searchable-progress';
import { VerdictFilter } from '../components/verdict-filter';

/** One list of firms: the dry run row by row, the questions to a person, then how the written firms become searchable. */
export function Component() {
  const { importId = '' } = useParams();
  const query = useImport(importId);
  return <QueryView query={query} rows={8}>{(imported) => <View key={imported.id} imported={imported} />}</QueryView>;
}

function View({ imported }: { imported: Import }) {
  const { t } = useTranslation(['office', 'terms']);
  const [params, setParams] = useSearchParams();
  const verdict = importVerdicts.find((known) => known === params.get('verdict'));
  const [decisions, setDecisions] = useState<ReadonlyMap<number, Decision>>(new Map());
  const isPreview = imported.status === 'previewed';
  const show = (chosen: ImportVerdict | undefined) => setParams(chosen ? { verdict: chosen } : {}, { replace: true, preventScrollReset: true });
  const open = imported.counts.candidate - decisions.size;
  return (
    <div className="mx-stack">
      <PageHeader
        title={imported.fileName}
        lead={t(isPreview ? 'report.previewLead' : 'report.committedLead')}
        back={{ to: paths.imports, label: t('report.back') }}
        badges={<StatusBadge tone={isPreview ? 'info' : 'ok'}>{t(`terms:importStatus.${imported.status}`)}</StatusBadge>}
      />
      <Facts imported={imported} />
      {!isPreview && <SearchableProgress imported={imported} />}
      <ImportColumns columns={imported.columns} />
      <section className="mx-stack" aria-labelledby="rows">
        <h2 id="rows">{t('rows.title')}</h2>
        {isPreview && open > 0 && <div className="mx-card mx-row"><span>{t('rows.candidates', { count: open })}</span><Button tone="default" small onClick={() => show('candidate')}>{t('rows.showCandidates')}</Button></div>}
        <VerdictFilter imported={imported} chosen={verdict} onChoose={show} />
        <ImportRows importId={imported.id} verdict={verdict} decisions={isPreview ? decisions : null} onDecide={(row, decision) => setDecisions((given) => new Map(given).set(row, decision))} />
      </section>
      {isPreview && <CommitBar imported={imported} decisions={decisions} />}
    </div>
  );
}

function Facts({ imported }: { imported: Import }) {
  const { t } = useTranslation('office');
  const language = useLanguage();
  return (
    <TitleBlock
      label={imported.fileName}
      items={[
        { label: t('report.rows'), value: formatNumber(imported.rowCount, language) },
        { label: t('report.format'), value: `${imported.format.toUpperCase()}, ${imported.encoding}`, mono: true },
        { label: t('report.repaired'), value: formatNumber(imported.repairedCount, language) },
        { label: t('report.by'), value: imported.createdBy },
        { label: t('report.uploaded'), value: <DateText iso={imported.createdAt} time /> },
        { label: t('report.committed'), value: imported.committedAt ? <DateText iso={imported.committedAt} time /> : t('report.notYet') },
      ]}
    />
  );
}
