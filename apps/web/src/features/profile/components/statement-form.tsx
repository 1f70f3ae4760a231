import { Select, Switch, TextInput, Textarea } from '@mantine/core';
import { type ParameterValue, parametersFor } from '@matxich/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { FormError } from '../../../components/form-error';
import { ParameterInput } from '../../../components/parameter-input';
import { ConceptMultiSelect, ConceptSelect } from '../../../components/taxonomy-select';
import { ApiError } from '../../../lib/api-error';
import { useLanguage } from '../../../i18n/use-language';
import { useTaxonomy } from '../../../lib/reference';
import { useFieldError } from '../../../lib/use-field-error';
import { type OwnStatement, type OwnSupplier, useSaveStatement } from '../api/own-supplier';
import styles from './form-grid.module.css';

const capacityUnits = ['pcs/month', 'h/month', 't/month', 'm²/month', 'mould/month'];
const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());

interface StatementFormProps {
  supplier: OwnSupplier;
  statement: OwnStatement | null;
  onDone: () => void;
}

/** One capability statement: choose the process, and the form knows its parameters. Nothing but the process is required. */
export function StatementForm({ supplier, statement, onDone }: StatementFormProps) {
  const { t } = useTranslation('profile');
  const language = useLanguage();
  const taxonomy = useTaxonomy();
  const save = useSaveStatement();
  const [process, setProcess] = useState<string | null>(statement?.process ?? null);
  const [materials, setMaterials] = useState<string[]>(statement?.materials ?? []);
  const [siteId, setSiteId] = useState(statement?.siteId ?? supplier.sites[0]?.id ?? '');
  const [values, setValues] = useState<Record<string, ParameterValue>>(statement?.values ?? {});
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [inHouse, setInHouse] = useState(statement?.inHouse ?? true);
  const [note, setNote] = useState(statement?.note ?? '');
  const [capacity, setCapacity] = useState(statement?.freeCapacity?.toString() ?? '');
  const [unit, setUnit] = useState(statement?.capacityUnit ?? 'pcs/month');
  const wrong = useFieldError({}, save.error);
  const parameters = process ? parametersFor(process) : [];
  const labels = { process: t('statement.process'), siteId: t('statement.site'), freeCapacity: t('statement.capacity'), ...Object.fromEntries(parameters.map((parameter) => [`values.${parameter.key}`, parameter.label[language]])) };
  const onValue = (key: string) => (value: ParameterValue | null, problem: string | null) => {
    setValues(({ [key]: _old, ...rest }) => (value ? { ...rest, [key]: value } : rest));
    setProblems(({ [key]: _old, ...rest }) => (problem ? { ...rest, [key]: problem } : rest));
  };
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (!process || Object.keys(problems).length > 0) return;
    const keys = new Set(parameters.map((parameter) => parameter.key));
    const free = capacity.trim() === '' ? null : Number(capacity.replace(/[\s.]/g, '').replace(',', '.'));
    const body = { siteId, process, materials, values: Object.fromEntries(Object.entries(values).filter(([key]) => keys.has(key))), inHouse, note: note.trim() || null, freeCapacity: free, capacityUnit: free === null ? null : unit, capacityAsOf: free === null ? null : today() };
    save.mutate({ statementId: statement?.id ?? null, version: statement?.version ?? 0, body }, { onSuccess: onDone });
  };
  const refusal = save.error ?? (Object.keys(problems).length > 0 ? new ApiError('statement.parameter_invalid', 422) : null);
  return (
    <form className="mx-card mx-stack" onSubmit={submit} noValidate>
      <FormError error={refusal} labels={labels} />
      <div className={styles.grid}>
        <ConceptSelect label={t('statement.process')} description={t('statement.processHint')} concepts={taxonomy.ofKind('process')} value={process} onChange={(code) => { setProcess(code); setProblems({}); }} error={wrong('process')} />
        <ConceptMultiSelect label={t('statement.materials')} concepts={taxonomy.ofKind('material')} value={materials} onChange={setMaterials} error={wrong('materials')} />
        {supplier.sites.length > 1 && <Select label={t('statement.site')} data={supplier.sites.map((site) => ({ value: site.id, label: site.name }))} allowDeselect={false} value={siteId} onChange={(id) => setSiteId(id ?? siteId)} error={wrong('siteId')} />}
      </div>
      {process && (
        <>
          <h3>{t('statement.values')}</h3>
          <p className="mx-muted">{t('statement.valuesHint')}</p>
          <div className={styles.grid} key={process}>
            {parameters.map((parameter) => <ParameterInput key={parameter.key} parameter={parameter} value={values[parameter.key] ?? null} onChange={onValue(parameter.key)} error={wrong(`values.${parameter.key}`)} />)}
          </div>
          <h3>{t('statement.capacityTitle')}</h3>
          <div className={styles.grid}>
            <TextInput label={t('statement.capacity')} description={t('statement.capacityHint')} inputMode="decimal" value={capacity} onChange={(event) => setCapacity(event.currentTarget.value)} error={wrong('freeCapacity')} />
            <Select label={t('statement.capacityUnit')} data={capacityUnits.map((value) => ({ value, label: t(`unit.${value}` as 'unit.pcs/month') }))} allowDeselect={false} value={unit} onChange={(value) => setUnit(value ?? unit)} />
          </div>
          <Switch label={t('statement.inHouse')} checked={inHouse} onChange={(event) => setInHouse(event.currentTarget.checked)} />
          <Textarea label={t('statement.note')} autosize minRows={2} maxRows={6} value={note} onChange={(event) => setNote(event.currentTarget.value)} error={wrong('note')} />
        </>
      )}
      <div className="mx-row">
        <Button type="submit" loading={save.isPending} disabled={!process}>{t('statement.save')}</Button>
        <Button tone="default" onClick={onDone}>{t('statement.cancel')}</Button>
      </div>
    </form>
  );
}
