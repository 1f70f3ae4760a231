import type { CapabilitySchema } from '../capability/capability-schema';
import { capabilitySchema } from '../capability/process-families';
import type { EvidenceLevel } from '../supplier/verification';
import { bestStatement, type GroupStake, type ProcessGroup, type StatementReading } from './best-statement';
import type { Candidate } from './candidate';
import { criterionFor, statementBound } from './criteria';
import type { Finding } from './criteria/criterion';
import type { Requirement, RequirementLine } from './requirement';
import { promise, scoreOf } from './score';
import type { Taxonomy } from './taxonomy';
import type { SupplierMatch, Verdict } from './verdict';
import { requirementWeight } from './weights';

export interface RankInput {
  lines: RequirementLine[];
  candidates: Candidate[];
  now: Date;
  taxonomy: Taxonomy;
  /** Whose units and operators; the product's own unless a test brings others. */
  schema?: CapabilitySchema;
}

type Circumstances = Required<Pick<RankInput, 'now' | 'taxonomy' | 'schema'>>;

interface Plan {
  lines: RequirementLine[];
  groups: ProcessGroup[];
  groupOf: Map<Requirement, ProcessGroup>;
  stake: GroupStake;
}

const processOf = (requirement: Requirement): string | null =>
  (requirement.kind === 'process' ? requirement.codes?.[0] : undefined) ?? requirement.process ?? null;

/** Groups the statement-bound requirements by line and process; one without a process belongs to the line's first. */
function planOf(lines: RequirementLine[]): Plan {
  const groupOf = new Map<Requirement, ProcessGroup>();
  const groups: ProcessGroup[] = [];
  for (const line of lines) {
    const bound = line.requirements.filter((requirement) => statementBound[requirement.kind]);
    const first = bound.filter((requirement) => requirement.kind === 'process').map(processOf)[0] ?? null;
    for (const requirement of bound) {
      const process = processOf(requirement) ?? first;
      let group = groups.find((known) => known.lineId === line.id && known.process === process);
      if (!group) groups.push((group = { lineId: line.id, process, requirements: [] }));
      group.requirements.push(requirement);
      groupOf.set(requirement, group);
    }
  }
  const totalWeight = lines.flatMap((line) => line.requirements).reduce((sum, requirement) => sum + requirementWeight[requirement.weight], 0);
  return { lines, groups, groupOf, stake: { totalWeight, groupCount: groups.length } };
}

function verdictOf(lineId: string, requirement: Requirement, finding: Finding, statementId: string | null): Verdict {
  return { requirementId: requirement.id, lineId, requirement, ...finding, statementId };
}

function judge(plan: Plan, candidate: Candidate, at: Circumstances): Omit<SupplierMatch, 'rank'> {
  const readings = new Map<ProcessGroup, StatementReading>();
  for (const group of plan.groups) readings.set(group, bestStatement(group, candidate, plan.stake, at));
  const verdicts = plan.lines.flatMap((line) => {
    const siteIds = [...new Set(plan.groups.filter((group) => group.lineId === line.id).flatMap((group) => readings.get(group)!.statement?.siteId ?? []))];
    return line.requirements.map((requirement) => {
      const group = plan.groupOf.get(requirement);
      const reading = group && readings.get(group)!;
      if (reading) return verdictOf(line.id, requirement, reading.findings[group.requirements.indexOf(requirement)]!, reading.statement?.id ?? null);
      const context = { candidate, statement: null, standing: 'absent' as const, ...at, siteIds };
      return verdictOf(line.id, requirement, criterionFor[requirement.kind](requirement, context), null);
    });
  });
  const musts = verdicts.filter((verdict) => verdict.requirement.weight === 'must');
  const evidence: (EvidenceLevel | null)[] = [...readings.values()].map((reading) => reading.statement?.evidence ?? null);
  return {
    supplierId: candidate.supplierId,
    eliminatedBy: musts.filter((verdict) => verdict.outcome === 'not_met').map((verdict) => verdict.requirementId),
    toComplete: musts.filter((verdict) => verdict.outcome === 'unknown').map((verdict) => verdict.requirementId),
    score: scoreOf(
      { verdicts: verdicts.map(({ outcome, requirement }) => ({ outcome, weight: requirement.weight })), evidence, verification: candidate.verification, updatedAt: candidate.updatedAt },
      at.now,
    ),
    verdicts,
  };
}

/** Fewer knock-outs, then score, then (near misses) promise, then fewer open musts, then id: never a tie. */
function inOrder(a: Omit<SupplierMatch, 'rank'>, b: Omit<SupplierMatch, 'rank'>): number {
  return (
    a.eliminatedBy.length - b.eliminatedBy.length ||
    b.score.total - a.score.total ||
    promise(b.score) - promise(a.score) ||
    a.toComplete.length - b.toComplete.length ||
    (a.supplierId < b.supplierId ? -1 : 1)
  );
}

/**
 * Judges every candidate on every requirement (one verdict each, in the order of the lines) and ranks them from 1.
 * Suppliers with a failed `must` stand behind all others. The result does not depend on the order of candidates,
 * statements or certificates, and explains itself in codes; the UI has the words.
 */
export function rankSuppliers({ lines, candidates, now, taxonomy, schema = capabilitySchema() }: RankInput): SupplierMatch[] {
  const plan = planOf(lines);
  return candidates
    .map((candidate) => judge(plan, candidate, { taxonomy, schema, now }))
    .sort(inOrder)
    .map((match, at) => ({ ...match, rank: at + 1 }));
}
