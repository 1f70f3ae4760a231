import { endOfVietnamDay } from '../time';
import { type CheckLevel, checkLevels, type CheckResult } from './verification';

/** What one look at a proof found, as the history keeps it. */
export interface CheckFacts {
  level: CheckLevel;
  result: CheckResult;
  /** Last day on which it counts; null = until something changes. */
  until: string | null;
  /** The check was taken back, or what it proved has changed since. */
  ended: boolean;
}

export const checkStandings = ['in_force', 'not_confirmed', 'expired', 'ended'] as const;
/** Derived from the clock on every look, like the state of a certificate. A registry that does not know a certificate leaves it unconfirmed: only a third of them are listed there (product.md item 8). */
export type CheckStanding = (typeof checkStandings)[number];

export function checkStanding(check: CheckFacts, now: Date): CheckStanding {
  if (check.ended) return 'ended';
  if (check.until !== null && endOfVietnamDay(check.until) <= now.getTime()) return 'expired';
  return check.result === 'confirmed' ? 'in_force' : 'not_confirmed';
}

/** The highest rung that is in force at `now`, or null. When a site visit has aged, the registry check below it counts again. */
export function levelInForce(checks: readonly CheckFacts[], now: Date): CheckLevel | null {
  const held = checks.filter((check) => checkStanding(check, now) === 'in_force').map((check) => checkLevels.indexOf(check.level));
  return held.length === 0 ? null : checkLevels[Math.max(...held)]!;
}
