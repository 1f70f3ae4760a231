/** Bounds of what an organisation keeps of its searching; more is not overlooked any more. */
export const mostShortlists = 50;
export const mostShortlistEntries = 200;
export const mostSavedSearches = 50;

/** A search that finds more firms than this is browsing: it can be saved, but tells of nothing new. */
export const mostWatchedFirms = 1_000;

export const alertFrequencies = ['off', 'daily', 'weekly'] as const;
/** How often a saved search tells of firms that it had not found before. */
export type AlertFrequency = (typeof alertFrequencies)[number];

/** What became of the last run: it could look, it found too many firms to watch, or its conditions do not exist any more. */
export const alertOutcomes = ['looked', 'too_broad', 'unreadable'] as const;
export type AlertOutcome = (typeof alertOutcomes)[number];

/** The order of a list after one of its entries was put before another (null = at the end); entries that it does not have change nothing. */
export function reordered(ids: readonly string[], moved: string, before: string | null): string[] {
  if (before === moved) return [...ids];
  const rest = ids.filter((id) => id !== moved);
  const at = before === null ? -1 : rest.indexOf(before);
  return at < 0 ? [...rest, moved] : [...rest.slice(0, at), moved, ...rest.slice(at)];
}
