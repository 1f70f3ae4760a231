import { Select, TextInput, Textarea } from '@mantine/core';
import { capitalBands, capitalOrigins, firmStatuses, headcountBands, legalForms, revenueBands, sizeClass } from '@matxich/domain';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Controller, type UseFormReturn, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../lib/api-error';
import { useFieldError } from '../lib/use-field-error';
import { Button } from './button';
import { type Facts, type FactTexts, filledIn, type IndustryLine, type KnownFacts, type Part, partNames, partOf, parts, type TextField, toFacts, toTexts } from './firm-facts-fields';
import styles from './firm-facts-form.module.css';
import { FormError } from './form-error';
import { type Choice, SearchableMultiSelect, SearchableSelect } from './searchable-select';

/** Reference data that the caller fetches; wards are those of the province that the form tells by `onProvince`. */
export interface FactChoices {
  provinces: readonly Choice[];
  wards: readonly Choice[];
  industries: readonly Choice[];
}

interface FirmFactsFormProps {
  facts: KnownFacts | null;
  /** Fields that the office filled in and the firm has not confirmed. */
  officeFacts?: readonly string[];
  /** Name to start with when nothing is listed yet. */
  name?: string;
  choices: FactChoices;
  onProvince: (provinceCode: string | null) => void;
  /** Opens and focuses this field; a new object asks again. */
  startAt?: { field: TextField } | null;
  submitLabel: string;
  busy: boolean;
  error: unknown;
  onSubmit: (facts: Facts) => void;
  /** Stands above the button: what the office says of its source. */
  children?: ReactNode;
}

type Form = UseFormReturn<FactTexts>;
interface PartProps {
  form: Form;
  wrong: (path: string) => string | undefined;
  choices: FactChoices;
}

/** The facts of a firm in six parts that open one by one: a phone shows the first and how much the others say. */
export function FirmFactsForm({ facts, officeFacts = [], name = '', choices, onProvince, startAt = null, submitLabel, busy, error, onSubmit, children }: FirmFactsFormProps) {
  const { t } = useTranslation('firm');
  const form = useForm<FactTexts>({ defaultValues: toTexts(facts, name) });
  const wrong = useFieldError(form.formState.errors, error);
  const texts = form.watch();
  const [open, setOpen] = useState<ReadonlySet<Part>>(new Set<Part>(['identity', ...(facts === null ? (['contact'] as const) : [])]));
  useEffect(() => onProvince(texts.provinceCode || null), [onProvince, texts.provinceCode]);
  const folds = useRef<Partial<Record<Part, HTMLDetailsElement | null>>>({});
  useEffect(() => {
    const part = startAt && partOf(startAt.field);
    if (!part) return;
    folds.current[part]?.setAttribute('open', ''); // a field of a closed part takes no focus
    form.setFocus(startAt.field);
  }, [form, startAt]);
  useEffect(() => {
    if (error instanceof ApiError) setOpen((known) => new Set([...known, ...error.fields.flatMap(({ path }) => partOf(path) ?? [])]));
  }, [error]);
  const labels = { ...Object.fromEntries(Object.values(parts).flat().map((field) => [field, t(`field.${field}`)])), householdCode: t('field.householdCode') };
  const toggle = (part: Part, isOpen: boolean) => setOpen((known) => new Set(isOpen ? [...known, part] : [...known].filter((one) => one !== part)));
  return (
    <form className="mx-stack" onSubmit={(event) => void form.handleSubmit((given) => onSubmit(toFacts(given)))(event)} noValidate>
      <FormError error={error} labels={labels} onPick={(path) => form.setFocus((path === 'householdCode' ? 'taxCode' : path) as TextField)} />
      {partNames.map((part) => (
        <details key={part} ref={(fold) => { folds.current[part] = fold; }} className={styles.part} open={open.has(part)} onToggle={(event) => toggle(part, event.currentTarget.open)}>
          <summary>
            <span>{t(`part.${part}`)}</span>
            {parts[part].some((field) => officeFacts.includes(field)) && <span className={styles.mark}>{t('byOffice')}</span>}
            <span className={styles.count}>{t('part.filled', { done: filledIn(texts, part), all: parts[part].length })}</span>
          </summary>
          <div className={styles.grid}>{partFields[part]({ form, wrong, choices })}</div>
        </details>
      ))}
      {children}
      <div className={styles.bar}>
        <Button type="submit" loading={busy}>{submitLabel}</Button>
        {form.formState.isDirty && !busy && <span role="status" className="mx-muted">{t('unsaved')}</span>}
      </div>
    </form>
  );
}

