import { type FirmFacts, factFields } from './firm-row';
import type { ListedSupplier } from './listed-suppliers';

/**
 * The facts after the import. An empty cell never erases; a claimed firm's own facts are only filled where empty, and
 * so is a tax code in any case: it is the firm's identity, not a fact to be corrected by a list.
 */
export function mergeFacts(listed: Pick<ListedSupplier, 'claimed' | 'facts'>, imported: FirmFacts): FirmFacts {
  const merged = { ...listed.facts };
  for (const field of factFields) {
    const own = merged[field];
    if (imported[field] === null) continue;
    if (own === null || own === '' || (!listed.claimed && field !== 'taxCode')) (merged[field] as string | null) = imported[field];
  }
  return merged;
}

export const changesNothing = (listed: ListedSupplier, imported: FirmFacts): boolean => {
  const merged = mergeFacts(listed, imported);
  return factFields.every((field) => merged[field] === listed.facts[field]);
};
