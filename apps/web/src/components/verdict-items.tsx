import { type Outcome, type ParameterValue, type Requirement, type VerdictNote, parameterOf } from '@matxich/domain';
import type { TFunction } from 'i18next';
import { ParameterValueView } from './parameter-value-view';
import { RequirementName, RequirementValue } from './requirement-text';
import type { VerdictItem } from './verdict-list';

export interface VerdictRow {
  requirementId: string;
  requirement: Requirement;
  outcome: Outcome;
  note: VerdictNote;
  stated: ParameterValue | null;
  statedText: string | null;
}

/** Verdicts of the API as rows of `VerdictList`. @param t of the `terms` namespace */
export function verdictItems(verdicts: VerdictRow[], labelOf: (code: string) => string, t: TFunction<'terms'>): VerdictItem[] {
  return verdicts.map(({ requirementId, requirement, outcome, note, stated, statedText }) => {
    const parameter = requirement.kind === 'parameter' ? parameterOf(requirement.process ?? '', requirement.parameter ?? '') : null;
    const codes = statedText?.split(/,\s*/).map(labelOf).join(', ');
    return {
      id: requirementId,
      requirement: <RequirementName requirement={requirement} labelOf={labelOf} parameter={parameter} />,
      weight: requirement.weight,
      asked: <RequirementValue requirement={requirement} labelOf={labelOf} parameter={parameter} />,
      stated: stated ? <ParameterValueView value={stated} parameter={parameter} unit={requirement.unit} /> : codes || null,
      outcome,
      note: note === 'compared' ? undefined : t(`verdictNote.${note}`),
    };
  });
}
