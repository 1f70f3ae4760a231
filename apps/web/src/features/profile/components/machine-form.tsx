import { Select, TextInput } from '@mantine/core';
import { machineParametersFor, type ParameterValue } from '@matxich/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { FormError } from '../../../components/form-error';
import { ParameterInput } from '../../../components/parameter-input';
import { ConceptSelect } from '../../../components/taxonomy-select';
import { ApiError } from '../../../lib/api-error';
import { useLanguage } from '../../../i18n/use-language';
import { useTaxonomy } from '../../../lib/reference';
import { useFieldError } from '../../../lib/use-field-error';
import { type Machine, useSaveMachine } from '../api/machines';
import type { OwnSupplier } from '../api/own-supplier';
import styles from '../../../components/form-grid.module.css';

const invalid = new ApiError('statement.parameter_invalid', 422);
const whole = (text: string): number | null => (text.trim() === '' ? null : Number(text.replace(/[\s.]/g, '')));

/** Machines of one kind and model; the values asked are those of the kind. */
export function MachineForm({ supplier, machine, onDone }: { supplier: OwnSupplier; machine: Machine | null; onDone: () => void }) {
  const { t } = useTranslation('profile');
  const language = useLanguage();
  const taxonomy = useTaxonomy();
  const save = useSaveMachine();
  const [kind, setKind] = useState<string | null>(machine?.kind ?? null);
  const [siteId, setSiteId] = useState(machine?.siteId ?? supplier.sites[0]?.id ?? '');
  const [texts, setTexts] = useState({ make: machine?.make ?? '', model: machine?.model ?? '', year: machine?.year?.toString() ?? '', count: machine?.count.toString() ?? '1', note: machine?.note ?? '' });
  const [values, setValues] = useState<Record<string, ParameterValue>>(machine?.values ?? {});
  const [problems, setProblems] = useState<Record<string, string>>({});
  // The summary takes the focus: half a value being typed must not call it.
  const [isTried, setTried] = useState(false);
  const wrong = useFieldError({}, save.error);
  const parameters = kind ? machineParametersFor(kind) : [];
  const labels = { kind: t('machine.kind'), year: t('machine.year'), count: t('machine.count'), ...Object.fromEntries(parameters.map((parameter) => [`values.${parameter.key}`, parameter.label[language]])) };
  const onValue = (key: string) => (value: ParameterValue | null, problem: string | null) => {
    setValues(({ [key]: _old, ...rest }) => (value ? { ...rest, [key]: value } : rest));
    setProblems(({ [key]: _old, ...rest }) => (problem ? { ...rest, [key]: problem } : rest));
    setTried(false);
  };
  const unread = isTried ? Object.fromEntries(Object.entries(problems).map(([key, message]) => [`values.${key}`, { type: 'unread', message }])) : {};
  const text = (field: keyof typeof texts, inputMode?: 'numeric') => (
    <TextInput label={t(`machine.${field}`)} {...(inputMode ? { inputMode } : {})} value={texts[field]} onChange={(event) => setTexts({ ...texts, [field]: event.currentTarget.value })} error={wrong(field)} />
  );
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!kind || Object.keys(problems).length > 0) return;
    const known = new Set(parameters.map((parameter) => parameter.key));
    const body = { siteId, kind, make: texts.make.trim() || null, model: texts.model.trim() || null, year: whole(texts.year), count: whole(texts.count) ?? 1, note: texts.note.trim() || null, values: Object.fromEntries(Object.entries(values).filter(([key]) => known.has(key))) };
    save.mutate({ machineId: machine?.id ?? null, version: machine?.version ?? 0, body }, { onSuccess: onDone });
  };
  return (
    <form className="mx-card mx-stack" onSubmit={submit} noValidate>
      <FormError error={save.error ?? (Object.keys(unread).length > 0 ? invalid : null)} errors={unread} labels={labels} />
      <div className={styles.grid}>
        <ConceptSelect label={t('machine.kind')} description={t('statement.processHint')} concepts={taxonomy.ofKind('equipment')} value={kind} onChange={(code) => { setKind(code); setProblems({}); }} error={wrong('kind')} />
        {text('make')}
        {text('model')}
        {text('year', 'numeric')}
        {text('count', 'numeric')}
        {supplier.sites.length > 1 && <Select label={t('statement.site')} data={supplier.sites.map((site) => ({ value: site.id, label: site.name }))} allowDeselect={false} value={siteId} onChange={(id) => setSiteId(id ?? siteId)} error={wrong('siteId')} />}
        {parameters.map((parameter) => <ParameterInput key={`${kind} ${parameter.key}`} parameter={parameter} value={values[parameter.key] ?? null} onChange={onValue(parameter.key)} error={wrong(`values.${parameter.key}`)} />)}
        {text('note')}
      </div>
      <div className="mx-row">
        <Button type="submit" loading={save.isPending} disabled={!kind}>{t('machine.save')}</Button>
        <Button tone="default" onClick={onDone}>{t('statement.cancel')}</Button>
      </div>
    </form>
  );
}
