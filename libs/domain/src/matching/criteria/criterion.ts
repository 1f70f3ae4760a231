import type { CapabilitySchema } from '../../capability/capability-schema';
import type { CapabilityStatement } from '../../capability/capability-statement';
import type { ParameterValue } from '../../capability/parameter';
import type { Candidate } from '../candidate';
import type { Comparison } from '../operators/comparison';
import type { Requirement } from '../requirement';
import type { Taxonomy } from '../taxonomy';

/**
 * How the statement under test stands to the required process: `listed` at the code or below it, `outside` there but for parts
 * of another size, `broader` at a code above it, `absent` when the supplier states nothing of the kind.
 */
export type Standing = 'listed' | 'outside' | 'broader' | 'absent';

/** What a criterion may look at: the supplier, one of its statements, the taxonomy and the clock. */
export interface CriterionContext {
  candidate: Candidate;
  statement: CapabilityStatement | null;
  standing: Standing;
  taxonomy: Taxonomy;
  schema: CapabilitySchema;
  now: Date;
  /** Where the line's work would be done: the sites of the statements chosen for it. */
  siteIds?: readonly string[];
}

/** A verdict before it is tied to its line. */
export interface Finding extends Comparison {
  stated: ParameterValue | null;
  statedText: string | null;
}

export type Criterion = (requirement: Requirement, context: CriterionContext) => Finding;

export const finding = (comparison: Comparison, stated: ParameterValue | null = null, statedText: string | null = null): Finding => ({ ...comparison, stated, statedText });

const sizeText = (size: CapabilityStatement['sizeRange']): string => `${size?.min ?? ''}–${size?.max ?? ''} mm`;

/** The finding when no statement speaks of the very process at this size, else null. One that speaks of something wider or of other parts is shown but not held against anybody. */
export function withoutStatement({ standing, statement }: CriterionContext, stated: ParameterValue | null = null): Finding | null {
  if (standing === 'absent' || !statement) return finding({ outcome: 'unknown', note: 'process_not_listed' });
  if (standing === 'outside') return finding({ outcome: 'unknown', note: 'outside_conditions' }, stated, sizeText(statement.sizeRange));
  if (standing === 'broader') return finding({ outcome: 'unknown', note: 'parent_process' }, stated, statement.process);
  return null;
}
