import type { ParameterValue } from '../../capability/parameter';
import { isCapacityStale } from '../../supplier/freshness';
import { decided, incomparable, notStated } from '../operators/comparison';
import { finding, withoutStatement, type Criterion } from './criterion';

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
  if (isCapacityStale(capacityAsOf, context.now)) return finding({ outcome: 'unknown', note: 'capacity_stale' }, stated, capacityAsOf);
  return finding(decided(freeCapacity! >= requirement.value.value), stated, capacityAsOf);
};
