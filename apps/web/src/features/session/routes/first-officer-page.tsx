import { PasswordInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useForm } from 'react-hook-form';
import { useSearchParams } from 'react-router';
import { Button } from '../../../components/button';
import { FormError } from '../../../components/form-error';
import { PageHeader } from '../../../components/page-header';
import { useFieldError } from '../../../lib/use-field-error';
import { useFirstOfficer } from '../api/account-calls';
import styles from '../components/entry-form.module.css';
import { Outcome } from '../components/outcome';

/** Whoever holds the token printed at the first start founds the programme office. */
export function Component() {
  const { t } = useTranslation('session');
  const [params] = useSearchParams();
  const found = useFirstOfficer();
  const form = useForm({ defaultValues: { token: params.get('token') ?? '', officeName: '', name: '', email: '', password: '' } });
  const wrong = useFieldError(form.formState.errors, found.error);
  if (found.isSuccess) return <Outcome title={t('firstOfficer.doneTitle')} text={t('firstOfficer.done', { email: form.getValues('email') })} />;
  return (
    <div className={`mx-stack ${styles.entry}`}>
      <PageHeader title={t('firstOfficer.title')} lead={t('firstOfficer.lead')} />
      <form className="mx-card mx-stack" onSubmit={(event) => void form.handleSubmit((body) => found.mutate(body))(event)} noValidate>
        <FormError error={found.error} labels={{ token: t('firstOfficer.token'), officeName: t('firstOfficer.officeName'), name: t('name'), email: t('email'), password: t('password') }} onPick={(path) => form.setFocus(path as 'email')} />
        <TextInput label={t('firstOfficer.token')} autoComplete="off" error={wrong('token')} {...form.register('token')} />
        <TextInput label={t('firstOfficer.officeName')} autoComplete="organization" error={wrong('officeName')} {...form.register('officeName')} />
        <TextInput label={t('name')} autoComplete="name" error={wrong('name')} {...form.register('name')} />
        <TextInput label={t('email')} type="email" autoComplete="email" error={wrong('email')} {...form.register('email')} />
        <PasswordInput label={t('password')} description={t('passwordHint')} autoComplete="new-password" visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }} error={wrong('password')} {...form.register('password')} />
        <Button type="submit" loading={found.isPending}>{t('firstOfficer.submit')}</Button>
      </form>
    </div>
  );
}
