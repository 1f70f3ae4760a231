import { DomainError } from '../errors/domain-error';
import type { OrganisationKind } from '../identity/organisation';
import { endOfVietnamDay } from '../time';
import type { CheckLevel } from './verification';

interface NewCheck {
  level: CheckLevel;
  until: string | null;
  /** Who wrote what is being checked for the firm; empty = its own people. */
  enteredBy: readonly string[];
}

const DAY = 86_400_000;
/** Nothing that somebody has seen stays seen for longer. */
export const MAX_CHECK_YEARS = 5;

/**
 * What the office sees for itself, and what only a buyer can say. Nobody checks what they have entered: a second pair of
 * eyes is the point (product.md 3.4, invariant 6). The database refuses the same once more.
 * @throws DomainError verification.own_entry, verification.level_not_yours, verification.until_out_of_range
 */
export function assertMayCheck(check: NewCheck, checker: { userId: string; organisationKind: OrganisationKind | null }, now: Date): void {
  if (check.enteredBy.includes(checker.userId)) throw new DomainError('verification.own_entry');
  if ((check.level === 'buyer_confirmed') !== (checker.organisationKind === 'buyer')) throw new DomainError('verification.level_not_yours');
  if (check.until === null) return;
  const left = endOfVietnamDay(check.until) - now.getTime();
  if (left <= 0 || left > (MAX_CHECK_YEARS * 365.25 + 1) * DAY) throw new DomainError('verification.until_out_of_range', { years: MAX_CHECK_YEARS }, [{ path: 'until', message: 'check.until_out_of_range' }]);
}
