import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button';
import { FormError } from '../../components/form-error';
import { apiClient } from '../../lib/api-client';
import styles from './verify-email-notice.module.css';

/** Until the address is confirmed nothing can be changed; says so and sends the mail again. A default export because `lazy` asks for one. */
export default function VerifyEmailNotice({ email }: { email: string }) {
  const { t } = useTranslation();
  const resend = useMutation({ mutationFn: () => apiClient('session.resendVerification') });
  return (
    <div className={styles.notice}>
      <p>{resend.isSuccess ? t('verifyNotice.sent', { email }) : t('verifyNotice.sentence', { email })}</p>
      {!resend.isSuccess && <Button small tone="default" loading={resend.isPending} onClick={() => resend.mutate()}>{t('verifyNotice.resend')}</Button>}
      <FormError error={resend.error} />
    </div>
  );
}
