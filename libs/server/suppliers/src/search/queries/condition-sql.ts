import { aspectOf, type Operator, type ParameterValue, parameterByKey, type SearchCondition } from '@matxich/domain';

/** Adds a value to a statement's parameters. @returns its placeholder */
export type Bind = (value: unknown) => string;

const stated = (key: string): string => `c."values"->'${key}'`;
const figure = (key: string, field: string): string => `(${stated(key)}->>'${field}')::float8`;
/** A figure or the end of a range that answers best. */
const end = (key: string, side: 'min' | 'max'): string => `coalesce(${figure(key, 'value')}, ${figure(key, side)})`;
const ends = (value: ParameterValue): { min: number; max: number } | null =>
  value.kind === 'number' ? { min: value.value, max: value.value } : value.kind === 'range' ? { min: value.min, max: value.max } : null;

/**
 * Sorted sides against sorted sides; a third side that nobody stated leaves it open unless the first two fail. Written out,
 * since sorting an array in a subquery costs three times as much, and a million statements may be asked.
 */
function fits(key: string, value: ParameterValue, bind: Bind): string | null {
  if (value.kind !== 'box') return null;
  const [longest, middle, shortest] = [...value.sides].sort((a, b) => b - a).map((side) => `${bind(side)}::float8`);
  const [x, y, z] = [0, 1, 2].map((at) => `(${stated(key)}->'sides'->>${at})::float8`);
  // GREATEST and LEAST pass over a side that is not there.
  const ofThree = `greatest(least(${x}, ${y}), least(greatest(${x}, ${y}), ${z}))`;
  return `(greatest(${x}, ${y}, ${z}) >= ${longest} AND CASE WHEN ${z} IS NULL THEN least(${x}, ${y}) ELSE ${ofThree} END >= ${middle}${shortest ? ` AND CASE WHEN ${z} IS NOT NULL THEN least(${x}, ${y}, ${z}) END >= ${shortest}` : ''})`;
}

type Write = (key: string, value: ParameterValue, bind: Bind) => string | null;

const codes =
  (operator: '?|' | '?&'): Write =>
  (key, value, bind) =>
    value.kind === 'codes' ? `(CASE WHEN jsonb_array_length(${stated(key)}->'codes') > 0 THEN ${stated(key)}->'codes' ${operator} ${bind(value.codes)}::text[] END)` : null;

const writers: Record<Operator, Write> = {
  LE: (key, value, bind) => (ends(value) ? `${end(key, 'min')} <= ${bind(ends(value)!.min)}::float8` : null),
  GE: (key, value, bind) => (ends(value) ? `${end(key, 'max')} >= ${bind(ends(value)!.max)}::float8` : null),
  COVERS: (key, value, bind) => (ends(value) ? `(${end(key, 'min')} <= ${bind(ends(value)!.min)}::float8 AND ${end(key, 'max')} >= ${bind(ends(value)!.max)}::float8)` : null),
  FITS: fits,
  ONE_OF: codes('?|'),
  ANY_OF: codes('?|'),
  ALL_OF: codes('?&'),
  ORD: (key, value, bind) => {
    const keys = parameterByKey(key)?.scale?.map((step) => step.key) ?? [];
    const from = value.kind === 'ordinal' ? keys.indexOf(value.key) : -1;
    return from < 0 ? null : `(CASE WHEN ${stated(key)}->>'key' = ANY(${bind(keys)}::text[]) THEN ${stated(key)}->>'key' = ANY(${bind(keys.slice(from))}::text[]) END)`;
  },
  BOOL: (key, value, bind) => (value.kind === 'flag' ? `(CASE WHEN ${stated(key)} IS NOT NULL THEN (${stated(key)}->>'value')::boolean OR NOT ${bind(value.value)}::boolean END)` : null),
};

/**
 * `conditionVerdict` of the domain as an SQL expression over a statement `c`: true, false, or null when the statement does
 * not say; the first parameter of the aspect that says something decides. Keys come from the schema, values are bound.
 */
export function conditionSql(condition: SearchCondition, bind: Bind): string {
  const parts = (aspectOf(condition.key)?.parameters ?? []).flatMap((key) => {
    const parameter = parameterByKey(key);
    const written = parameter ? writers[parameter.operator](key, condition.value, bind) : null;
    return written === null ? [] : [written];
  });
  return parts.length === 0 ? 'NULL::boolean' : parts.length === 1 ? parts[0]! : `coalesce(${parts.join(', ')})`;
}
