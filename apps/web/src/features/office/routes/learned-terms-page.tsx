import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '../../../components/button';
import { DataTable } from '../../../components/data-table';
import { DateText } from '../../../components/date-text';
import { EmptyState } from '../../../components/empty-state';
import { FormError } from '../../../components/form-error';
import { LoadMore } from '../../../components/load-more';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { useToast } from '../../../components/toast';
import { paths } from '../../../lib/paths';
import { useCodeLabel } from '../../../lib/use-code-label';
import { type LearnedTerm, useLearnedTerms, useUndoTerm } from '../api/vocabulary';
import { ThesaurusBox } from '../components/thesaurus-box';

const states = ['in_force', 'undone'] as const;

/** Words that officers mapped, latest first, each with its way back; the whole thesaurus as a file. */
export function Component() {
  const { t } = useTranslation('vocabulary');
  const [state, setState] = useState<(typeof states)[number]>('in_force');
  const query = useLearnedTerms(state);
  return (
    <div className="mx-stack">
      <PageHeader title={t('terms.title')} lead={t('terms.lead')} back={{ to: paths.vocabulary, label: t('queue.title') }} />
      <div className="mx-row"><Select label={t('terms.show')} data={states.map((value) => ({ value, label: t(`terms.shows.${value}`) }))} allowDeselect={false} value={state} onChange={(value) => setState((value ?? 'in_force') as (typeof states)[number])} /></div>
      <QueryView query={query}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          if (rows.length === 0) return <EmptyState kind={state === 'in_force' ? 'nothing' : 'filtered'} title={t('terms.none')} action={<ButtonLink tone="default" to={paths.vocabulary}>{t('queue.title')}</ButtonLink>}>{t('terms.noneHint')}</EmptyState>;
          return (
            <>
              <Table rows={rows} />
              <LoadMore hasMore={query.hasNextPage} loading={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
            </>
          );
        }}
      </QueryView>
      <ThesaurusBox />
    </div>
  );
}

function Table({ rows }: { rows: LearnedTerm[] }) {
  const { t } = useTranslation('vocabulary');
  const labelOf = useCodeLabel();
  const undo = useUndoTerm();
  const toast = useToast();
  const takeBack = (row: LearnedTerm) => undo.mutate(row.id, { onSuccess: () => toast({ message: t('terms.undoDone', { term: row.term }) }) });
  return (
    <>
      <FormError error={undo.error} />
      <DataTable
        caption={t('terms.title')} rows={rows} rowKey={(row) => row.id}
        columns={[
          { id: 'term', label: t('queue.word'), heading: true, cell: (row) => row.term },
          { id: 'language', label: t('queue.language'), cell: (row) => t(`language.${row.language}`) },
          { id: 'concept', label: t('terms.concept'), cell: (row) => labelOf(row.code) },
          { id: 'by', label: t('terms.by'), cell: (row) => <>{row.mappedBy}, <DateText iso={row.mappedAt} time />{row.importId && ` (${t('terms.imported')})`}</> },
          {
            id: 'undo', label: t('terms.state'),
            cell: (row) => (row.undoneAt ? <>{t('terms.undoneBy', { name: row.undoneBy ?? '' })}, <DateText iso={row.undoneAt} time /></> : <Button tone="default" loading={undo.isPending && undo.variables === row.id} aria-label={t('terms.undoNamed', { term: row.term })} onClick={() => takeBack(row)}>{t('terms.undo')}</Button>),
          },
        ]}
      />
    </>
  );
}
