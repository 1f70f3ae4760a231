import type { ParameterValue } from '../capability/parameter';
import { compareBy } from '../matching/operators';
import type { Outcome } from '../matching/verdict';
import { aspectOf, parameterByKey } from './aspect';
import type { SearchCondition } from './condition';

type Values = Record<string, ParameterValue>;

/**
 * One statement against one condition, by the operators of matching. Of an aspect's parameters the first that the statement
 * states decides: the largest part says more of the part than the travel of the machine. Unknown when none is stated.
 */
export function conditionVerdict(condition: SearchCondition, values: Values): Outcome {
  for (const key of aspectOf(condition.key)?.parameters ?? []) {
    const parameter = Object.hasOwn(values, key) ? parameterByKey(key) : null;
    const outcome = parameter ? compareBy[parameter.operator](values[key]!, condition.value, parameter).outcome : 'unknown';
    if (outcome !== 'unknown') return outcome;
  }
  return 'unknown';
}

/** All conditions hold on this one statement. */
export const meetsAll = (conditions: readonly SearchCondition[], values: Values): boolean => conditions.every((condition) => conditionVerdict(condition, values) === 'met');
