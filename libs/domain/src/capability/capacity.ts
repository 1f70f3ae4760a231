import type { FieldProblem } from '../errors/domain-error';
import { type Locale } from './format-value';
import { type ParsedQuantity, parseQuantity } from './parse-quantity';
import { familyFor } from './process-families';

/** Only like is compared with like (domain.md 1.4): pieces, machine-hours, tonnes, square metres, moulds, SMT points. */
export const capacityUnits = ['pcs/month', 'h/month', 't/month', 'm²/month', 'mould/month', 'points/day'] as const;
export type CapacityUnit = (typeof capacityUnits)[number];

export const capacityProblems = ['capacity.unit_missing', 'capacity.unit_unknown', 'capacity.committed_above_installed', 'capacity.free_above_rest', 'capacity.as_of_ahead'] as const;

/** What a statement says of its capacity; null = not stated. `asOf` is an ISO date. */
export interface Capacity {
  installed: number | null;
  committed: number | null;
  free: number | null;
  unit: string | null;
  asOf: string | null;
}

/** What a family usually counts in. */
export function capacityUnitFor(process: string): CapacityUnit {
  return (familyFor(process)?.capacityUnit as CapacityUnit | undefined) ?? 'pcs/month';
}

/** Free as stated, else what is installed and not committed; null when neither is known. */
export function freeCapacityOf({ installed, committed, free }: Pick<Capacity, 'installed' | 'committed' | 'free'>): number | null {
  if (free !== null) return free;
  return installed !== null && committed !== null ? Math.max(0, installed - committed) : null;
}

/** @param today ISO date in Vietnam */
export function checkCapacity({ installed, committed, free, unit, asOf }: Capacity, today: string): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const isStated = installed !== null || committed !== null || free !== null;
  if (isStated && !unit) problems.push({ path: 'capacityUnit', message: 'capacity.unit_missing' });
  if (unit && !(capacityUnits as readonly string[]).includes(unit)) problems.push({ path: 'capacityUnit', message: 'capacity.unit_unknown' });
  if (installed !== null && committed !== null && committed > installed) problems.push({ path: 'committedCapacity', message: 'capacity.committed_above_installed' });
  else if (installed !== null && free !== null && free > installed - (committed ?? 0)) problems.push({ path: 'freeCapacity', message: 'capacity.free_above_rest' });
  if (asOf !== null && asOf > today) problems.push({ path: 'capacityAsOf', message: 'capacity.as_of_ahead' });
  return problems;
}

/**
 * `5.000 chiếc/tháng`, `300 giờ máy/tháng`, or a bare figure in the family's usual unit.
 * @returns the figure and the unit it counts in, or the problem with an example
 */
export function parseCapacity(text: string, usual: CapacityUnit, locale: Locale = 'vi'): { value: number; unit: CapacityUnit } | Extract<ParsedQuantity, { problem: string }> {
  let refusal: Extract<ParsedQuantity, { problem: string }> | null = null;
  for (const unit of [usual, ...capacityUnits.filter((other) => other !== usual)]) {
    const parsed = parseQuantity(text, unit, locale);
    if ('quantity' in parsed) {
      const { quantity } = parsed;
      if (quantity.kind === 'number' && quantity.value >= 0) return { value: quantity.value, unit };
      return { problem: 'quantity.unreadable', example: locale === 'vi' ? '5.000 chiếc/tháng' : '5,000 pcs/month' };
    }
    refusal ??= parsed;
    if (!parsed.problem.startsWith('quantity.unit')) break;
  }
  return { ...refusal!, example: locale === 'vi' ? '5.000 chiếc/tháng' : '5,000 pcs/month' };
}
