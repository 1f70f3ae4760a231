import { MultiSelect, Select, TextInput } from '@mantine/core';
import { unitLabel } from '@matxich/domain';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { ConceptMultiSelect } from '../../../components/taxonomy-select';
import { useLanguage } from '../../../i18n/use-language';
import { useProvinces, useTaxonomy } from '../../../lib/reference';
import { type DraftLine, type Weight, capacityUnits, emptyProcess } from '../lib/draft';
import styles from './editor.module.css';
import { ProcessEditor } from './process-editor';

interface LineEditorProps {
  line: DraftLine;
  number: number;
  canRemove: boolean;
  onChange: (line: DraftLine) => void;
  onRemove: () => void;
  onProblem: (key: string, problem: string | null) => void;
  wrong: (path: string) => string | undefined;
}

/** One part of the RFQ. */
export function LineEditor({ line, number, canRemove, onChange, onRemove, onProblem, wrong }: LineEditorProps) {
  const { t } = useTranslation(['rfqs', 'terms']);
  const language = useLanguage();
  const taxonomy = useTaxonomy();
  const { provinces, nameOf } = useProvinces();
  const at = `lines.${number - 1}`;
  const text = (field: 'title' | 'description' | 'annualQuantity' | 'lotSize' | 'capacity') => ({ label: t(`line.${field}`), value: line[field], error: wrong(`${at}.${field}`), onChange: (event: React.ChangeEvent<HTMLInputElement>) => onChange({ ...line, [field]: event.currentTarget.value }) });
  return (
    <section className="mx-card mx-stack" aria-label={t('line.number', { number })}>
      <div className="mx-row">
        <h2>{t('line.number', { number })}</h2>
        {canRemove && <Button tone="quiet" onClick={onRemove}>{t('line.removeLine')}</Button>}
      </div>
      <div className={styles.grid}>
        <TextInput {...text('title')} placeholder={t('line.titleExample')} />
        <TextInput {...text('annualQuantity')} inputMode="numeric" error={wrong(`${at}.annualQuantity`) ?? wrong(`${at}.quantity`)} />
        <TextInput {...text('lotSize')} inputMode="numeric" />
        <TextInput className={styles.wide} {...text('description')} />
      </div>
      {line.processes.map((process, index) => (
        <ProcessEditor
          key={process.key} process={process} isFirst={index === 0} onProblem={onProblem}
          onChange={(changed) => onChange({ ...line, processes: line.processes.map((other) => (other.key === process.key ? changed : other)) })}
          onRemove={() => onChange({ ...line, processes: line.processes.filter((other) => other.key !== process.key) })}
        />
      ))}
      <div><Button tone="default" small onClick={() => onChange({ ...line, processes: [...line.processes, emptyProcess()] })}>{t('line.addProcess')}</Button></div>
      <div className={styles.grid}>
        <ConceptMultiSelect label={t('line.materials')} description={t('line.materialsHint')} concepts={taxonomy.ofKind('material')} value={line.materials} onChange={(materials) => onChange({ ...line, materials })} />
        <ConceptMultiSelect label={t('line.certificates')} concepts={taxonomy.ofKind('certification')} value={line.certificates} onChange={(certificates) => onChange({ ...line, certificates })} />
        <Select label={t('line.certificateWeight')} data={(['must', 'prefer'] as const).map((weight) => ({ value: weight, label: t(`terms:weight.${weight}`) }))} allowDeselect={false} value={line.certificateWeight} onChange={(weight) => onChange({ ...line, certificateWeight: (weight ?? 'must') as Weight })} />
        <MultiSelect label={t('line.provinces')} description={t('line.provincesHint')} data={provinces.map(({ code }) => ({ value: code, label: nameOf(code) ?? code }))} searchable clearable value={line.provinces} onChange={(codes) => onChange({ ...line, provinces: codes })} />
        <TextInput {...text('capacity')} description={t('line.capacityHint')} inputMode="numeric" />
        <Select label={t('line.capacityUnit')} data={capacityUnits.map((unit) => ({ value: unit, label: unitLabel(unit, language) }))} allowDeselect={false} value={line.capacityUnit} onChange={(unit) => unit && onChange({ ...line, capacityUnit: unit })} />
        <Select label={t('line.capacityWeight')} data={(['must', 'prefer'] as const).map((weight) => ({ value: weight, label: t(`terms:weight.${weight}`) }))} allowDeselect={false} value={line.capacityWeight} onChange={(weight) => onChange({ ...line, capacityWeight: (weight ?? 'prefer') as Weight })} />
      </div>
    </section>
  );
}
