import { PasswordInput, Radio, Select, TextInput } from '@mantine/core';
import { type BuyerOrigin, buyerOrigins } from '@matxich/domain';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Button } from '../../../components/button';
import { FormError } from '../../../components/form-error';
import { PageHeader } from '../../../components/page-header';
import { useLanguage } from '../../../i18n/use-language';
import { countryChoices } from '../../../lib/countries';
import { paths } from '../../../lib/paths';
import type { Body } from '../../../lib/routes';
import { useFieldError } from '../../../lib/use-field-error';
import { useRegister } from '../api/account-calls';
import styles from '../components/entry-form.module.css';
import { Outcome } from '../components/outcome';

interface Fields {
  email: string;
  password: string;
  name: string;
  phone: string;
  organisation: { kind: 'supplier' | 'buyer'; name: string; taxCode: string; country: string; origin: BuyerOrigin };
}

/** A supplier has neither country nor origin of its own to choose. */
function toBody({ organisation, phone, ...person }: Fields, locale: 'vi' | 'en'): Body<'session.register'> {
  const { kind, name, country, origin } = organisation;
  const taxCode = organisation.taxCode.trim() || null;
  return { ...person, phone: phone.trim() || null, locale, organisation: kind === 'buyer' ? { kind, name, taxCode, country, origin } : { kind, name, taxCode } };
}

/** A person and an organisation at once; the answer never tells whether the address is known. */
export function Component() {
  const { t } = useTranslation(['session', 'terms']);
  const language = useLanguage();
  const [params] = useSearchParams();
  const register = useRegister();
  const form = useForm<Fields>({
    defaultValues: { email: '', password: '', name: '', phone: '', organisation: { kind: params.get('as') === 'buyer' ? 'buyer' : 'supplier', name: '', taxCode: '', country: 'JP', origin: 'fdi' } },
  });
  const isBuyer = useWatch({ control: form.control, name: 'organisation.kind' }) === 'buyer';
  const wrong = useFieldError(form.formState.errors, register.error);
  const submit = form.handleSubmit((fields) => register.mutate(toBody(fields, language)));
  const labels = { email: t('email'), password: t('password'), name: t('name'), phone: t('phone'), 'organisation.name': t('register.organisationName'), 'organisation.taxCode': t('register.taxCode') };
  if (register.isSuccess) return <Outcome title={t('register.doneTitle')} text={t('register.done', { email: form.getValues('email') })} />;
  return (
    <div className={`mx-stack ${styles.entry}`}>
      <PageHeader title={t('register.title')} lead={t('register.lead')} />
      <form className="mx-card mx-stack" onSubmit={(event) => void submit(event)} noValidate>
        <FormError error={register.error} labels={labels} onPick={(path) => form.setFocus(path as 'email')} />
        <Controller
          control={form.control}
          name="organisation.kind"
          render={({ field }) => (
            <Radio.Group label={t('register.as')} value={field.value} onChange={field.onChange}>
              <div className="mx-stack"><Radio value="supplier" label={t('register.asSupplier')} /><Radio value="buyer" label={t('register.asBuyer')} /></div>
            </Radio.Group>
          )}
        />
        <h2>{t('register.organisation')}</h2>
        <TextInput label={t('register.organisationName')} description={t('register.organisationNameHint')} autoComplete="organization" error={wrong('organisation.name')} {...form.register('organisation.name')} />
        <TextInput label={`${t('register.taxCode')} (${t('optional')})`} description={t('register.taxCodeHint')} inputMode="numeric" error={wrong('organisation.taxCode')} {...form.register('organisation.taxCode')} />
        {isBuyer && (
          <div className={styles.two}>
            <Controller control={form.control} name="organisation.country" render={({ field }) => <Select label={t('register.country')} data={countryChoices(language)} searchable allowDeselect={false} value={field.value} onChange={field.onChange} error={wrong('organisation.country')} />} />
            <Controller control={form.control} name="organisation.origin" render={({ field }) => <Select label={t('register.origin')} data={buyerOrigins.map((origin) => ({ value: origin, label: t(`terms:buyerOrigin.${origin}`) }))} allowDeselect={false} value={field.value} onChange={field.onChange} error={wrong('organisation.origin')} />} />
          </div>
        )}
        <h2>{t('register.person')}</h2>
        <TextInput label={t('name')} autoComplete="name" error={wrong('name')} {...form.register('name')} />
        <TextInput label={t('email')} type="email" autoComplete="email" error={wrong('email')} {...form.register('email')} />
        <TextInput label={`${t('phone')} (${t('optional')})`} type="tel" autoComplete="tel" error={wrong('phone')} {...form.register('phone')} />
        <PasswordInput label={t('password')} description={t('passwordHint')} autoComplete="new-password" visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }} error={wrong('password')} {...form.register('password')} />
        <p className="mx-muted">{t('register.whoSees')}</p>
        <Button type="submit" loading={register.isPending}>{t('register.submit')}</Button>
      </form>
      <p>{t('register.have')} <Link to={paths.login()}>{t('login.title')}</Link></p>
    </div>
  );
}
