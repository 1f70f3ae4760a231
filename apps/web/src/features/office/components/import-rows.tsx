import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { QueryView } from '../../../components/query-view';
import { StatusBadge, type Tone } from '../../../components/status-badge';
import { type Decision, type ImportRow, type Verdict, useImportRows } from '../api/imports';
import { RowReason } from './row-reason';

const tones: Record<Verdict, Tone> = { accepted: 'ok', updated: 'info', proposed: 'info', unchanged: 'neutral', duplicate: 'neutral', candidate: 'warn', rejected: 'danger' };

interface ImportRowsProps {
  importId: string;
  verdict: Verdict | null;
  decisions: Record<number, Decision>;
  /** A null decision leaves the row to the default. Null once the import is written. */
  onDecide: ((row: number, decision: Decision | null) => void) | null;
}

/** The row-level report; rows that look like a listed firm are decided here. */
export function ImportRows({ importId, verdict, decisions, onDecide }: ImportRowsProps) {
  const { t } = useTranslation(['office', 'terms']);
  const query = useImportRows(importId, verdict);
  return (
    <QueryView query={query}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.items);
        if (rows.length === 0) return <EmptyState kind="filtered" title={t('rows.none')} />;
        return (
          <>
            <DataTable
              caption={t('rows.title')} rows={rows} rowKey={(row) => String(row.row)}
              columns={[
                { id: 'row', label: t('rows.row'), numeric: true, cell: (row) => row.row },
                { id: 'name', label: t('rows.name'), heading: true, cell: (row) => row.cells.nameVi ?? Object.values(row.cells)[0] ?? '' },
                { id: 'address', label: t('rows.address'), cell: (row) => row.cells.address ?? '' },
                { id: 'verdict', label: t('rows.verdict'), cell: (row) => <StatusBadge tone={tones[row.verdict]}>{t(`terms:importVerdict.${row.verdict}`)}</StatusBadge> },
                { id: 'reason', label: t('rows.reason'), cell: (row) => <RowReason row={row} /> },
                ...(onDecide && rows.some((row) => row.verdict === 'candidate')
                  ? [{ id: 'decide', label: t('rows.decide'), cell: (row: ImportRow) => row.verdict === 'candidate' && <Decide row={row.row} decision={decisions[row.row] ?? null} onDecide={onDecide} /> }]
                  : []),
              ]}
            />
            <LoadMore hasMore={query.hasNextPage} loading={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
          </>
        );
      }}
    </QueryView>
  );
}

function Decide({ row, decision, onDecide }: { row: number; decision: Decision | null; onDecide: (row: number, decision: Decision | null) => void }) {
  const { t } = useTranslation('office');
  return (
    <select aria-label={t('rows.decideRow', { row })} className="mx-input" value={decision ?? ''} onChange={(event) => onDecide(row, (event.target.value || null) as Decision | null)}>
      <option value="">{t('decision.asDefault')}</option>
      {(['same', 'new', 'skip'] as const).map((choice) => <option key={choice} value={choice}>{t(`decision.${choice}`)}</option>)}
    </select>
  );
}
