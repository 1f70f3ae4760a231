/** What the dry run says of one row of an import. */
export const importVerdicts = ['accepted', 'updated', 'proposed', 'unchanged', 'duplicate', 'candidate', 'rejected'] as const;
/**
 * accepted: a new firm · updated: changes facts of a listed firm that nobody speaks for · proposed: would fill facts of a firm that somebody
 * speaks for, and waits for the firm · unchanged: nothing to do ·
 * duplicate: the same firm stands earlier in this file · candidate: looks like a listed firm, a person must confirm ·
 * rejected: cannot be read, with a reason.
 */
export type ImportVerdict = (typeof importVerdicts)[number];

/** `unmapped`: nobody has said yet which column is the firm's name · `undone`: committed once, taken back as a whole. */
export const importStatuses = ['unmapped', 'previewed', 'committed', 'undone', 'discarded'] as const;
export type ImportStatus = (typeof importStatuses)[number];

/** A committed import can be taken back for so many days. */
export const importUndoDays = 30;

/**
 * What an undo made of a row: removed: the firm it had listed is gone · restored: the firm has its former facts again ·
 * kept_claimed, kept_used, kept_changed: somebody speaks for it, something refers to it, somebody has changed it since.
 */
export const importUndoings = ['removed', 'restored', 'kept_claimed', 'kept_used', 'kept_changed'] as const;
export type ImportUndoing = (typeof importUndoings)[number];

/** How many rows came to each end: none yet. */
export const noUndoings = (): Record<ImportUndoing, number> => Object.fromEntries(importUndoings.map((undoing) => [undoing, 0])) as Record<ImportUndoing, number>;
