import { Select } from '@mantine/core';
import type { ImportVerdict } from '@matxich/domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../../../components/data-table';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { QueryView } from '../../../components/query-view';
import { StatusBadge } from '../../../components/status-badge';
import { useLanguage } from '../../../i18n/use-language';
import { paths } from '../../../lib/paths';
import { type Decision, type ImportRow, useImportRows } from '../api/imports';
import { verdictTone } from '../lib/verdict-tone';

interface ImportRowsProps {
  importId: string;
  verdict: ImportVerdict | undefined;
  /** Null once the list is written: nothing is left to decide. */
  decisions: ReadonlyMap<number, Decision> | null;
  onDecide: (row: number, decision: Decision) => void;
}

/** Every row with its verdict and the reason in words; rows that need a person have their question in the last column. */
export function ImportRows({ importId, verdict, decisions, onDecide }: ImportRowsProps) {
  const { t } = useTranslation(['office', 'terms']);
  const query = useImportRows(importId, verdict);
  return (
    <QueryView query={query}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.items);
        if (rows.length === 0) return <EmptyState kind="filtered" title={t('rows.none')}>{t('rows.noneHint')}</EmptyState>;
        return (
          <>
            <DataTable
              caption={t('rows.title')}
              rows={rows}
              rowKey={(row) => String(row.row)}
              columns={[
                { id: 'name', label: t('columns.nameVi'), heading: true, cell: (row) => row.cells.nameVi ?? row.cells.nameEn ?? t('rows.nameless') },
                { id: 'row', label: t('rows.row'), numeric: true, cell: (row) => row.row },
                { id: 'taxCode', label: t('columns.taxCode'), cell: (row) => row.cells.taxCode && <span className="mx-mono">{row.cells.taxCode}</span> },
                { id: 'address', label: t('columns.address'), cell: (row) => row.cells.address },
                { id: 'verdict', label: t('rows.verdict'), cell: (row) => <StatusBadge tone={verdictTone[row.verdict]}>{t(`terms:importVerdict.${row.verdict}`)}</StatusBadge> },
                { id: 'reason', label: t('rows.reason'), cell: (row) => <Reason row={row} /> },
                ...(decisions && rows.some((row) => row.verdict === 'candidate')
                  ? [{ id: 'decision', label: t('rows.decision'), cell: (row: ImportRow) => row.verdict === 'candidate' && <DecisionSelect row={row} value={decisions.get(row.row)} onDecide={onDecide} /> }]
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

function Reason({ row }: { row: ImportRow }) {
  const { t } = useTranslation('office');
  const language = useLanguage();
  const value = row.verdict === 'duplicate' ? row.reasonValue && t('rows.earlier', { row: row.reasonValue }) : row.reasonValue;
  return (
    <>
      {row.reason && <p>{t(`reason.${row.reason}`)}{value && <>: {value}</>}</p>}
      {row.supplierId && row.supplierName && row.verdict !== 'accepted' && <p>{t('rows.listed')} <Link to={paths.supplier(language, row.supplierId)}>{row.supplierName}</Link></p>}
      {row.repaired && <p className="mx-muted">{t('rows.repaired')}</p>}
    </>
  );
}

const choices = ['same', 'new', 'skip'] as const;

function DecisionSelect({ row, value, onDecide }: { row: ImportRow; value: Decision | undefined; onDecide: ImportRowsProps['onDecide'] }) {
  const { t } = useTranslation('office');
  return (
    <Select
      aria-label={t('rows.decide', { row: row.row })} placeholder={t('rows.undecided')} allowDeselect={false} value={value ?? null}
      data={choices.map((choice) => ({ value: choice, label: t(`decision.${choice}`) }))}
      onChange={(choice) => onDecide(row.row, (choice ?? 'skip') as Decision)}
    />
  );
}
