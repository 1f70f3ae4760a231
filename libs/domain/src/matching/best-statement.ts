import type { CapabilitySchema } from '../capability/capability-schema';
import type { CapabilityStatement } from '../capability/capability-statement';
import { convertUnit } from '../capability/units';
import type { Candidate } from './candidate';
import { criterionFor } from './criteria';
import type { Finding, Standing } from './criteria/criterion';
import type { Requirement } from './requirement';
import { isWithin, type Taxonomy } from './taxonomy';
import { creditHundredths, evidenceShare, evidenceStep, scoreShare } from './weights';

/** Requirements that one statement has to answer together: those of one process of one line. */
export interface ProcessGroup {
  lineId: string;
  /** Null when the line names no process: then any statement may answer. */
  process: string | null;
  requirements: Requirement[];
}

/** How much of the whole score hangs on one group: needed to choose the statement that is worth most. */
export interface GroupStake {
  /** Weight of all requirements of all lines. */
  totalWeight: number;
  /** Number of groups of all lines. */
  groupCount: number;
}

export interface StatementReading {
  statement: CapabilityStatement | null;
  findings: Finding[];
}

interface Circumstances {
  taxonomy: Taxonomy;
  schema: CapabilitySchema;
  now: Date;
}

function readingOf(group: ProcessGroup, candidate: Candidate, statement: CapabilityStatement | null, standing: Standing, at: Circumstances): StatementReading {
  const context = { candidate, statement, standing, ...at };
  return { statement, findings: group.requirements.map((requirement) => criterionFor[requirement.kind](requirement, context)) };
}

/** The longest side asked for, in mm: that of the part, else the size at which a tolerance is to hold. Null when no size is asked. */
function askedSize(requirements: Requirement[]): number | null {
  const sizes = requirements.flatMap(({ parameter, unit = 'mm', value }) => {
    if (parameter === 'part_envelope' && value?.kind === 'box') return value.sides.map((side) => convertUnit(side, unit, 'mm') ?? 0);
    return value?.kind === 'number' && value.nominal !== undefined ? [value.nominal] : [];
  });
  return sizes.length > 0 ? Math.max(...sizes) : null;
}

function speaksOf({ sizeRange }: CapabilityStatement, size: number | null): boolean {
  if (size === null || !sizeRange) return true;
  return size >= (sizeRange.min ?? 0) && size <= (sizeRange.max ?? Infinity);
}

/**
 * Statements at the process or below it that speak of the asked size; only when there are none, those of other sizes; only
 * when there are none either, those at broader codes. So neither can hide a failure of the very thing.
 */
function eligible({ process, requirements }: ProcessGroup, statements: CapabilityStatement[], taxonomy: Taxonomy): { standing: Standing; statements: CapabilityStatement[] } {
  const listed = process === null ? statements : statements.filter((statement) => isWithin(taxonomy, statement.process, process));
  const size = askedSize(requirements);
  const speaking = listed.filter((statement) => speaksOf(statement, size));
  if (speaking.length > 0) return { standing: 'listed', statements: speaking };
  if (listed.length > 0 || process === null) return { standing: 'outside', statements: listed };
  return { standing: 'broader', statements: statements.filter((statement) => taxonomy.isBelow(process, statement.process)) };
}

interface Merit {
  failures: number;
  worth: number;
  met: number;
  evidence: number;
  id: string;
}

function meritOf({ requirements }: ProcessGroup, { statement, findings }: StatementReading, stake: GroupStake): Merit {
  const weighed = findings.map((finding, at) => ({ ...finding, weight: requirements[at]!.weight }));
  const evidence = evidenceStep(statement!.evidence);
  const earned = weighed.reduce((sum, { weight, outcome }) => sum + creditHundredths(weight, outcome), 0);
  return {
    failures: weighed.filter(({ weight, outcome }) => weight === 'must' && outcome === 'not_met').length,
    // Cut to what can differ: two ways to the same worth must tie, whatever the binary fractions on the way.
    worth: Number(((scoreShare.fit * earned) / (100 * stake.totalWeight) + (scoreShare.evidence * evidenceShare.statements * evidence) / stake.groupCount).toFixed(12)),
    met: weighed.filter(({ outcome }) => outcome === 'met').length,
    evidence,
    id: statement!.id,
  };
}

function better(a: Merit, b: Merit): boolean {
  if (a.failures !== b.failures) return a.failures < b.failures;
  if (a.worth !== b.worth) return a.worth > b.worth;
  if (a.met !== b.met) return a.met > b.met;
  if (a.evidence !== b.evidence) return a.evidence > b.evidence;
  return a.id < b.id;
}

/**
 * The one statement that answers all requirements of a process best; values of two statements are never merged, so that
 * no supplier is made of parts (domain.md, trap 7). Fewest `must` failures first, then what it adds to the published
 * score (fit and evidence), then most met, then evidence, then id. Choosing by the score itself is what makes the score
 * monotone: to improve a value can only add a better choice.
 */
export function bestStatement(group: ProcessGroup, candidate: Candidate, stake: GroupStake, at: Circumstances): StatementReading {
  const { standing, statements } = eligible(group, candidate.statements, at.taxonomy);
  let best: { reading: StatementReading; merit: Merit } | null = null;
  for (const statement of statements) {
    const reading = readingOf(group, candidate, statement, standing, at);
    const merit = meritOf(group, reading, stake);
    if (!best || better(merit, best.merit)) best = { reading, merit };
  }
  return best?.reading ?? readingOf(group, candidate, null, 'absent', at);
}
