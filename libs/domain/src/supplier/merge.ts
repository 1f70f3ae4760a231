import { verificationLevels, type VerificationLevel } from './verification';

/** The facts that an officer chooses between; the province goes with the registered address. */
export const mergeFields = ['nameVi', 'nameEn', 'shortName', 'taxCode', 'legalForm', 'capitalOrigin', 'foundedYear', 'employees', 'website', 'phone', 'intro', 'registeredAddress'] as const;
export type MergeField = (typeof mergeFields)[number];

/** `survivor` keeps its id and public address; `merged` disappears into it. */
export const mergeSides = ['survivor', 'merged'] as const;
export type MergeSide = (typeof mergeSides)[number];
export type MergeChoices = Partial<Record<MergeField, MergeSide>>;

export type MergeFacts = Record<MergeField, string | number | null>;

export interface MergeFirm {
  facts: MergeFacts;
  /** An organisation speaks for it. */
  claimed: boolean;
  verification: VerificationLevel;
}

/** Why two entries cannot become one now; each is the code of the refusal. */
export const mergeBlockers = ['merge.both_claimed', 'merge.claimed_survives', 'merge.different_tax_codes', 'merge.introductions_collide'] as const;
export type MergeBlocker = (typeof mergeBlockers)[number];

const taxKey = (code: string | number | null): string | null => (typeof code === 'string' && code.length >= 10 ? code.slice(0, 10) : null);

/**
 * Two organisations that speak for one firm must agree between themselves first: the office never takes a profile from one
 * and gives it to the other. A claimed entry is the one that stays. Two enterprise codes are two enterprises; when one of
 * them is a mistake it is mended first, visibly.
 */
export function blockersOfMerge(survivor: MergeFirm, merged: MergeFirm): MergeBlocker[] {
  const one = taxKey(survivor.facts.taxCode);
  const other = taxKey(merged.facts.taxCode);
  return [
    ...(survivor.claimed && merged.claimed ? (['merge.both_claimed'] as const) : []),
    ...(merged.claimed && !survivor.claimed ? (['merge.claimed_survives'] as const) : []),
    ...(one !== null && other !== null && one !== other ? (['merge.different_tax_codes'] as const) : []),
  ];
}

const isEmpty = (value: string | number | null): boolean => value === null || value === '';

/**
 * What a merge proposes before an officer chooses: the survivor's value, the other's where the survivor has none. The
 * facts of a claimed firm are its own (product.md item 18): nothing is taken over.
 */
export function suggestedChoices(survivor: MergeFirm, merged: MergeFirm): Record<MergeField, MergeSide> {
  return Object.fromEntries(mergeFields.map((field) => [field, !survivor.claimed && isEmpty(survivor.facts[field]) && !isEmpty(merged.facts[field]) ? 'merged' : 'survivor'])) as Record<MergeField, MergeSide>;
}

/** The facts of the firm after the merge; a field without a choice stays the survivor's, and so does every field of a claimed one. */
export function mergedFacts(survivor: MergeFirm, merged: MergeFirm, choices: MergeChoices): MergeFacts {
  return Object.fromEntries(mergeFields.map((field) => [field, (!survivor.claimed && choices[field] === 'merged' ? merged : survivor).facts[field]])) as MergeFacts;
}

/**
 * Whose verification holds afterwards. The office verified a name and a tax code: with those of the other entry the firm
 * is verified no further than the less verified of the two.
 */
export function verificationAfterMerge(survivor: MergeFirm, merged: MergeFirm, choices: MergeChoices): MergeSide {
  const facts = mergedFacts(survivor, merged, choices);
  const sameIdentity = facts.nameVi === survivor.facts.nameVi && facts.taxCode === survivor.facts.taxCode;
  return !sameIdentity && verificationLevels.indexOf(merged.verification) < verificationLevels.indexOf(survivor.verification) ? 'merged' : 'survivor';
}
