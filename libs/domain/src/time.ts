const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Asia/Ho_Chi_Minh is UTC+7 all year. */
const VIETNAM_OFFSET = 7 * HOUR;

/** The first instant after an ISO date (`2026-11-24`) in Asia/Ho_Chi_Minh: dates end 23:59:59 there (product.md P12), as ms. */
export function endOfVietnamDay(date: string): number {
  return Date.parse(`${date.slice(0, 10)}T00:00:00Z`) - VIETNAM_OFFSET + DAY;
}

/** Milliseconds of an ISO instant; a bare date means the end of that day in Vietnam. NaN when unreadable. */
export function instantOf(iso: string): number {
  return iso.length === 10 ? endOfVietnamDay(iso) : Date.parse(iso);
}

/** Days from an ISO date or instant to `now`, with fractions; negative when it lies ahead. */
export function daysSince(iso: string, now: Date): number {
  const then = iso.length === 10 ? endOfVietnamDay(iso) - DAY : Date.parse(iso);
  return (now.getTime() - then) / DAY;
}
