import type { FieldProblem } from '../errors/domain-error';
import type { CapabilitySchema } from './capability-schema';
import type { Operator, Parameter, ParameterValue } from './parameter';
import { parseParameterValue } from './parse-value';
import { capabilitySchema } from './process-families';
import { valueKey } from './value-key';

/** Why a value does not suit its parameter; keys for translation. */
export const valueProblems = [
  'value.wrong_kind',
  'value.not_a_number',
  'value.not_positive',
  'value.nominal_not_positive',
  'value.min_above_max',
  'value.sides_count',
  'value.empty',
  'value.duplicate',
  'value.unknown_choice',
  'value.unknown_scale_key',
  'value.unknown_parameter',
  'value.typed_differs',
] as const;
export type ValueProblem = (typeof valueProblems)[number];

/** The kind of value a supplier states for an operator. */
export const valueKindOf: Record<Operator, ParameterValue['kind']> = {
  GE: 'number', LE: 'number', COVERS: 'range', FITS: 'box', ONE_OF: 'codes', ANY_OF: 'codes', ALL_OF: 'codes', ORD: 'ordinal', BOOL: 'flag',
};

/** Units in which nought or less is a sound value: temperatures, shares, classes that start at 0. */
const mayBeZero = new Set(['°C', '%', 'ppm', '']);

function checkNumber(value: number, unit: string): ValueProblem | null {
  if (!Number.isFinite(value)) return 'value.not_a_number';
  if (unit === '°C') return null;
  return value > 0 || (value === 0 && mayBeZero.has(unit)) ? null : 'value.not_positive';
}

function checkCodes(codes: string[], parameter: Parameter): ValueProblem | null {
  if (codes.length === 0) return 'value.empty';
  if (new Set(codes).size < codes.length) return 'value.duplicate';
  const known = new Set(parameter.choices?.map((choice) => choice.key));
  return codes.every((code) => known.has(code)) ? null : 'value.unknown_choice';
}

/** What is kept as typed must say the figure beside it; else a page could show one thing and matching use another. */
function checkTyped(parameter: Parameter, value: ParameterValue): ValueProblem | null {
  if (!('typed' in value) || value.typed === undefined) return null;
  const { typed } = value;
  const saysIt = (['vi', 'en'] as const).some((locale) => {
    const parsed = parseParameterValue(typed, parameter, locale);
    return 'quantity' in parsed && valueKey(parsed.quantity) === valueKey(value.kind === 'number' && parameter.operator === 'COVERS' ? { kind: 'range', min: value.value, max: value.value } : value);
  });
  return saysIt ? null : 'value.typed_differs';
}

/** A range may stand where a number is expected on the buyer's side only; see `checkRequiredValue`. */
function checkShape(parameter: Parameter, value: ParameterValue): ValueProblem | null {
  switch (value.kind) {
    case 'number':
      if (value.nominal !== undefined && !(Number.isFinite(value.nominal) && value.nominal > 0)) return 'value.nominal_not_positive';
      return checkNumber(value.value, parameter.unit);
    case 'range': {
      const problem = checkNumber(value.min, parameter.unit) ?? checkNumber(value.max, parameter.unit);
      return problem ?? (value.min <= value.max ? null : 'value.min_above_max');
    }
    case 'box':
      if (value.sides.length < 2 || value.sides.length > 3) return 'value.sides_count';
      return value.sides.map((side) => checkNumber(side, parameter.unit)).find((problem) => problem !== null) ?? null;
    case 'codes':
      return checkCodes(value.codes, parameter);
    case 'ordinal':
      return parameter.scale?.some((step) => step.key === value.key) ? null : 'value.unknown_scale_key';
    case 'flag':
      return typeof value.value === 'boolean' ? null : 'value.wrong_kind';
  }
}

/** What a supplier states for a parameter: null when sound, else the problem's key. */
export function checkValue(parameter: Parameter, value: ParameterValue): ValueProblem | null {
  return value.kind === valueKindOf[parameter.operator] ? (checkShape(parameter, value) ?? checkTyped(parameter, value)) : 'value.wrong_kind';
}

/** What a buyer requires: as `checkValue`, but one number may be asked where suppliers state a range. */
export function checkRequiredValue(parameter: Parameter, value: ParameterValue): ValueProblem | null {
  const single = parameter.operator === 'COVERS' && value.kind === 'number';
  return single || value.kind === valueKindOf[parameter.operator] ? (checkShape(parameter, value) ?? checkTyped(parameter, value)) : 'value.wrong_kind';
}

/** All values of one statement; paths are `values.<parameter>`, messages are keys of `valueProblems`. */
export function checkStatementValues(process: string, values: Record<string, ParameterValue>, schema: CapabilitySchema = capabilitySchema()): FieldProblem[] {
  return checkValues(schema.parametersFor(process), values);
}

/** As `checkStatementValues`, against a list of parameters: those of a machine, for one. */
export function checkValues(known: Parameter[], values: Record<string, ParameterValue>): FieldProblem[] {
  const parameters = new Map(known.map((parameter) => [parameter.key, parameter]));
  return Object.entries(values).flatMap(([key, value]) => {
    const parameter = parameters.get(key);
    const message = parameter ? checkValue(parameter, value) : 'value.unknown_parameter';
    return message ? [{ path: `values.${key}`, message }] : [];
  });
}
