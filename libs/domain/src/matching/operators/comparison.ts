import type { Parameter, ParameterValue } from '../../capability/parameter';
import type { Outcome, VerdictNote } from '../verdict';

export interface Comparison {
  outcome: Outcome;
  note: VerdictNote;
}

/** Compares what a supplier can (`cap`) with what a line needs (`req`), both in the parameter's canonical unit. */
export type Compare = (cap: ParameterValue, req: ParameterValue, parameter?: Parameter) => Comparison;

export const decided = (met: boolean): Comparison => ({ outcome: met ? 'met' : 'not_met', note: 'compared' });

/** Values of different make say nothing about each other. */
export const incomparable: Comparison = { outcome: 'unknown', note: 'unit_differs' };
export const notStated: Comparison = { outcome: 'unknown', note: 'not_stated' };

/** A number or an interval as its two ends, or null for other kinds. */
export function endsOf(value: ParameterValue): { min: number; max: number } | null {
  if (value.kind === 'number') return { min: value.value, max: value.value };
  return value.kind === 'range' ? { min: value.min, max: value.max } : null;
}
