import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Button, ButtonLink } from '../../../components/button';
import { FormError } from '../../../components/form-error';
import { PageHeader } from '../../../components/page-header';
import { paths } from '../../../lib/paths';
import { homeOf, sessionQuery, useSession } from '../../../lib/session';
import { useVerifyEmail } from '../api/account-calls';
import styles from '../components/entry-form.module.css';
import { Outcome } from '../components/outcome';

/** A button, not the visit itself: mail scanners open links, and the token is good for one use. */
export function Component() {
  const { t } = useTranslation('session');
  const { token } = useParams();
  const client = useQueryClient();
  const { data: session } = useSession();
  const verify = useVerifyEmail();
  if (!token) return <Outcome title={t('verify.title')} text={t('verify.noToken')} />;
  const home = session?.acting ? homeOf[session.acting.kind] : paths.login();
  return (
    <div className={`mx-stack ${styles.entry}`}>
      <PageHeader title={t('verify.title')} lead={verify.isSuccess ? t('verify.done') : t('verify.lead')} />
      <FormError error={verify.error} />
      {verify.error && !session?.user && <Link to={paths.login()}>{t('verify.signIn')}</Link>}
      {verify.isSuccess ? <ButtonLink to={home}>{t('verify.go')}</ButtonLink> : <Button loading={verify.isPending} onClick={() => verify.mutate(token, { onSuccess: () => void client.invalidateQueries({ queryKey: sessionQuery.queryKey }) })}>{t('verify.submit')}</Button>}
    </div>
  );
}
