import type { ParameterValue } from '../capability/parameter';
import { evidenceStep } from '../matching/weights';
import { isWithin, type Taxonomy } from '../matching/taxonomy';
import type { EvidenceLevel } from '../supplier/verification';

/** More columns than this are not read side by side. */
export const mostCompared = 5;

export interface ComparedStatement {
  id: string;
  process: string;
  values: Record<string, ParameterValue>;
  evidence: EvidenceLevel;
  stale: boolean;
}

export interface ProcessChoice {
  process: string;
  /** How many of the firms have a statement at the process or below it. */
  firms: number;
}

/**
 * By which processes firms can be compared, the best one first: that which most of them state, among equals the narrowest.
 * A process above others stands only where it brings together more firms than each of those below it.
 */
export function processesToCompare(firms: readonly { statements: readonly { process: string }[] }[], taxonomy: Taxonomy): ProcessChoice[] {
  const stated = new Set(firms.flatMap(({ statements }) => statements.map(({ process }) => process)));
  const depths = new Map<string, number>();
  for (const process of stated) for (const code of upwards(process, taxonomy)) depths.set(code, upwards(code, taxonomy).length);
  const counted = [...depths.keys()].map((process) => ({ process, firms: firms.filter(({ statements }) => statements.some((one) => isWithin(taxonomy, one.process, process))).length }));
  const isTelling = ({ process, firms: count }: ProcessChoice) => stated.has(process) || counted.every((other) => !taxonomy.isBelow(other.process, process) || other.firms < count);
  return counted.filter(isTelling).sort((a, b) => b.firms - a.firms || depths.get(b.process)! - depths.get(a.process)! || (a.process < b.process ? -1 : 1));
}

function upwards(code: string, taxonomy: Taxonomy): string[] {
  const way: string[] = [];
  for (let at: string | null = code; at !== null && !way.includes(at); at = taxonomy.parentOf(at)) way.push(at);
  return way;
}

/**
 * A firm's statements at the process or below it, the one to show first: best evidence, not stale, most values. Values of
 * two statements are never merged (domain.md, trap 7), so a column shows one of them and offers the others.
 */
export function statementsToCompare<T extends ComparedStatement>(statements: readonly T[], process: string, taxonomy: Taxonomy): T[] {
  return statements
    .filter((statement) => isWithin(taxonomy, statement.process, process))
    .sort((a, b) => evidenceStep(b.evidence) - evidenceStep(a.evidence) || Number(a.stale) - Number(b.stale) || Object.keys(b.values).length - Object.keys(a.values).length || (a.id < b.id ? -1 : 1));
}
