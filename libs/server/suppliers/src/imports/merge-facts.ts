import type { FirmFacts } from './firm-row';
import type { ListedSupplier } from './listed-suppliers';

const columns: (keyof FirmFacts)[] = ['nameVi', 'nameEn', 'shortName', 'taxCode', 'address', 'phone', 'website', 'intro', 'provinceCode'];

/**
 * The facts after the import. An empty cell never erases; a claimed firm's own facts are only filled where empty, and
 * so is a tax code in any case: it is the firm's identity, not a fact to be corrected by a list.
 */
export function mergeFacts(listed: Pick<ListedSupplier, 'claimed' | 'facts'>, imported: FirmFacts): FirmFacts {
  const merged = { ...listed.facts };
  for (const column of columns) {
    const own = merged[column];
    if (imported[column] === null) continue;
    if (own === null || own === '' || (!listed.claimed && column !== 'taxCode')) (merged[column] as string | null) = imported[column];
  }
  return merged;
}

export const changesNothing = (listed: ListedSupplier, imported: FirmFacts): boolean => {
  const merged = mergeFacts(listed, imported);
  return columns.every((column) => merged[column] === listed.facts[column]);
};
