import type { Parameter, ParameterValue } from '@matxich/domain';
import { useTranslation } from 'react-i18next';
import { ParameterInput } from '../../../components/parameter-input';
import styles from '../../../components/form-grid.module.css';

/** What every order asks, whatever the trade; shown apart from what the machines hold. */
const ofOrders = new Set(['batch_size', 'moq', 'sample_lead_time', 'series_lead_time', 'tooling_lead_time', 'documents', 'cad_formats', 'inspection', 'defect_ppm', 'cpk']);
/** Families list what tells two shops apart first; so many are asked at once on a phone, and the tolerance, which every drawing asks. */
const telling = 6;

interface ParameterFieldsProps {
  parameters: Parameter[];
  values: Record<string, ParameterValue>;
  onValue: (key: string) => (value: ParameterValue | null, problem: string | null) => void;
  wrong: (path: string) => string | undefined;
}

/** The fields of a process: the telling ones at once, the rest and those of orders folded, open where something is stated. */
export function ParameterFields({ parameters, values, onValue, wrong }: ParameterFieldsProps) {
  const { t } = useTranslation('profile');
  const technical = parameters.filter((parameter) => !ofOrders.has(parameter.key));
  const first = technical.filter(({ key }, at) => at < telling || key === 'tolerance');
  const groups = [technical.filter((parameter) => !first.includes(parameter)), parameters.filter((parameter) => ofOrders.has(parameter.key))];
  const names = [t('statement.more'), t('statement.orders')];
  const fields = (list: Parameter[]) => (
    <div className={styles.grid}>
      {list.map((parameter) => <ParameterInput key={parameter.key} parameter={parameter} value={values[parameter.key] ?? null} onChange={onValue(parameter.key)} error={wrong(`values.${parameter.key}`)} />)}
    </div>
  );
  return (
    <>
      {fields(first)}
      {groups.map((list, at) => list.length > 0 && (
        <details key={names[at]} open={list.some(({ key }) => key in values)}>
          <summary>{names[at]} ({list.length})</summary>
          {fields(list)}
        </details>
      ))}
    </>
  );
}
