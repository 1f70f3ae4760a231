import { checkRequiredValue, type ValueProblem } from '../capability/check-value';
import { parameterOf } from '../capability/process-families';
import { convertUnit } from '../capability/units';
import type { FieldProblem } from '../errors/domain-error';
import type { Requirement } from '../matching/requirement';

/** Messages of `checkRequirement` beside those of `valueProblems`; keys for translation. */
export const requirementProblems = ['requirement.process_missing', 'requirement.codes_missing', 'requirement.operator_differs', 'requirement.unit_missing', 'requirement.unit_differs'] as const;
export type RequirementProblem = (typeof requirementProblems)[number];

const problem = (path: string, message: RequirementProblem | ValueProblem): FieldProblem => ({ path, message });

function checkParameter(requirement: Requirement): FieldProblem[] {
  if (!requirement.process) return [problem('process', 'requirement.process_missing')];
  const parameter = parameterOf(requirement.process, requirement.parameter ?? '');
  if (!parameter) return [problem('parameter', 'value.unknown_parameter')];
  const problems: FieldProblem[] = [];
  if (requirement.operator !== undefined && requirement.operator !== parameter.operator) problems.push(problem('operator', 'requirement.operator_differs'));
  if (convertUnit(1, requirement.unit ?? parameter.unit, parameter.unit) === null) problems.push(problem('unit', 'requirement.unit_differs'));
  const wrong = requirement.value ? checkRequiredValue(parameter, requirement.value) : 'value.empty';
  return wrong ? [...problems, problem('value', wrong)] : problems;
}

function checkCapacity({ unit, value }: Requirement): FieldProblem[] {
  return [
    ...(unit ? [] : [problem('unit', 'requirement.unit_missing')]),
    ...(value?.kind === 'number' && value.value > 0 ? [] : [problem('value', 'value.not_positive')]),
  ];
}

/** Whether matching can answer this requirement; paths are those of the requirement. Codes are checked against the taxonomy elsewhere. */
export function checkRequirement(requirement: Requirement): FieldProblem[] {
  switch (requirement.kind) {
    case 'parameter':
      return checkParameter(requirement);
    case 'capacity':
      return checkCapacity(requirement);
    case 'process':
    case 'material':
    case 'certificate':
    case 'province':
      return requirement.codes?.length ? [] : [problem('codes', 'requirement.codes_missing')];
  }
}
