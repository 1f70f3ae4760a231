import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import type { TextField } from '../../../components/firm-facts-fields';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { VerificationBadge } from '../../../components/status-badges';
import { useToast } from '../../../components/toast';
import { useLanguage } from '../../../i18n/use-language';
import { ApiError } from '../../../lib/api-error';
import { formatShare } from '../../../lib/format';
import { paths } from '../../../lib/paths';
import { useSession } from '../../../lib/session';
import { type OwnSupplier, useListSupplier, useOwnSupplier, useUpdateFacts } from '../api/own-supplier';
import { CertificatesSection } from '../components/certificates-section';
import { ChecksSection } from '../components/checks-section';
import { FactsForm } from '../components/facts-form';
import { FilesSection } from '../components/files-section';
import { MachinesSection } from '../components/machines-section';
import { MissingFacts } from '../components/missing-facts';
import { OfficeChanges } from '../components/office-changes';
import { OfficeFactsNotice } from '../components/office-facts-notice';
import { SitesSection } from '../components/sites-section';
import { TakenTaxCode } from '../components/taken-tax-code';
import { StatementsSection } from '../components/statements-section';

/** The firm's own profile; without one, the two ways to get one. */
export function Component() {
  const query = useOwnSupplier();
  return <QueryView query={query}>{(supplier) => (supplier ? <Profile supplier={supplier} reload={() => void query.refetch()} /> : <NoProfile />)}</QueryView>;
}

function NoProfile() {
  const { t } = useTranslation('profile');
  const { data: session } = useSession();
  const list = useListSupplier();
  const [isListing, setListing] = useState(false);
  if (!isListing) {
    return (
      <EmptyState title={t('none.title')} action={<><ButtonLink to={paths.claim}>{t('none.claim')}</ButtonLink><Button tone="default" onClick={() => setListing(true)}>{t('none.list')}</Button></>}>
        {t('none.hint')}
      </EmptyState>
    );
  }
  return (
    <div className="mx-stack">
      <PageHeader title={t('none.listTitle')} lead={t('none.listLead')} />
      <FactsForm supplier={null} name={session?.acting?.organisationName ?? ''} submitLabel={t('none.listSubmit')} busy={list.isPending} error={list.error} onSubmit={(facts) => list.mutate(facts)} />
      <TakenTaxCode error={list.error} isListed={false} />
    </div>
  );
}

function Profile({ supplier, reload }: { supplier: OwnSupplier; reload: () => void }) {
  const { t } = useTranslation('profile');
  const language = useLanguage();
  const update = useUpdateFacts();
  const toast = useToast();
  const [isEditing, setEditing] = useState(false);
  const [startAt, setStartAt] = useState<{ field: TextField } | null>(null);
  const isStale = update.error instanceof ApiError && update.error.code === 'request.precondition_failed';
  return (
    <div className="mx-stack">
      <PageHeader
        title={supplier.nameVi}
        badges={<VerificationBadge level={supplier.verification} on={supplier.verifiedOn} />}
        actions={<><ButtonLink tone="default" to={paths.supplier(language, supplier.id)}>{t('preview')}</ButtonLink><Button tone="default" onClick={() => { setEditing(!isEditing); setStartAt(null); }} aria-expanded={isEditing}>{t('editFacts')}</Button></>}
        lead={t('complete', { share: formatShare(supplier.completeness, language) })}
      />
      <OfficeChanges supplier={supplier} />
      <OfficeFactsNotice supplier={supplier} />
      <MissingFacts supplier={supplier} onField={(field) => { setEditing(true); setStartAt({ field }); }} />
      {isEditing && (
        <section className="mx-card mx-stack">
          {isStale && <Button tone="default" onClick={() => { update.reset(); reload(); setEditing(false); }}>{t('reload')}</Button>}
          <FactsForm supplier={supplier} startAt={startAt} submitLabel={t('saveFacts')} busy={update.isPending} error={update.error} onSubmit={(body) => update.mutate({ body, version: supplier.version }, { onSuccess: () => { setEditing(false); toast({ message: t('saved') }); } })} />
          <TakenTaxCode error={update.error} isListed />
        </section>
      )}
      <StatementsSection supplier={supplier} />
      <MachinesSection supplier={supplier} />
      <CertificatesSection supplier={supplier} />
      <SitesSection supplier={supplier} />
      <FilesSection />
      <ChecksSection supplier={supplier} />
    </div>
  );
}
