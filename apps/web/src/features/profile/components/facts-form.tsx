import { Select, TextInput, Textarea } from '@mantine/core';
import { capitalOrigins, legalForms } from '@matxich/domain';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { FormError } from '../../../components/form-error';
import { useProvinces } from '../../../lib/reference';
import type { Body } from '../../../lib/routes';
import { useFieldError } from '../../../lib/use-field-error';
import type { OwnSupplier } from '../api/own-supplier';
import styles from './form-grid.module.css';

type Facts = Body<'suppliers.list'>;
type Field = keyof Facts;
type Texts = Record<Field, string>;

const fields: Field[] = ['nameVi', 'nameEn', 'shortName', 'taxCode', 'legalForm', 'capitalOrigin', 'foundedYear', 'employees', 'website', 'phone', 'intro', 'registeredAddress', 'provinceCode'];
const toTexts = (supplier: OwnSupplier | null, name: string): Texts => Object.fromEntries(fields.map((field) => [field, String((supplier ? supplier[field] : field === 'nameVi' ? name : null) ?? '')])) as Texts;
const whole = (text: string): number | null => (text.trim() === '' ? null : Number(text.replace(/[\s.]/g, '')));

const toFacts = (texts: Texts): Facts => ({
  ...(Object.fromEntries(fields.map((field) => [field, texts[field].trim() || null])) as Facts),
  nameVi: texts.nameVi,
  foundedYear: whole(texts.foundedYear),
  employees: whole(texts.employees),
});

interface FactsFormProps {
  supplier: OwnSupplier | null;
  /** Name to start with when nothing is listed yet. */
  name?: string;
  submitLabel: string;
  busy: boolean;
  error: unknown;
  onSubmit: (facts: Facts) => void;
}

/** The facts of a firm; used to list it and to change it. */
export function FactsForm({ supplier, name = '', submitLabel, busy, error, onSubmit }: FactsFormProps) {
  const { t } = useTranslation(['profile', 'terms']);
  const { provinces, nameOf } = useProvinces();
  const form = useForm<Texts>({ defaultValues: toTexts(supplier, name) });
  const wrong = useFieldError(form.formState.errors, error);
  const labels = Object.fromEntries(fields.map((field) => [field, t(`facts.${field}`)]));
  const text = (field: Field) => ({ label: labels[field], error: wrong(field), ...form.register(field) });
  const choice = (field: Field, data: { value: string; label: string }[], searchable = false) => (
    <Controller control={form.control} name={field} render={({ field: input }) => <Select label={labels[field]} data={data} searchable={searchable} clearable value={input.value || null} onChange={(value) => input.onChange(value ?? '')} error={wrong(field)} />} />
  );
  return (
    <form className="mx-stack" onSubmit={(event) => void form.handleSubmit((texts) => onSubmit(toFacts(texts)))(event)} noValidate>
      <FormError error={error} labels={labels} onPick={(path) => form.setFocus(path as Field)} />
      <div className={styles.grid}>
        <TextInput className={styles.wide} {...text('nameVi')} />
        <TextInput {...text('nameEn')} />
        <TextInput {...text('shortName')} />
        <TextInput {...text('taxCode')} inputMode="numeric" description={t('facts.taxCodeHint')} />
        {choice('legalForm', legalForms.map((value) => ({ value, label: t(`terms:legalForm.${value}`) })))}
        {choice('capitalOrigin', capitalOrigins.map((value) => ({ value, label: t(`terms:capitalOrigin.${value}`) })))}
        <TextInput {...text('foundedYear')} inputMode="numeric" />
        <TextInput {...text('employees')} inputMode="numeric" />
        <TextInput {...text('website')} inputMode="url" />
        <TextInput {...text('phone')} type="tel" description={t('facts.phoneHint')} />
        {choice('provinceCode', provinces.map(({ code }) => ({ value: code, label: nameOf(code) ?? code })), true)}
        <TextInput className={styles.wide} {...text('registeredAddress')} />
        <Textarea className={styles.wide} autosize minRows={3} maxRows={12} {...text('intro')} description={t('facts.introHint')} />
      </div>
      <div className="mx-row"><Button type="submit" loading={busy}>{submitLabel}</Button></div>
    </form>
  );
}
