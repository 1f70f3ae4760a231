/** What one value was and what it becomes; JSON values. */
export interface FactChange {
  from: unknown;
  to: unknown;
}
/** Field → change. */
export type FactChanges = Record<string, FactChange>;

export const changeStates = ['open', 'accepted', 'declined', 'withdrawn', 'applied', 'undone'] as const;
/**
 * `open` waits for the firm that it is about; `applied` was written at once, because nobody speaks for the firm yet;
 * `undone` was taken back after it had been written.
 */
export type ChangeState = (typeof changeStates)[number];

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** The same fact: not stated in either way, or equal in every part; the order of keys says nothing. */
export function sameFact(one: unknown, other: unknown): boolean {
  if (isEmpty(one) && isEmpty(other)) return true;
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((part, at) => sameFact(part, other[at]));
  if (typeof one === 'object' && typeof other === 'object' && one !== null && other !== null && !Array.isArray(one) && !Array.isArray(other)) {
    const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...keys].every((key) => sameFact((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]));
  }
  return one === other;
}

/** What differs between the facts as they stand and as they are wanted; fields that `wanted` does not mention stay. */
export function factChanges(current: Readonly<Record<string, unknown>>, wanted: Readonly<Record<string, unknown>>): FactChanges {
  const differing = Object.keys(wanted).filter((field) => !sameFact(current[field], wanted[field]));
  return Object.fromEntries(differing.map((field) => [field, { from: current[field] ?? null, to: wanted[field] ?? null }]));
}

/** The facts with the changes in force; `changed` says what they replaced, which may be newer than when they were proposed. */
export function applyChanges<T extends Readonly<Record<string, unknown>>>(current: T, changes: FactChanges): { facts: T; changed: FactChanges } {
  const wanted = Object.fromEntries(Object.entries(changes).map(([field, change]) => [field, change.to]));
  return { facts: { ...current, ...wanted }, changed: factChanges(current, wanted) };
}

/** Fields that no longer have the value that the change gave them: taking the change back would lose what came later. */
export const changedSince = (current: Readonly<Record<string, unknown>>, changes: FactChanges): string[] =>
  Object.entries(changes).filter(([field, change]) => !sameFact(current[field], change.to)).map(([field]) => field);

/** The facts as they were before the changes. To be asked only when nothing `changedSince`. */
export function undoChanges<T extends Readonly<Record<string, unknown>>>(current: T, changes: FactChanges): T {
  return { ...current, ...Object.fromEntries(Object.entries(changes).map(([field, change]) => [field, change.from])) };
}
