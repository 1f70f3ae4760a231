import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../../../components/data-table';
import { DateText } from '../../../components/date-text';
import { ExportLinks } from '../../../components/export-links';
import { LoadMore } from '../../../components/load-more';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { useLanguage } from '../../../i18n/use-language';
import { formatNumber } from '../../../lib/format';
import { paths } from '../../../lib/paths';
import { useImports } from '../api/imports';
import { TemplateLinks } from '../components/template-links';
import { UploadBox } from '../components/upload-box';

/** A new list, and the lists before it. */
export function Component() {
  const { t } = useTranslation(['office', 'terms']);
  const language = useLanguage();
  const query = useImports();
  return (
    <div className="mx-stack">
      <PageHeader title={t('imports.title')} lead={t('imports.lead')} />
      <UploadBox />
      <TemplateLinks />
      <h2>{t('imports.history')}</h2>
      <QueryView query={query}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          if (rows.length === 0) return <p className="mx-muted">{t('imports.none')}</p>;
          return (
            <>
              <ExportLinks name="exports.imports" />
              <DataTable
                caption={t('imports.history')} rows={rows} rowKey={(row) => row.id}
                columns={[
                  { id: 'file', label: t('imports.file'), heading: true, cell: (row) => <Link to={paths.import(row.id)}>{row.fileName}</Link> },
                  { id: 'status', label: t('imports.status'), cell: (row) => t(`terms:importStatus.${row.status}`) },
                  { id: 'rows', label: t('imports.rows'), numeric: true, cell: (row) => formatNumber(row.rowCount, language) },
                  { id: 'by', label: t('imports.by'), cell: (row) => row.createdBy },
                  { id: 'at', label: t('imports.at'), cell: (row) => <DateText iso={row.createdAt} time /> },
                ]}
              />
              <LoadMore hasMore={query.hasNextPage} loading={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
            </>
          );
        }}
      </QueryView>
    </div>
  );
}