const partFields: Record<Part, (props: PartProps) => ReactNode> = {
  identity: (props) => <IdentityFields {...props} />,
  contact: (props) => <ContactFields {...props} />,
  address: (props) => <AddressFields {...props} />,
  legal: (props) => <LegalFields {...props} />,
  size: (props) => <SizeFields {...props} />,
  industry: (props) => <IndustryFields {...props} />,
};

/** The hint below: inputs of one row stand in one line. */
const order = { inputWrapperOrder: ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[] };
const text = ({ form, wrong }: PartProps, field: TextField, label: string) => ({ ...order, label, error: wrong(field), ...form.register(field) });

function Chosen({ form, wrong, field, label, data, description }: PartProps & { field: TextField; label: string; data: { value: string; label: string }[]; description?: string }) {
  return <Controller control={form.control} name={field} render={({ field: input }) => <Select {...order} label={label} description={description} data={data} clearable ref={input.ref} value={input.value || null} onChange={(value) => input.onChange(value ?? '')} error={wrong(field)} />} />;
}

function IdentityFields(props: PartProps) {
  const { t } = useTranslation('firm');
  const { wrong } = props;
  return (
    <>
      <TextInput className={styles.wide} {...text(props, 'nameVi', t('field.nameVi'))} />
      <TextInput {...text(props, 'taxCode', t('field.taxCode'))} error={wrong('taxCode') ?? wrong('householdCode')} inputMode="numeric" description={t('hint.taxCode')} />
      <TextInput {...text(props, 'nameEn', t('field.nameEn'))} />
      <TextInput {...text(props, 'shortName', t('field.shortName'))} />
    </>
  );
}

function ContactFields(props: PartProps) {
  const { t } = useTranslation('firm');
  return (
    <>
      <TextInput {...text(props, 'phone', t('field.phone'))} type="tel" description={t('hint.phone')} />
      <TextInput {...text(props, 'website', t('field.website'))} inputMode="url" />
      <Textarea className={styles.wide} autosize minRows={3} maxRows={12} {...text(props, 'intro', t('field.intro'))} description={t('hint.intro')} />
    </>
  );
}

function AddressFields(props: PartProps) {
  const { t } = useTranslation('firm');
  const { form, wrong, choices } = props;
  const provinceCode = form.watch('provinceCode');
  const before = useRef(provinceCode);
  useEffect(() => {
    if (before.current !== provinceCode) form.setValue('wardCode', '', { shouldDirty: true }); // a ward of the other province
    before.current = provinceCode;
  }, [form, provinceCode]);
  const select = (field: 'provinceCode' | 'wardCode', list: readonly Choice[], more: object = {}) => (
    <Controller control={form.control} name={field} render={({ field: input }) => <SearchableSelect {...order} label={t(`field.${field}`)} choices={list} value={input.value || null} onChange={(value) => input.onChange(value ?? '')} error={wrong(field)} {...more} />} />
  );
  const hasNoWards = provinceCode !== '' && choices.wards.length === 0;
  return (
    <>
      {select('provinceCode', choices.provinces)}
      {select('wardCode', choices.wards, { disabled: choices.wards.length === 0, description: hasNoWards ? t('hint.noWards') : undefined })}
      <TextInput className={styles.wide} {...text(props, 'registeredAddress', t('field.registeredAddress'))} description={t('hint.registeredAddress')} />
      <TextInput {...text(props, 'oldDistrict', t('field.oldDistrict'))} description={t('hint.oldDistrict')} />
    </>
  );
}

