import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Button } from '../../../components/button';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { EmptyState } from '../../../components/empty-state';
import { FormError } from '../../../components/form-error';
import { PageHeader } from '../../../components/page-header';
import { TitleBlock } from '../../../components/title-block';
import { useToast } from '../../../components/toast';
import { paths } from '../../../lib/paths';
import { type Session, useSession, useSignOut } from '../../../lib/session';
import { useFieldError } from '../../../lib/use-field-error';
import { useUpdateMe } from '../api/organisation';
import { MembersSection } from '../components/members-section';
import { OrganisationSection } from '../components/organisation-section';
import { PersonalDataSection } from '../components/personal-data-section';

/** The person, the organisation they act for, its people, and the way out on every device. */
export function Component() {
  const { t } = useTranslation('session');
  const { data: session } = useSession();
  const acting = session?.acting ?? null;
  if (!session?.user) return null;
  return (
    <div className="mx-stack">
      <PageHeader title={t('account.title')} />
      <MeForm key={session.user.id} user={session.user} />
      {acting ? (
        // Another organisation, another form: nothing typed for one may be saved for the next.
        <div className="mx-stack" key={acting.organisationId}>
          <OrganisationSection acting={acting} />
          <MembersSection isAdmin={acting.role === 'admin'} myId={session.user.id} />
        </div>
      ) : (
        <EmptyState title={t('account.noActing')} />
      )}
      <SessionsSection />
      <PersonalDataSection email={session.user.email} />
    </div>
  );
}

function MeForm({ user }: { user: NonNullable<Session['user']> }) {
  const { t } = useTranslation('session');
  const update = useUpdateMe();
  const toast = useToast();
  const [name, setName] = useState(user.name);
  const [phone, setPhone] = useState(user.phone ?? '');
  const [locale, setLocale] = useState(user.locale);
  const wrong = useFieldError({}, update.error);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    update.mutate({ name, phone: phone.trim() || null, locale }, { onSuccess: () => toast({ message: t('account.saved') }) });
  };
  return (
    <form className="mx-card mx-stack mx-narrow" onSubmit={submit} noValidate>
      <h2>{t('account.me')}</h2>
      <FormError error={update.error} labels={{ name: t('name'), phone: t('phone') }} />
      <TitleBlock label={t('account.emailState')} items={[{ label: t('email'), value: user.email, long: true }, { label: t('account.emailState'), value: t(user.emailVerified ? 'account.emailVerified' : 'account.emailUnverified') }]} />
      <TextInput label={t('name')} autoComplete="name" value={name} onChange={(event) => setName(event.currentTarget.value)} error={wrong('name')} />
      <TextInput label={`${t('phone')} (${t('optional')})`} type="tel" autoComplete="tel" value={phone} onChange={(event) => setPhone(event.currentTarget.value)} error={wrong('phone')} />
      <Select label={t('account.locale')} data={[{ value: 'vi', label: t('account.localeVi') }, { value: 'en', label: t('account.localeEn') }]} allowDeselect={false} value={locale} onChange={(value) => setLocale(value === 'en' ? 'en' : 'vi')} />
      <div><Button type="submit" loading={update.isPending}>{t('account.save')}</Button></div>
    </form>
  );
}

function SessionsSection() {
  const { t } = useTranslation('session');
  const navigate = useNavigate();
  const signOut = useSignOut();
  const [isAsking, setAsking] = useState(false);
  return (
    <section className="mx-stack">
      <h2>{t('account.sessions')}</h2>
      <p>{t('account.sessionsLead')}</p>
      <div><Button tone="danger" onClick={() => setAsking(true)}>{t('account.signOutEverywhere')}</Button></div>
      <ConfirmDialog opened={isAsking} title={t('account.signOutTitle')} confirmLabel={t('account.signOutEverywhere')} tone="danger" busy={signOut.isPending} error={signOut.error} onCancel={() => setAsking(false)} onConfirm={() => signOut.mutate('everywhere', { onSuccess: () => void navigate(paths.login()) })}>
        {t('account.signOutText')}
      </ConfirmDialog>
    </section>
  );
}
