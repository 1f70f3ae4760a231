import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../../../components/data-table';
import { DateText } from '../../../components/date-text';
import { DemoBadge } from '../../../components/demo-badge';
import { RfqPhaseBadge } from '../../../components/status-badges';
import { paths } from '../../../lib/paths';
import type { Answer } from '../../../lib/routes';

/** Published RFQs with how many suppliers pass and how many were introduced. */
export function RfqTable({ rows }: { rows: Answer<'rfqs.officeList'>['items'] }) {
  const { t } = useTranslation('office');
  return (
    <DataTable
      caption={t('rfqs.title')} rows={rows} rowKey={(row) => row.id}
      columns={[
        { id: 'title', label: t('rfqs.name'), heading: true, cell: (row) => <span className="mx-row"><Link to={paths.officeRfq(row.id)}>{row.title}</Link>{row.demo && <DemoBadge />}</span> },
        { id: 'number', label: t('rfqs.number'), cell: (row) => <span className="mx-mono">{row.number}</span> },
        { id: 'buyer', label: t('rfqs.buyer'), cell: (row) => row.buyerName },
        { id: 'phase', label: t('rfqs.phase'), cell: (row) => <RfqPhaseBadge phase={row.phase} /> },
        { id: 'deadline', label: t('rfqs.deadline'), cell: (row) => row.deadline && <DateText iso={row.deadline} time /> },
        { id: 'matches', label: t('rfqs.matches'), numeric: true, cell: (row) => row.matchCount ?? t('rfqs.matching') },
        { id: 'introductions', label: t('rfqs.introductions'), numeric: true, cell: (row) => row.introductionCount },
      ]}
    />
  );
}
