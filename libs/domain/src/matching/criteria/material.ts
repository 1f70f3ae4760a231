import { decided, notStated } from '../operators/comparison';
import { isWithin, type Taxonomy } from '../taxonomy';
import { finding, withoutStatement, type Criterion } from './criterion';

/** A broader code of the supplier, or a neighbour under the same parent. */
function sameFamily(taxonomy: Taxonomy, stated: string, wanted: string): boolean {
  if (taxonomy.isBelow(wanted, stated)) return true;
  const parent = taxonomy.parentOf(wanted);
  return parent !== null && parent === taxonomy.parentOf(stated);
}

/**
 * Any of the wanted materials. The grade itself or one below the wanted family meets it; a supplier that states the
 * family or a neighbouring grade leaves it open (`family_only`): lists of grades are seldom complete. Equivalents of
 * other standards are synonyms of one code (domain.md 1.5).
 */
export const materialCriterion: Criterion = (requirement, context) => {
  const open = withoutStatement(context);
  if (open) return open;
  const stated = [...context.statement!.materials].sort();
  const wanted = requirement.codes ?? [];
  if (stated.length === 0 || wanted.length === 0) return finding(notStated);
  const pairs = stated.flatMap((have) => wanted.map((want) => ({ have, want })));
  const within = pairs.filter(({ have, want }) => isWithin(context.taxonomy, have, want)).map(({ have }) => have);
  if (within.length > 0) return finding(decided(true), null, [...new Set(within)].join(', '));
  const near = pairs.some(({ have, want }) => sameFamily(context.taxonomy, have, want));
  return finding(near ? { outcome: 'unknown', note: 'family_only' } : decided(false), null, stated.join(', '));
};
