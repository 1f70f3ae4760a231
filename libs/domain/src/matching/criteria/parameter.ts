import type { CapabilitySchema } from '../../capability/capability-schema';
import type { Parameter, ParameterValue } from '../../capability/parameter';
import { convertUnit } from '../../capability/units';
import { compareBy } from '../operators';
import { incomparable, notStated } from '../operators/comparison';
import type { Requirement } from '../requirement';
import { finding, withoutStatement, type Criterion } from './criterion';

/** The required value in the unit the supplier's process uses, or null when the two units measure different things. */
function requiredIn(unit: string, requirement: Requirement): ParameterValue | null {
  const { value } = requirement;
  if (!value) return null;
  const from = requirement.unit ?? unit;
  if (from === unit) return value;
  const convert = (figure: number) => convertUnit(figure, from, unit);
  const figures = value.kind === 'number' ? [value.value] : value.kind === 'range' ? [value.min, value.max] : value.kind === 'box' ? value.sides : [];
  const converted = figures.map(convert);
  if (converted.some((figure) => figure === null)) return null;
  const numbers = converted as number[];
  if (value.kind === 'number') return { ...value, value: numbers[0]! };
  if (value.kind === 'range') return { ...value, min: numbers[0]!, max: numbers[1]! };
  return value.kind === 'box' ? { ...value, sides: numbers } : value;
}

function definitionOf(requirement: Requirement, process: string, schema: CapabilitySchema): Parameter | null {
  const key = requirement.parameter ?? '';
  return schema.parameterOf(process, key) ?? schema.parameterOf(requirement.process ?? process, key);
}

/** One typed value of the statement against the required one, by the requirement's operator, else the parameter's. */
export const parameterCriterion: Criterion = (requirement, context) => {
  const values = context.statement?.values ?? {};
  const key = requirement.parameter ?? '';
  const stated = Object.hasOwn(values, key) ? values[key]! : null;
  const open = withoutStatement(context, stated);
  if (open) return open;
  if (!stated || !requirement.value) return finding(notStated, stated);
  const parameter = definitionOf(requirement, context.statement!.process, context.schema);
  const operator = requirement.operator ?? parameter?.operator;
  const required = requiredIn(parameter?.unit ?? requirement.unit ?? '', requirement);
  if (!operator || !required) return finding(incomparable, stated);
  return finding(compareBy[operator](stated, required, parameter ?? undefined), stated);
};
