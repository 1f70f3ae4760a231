import { daysSince } from '../time';
import type { EvidenceLevel, VerificationLevel } from '../supplier/verification';
import type { RequirementWeight } from './requirement';
import type { Outcome, ScoreBreakdown } from './verdict';
import { creditHundredths, evidenceShare, evidenceStep, freshnessDays, requirementWeight, scoreShare, verificationStep } from './weights';

export interface ScoreInput {
  /** One entry per requirement of all lines. */
  verdicts: { weight: RequirementWeight; outcome: Outcome }[];
  /** One entry per process of each line: the level of the statement used, null when none could be. */
  evidence: (EvidenceLevel | null)[];
  verification: VerificationLevel;
  updatedAt: string;
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** Share of weight answered for: must 3, prefer 1; met 1, unknown 0.35, not met 0. Nothing asked counts as all met. */
export function fitOf(verdicts: ScoreInput['verdicts']): number {
  const total = verdicts.reduce((sum, verdict) => sum + requirementWeight[verdict.weight], 0);
  const earned = verdicts.reduce((sum, verdict) => sum + creditHundredths(verdict.weight, verdict.outcome), 0);
  return total === 0 ? 1 : earned / (100 * total);
}

function evidenceOf({ evidence, verification }: ScoreInput): number {
  const mean = evidence.length === 0 ? 0 : evidence.reduce((sum, level) => sum + (level === null ? 0 : evidenceStep(level)), 0) / evidence.length;
  return evidenceShare.statements * mean + evidenceShare.verification * verificationStep(verification);
}

function freshnessOf(updatedAt: string, now: Date): number {
  const days = daysSince(updatedAt, now);
  return Number.isNaN(days) ? 0 : clamp((freshnessDays.none - days) / (freshnessDays.none - freshnessDays.full));
}

/** Worth of the parts before the knock-out: 0.7 fit + 0.2 evidence + 0.1 freshness. Orders near misses among each other. */
export function promise(parts: Omit<ScoreBreakdown, 'total'>): number {
  return scoreShare.fit * parts.fit + scoreShare.evidence * parts.evidence + scoreShare.freshness * parts.freshness;
}

/**
 * The published score, every part in 0..1. `total` = 0.7 fit + 0.2 evidence + 0.1 freshness, and 0 as soon as one `must`
 * fails: a knock-out is no discount, and this is what keeps the score from falling when a firm mends a value (the
 * statement that then fits best may be less well proven than the one that failed).
 */
export function scoreOf(input: ScoreInput, now: Date): ScoreBreakdown {
  const parts = { fit: fitOf(input.verdicts), evidence: evidenceOf(input), freshness: freshnessOf(input.updatedAt, now) };
  const eliminated = input.verdicts.some((verdict) => verdict.weight === 'must' && verdict.outcome === 'not_met');
  return { ...parts, total: eliminated ? 0 : clamp(promise(parts)) };
}
