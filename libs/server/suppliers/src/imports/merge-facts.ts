import type { FactChange, FactChanges } from '@matxich/domain';
import type { factFields as profileFields } from '../profile/persistence/fact-columns';
import { type FirmFacts, factFields } from './firm-row';
import type { ListedSupplier } from './listed-suppliers';

type Merged = Pick<ListedSupplier, 'claimed' | 'facts' | 'asked'>;

/** Each fact of an import under the name that the profile knows it by. */
export const profileField = { ...Object.fromEntries(factFields.map((field) => [field, field])), address: 'registeredAddress' } as Record<keyof FirmFacts, (typeof profileFields)[number]>;
const numbers: ReadonlySet<string> = new Set(['foundedYear', 'employees']);

const profileValue = (field: keyof FirmFacts, value: string | null): string | number | null => (value !== null && numbers.has(field) ? Number(value) : value);

/** The firm was asked for this value before: it waits, or the firm has said no. */
const wasAsked = ({ asked }: Merged, field: keyof FirmFacts, value: string): boolean => asked.some((changes) => (changes[profileField[field]] as FactChange | undefined)?.to === profileValue(field, value));

/**
 * The facts after the import. An empty cell never erases; of a firm that somebody speaks for only what is empty would be
 * filled, and only what it has not been asked for yet. A tax code is filled in any case only: it is the firm's identity,
 * not a fact to be corrected by a list.
 */
export function mergeFacts(listed: Merged, imported: FirmFacts): FirmFacts {
  const merged = { ...listed.facts };
  for (const field of factFields) {
    const own = merged[field];
    const given = imported[field];
    if (given === null || (listed.claimed && wasAsked(listed, field, given))) continue;
    if (own === null || own === '' || (!listed.claimed && field !== 'taxCode')) (merged[field] as string | null) = given;
  }
  return merged;
}

/** Fields that differ between the two. */
export const changedFields = (before: FirmFacts, after: FirmFacts): (keyof FirmFacts)[] => factFields.filter((field) => before[field] !== after[field]);

export const changesNothing = (listed: ListedSupplier, imported: FirmFacts): boolean => changedFields(listed.facts, mergeFacts(listed, imported)).length === 0;

/** The same as a proposal to the firm. */
export const asProposal = (before: FirmFacts, after: FirmFacts): FactChanges =>
  Object.fromEntries(changedFields(before, after).map((field) => [profileField[field], { from: profileValue(field, before[field]), to: profileValue(field, after[field]) }]));
