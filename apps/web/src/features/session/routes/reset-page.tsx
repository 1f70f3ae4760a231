import { PasswordInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Button, ButtonLink } from '../../../components/button';
import { FormError } from '../../../components/form-error';
import { PageHeader } from '../../../components/page-header';
import { paths } from '../../../lib/paths';
import { useFieldError } from '../../../lib/use-field-error';
import { useCompleteReset } from '../api/account-calls';
import styles from '../components/entry-form.module.css';

/** The link of a reset mail or of an invitation. */
export function Component() {
  const { t } = useTranslation('session');
  const { token = '' } = useParams();
  const complete = useCompleteReset();
  const form = useForm({ defaultValues: { password: '' } });
  const wrong = useFieldError(form.formState.errors, complete.error);
  if (complete.isSuccess) {
    return (
      <div className={`mx-stack ${styles.entry}`}>
        <PageHeader title={t('reset.doneTitle')} lead={t('reset.done')} />
        <ButtonLink to={paths.login()}>{t('login.title')}</ButtonLink>
      </div>
    );
  }
  return (
    <div className={`mx-stack ${styles.entry}`}>
      <PageHeader title={t('reset.newTitle')} lead={t('reset.newLead')} />
      <form className="mx-card mx-stack" onSubmit={(event) => void form.handleSubmit(({ password }) => complete.mutate({ token, password }))(event)} noValidate>
        <FormError error={complete.error} />
        <PasswordInput label={t('password')} description={t('passwordHint')} autoComplete="new-password" visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }} error={wrong('password')} {...form.register('password')} />
        <Button type="submit" loading={complete.isPending}>{t('reset.newSubmit')}</Button>
      </form>
    </div>
  );
}
