import type { ParameterValue } from '../../capability/parameter';
import { daysSince } from '../../time';
import { decided, incomparable, notStated } from '../operators/comparison';
import { finding, withoutStatement, type Criterion } from './criterion';

/** Free capacity older than this says nothing of today (domain.md 1.2). */
export const CAPACITY_VALID_DAYS = 90;

/**
 * Free capacity per month in the same unit: tonnes, square metres and pieces do not compare (domain.md 1.4). Without an
 * as-of date it counts as stale.
 */
export const capacityCriterion: Criterion = (requirement, context) => {
  const { freeCapacity = null, capacityUnit = null, capacityAsOf = null } = context.statement ?? {};
  const stated: ParameterValue | null = freeCapacity === null ? null : { kind: 'number', value: freeCapacity };
  const open = withoutStatement(context, stated);
  if (open) return open;
  if (!stated || requirement.value?.kind !== 'number') return finding(notStated, stated);
  if (capacityUnit !== (requirement.unit ?? null)) return finding(incomparable, stated, capacityUnit);
  const fresh = capacityAsOf !== null && daysSince(capacityAsOf, context.now) <= CAPACITY_VALID_DAYS;
  if (!fresh) return finding({ outcome: 'unknown', note: 'capacity_stale' }, stated, capacityAsOf);
  return finding(decided(freeCapacity! >= requirement.value.value), stated, capacityAsOf);
};
