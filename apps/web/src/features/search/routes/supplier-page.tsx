import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Button, ButtonAnchor, ButtonLink } from '../../../components/button';
import { DemoBadge } from '../../../components/demo-badge';
import { EmptyState } from '../../../components/empty-state';
import { LoadingState } from '../../../components/loading-state';
import { PageHeader } from '../../../components/page-header';
import { PermitBadges } from '../../../components/permit-badges';
import { QueryView } from '../../../components/query-view';
import { CertificateBadge, VerificationBadge } from '../../../components/status-badges';
import { TitleBlock } from '../../../components/title-block';
import { useLanguage } from '../../../i18n/use-language';
import { formatDate } from '../../../lib/format';
import { paths } from '../../../lib/paths';
import { useProvinces, useTaxonomy } from '../../../lib/reference';
import { type Supplier, useSupplier } from '../api/use-supplier';
import { CompanyFacts } from '../components/company-facts';
import { SaveFirm } from '../components/save-firm';
import { CompareDock } from '../components/compare-dock';
import { CompareToggle } from '../components/compare-toggle';

/** As on the search page: the words of the process families come beside the firm's data, not before them. */
const loadStatementTable = () => import('../components/statement-table').then(({ StatementTable }) => ({ default: StatementTable }));
loadStatementTable().catch(() => {}); // asked for again, and reported, when a statement is drawn
const StatementTable = lazy(loadStatementTable);

/** Only paper needs it, so it comes after everything else. */
const ScanCode = lazy(() => import('../components/scan-code').then((module) => ({ default: module.ScanCode })));

/** The public page of a supplier: what it can make, how far that has been checked, no contact data. */
export function Component() {
  const { supplierId = '' } = useParams();
  const query = useSupplier(supplierId);
  return <QueryView query={query} rows={12}>{(supplier) => <Profile supplier={supplier} />}</QueryView>;
}

function Profile({ supplier }: { supplier: Supplier }) {
  const { t } = useTranslation('suppliers');
  const language = useLanguage();
  useEffect(() => {
    document.title = `${supplier.nameVi} · Mắt Xích`;
  }, [supplier.nameVi]);
  return (
    <article className="mx-stack">
      <PageHeader
        title={supplier.nameVi}
        back={{ to: paths.suppliers(language), label: t('page.back') }}
        badges={<><VerificationBadge level={supplier.verification} on={supplier.verifiedOn} />{supplier.demo && <DemoBadge />}</>}
        actions={
          <>
            <SaveFirm tone="default" firm={{ id: supplier.id, name: supplier.nameVi }} />
            <CompareToggle firm={{ id: supplier.id, name: supplier.nameVi }} />
            <ButtonAnchor href={paths.supplierPdf(language, supplier.id)} target="_blank" icon={<IconFileTypePdf size={18} aria-hidden="true" />}>{t('page.pdf')}</ButtonAnchor>
            <Button tone="default" icon={<IconPrinter size={18} aria-hidden="true" />} onClick={() => window.print()}>{t('page.print')}</Button>
          </>
        }
        lead={t('page.updated', { date: formatDate(supplier.updatedAt, language) })}
      />
      <Suspense><ScanCode url={new URL(paths.supplier(language, supplier.id), window.location.origin).href} /></Suspense>
      <CompanyFacts supplier={supplier} />
      {supplier.intro && <section className="mx-stack"><h2>{t('page.about')}</h2><p style={{ whiteSpace: 'pre-line' }}>{supplier.intro}</p></section>}
      <Capabilities supplier={supplier} />
      <Certificates supplier={supplier} />
      <Sites supplier={supplier} />
      <section className="mx-card mx-stack">
        <h2>{t('page.contact')}</h2>
        <p>{t('page.contactWhy')}</p>
        <div className="mx-row">
          <ButtonLink to={paths.newRfq}>{t('page.postRfq')}</ButtonLink>
          {!supplier.claimed && !supplier.demo && <ButtonLink tone="default" to={paths.claim}>{t('page.claim')}</ButtonLink>}
        </div>
      </section>
      <CompareDock />
    </article>
  );
}

function Capabilities({ supplier }: { supplier: Supplier }) {
  const { t } = useTranslation('suppliers');
  const processes = [...new Set(supplier.statements.map((statement) => statement.process))];
  return (
    <section className="mx-stack">
      <h2>{t('page.capabilities')}</h2>
      {supplier.statements.length === 0 && <EmptyState title={t('page.noCapabilities')}>{t('page.noCapabilitiesHint')}</EmptyState>}
      <Suspense fallback={<LoadingState rows={6} />}>
        {processes.map((process) => <StatementTable key={process} supplier={supplier} process={process} statements={supplier.statements.filter((statement) => statement.process === process)} />)}
      </Suspense>
    </section>
  );
}

function Certificates({ supplier }: { supplier: Supplier }) {
  const { t } = useTranslation('suppliers');
  const { labelOf } = useTaxonomy();
  return (
    <section className="mx-stack">
      <h2>{t('page.certificates')}</h2>
      {supplier.certificates.length === 0 && <p className="mx-muted">{t('page.noCertificates')}</p>}
      {supplier.certificates.map((certificate) => (
        <TitleBlock
          key={certificate.id}
          label={labelOf(certificate.scheme)}
          items={[
            { label: labelOf(certificate.scheme), value: <CertificateBadge state={certificate.state} until={certificate.validUntil} /> },
            { label: t('page.number'), value: certificate.number, mono: true },
            { label: t('page.body'), value: certificate.body },
            { label: t('page.scope'), value: certificate.scope },
          ]}
        />
      ))}
    </section>
  );
}

function Sites({ supplier }: { supplier: Supplier }) {
  const { t } = useTranslation(['suppliers', 'firm']);
  const { nameOf } = useProvinces();
  if (supplier.sites.length === 0) return null;
  return (
    <section className="mx-stack">
      <h2>{t('page.sites')}</h2>
      {supplier.sites.map((site) => (
        <TitleBlock
          key={site.id}
          label={site.name}
          items={[
            { label: site.name, value: [site.street, site.park, site.ward, site.district, nameOf(site.provinceCode)].filter(Boolean).join(', '), wide: true },
            ...(site.permits.length > 0 ? [{ label: t('firm:site.permits'), value: <PermitBadges permits={site.permits} /> }] : []),
            ...(site.lat !== null && site.lng !== null ? [{ label: t('firm:site.map'), value: <a href={`https://www.openstreetmap.org/?mlat=${site.lat}&mlon=${site.lng}#map=16/${site.lat}/${site.lng}`} rel="noopener noreferrer" target="_blank">{t('firm:site.openMap')}</a> }] : []),
          ]}
        />
      ))}
    </section>
  );
}
