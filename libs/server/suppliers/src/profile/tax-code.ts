import { validate } from 'stdnum/lib/cjs/vn/mst.js';

export type TaxCodeProblem = 'tax_code_shape' | 'tax_code_component' | 'tax_code_check_digit';
export type TaxCodeCheck = { code: string; problem: null } | { code: null; problem: TaxCodeProblem };

const problemOf: Record<string, TaxCodeProblem> = { InvalidComponent: 'tax_code_component', InvalidChecksum: 'tax_code_check_digit' };

/** MST of an enterprise or a branch: 10 or 13 digits, separators dropped, check digit as in domain.md 4.1. Well-formed is not yet existing. */
export function checkTaxCode(typed: string): TaxCodeCheck {
  const result = validate(typed);
  if (result.isValid) return { code: result.compact, problem: null };
  return { code: null, problem: problemOf[result.error.name] ?? 'tax_code_shape' };
}
