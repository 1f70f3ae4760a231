import { type MergeField, type MergeSide, mergeFields } from '@matxich/domain';
import type { ComparedFirm, Comparison } from '../api/duplicates';
import type { Entry } from '../components/field-choice';

export const otherOf = (entry: Entry): Entry => (entry === 'one' ? 'other' : 'one');
const shown = (value: string | number | null | undefined): string => String(value ?? '').trim();

/** Fields in which at least one of the two says something. */
export const statedFields = ({ one, other }: Comparison): MergeField[] => mergeFields.filter((field) => shown(one.facts[field]) !== '' || shown(other.facts[field]) !== '');
export const isEqual = ({ one, other }: Comparison, field: MergeField): boolean => shown(one.facts[field]) === shown(other.facts[field]);

/** What the server proposes when `survivor` stays, as entries of the pair. */
export function suggestedEntries(survivor: Entry, firm: ComparedFirm): Record<MergeField, Entry> {
  return Object.fromEntries(mergeFields.map((field) => [field, firm.ifItStays.choices[field] === 'merged' ? otherOf(survivor) : survivor])) as Record<MergeField, Entry>;
}

/** The same the way the server wants it: told from the survivor. */
export function toSides(survivor: Entry, chosen: Record<MergeField, Entry>): Record<MergeField, MergeSide> {
  return Object.fromEntries(mergeFields.map((field) => [field, chosen[field] === survivor ? 'survivor' : 'merged'])) as Record<MergeField, MergeSide>;
}
