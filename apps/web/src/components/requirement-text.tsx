import type { Operator, Parameter, Requirement } from '@matxich/domain';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language';
import { ParameterValueView } from './parameter-value-view';

const sign: Partial<Record<Operator, string>> = { GE: '≥', LE: '≤', COVERS: '⊇', FITS: '≥', ORD: '≥' };

interface RequirementTextProps {
  requirement: Requirement;
  /** Word for a taxonomy or province code (`useTaxonomy().labelOf`). */
  labelOf: (code: string) => string;
  /** `parameterOf(requirement.process, requirement.parameter)`. */
  parameter?: Parameter | null;
}

/** What is asked: the name of the requirement, without its value. */
export function RequirementName({ requirement, labelOf, parameter }: RequirementTextProps) {
  const { t } = useTranslation('terms');
  const language = useLanguage();
  if (requirement.kind === 'parameter') return parameter?.label[language] ?? requirement.parameter ?? t('requirementKind.parameter');
  if (requirement.kind === 'process') return `${t('requirementKind.process')}: ${(requirement.codes ?? []).map(labelOf).join(', ')}`;
  return t(`requirementKind.${requirement.kind}`);
}

/** The value that is asked, with its operator: `≤ 0,02 mm`, `ABS, PP`, `IATF 16949`. */
export function RequirementValue({ requirement, labelOf, parameter }: RequirementTextProps) {
  const { t } = useTranslation('terms');
  if (requirement.codes?.length) return requirement.codes.map(labelOf).join(', ');
  if (!requirement.value) return t('asked');
  const mark = requirement.value.kind === 'flag' ? '' : (sign[requirement.operator ?? 'ONE_OF'] ?? '');
  return (
    <>
      {mark && `${mark}\u00a0`}
      <ParameterValueView value={requirement.value} parameter={parameter} unit={requirement.unit} />
    </>
  );
}
