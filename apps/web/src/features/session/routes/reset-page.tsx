import { PasswordInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Button } from '../../../components/button';
import { FormError } from '../../../components/form-error';
import { PageHeader } from '../../../components/page-header';
import { ApiError } from '../../../lib/api-error';
import { paths } from '../../../lib/paths';
import { useFieldError } from '../../../lib/use-field-error';
import { useCompleteReset } from '../api/account-calls';
import styles from '../components/entry-form.module.css';
import { Outcome } from '../components/outcome';

/** The link of a reset mail or of an invitation. */
export function Component() {
  const { t } = useTranslation('session');
  const { token = '' } = useParams();
  const complete = useCompleteReset();
  const form = useForm({ defaultValues: { password: '' } });
  const wrong = useFieldError(form.formState.errors, complete.error);
  const isSpent = complete.error instanceof ApiError && complete.error.code === 'account.token_invalid';
  if (complete.isSuccess) return <Outcome title={t('reset.doneTitle')} text={t('reset.done')} />;
  return (
    <div className={`mx-stack ${styles.entry}`}>
      <PageHeader title={t('reset.newTitle')} lead={t('reset.newLead')} />
      <form className="mx-card mx-stack" onSubmit={(event) => void form.handleSubmit(({ password }) => complete.mutate({ token, password }))(event)} noValidate>
        <FormError error={complete.error} />
        {isSpent && <Link to={paths.reset}>{t('reset.again')}</Link>}
        <PasswordInput label={t('password')} description={t('passwordHint')} autoComplete="new-password" visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }} error={wrong('password')} {...form.register('password')} />
        <Button type="submit" loading={complete.isPending}>{t('reset.newSubmit')}</Button>
      </form>
    </div>
  );
}
