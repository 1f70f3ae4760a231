import { daysSince } from '../time';
import { CAPACITY_VALID_DAYS, STATEMENT_VALID_DAYS } from '../supplier/freshness';

/**
 * How fresh a firm's facts are, as far as ranking cares: 2 while a stated capacity would still count, 1 while a statement
 * would, 0 when older. In steps, so that completeness decides among firms that are about equally fresh, and nobody rises by
 * saving an unchanged profile every day.
 * @param changedAt milliseconds since 1970 at which the firm's facts were last changed or confirmed
 */
export function freshnessStep(changedAt: number, now: Date): 0 | 1 | 2 {
  const days = daysSince(new Date(changedAt).toISOString(), now);
  return days <= CAPACITY_VALID_DAYS ? 2 : days <= STATEMENT_VALID_DAYS ? 1 : 0;
}
