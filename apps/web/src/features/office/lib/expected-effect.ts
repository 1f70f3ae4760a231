import type { Decision, Import } from '../api/imports';

/**
 * What the commit is expected to do, in firms. "At most" for updates: two rows that mean the same listed firm change it once,
 * and every row is judged again against the register of that moment.
 * @param otherwise for candidates without a decision of their own
 */
export function expectedEffect(counts: Import['counts'], decisions: Record<number, Decision>, otherwise: Decision): { added: number; updated: number; leftOut: number; undecided: number } {
  const given = Object.values(decisions);
  const undecided = Math.max(0, (counts.candidate ?? 0) - given.length);
  const how = (decision: Decision) => given.filter((one) => one === decision).length + (otherwise === decision ? undecided : 0);
  return { added: (counts.accepted ?? 0) + how('new'), updated: (counts.updated ?? 0) + how('same'), leftOut: how('skip'), undecided };
}
