import { decided } from '../operators/comparison';
import { finding, withoutStatement, type Criterion } from './criterion';

/** Met by a statement at the required code or below it; a statement at a broader code leaves it open. */
export const listedProcessCriterion: Criterion = (_requirement, context) =>
  withoutStatement(context) ?? finding(decided(true), null, context.statement!.process);