function LegalFields(props: PartProps) {
  const { t } = useTranslation(['firm', 'terms']);
  const yesNo = [{ value: 'true', label: t('yes') }, { value: 'false', label: t('no') }];
  return (
    <>
      <Chosen {...props} field="legalForm" label={t('field.legalForm')} data={legalForms.map((value) => ({ value, label: t(`terms:legalForm.${value}`) }))} />
      <Chosen {...props} field="capitalOrigin" label={t('field.capitalOrigin')} data={capitalOrigins.map((value) => ({ value, label: t(`terms:capitalOrigin.${value}`) }))} />
      <TextInput {...text(props, 'foundedYear', t('field.foundedYear'))} inputMode="numeric" />
      <Chosen {...props} field="exportProcessing" label={t('field.exportProcessing')} data={yesNo} />
      <Chosen {...props} field="status" label={t('field.status')} data={firmStatuses.map((value) => ({ value, label: t(`status.${value}`) }))} />
      <TextInput {...text(props, 'statusOn', t('field.statusOn'))} type="date" />
    </>
  );
}

function SizeFields(props: PartProps) {
  const { t } = useTranslation('firm');
  const given = toFacts(props.form.watch());
  const known = sizeClass({ employees: given.employees ?? null, headcountBand: given.headcountBand ?? null, revenueBand: given.revenueBand ?? null, capitalBand: given.capitalBand ?? null }, given.industries);
  return (
    <>
      <TextInput {...text(props, 'employees', t('field.employees'))} inputMode="numeric" />
      {given.employees === null && <Chosen {...props} field="headcountBand" label={t('field.headcountBand')} description={t('hint.headcountBand')} data={headcountBands.map((value) => ({ value, label: t(`headcountBand.${value}`) }))} />}
      <Chosen {...props} field="revenueBand" label={t('field.revenueBand')} data={revenueBands.map((value) => ({ value, label: t(`revenueBand.${value}`) }))} />
      <Chosen {...props} field="capitalBand" label={t('field.capitalBand')} data={capitalBands.map((value) => ({ value, label: t(`capitalBand.${value}`) }))} />
      <p className={`${styles.wide} mx-muted`} role="status">{known ? t('hint.size', { class: t(`sizeClass.${known}`) }) : t('hint.sizeUnknown')}</p>
    </>
  );
}

const keyOf = ({ system, version, code }: IndustryLine): string => `${system}:${version}:${code}`;

/** Lines of other versions stay as they are: a code without its version means nothing. */
function IndustryFields({ form, wrong, choices }: PartProps) {
  const { t } = useTranslation('firm');
  const lines = form.watch('industries');
  const known = new Set(choices.industries.map(({ value }) => value));
  const all = [...choices.industries, ...lines.map(keyOf).filter((key) => !known.has(key)).map((key) => ({ value: key, label: key.toUpperCase() }))];
  const set = (next: IndustryLine[]) => form.setValue('industries', next, { shouldDirty: true });
  const choose = (keys: string[]) =>
    set(keys.map((key, at): IndustryLine => lines.find((line) => keyOf(line) === key) ?? ({ ...Object.fromEntries(key.split(':').map((part, index) => [['system', 'version', 'code'][index], part])), main: lines.length === 0 && at === 0 } as unknown as IndustryLine)));
  const main = lines.find((line) => line.main);
  return (
    <>
      <div className={styles.wide}><SearchableMultiSelect label={t('field.industries')} description={t('hint.industries')} choices={all} value={lines.map(keyOf)} onChange={choose} error={wrong('industries') ?? lines.map((_line, at) => wrong(`industries.${at}.code`)).find(Boolean)} /></div>
      {lines.length > 0 && (
        <SearchableSelect label={t('mainIndustry')} description={t('hint.mainIndustry')} choices={all.filter(({ value }) => lines.some((line) => keyOf(line) === value))} value={main ? keyOf(main) : null} onChange={(key) => set(lines.map((line) => ({ ...line, main: keyOf(line) === key })))} />
      )}
    </>
  );
}
