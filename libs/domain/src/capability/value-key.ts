import type { ParameterValue } from './parameter';

/** The value without how it was typed, as a string: two values with one key say the same. Order of codes and sides does not matter. */
export function valueKey(value: ParameterValue): string {
  switch (value.kind) {
    case 'number':
      return `number ${value.value} @ ${value.nominal ?? ''}`;
    case 'range':
      return `range ${value.min} ${value.max}`;
    case 'box':
      return `box ${[...value.sides].sort((a, b) => a - b).join(' ')}`;
    case 'codes':
      return `codes ${[...value.codes].sort().join(' ')}`;
    case 'ordinal':
      return `ordinal ${value.key}`;
    case 'flag':
      return `flag ${value.value}`;
  }
}
