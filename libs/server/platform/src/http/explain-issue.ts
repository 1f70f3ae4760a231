import type { FieldProblem, FieldRule } from '@matxich/domain';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;
type Rule = Pick<FieldProblem, 'rule' | 'limit'>;

const formatRules: Record<string, FieldRule> = { email: 'email', date: 'date', datetime: 'date', uuid: 'choice' };

/** The rule behind an issue, so that a client can say it in its reader's language. Needs `reportInput` to tell "missing" from "wrong". */
function ruleOf(issue: Issue): Rule {
  const isMissing = issue.input === undefined || issue.input === null || issue.input === '';
  const isText = 'origin' in issue && issue.origin === 'string';
  switch (issue.code) {
    case 'invalid_type': return { rule: isMissing ? 'required' : 'refused' };
    case 'too_small': return isMissing && isText ? { rule: 'required' } : { rule: isText ? 'too_short' : 'too_small', limit: Number(issue.minimum) };
    case 'too_big': return { rule: isText ? 'too_long' : 'too_big', limit: Number(issue.maximum) };
    case 'invalid_format': return { rule: isMissing ? 'required' : (formatRules[issue.format] ?? 'pattern') };
    case 'invalid_value': return { rule: 'choice' };
    default: return { rule: 'refused' };
  }
}

/** One zod issue as field problems; an unknown key is named itself, so that the mend is clear. */
export function explainIssue(issue: Issue, prefix = ''): FieldProblem[] {
  const path = [...(prefix ? [prefix] : []), ...issue.path.map(String)];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...path, key].join('.'), message: 'is not a known field; leave it out', rule: 'refused' as const }));
  return [{ path: path.join('.'), message: issue.message, ...ruleOf(issue) }];
}
