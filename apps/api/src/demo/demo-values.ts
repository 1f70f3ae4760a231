import { type Parameter, type ParameterValue, checkValue, isWholeUnit, parametersFor, parseParameterValue } from '@matxich/domain';
import type { DemoRandom } from './demo-random';

const tolerances = [0.005, 0.01, 0.02, 0.05, 0.1];
/** As a person would state it: two figures, not 0.0213 mm and not 623 pieces. */
const round = (value: number): number => Number(value.toPrecision(2));
const whole = (value: number): number => Math.round(round(value));
/** Steps of a ladder: there is no IT8.6. */
const grades = new Set(['IT', 'DCTG', 'VDI']);
const roundedFor = (parameter: Parameter): ((value: number) => number) => (isWholeUnit(parameter.unit) || grades.has(parameter.unit) ? whole : round);

function vary(value: ParameterValue, parameter: Parameter, random: DemoRandom): ParameterValue {
  const rounded = roundedFor(parameter);
  const factor = 0.7 + random.next() * 0.8;
  switch (value.kind) {
    case 'number':
      return { kind: 'number', value: rounded(value.value * factor) };
    case 'range':
      return { kind: 'range', min: rounded(value.min), max: rounded(Math.max(value.min, value.max * factor)) };
    case 'box':
      return { kind: 'box', sides: value.sides.map((side) => whole(side * factor)) };
    default:
      return value;
  }
}

/** "7–15" → something between; "1.33" → about that; whole things stay whole. */
function numberFrom(parameter: Parameter, random: DemoRandom): ParameterValue | null {
  const [low, high] = (parameter.typical?.match(/\d+(\.\d+)?/g) ?? []).map(Number);
  if (low === undefined) return null;
  return { kind: 'number', value: roundedFor(parameter)(high === undefined ? low * (0.8 + random.next() * 0.6) : low + random.next() * (high - low)) };
}

function valueOf(parameter: Parameter, random: DemoRandom): ParameterValue | null {
  if (parameter.sized) return { kind: 'number', value: random.pick(tolerances) };
  if (parameter.operator === 'BOOL') return { kind: 'flag', value: random.chance(0.6) };
  if (parameter.scale) return { kind: 'ordinal', key: random.pick(parameter.scale).key };
  if (parameter.choices) return { kind: 'codes', codes: random.some(parameter.choices, random.between(1, 3)).map((choice) => choice.key) };
  if (parameter.operator === 'GE' || parameter.operator === 'LE') return numberFrom(parameter, random);
  const typical = parameter.typical ? parseParameterValue(parameter.typical, parameter, 'en') : null;
  return typical && 'quantity' in typical ? vary(typical.quantity, parameter, random) : null;
}

/** Typed values around what the schema calls typical; some are left out, as real firms do. */
export function demoValues(process: string, random: DemoRandom): Record<string, ParameterValue> {
  const values: Record<string, ParameterValue> = {};
  for (const parameter of parametersFor(process)) {
    const value = random.chance(0.75) ? valueOf(parameter, random) : null;
    if (value && checkValue(parameter, value) === null) values[parameter.key] = value;
  }
  return values;
}
