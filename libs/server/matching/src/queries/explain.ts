import type { VerdictResponse } from '@matxich/contracts';
import type { RfqLine } from '@matxich/rfqs';
import type { StoredVerdict } from '../persistence/match.repository';

/** Puts the requirement back beside each stored verdict, in the order of the lines. */
export function explain(verdicts: StoredVerdict[], lines: RfqLine[]): VerdictResponse[] {
  const requirements = new Map(lines.flatMap((line) => line.requirements.map((requirement) => [requirement.id, requirement] as const)));
  return verdicts.flatMap((verdict) => {
    const requirement = requirements.get(verdict.requirementId);
    return requirement ? [{ ...verdict, requirement }] : [];
  });
}
