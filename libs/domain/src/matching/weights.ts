import type { EvidenceLevel, VerificationLevel } from '../supplier/verification';
import { evidenceLevels, verificationLevels } from '../supplier/verification';
import type { RequirementWeight } from './requirement';
import type { Outcome } from './verdict';

/** Stored on every match run; raise it whenever a number or a rule of matching changes. */
export const MATCHING_VERSION = 2;

export const requirementWeight: Record<RequirementWeight, number> = { must: 3, prefer: 1 };

/** An open question is worth a third of an answer: enough to be asked, never enough to overtake. */
export const outcomeCredit: Record<Outcome, number> = { met: 1, unknown: 0.35, not_met: 0 };

/** Weighted credit in whole hundredths, so that sums do not depend on the order of adding and ties are true ties. */
export const creditHundredths = (weight: RequirementWeight, outcome: Outcome): number => Math.round(100 * requirementWeight[weight] * outcomeCredit[outcome]);

export const scoreShare = { fit: 0.7, evidence: 0.2, freshness: 0.1 };

/** Half of the evidence is that of the statements used, half the firm's own step of the ladder. */
export const evidenceShare = { statements: 0.5, verification: 0.5 };

/** A profile is fresh for a month and worth nothing after a year. */
export const freshnessDays = { full: 30, none: 365 };

const stepShare = <Level>(levels: readonly Level[], level: Level): number => levels.indexOf(level) / (levels.length - 1);

/** Place on the ladder, 0 (lowest) to 1. */
export const evidenceStep = (level: EvidenceLevel): number => stepShare(evidenceLevels, level);
export const verificationStep = (level: VerificationLevel): number => stepShare(verificationLevels, level);
