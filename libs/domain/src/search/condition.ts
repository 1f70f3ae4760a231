import type { ParameterValue } from '../capability/parameter';
import { aspectOf, parametersByKey, type SearchAspect } from './aspect';

/** What one and the same statement has to meet: an aspect or a parameter of the schema, and the value that is asked. */
export interface SearchCondition {
  key: string;
  value: ParameterValue;
}

const isFigure = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text) && Math.abs(Number(text)) <= 1e12;

/** Figures of an aspect, `0.01`, `1..6`, `300x200x50`; always a dot, always the aspect's own unit. */
function readFigures(text: string, aspect: SearchAspect): ParameterValue | null {
  if (aspect.operator === 'FITS') {
    const sides = text.split('x');
    return (sides.length === 2 || sides.length === 3) && sides.every((side) => isFigure(side) && Number(side) > 0) ? { kind: 'box', sides: sides.map(Number) } : null;
  }
  const ends = text.split('..');
  if (ends.length > 2 || !ends.every(isFigure)) return null;
  const [min, max] = ends.map(Number);
  if (max !== undefined) return aspect.operator === 'COVERS' && min! <= max ? { kind: 'range', min: min!, max } : null;
  return aspect.operator === 'COVERS' ? { kind: 'range', min: min!, max: min! } : { kind: 'number', value: min! };
}

/** Keys of a ladder or a list, as any family that has the parameter knows them. */
function readWord(text: string, key: string, { operator }: SearchAspect): ParameterValue | null {
  if (operator === 'BOOL') return text === 'yes' || text === 'no' ? { kind: 'flag', value: text === 'yes' } : null;
  const known = new Set(parametersByKey(key).flatMap((parameter) => [...(parameter.scale ?? []), ...(parameter.choices ?? [])]).map((choice) => choice.key));
  const keys = [...new Set(text.split('|'))];
  if (!keys.every((one) => known.has(one))) return null;
  if (operator === 'ORD') return keys.length === 1 ? { kind: 'ordinal', key: keys[0]! } : null;
  return { kind: 'codes', codes: keys };
}

const isWritten = (aspect: SearchAspect): boolean => ['ONE_OF', 'ANY_OF', 'ALL_OF', 'ORD', 'BOOL'].includes(aspect.operator);

/** `tolerance:0.01`, `size:300x200x50`, `axes:5`, `inspection:cmm|vision` → condition; null when it says nothing readable. */
export function readCondition(text: string): SearchCondition | null {
  const at = text.indexOf(':');
  const [key, rest] = [text.slice(0, at), text.slice(at + 1)];
  const aspect = at > 0 ? aspectOf(key) : null;
  if (!aspect || rest === '') return null;
  const value = isWritten(aspect) ? readWord(rest, key, aspect) : readFigures(rest, aspect);
  return value ? { key, value } : null;
}

const written: { [Kind in ParameterValue['kind']]: (value: Extract<ParameterValue, { kind: Kind }>) => string } = {
  number: ({ value }) => String(value),
  range: ({ min, max }) => (min === max ? String(min) : `${min}..${max}`),
  box: ({ sides }) => sides.join('x'),
  codes: ({ codes }) => codes.join('|'),
  ordinal: ({ key }) => key,
  flag: ({ value }) => (value ? 'yes' : 'no'),
};

/** The other way round; `readCondition` of it gives the same condition. */
export function writeCondition({ key, value }: SearchCondition): string {
  return `${key}:${(written[value.kind] as (value: ParameterValue) => string)(value)}`;
}
