import { Select } from '@mantine/core';
import { parametersFor } from '@matxich/domain';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { ParameterInput } from '../../../components/parameter-input';
import { ConceptSelect } from '../../../components/taxonomy-select';
import { useLanguage } from '../../../i18n/use-language';
import { useTaxonomy } from '../../../lib/reference';
import { type DraftProcess, type DraftValue, type Weight, newKey } from '../lib/draft';
import styles from './editor.module.css';

interface ProcessEditorProps {
  process: DraftProcess;
  isFirst: boolean;
  onChange: (process: DraftProcess) => void;
  onRemove: () => void;
  /** A value that cannot be read keeps the draft from being saved. */
  onProblem: (key: string, problem: string | null) => void;
}

/** One required process and what it must hold; the parameters come from the capability schema. */
export function ProcessEditor({ process, isFirst, onChange, onRemove, onProblem }: ProcessEditorProps) {
  const { t } = useTranslation(['rfqs', 'terms']);
  const language = useLanguage();
  const taxonomy = useTaxonomy();
  const parameters = process.code ? parametersFor(process.code) : [];
  const free = parameters.filter((parameter) => !process.values.some((value) => value.parameter === parameter.key));
  const setValue = (changed: DraftValue) => onChange({ ...process, values: process.values.map((value) => (value.key === changed.key ? changed : value)) });
  const removeValue = (key: string) => {
    onProblem(key, null);
    onChange({ ...process, values: process.values.filter((value) => value.key !== key) });
  };
  return (
    <div className={`mx-stack ${styles.process}`}>
      <div className={styles.grid}>
        <ConceptSelect label={t('line.process')} description={t('line.processHint')} concepts={taxonomy.ofKind('process')} value={process.code} onChange={(code) => onChange({ ...process, code, values: [] })} />
      </div>
      {process.values.map((value) => {
        const parameter = parameters.find(({ key }) => key === value.parameter);
        if (!parameter) return null;
        return (
          <div key={value.key} className={styles.value}>
            <span className="mx-muted">{t(`operator.${parameter.operator}`)}</span>
            <ParameterInput parameter={parameter} value={value.value} onChange={(next, problem) => { setValue({ ...value, value: next }); onProblem(value.key, problem); }} />
            <Select label={t('line.weight')} data={(['must', 'prefer'] as const).map((weight) => ({ value: weight, label: t(`terms:weight.${weight}`) }))} allowDeselect={false} value={value.weight} onChange={(weight) => setValue({ ...value, weight: (weight ?? 'must') as Weight })} />
            <Button tone="quiet" onClick={() => removeValue(value.key)} aria-label={t('line.removeValue', { name: parameter.label[language] })}>{t('line.remove')}</Button>
          </div>
        );
      })}
      <div className="mx-row">
        {process.code && <Select aria-label={t('line.addValue')} placeholder={t('line.addValue')} data={free.map((parameter) => ({ value: parameter.key, label: parameter.label[language] }))} searchable value={null} onChange={(parameter) => parameter && onChange({ ...process, values: [...process.values, { key: newKey(), parameter, value: null, weight: 'must' }] })} />}
        {!isFirst && <Button tone="quiet" onClick={onRemove}>{t('line.removeProcess')}</Button>}
      </div>
    </div>
  );
}
