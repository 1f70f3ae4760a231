/** Facts of a firm by field; an import writes texts only. */
export type TextFacts = Readonly<Record<string, string | null>>;

/**
 * The facts of a firm after an import is taken back: what the import had changed and nobody has changed since becomes what
 * it was; everything else stays as it now is. `isWhole` says that nothing of the import is left.
 */
export function undoFacts<Facts extends TextFacts>(before: Facts, after: Facts, now: Facts): { facts: Facts; isWhole: boolean } {
  const changed = Object.keys(after).filter((field) => before[field] !== after[field]);
  const untouched = changed.filter((field) => now[field] === after[field]);
  const facts = { ...now, ...Object.fromEntries(untouched.map((field) => [field, before[field] ?? null])) };
  return { facts, isWhole: untouched.length === changed.length };
}

/** An import that changed a firm and was taken back: the version it found, and the one that the undo left. */
export interface UndoneVersion {
  found: number;
  left: number;
}

/** Whether a firm is as it was at `version`: unchanged, or changed only by imports that were taken back whole. */
export function isAsAt(version: number, now: number, undone: readonly UndoneVersion[]): boolean {
  const later = undone.filter(({ found }) => found === version).map(({ left }) => left);
  return version === now || later.some((left) => left > version && isAsAt(left, now, undone));
}
