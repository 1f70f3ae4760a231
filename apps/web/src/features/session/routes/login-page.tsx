import { PasswordInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useSearchParams } from 'react-router';
import { Button } from '../../../components/button';
import { FormError } from '../../../components/form-error';
import { PageHeader } from '../../../components/page-header';
import { paths } from '../../../lib/paths';
import { homeOf, useSession } from '../../../lib/session';
import { useFieldError } from '../../../lib/use-field-error';
import { useZodForm } from '../../../lib/use-zod-form';
import { useSignIn } from '../api/use-sign-in';
import styles from '../components/entry-form.module.css';

/** Where to go after the sign-in: only an address of our own. */
const safe = (next: string | null): string | null => (next && /^\/(?!\/)/.test(next) ? next : null);

export function Component() {
  const { t } = useTranslation('session');
  const [params] = useSearchParams();
  const { data: session } = useSession();
  const signIn = useSignIn();
  const form = useZodForm(async () => (await import('@matxich/contracts')).SignInRequest, { email: '', password: '' });
  const wrong = useFieldError(form.formState.errors, signIn.error);
  const submit = form.handleSubmit((body) => signIn.mutate(body));
  // Right after the sign-in, and for whoever comes back to this page with it done.
  if (session?.user) return <Navigate to={safe(params.get('next')) ?? (session.acting ? homeOf[session.acting.kind] : paths.account)} replace />;
  return (
    <div className={`mx-stack ${styles.entry}`}>
      <PageHeader title={t('login.title')} lead={t('login.lead')} />
      <form className="mx-card mx-stack" onSubmit={(event) => void submit(event)} noValidate>
        <FormError error={signIn.error} errors={form.formState.errors} labels={{ email: t('email'), password: t('password') }} onPick={(path) => form.setFocus(path as 'email')} />
        <TextInput label={t('email')} type="email" autoComplete="username" inputMode="email" error={wrong('email')} {...form.register('email')} />
        <PasswordInput label={t('password')} autoComplete="current-password" visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }} error={wrong('password')} {...form.register('password')} />
        <Button type="submit" loading={signIn.isPending}>{t('login.submit')}</Button>
        <Link to={paths.reset}>{t('login.forgot')}</Link>
      </form>
      <p>{t('login.none')} <Link to={paths.register()}>{t('login.register')}</Link></p>
    </div>
  );
}
