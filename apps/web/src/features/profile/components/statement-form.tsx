import { MultiSelect, Select, Switch, Textarea } from '@mantine/core';
import { type ParameterValue, formatSizeRange, parametersFor } from '@matxich/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { FormError } from '../../../components/form-error';
import { fieldText } from '../../../components/problem-text';
import { ConceptMultiSelect, ConceptSelect } from '../../../components/taxonomy-select';
import { ApiError } from '../../../lib/api-error';
import { useLanguage } from '../../../i18n/use-language';
import { useTaxonomy } from '../../../lib/reference';
import { useFieldError } from '../../../lib/use-field-error';
import { type OwnSupplier, useSaveStatement } from '../api/own-supplier';
import { useMachineName } from '../lib/use-machine-name';
import { type Refusals, type StatementDraft, bodyOf, readSize } from '../lib/statement-draft';
import { CapacityFields } from './capacity-fields';
import { ParameterFields } from './parameter-fields';
import { ReadTextInput } from './read-text-input';
import styles from '../../../components/form-grid.module.css';

interface StatementFormProps {
  supplier: OwnSupplier;
  start: StatementDraft;
  /** What is being changed; null for a new statement or a copy. */
  changed: { id: string; version: number } | null;
  onDone: () => void;
}

const invalid = new ApiError('statement.parameter_invalid', 422);

/** One capability statement: choose the process, and the form knows its parameters. Nothing but the process is required. */
export function StatementForm({ supplier, start, changed, onDone }: StatementFormProps) {
  const { t } = useTranslation('profile');
  const { t: tp } = useTranslation('problems');
  const language = useLanguage();
  const taxonomy = useTaxonomy();
  const save = useSaveStatement();
  const machineName = useMachineName();
  const [draft, setDraft] = useState(start);
  const [problems, setProblems] = useState<Record<string, string>>({});
  // The summary takes the focus: half a value being typed must not call it.
  const [isTried, setTried] = useState(false);
  const [refusals, setRefusals] = useState<Refusals>({});
  const wrong = useFieldError({}, save.error);
  const change = (part: Partial<StatementDraft>) => setDraft((now) => ({ ...now, ...part }));
  const { process } = draft;
  const parameters = process ? parametersFor(process) : [];
  const labels = { process: t('statement.process'), siteId: t('statement.site'), sizeRange: t('statement.size'), freeCapacity: t('statement.capacity'), installedCapacity: t('statement.installed'), committedCapacity: t('statement.committed'), sizeText: t('statement.size'), freeText: t('statement.capacity'), installedText: t('statement.installed'), committedText: t('statement.committed'), ...Object.fromEntries(parameters.map((parameter) => [`values.${parameter.key}`, parameter.label[language]])) };
  const onValue = (key: string) => (value: ParameterValue | null, problem: string | null) => {
    setDraft(({ values: { [key]: _old, ...rest }, ...now }) => ({ ...now, values: value ? { ...rest, [key]: value } : rest }));
    setProblems(({ [key]: _old, ...rest }) => (problem ? { ...rest, [key]: problem } : rest));
    setTried(false);
  };
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    setTried(true);
    const read = bodyOf(draft, language);
    setRefusals('refusals' in read ? read.refusals : {});
    if (!process || Object.keys(problems).length > 0 || 'refusals' in read) return;
    save.mutate({ statementId: changed?.id ?? null, version: changed?.version ?? 0, body: read.body }, { onSuccess: onDone });
  };
  const size = readSize(draft.sizeText, language);
  const unread = {
    ...(isTried ? Object.fromEntries(Object.entries(problems).map(([key, message]) => [`values.${key}`, { type: 'unread', message }])) : {}),
    ...Object.fromEntries(Object.entries(refusals).map(([field, { problem, example }]) => [field, { type: 'unread', message: `${fieldText(tp, problem)} (${example})` }])),
  };
  const machines = supplier.machines.filter((machine) => machine.siteId === draft.siteId);
  return (
    <form className="mx-card mx-stack" onSubmit={submit} noValidate>
      <FormError error={save.error ?? (Object.keys(unread).length > 0 ? invalid : null)} errors={unread} labels={labels} />
      <div className={styles.grid}>
        <ConceptSelect label={t('statement.process')} description={t('statement.processHint')} concepts={taxonomy.ofKind('process')} value={process} onChange={(code) => { change({ process: code }); setProblems({}); }} error={wrong('process')} />
        <ConceptMultiSelect label={t('statement.materials')} concepts={taxonomy.ofKind('material')} value={draft.materials} onChange={(materials) => change({ materials })} error={wrong('materials')} />
        {supplier.sites.length > 1 && <Select label={t('statement.site')} data={supplier.sites.map((site) => ({ value: site.id, label: site.name }))} allowDeselect={false} value={draft.siteId} onChange={(id) => change({ siteId: id ?? draft.siteId, machineIds: [] })} error={wrong('siteId')} />}
      </div>
      {process && (
        <>
          <h3>{t('statement.values')}</h3>
          <p className="mx-muted">{t('statement.valuesHint')}</p>
          <ParameterFields key={process} parameters={parameters} values={draft.values} onValue={onValue} wrong={wrong} />
          <CapacityFields draft={draft} process={process} onChange={change} wrong={wrong} />
          <details open={draft.sizeText !== '' || draft.machineIds.length > 0 || !draft.inHouse || draft.note !== ''}>
            <summary>{t('statement.conditions')}</summary>
            <div className={styles.grid}>
              <ReadTextInput label={t('statement.size')} placeholder={t('statement.sizePlaceholder')} hint={t('statement.sizeHint')} value={draft.sizeText} onType={(sizeText) => change({ sizeText })} echo={size && 'read' in size ? formatSizeRange(size.read, language) : null} refusal={size && 'problem' in size ? size : null} error={wrong('sizeRange')} />
              {machines.length > 0 && <MultiSelect label={t('statement.machines')} data={machines.map((machine) => ({ value: machine.id, label: machineName(machine) }))} value={draft.machineIds} onChange={(machineIds) => change({ machineIds })} error={wrong('machineIds.0')} />}
              <Switch label={t('statement.inHouse')} checked={draft.inHouse} onChange={(event) => change({ inHouse: event.currentTarget.checked })} />
              <Textarea className={styles.wide} label={t('statement.note')} autosize minRows={2} maxRows={6} value={draft.note} onChange={(event) => change({ note: event.currentTarget.value })} error={wrong('note')} />
            </div>
          </details>
        </>
      )}
      <div className="mx-row">
        <Button type="submit" loading={save.isPending} disabled={!process}>{t('statement.save')}</Button>
        <Button tone="default" onClick={onDone}>{t('statement.cancel')}</Button>
      </div>
    </form>
  );
}
