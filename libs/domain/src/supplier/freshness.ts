import { daysSince } from '../time';

/** A statement that its firm has not confirmed for a year is stale (issue of the supplier base; derived, never stored). */
export const STATEMENT_VALID_DAYS = 365;
/** Free capacity older than this says nothing of today (domain.md 1.2). */
export const CAPACITY_VALID_DAYS = 90;
/** A firm is reminded of stale facts at most this often. */
export const STALE_REMINDER_DAYS = 30;

/** @param confirmedAt ISO instant at which the firm last wrote or confirmed the statement */
export function isStatementStale(confirmedAt: string, now: Date): boolean {
  return daysSince(confirmedAt, now) > STATEMENT_VALID_DAYS;
}

/** Without an as-of date nobody knows how old it is: stale. @param asOf ISO date */
export function isCapacityStale(asOf: string | null, now: Date): boolean {
  return asOf === null || daysSince(asOf, now) > CAPACITY_VALID_DAYS;
}

/** What of one statement has to be confirmed; the form of the plates, the public page and the reminder. */
export function staleness(statement: { confirmedAt: string; freeCapacity: number | null; capacityAsOf: string | null }, now: Date): { stale: boolean; capacityStale: boolean } {
  return { stale: isStatementStale(statement.confirmedAt, now), capacityStale: statement.freeCapacity !== null && isCapacityStale(statement.capacityAsOf, now) };
}
