import { Select, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ButtonLink } from '../../../components/button';
import { DataTable } from '../../../components/data-table';
import { DemoBadge } from '../../../components/demo-badge';
import { EmptyState } from '../../../components/empty-state';
import { ExportLinks } from '../../../components/export-links';
import { LoadMore } from '../../../components/load-more';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { VerificationBadge } from '../../../components/status-badges';
import { useLanguage } from '../../../i18n/use-language';
import { formatNumber } from '../../../lib/format';
import { paths } from '../../../lib/paths';
import { useProvinces } from '../../../lib/reference';
import { type Show, useRegister } from '../api/register';

const shows: Show[] = ['all', 'claimed', 'unclaimed', 'without_statements'];

/** The register: find a firm, see how far it is verified, set it with a reason. */
export function Component() {
  const { t } = useTranslation(['office', 'firm']);
  const language = useLanguage();
  const { nameOf } = useProvinces();
  const [q, setQ] = useState('');
  const [show, setShow] = useState<Show>('all');
  const query = useRegister(useSettled(q.trim()), show);
  return (
    <div className="mx-stack">
      <PageHeader title={t('register.title')} lead={t('register.lead')} actions={<ButtonLink tone="default" to={paths.imports}>{t('register.import')}</ButtonLink>} />
      <div className="mx-row">
        <TextInput label={t('register.search')} maxLength={200} value={q} onChange={(event) => setQ(event.currentTarget.value)} type="search" />
        <Select label={t('register.show')} data={shows.map((value) => ({ value, label: t(`register.shows.${value}`) }))} allowDeselect={false} value={show} onChange={(value) => setShow((value ?? 'all') as Show)} />
        <ExportLinks name="exports.register" filters={{ q: q.trim(), show }} />
      </div>
      <QueryView query={query}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          if (rows.length === 0) return <EmptyState kind={q || show !== 'all' ? 'filtered' : 'nothing'} title={t('register.none')} action={<ButtonLink to={paths.imports}>{t('register.import')}</ButtonLink>} />;
          return (
            <>
              <DataTable
                caption={t('register.title')} rows={rows} rowKey={(row) => row.id}
                columns={[
                  { id: 'name', label: t('register.name'), heading: true, cell: (row) => <span className="mx-row"><Link to={paths.supplier(language, row.id)}>{row.nameVi}</Link>{row.demo && <DemoBadge />}</span> },
                  { id: 'tax', label: t('claims.taxCode'), cell: (row) => <span className="mx-mono">{row.taxCode}</span> },
                  { id: 'place', label: t('register.place'), cell: (row) => nameOf(row.provinceCode) ?? row.registeredAddress },
                  { id: 'statements', label: t('register.statements'), numeric: true, cell: (row) => formatNumber(row.statementCount, language) },
                  { id: 'claimed', label: t('register.owner'), cell: (row) => t(row.claimed ? 'register.claimed' : 'register.unclaimed') },
                  { id: 'level', label: t('register.level'), cell: (row) => <VerificationBadge level={row.verification} /> },
                  { id: 'act', label: t('register.act'), cell: (row) => <span className="mx-row"><ButtonLink tone="default" small to={paths.officeChecks(row.id)} aria-label={t('register.verifyNamed', { name: row.nameVi })}>{t('register.verify')}</ButtonLink><ButtonLink tone="quiet" small to={paths.officeFacts(row.id)} aria-label={t('firm:office.openNamed', { name: row.nameVi })}>{t('firm:office.open')}</ButtonLink></span> },
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

/** What was typed last, once the person pauses: not a question per key. */
function useSettled(words: string): string {
  const [settled, setSettled] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), 180); // milliseconds, as in the public search
    return () => clearTimeout(timer);
  }, [words]);
  return settled;
}
