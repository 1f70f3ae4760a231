import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '../../../components/button';
import { FormError } from '../../../components/form-error';
import { ApiError } from '../../../lib/api-error';
import { paths } from '../../../lib/paths';
import { useReportOwnDuplicate } from '../api/claims';

/** The register has the tax code already: the way on is a claim, or a word to the office, never a dead end. */
export function TakenTaxCode({ error, isListed }: { error: unknown; isListed: boolean }) {
  const { t } = useTranslation('profile');
  const report = useReportOwnDuplicate();
  const params = error instanceof ApiError && error.code === 'supplier.tax_code_taken' ? error.params : {};
  const supplierId = params['supplierId'] as string | undefined;
  if (!supplierId) return null;
  const isOwned = params['claimed'] === 'yes';
  return (
    <section className="mx-card mx-stack" aria-label={t('taken.title')}>
      <h3>{t('taken.title')}</h3>
      <p>{t(isOwned ? 'taken.owned' : 'taken.free')}</p>
      <FormError error={report.error} />
      {report.isSuccess ? <p role="status">{t('taken.reported')}</p> : isListed ? <div className="mx-row"><Button tone="default" loading={report.isPending} onClick={() => report.mutate(supplierId)}>{t('taken.report')}</Button></div> : !isOwned && <div className="mx-row"><ButtonLink to={paths.claimEntry(supplierId)}>{t('taken.claim')}</ButtonLink></div>}
    </section>
  );
}
