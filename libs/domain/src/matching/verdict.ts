import type { ParameterValue } from '../capability/parameter';
import type { Requirement } from './requirement';

export const outcomes = ['met', 'not_met', 'unknown'] as const;
/** Missing data is `unknown`: never a pass, never a failure (product.md item 1). */
export type Outcome = (typeof outcomes)[number];

/** Why the verdict fell as it did; a code so that both languages can say it. */
export const verdictNotes = [
  'compared',
  'not_stated',
  'unit_differs',
  'size_unknown',
  'family_only',
  'equivalent_material',
  'near_material',
  'outside_conditions',
  'certificate_expired',
  'certificate_not_in_force',
  'certificate_absent',
  'certificate_other_site',
  'capacity_stale',
  'process_not_listed',
  'parent_process',
] as const;
export type VerdictNote = (typeof verdictNotes)[number];

/** One requirement against one supplier, with both values so that anybody can check it. */
export interface Verdict {
  requirementId: string;
  lineId: string;
  requirement: Requirement;
  outcome: Outcome;
  note: VerdictNote;
  /** What the supplier states: a parameter value, or codes/dates as text. */
  stated: ParameterValue | null;
  statedText: string | null;
  statementId: string | null;
}

/** The published score, recomputable from the verdicts; every part in 0..1 (docs/matching.md). */
export interface ScoreBreakdown {
  fit: number;
  evidence: number;
  freshness: number;
  total: number;
}

export interface SupplierMatch {
  supplierId: string;
  rank: number;
  /** Requirement ids with a `must` verdict of not_met; never empty for an eliminated supplier. */
  eliminatedBy: string[];
  /** Requirement ids of `must` verdicts that are unknown: what the firm should complete. */
  toComplete: string[];
  score: ScoreBreakdown;
  verdicts: Verdict[];
}
