import { equivalentsOf } from '../../capability/material-equivalents';
import { decided, notStated } from '../operators/comparison';
import { isWithin, type Taxonomy } from '../taxonomy';
import { finding, withoutStatement, type Criterion } from './criterion';

/** A broader code of the supplier, or a neighbour under the same parent. */
function sameFamily(taxonomy: Taxonomy, stated: string, wanted: string): boolean {
  if (taxonomy.isBelow(wanted, stated)) return true;
  const parent = taxonomy.parentOf(wanted);
  return parent !== null && parent === taxonomy.parentOf(stated);
}

interface Pair {
  have: string;
  want: string;
}

const namesOf = (pairs: Pair[]): string => [...new Set(pairs.map(({ have }) => have))].join(', ');

/**
 * Any of the wanted materials, in this order: the grade itself or one below the wanted family meets it; so does the grade
 * of another standard that is taken for it, flagged `equivalent_material` for the buyer to approve (domain.md 1.5); one that
 * is only near leaves it open, and so does the family or a neighbouring grade (`family_only`): lists of grades are seldom
 * complete.
 */
export const materialCriterion: Criterion = (requirement, context) => {
  const open = withoutStatement(context);
  if (open) return open;
  const stated = [...context.statement!.materials].sort();
  const wanted = requirement.codes ?? [];
  if (stated.length === 0 || wanted.length === 0) return finding(notStated);
  const pairs = stated.flatMap((have) => wanted.map((want) => ({ have, want })));
  const within = pairs.filter(({ have, want }) => isWithin(context.taxonomy, have, want));
  if (within.length > 0) return finding(decided(true), null, namesOf(within));
  const takenFor = (near: boolean) => pairs.filter(({ have, want }) => equivalentsOf(want).some((other) => other.code === have && other.near === near));
  if (takenFor(false).length > 0) return finding({ outcome: 'met', note: 'equivalent_material' }, null, namesOf(takenFor(false)));
  if (takenFor(true).length > 0) return finding({ outcome: 'unknown', note: 'near_material' }, null, namesOf(takenFor(true)));
  const isFamily = pairs.some(({ have, want }) => sameFamily(context.taxonomy, have, want));
  return finding(isFamily ? { outcome: 'unknown', note: 'family_only' } : decided(false), null, stated.join(', '));
};
