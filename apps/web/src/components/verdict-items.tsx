import { type Outcome, type ParameterValue, type Requirement, type VerdictNote, parameterOf } from '@matxich/domain';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { DateText } from './date-text';
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
    return {
      id: requirementId,
      requirement: <RequirementName requirement={requirement} labelOf={labelOf} parameter={parameter} />,
      weight: requirement.weight,
      asked: <RequirementValue requirement={requirement} labelOf={labelOf} parameter={parameter} />,
      stated: stated ? <ParameterValueView value={stated} parameter={parameter} unit={requirement.unit} /> : statedText && <StatedCodes text={statedText} labelOf={labelOf} />,
      outcome,
      note: note === 'compared' ? undefined : t(`verdictNote.${note}`),
    };
  });
}

/** Codes as the match run noted them, each in words; a certificate with the day it ends (`cert.iso9001 2026-12-31`). */
function StatedCodes({ text, labelOf }: { text: string; labelOf: (code: string) => string }) {
  const { t } = useTranslation('terms');
  return text.split(/,\s*/).map((part, index) => {
    const [code = '', until] = part.split(' ');
    return <span key={part}>{index > 0 && ', '}{labelOf(code)}{until && <> ({t('until')} <DateText iso={until} />)</>}</span>;
  });
}
