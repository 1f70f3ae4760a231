/** What the dry run says of one row of an import. */
export const importVerdicts = ['accepted', 'updated', 'unchanged', 'duplicate', 'candidate', 'rejected'] as const;
/**
 * accepted: a new firm · updated: fills or changes facts of a listed firm · unchanged: nothing to do ·
 * duplicate: the same firm stands earlier in this file · candidate: looks like a listed firm, a person must confirm ·
 * rejected: cannot be read, with a reason.
 */
export type ImportVerdict = (typeof importVerdicts)[number];

export const importStatuses = ['previewed', 'committed', 'discarded'] as const;
export type ImportStatus = (typeof importStatuses)[number];
