import { decided, notStated } from '../operators/comparison';
import { finding, type Criterion } from './criterion';

/** A site in any of the wanted provinces. */
export const provinceCriterion: Criterion = (requirement, { candidate }) => {
  const stated = [...new Set(candidate.provinceCodes)].sort();
  const wanted = requirement.codes ?? [];
  if (stated.length === 0 || wanted.length === 0) return finding(notStated);
  return finding(decided(stated.some((code) => wanted.includes(code))), null, stated.join(', '));
};
