import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { QueryView } from '../../../components/query-view';
import { StatusBadge, type Tone } from '../../../components/status-badge';
import { type Verdict, useImportRows } from '../api/imports';

const tones: Record<Verdict, Tone> = { accepted: 'ok', updated: 'info', unchanged: 'neutral', duplicate: 'neutral', candidate: 'warn', rejected: 'danger' };
export type Decision = 'same' | 'new' | 'skip';

interface ImportRowsProps {
  importId: string;
  verdict: Verdict | null;
  decisions: Record<number, Decision>;
  /** Null once the import is written. */
  onDecide: ((row: number, decision: Decision) => void) | null;
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
                { id: 'reason', label: t('rows.reason'), cell: (row) => [row.reason && t(`reason.${row.reason}`, { value: row.reasonValue ?? '' }), row.repaired && t('rows.repaired'), row.supplierName && t('rows.listed', { name: row.supplierName })].filter(Boolean).join(' ') },
                ...(onDecide && (verdict === null || verdict === 'candidate')
                  ? [{ id: 'decide', label: t('rows.decide'), cell: (row: (typeof rows)[number]) => (row.verdict === 'candidate' ? (
                      <select aria-label={t('rows.decideRow', { row: row.row })} className="mx-input" value={decisions[row.row] ?? 'skip'} onChange={(event) => onDecide(row.row, event.target.value as Decision)}>
                        {(['skip', 'same', 'new'] as const).map((decision) => <option key={decision} value={decision}>{t(`decision.${decision}`)}</option>)}
                      </select>
                    ) : null) }]
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
