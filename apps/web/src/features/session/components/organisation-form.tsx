import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { FormError } from '../../../components/form-error';
import { useLanguage } from '../../../i18n/use-language';
import { ApiError } from '../../../lib/api-error';
import { countryChoices } from '../../../lib/countries';
import { useFieldError } from '../../../lib/use-field-error';
import { type Organisation, useOrganisation, useUpdateOrganisation } from '../api/organisation';
import { StaleNotice } from './stale-notice';
import styles from './entry-form.module.css';

interface OrganisationFormProps {
  organisation: Organisation;
  onDone: () => void;
  onLeave: () => void;
}

const textsOf = ({ name, taxCode, country }: Organisation) => ({ name, taxCode: taxCode ?? '', country });

/** Name, tax code and country. A change made elsewhere meanwhile is neither lost nor overwritten without asking. */
export function OrganisationForm({ organisation, onDone, onLeave }: OrganisationFormProps) {
  const { t } = useTranslation('session');
  const language = useLanguage();
  const query = useOrganisation(true);
  const update = useUpdateOrganisation();
  // The version that the texts on the screen were made from; a refetch in the background must not raise it.
  const [version, setVersion] = useState(organisation.version);
  const form = useForm({ defaultValues: textsOf(organisation) });
  const wrong = useFieldError(form.formState.errors, update.error);
  const labels = { name: t(organisation.kind === 'office' ? 'firstOfficer.officeName' : 'register.organisationName'), taxCode: t('register.taxCode'), country: t('register.country') };
  const isStale = update.error instanceof ApiError && update.error.code === 'request.precondition_failed';
  const save = (from: number) => form.handleSubmit((texts) => update.mutate({ body: { ...texts, taxCode: texts.taxCode.trim() || null }, version: from }, { onSuccess: onDone }))();
  /** @param keep whether the typed texts stay and are sent as a change of the newest version */
  const catchUp = async (keep: boolean) => {
    const { data } = await query.refetch();
    if (!data) return;
    setVersion(data.version);
    update.reset();
    if (keep) await save(data.version);
    else form.reset(textsOf(data));
  };
  return (
    <form className="mx-card mx-stack mx-narrow" onSubmit={(event) => { event.preventDefault(); void save(version); }} noValidate>
      {isStale ? <StaleNotice busy={query.isFetching} onReload={() => void catchUp(false)} onKeep={() => void catchUp(true)} /> : <FormError error={update.error} labels={labels} onPick={(path) => form.setFocus(path as 'name')} />}
      <TextInput label={labels.name} autoComplete="organization" error={wrong('name')} {...form.register('name')} />
      <div className={styles.two}>
        <TextInput label={`${labels.taxCode} (${t('optional')})`} inputMode="numeric" error={wrong('taxCode')} {...form.register('taxCode')} />
        <Controller control={form.control} name="country" render={({ field }) => <Select label={labels.country} data={countryChoices(language)} searchable allowDeselect={false} value={field.value} onChange={field.onChange} error={wrong('country')} />} />
      </div>
      <div className="mx-row">
        <Button tone="default" onClick={onLeave}>{t('common:cancel')}</Button>
        <Button type="submit" loading={update.isPending}>{t('account.saveOrganisation')}</Button>
      </div>
    </form>
  );
}
