import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../../components/button';
import { FormError } from '../../../components/form-error';
import { PageHeader } from '../../../components/page-header';
import { paths } from '../../../lib/paths';
import { useFieldError } from '../../../lib/use-field-error';
import { useZodForm } from '../../../lib/use-zod-form';
import { useRequestReset } from '../api/account-calls';
import styles from '../components/entry-form.module.css';
import { Outcome } from '../components/outcome';

export function Component() {
  const { t } = useTranslation('session');
  const request = useRequestReset();
  const form = useZodForm(async () => (await import('@matxich/contracts')).PasswordResetRequest, { email: '' });
  const wrong = useFieldError(form.formState.errors, request.error);
  if (request.isSuccess) return <Outcome title={t('reset.sentTitle')} text={t('reset.sent', { email: form.getValues('email') })} />;
  return (
    <div className={`mx-stack ${styles.entry}`}>
      <PageHeader title={t('reset.title')} lead={t('reset.lead')} />
      <form className="mx-card mx-stack" onSubmit={(event) => void form.handleSubmit((body) => request.mutate(body))(event)} noValidate>
        <FormError error={request.error} />
        <TextInput label={t('email')} type="email" autoComplete="username" error={wrong('email')} {...form.register('email')} />
        <Button type="submit" loading={request.isPending}>{t('reset.submit')}</Button>
        <Link to={paths.login()}>{t('reset.back')}</Link>
      </form>
    </div>
  );
}
