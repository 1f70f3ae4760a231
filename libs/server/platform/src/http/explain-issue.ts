import type { FieldProblem } from '@matxich/domain';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** One zod issue as field problems; an unknown key is named itself, so that the mend is clear. */
export function explainIssue(issue: Issue, prefix = ''): FieldProblem[] {
  const path = [...(prefix ? [prefix] : []), ...issue.path.map(String)];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...path, key].join('.'), message: 'is not a known field; leave it out' }));
  return [{ path: path.join('.'), message: issue.message }];
}
