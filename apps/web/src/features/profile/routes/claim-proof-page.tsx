import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Button, ButtonLink } from '../../../components/button';
import { FormError } from '../../../components/form-error';
import { PageHeader } from '../../../components/page-header';
import { paths } from '../../../lib/paths';
import { useSession } from '../../../lib/session';
import { useConfirmProof } from '../api/claims';

/** A button, not the visit itself: mail scanners open links. Nobody has to be signed in: mail may be read on another phone. */
export function Component() {
  const { t } = useTranslation('profile');
  const { token } = useParams();
  const { data: session } = useSession();
  const confirm = useConfirmProof();
  if (!token) return <PageHeader title={t('claim.proofTitle')} lead={t('claim.proofNoToken')} />;
  const lead = confirm.data ? t(confirm.data.status === 'approved' ? 'claim.proofApproved' : 'claim.proofPending', { name: confirm.data.supplierName }) : t('claim.proofLead');
  return (
    <div className="mx-stack mx-narrow">
      <PageHeader title={t('claim.proofTitle')} lead={lead} />
      <FormError error={confirm.error} />
      {confirm.isSuccess
        ? <div className="mx-row"><ButtonLink to={session?.acting?.kind === 'supplier' ? paths.claim : paths.login(paths.claim)}>{t('claim.toProfile')}</ButtonLink></div>
        : <div className="mx-row"><Button loading={confirm.isPending} onClick={() => confirm.mutate(token)}>{t('claim.proofSubmit')}</Button></div>}
    </div>
  );
}
