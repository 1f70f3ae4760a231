export const taxCodeProblems = ['tax_code_shape', 'tax_code_component', 'tax_code_check_digit'] as const;
export type TaxCodeProblem = (typeof taxCodeProblems)[number];
export type TaxCodeCheck = { code: string; problem: null } | { code: null; problem: TaxCodeProblem };

/** Weights of digits 1–9 (domain.md 4.1, after python-stdnum `stdnum.vn.mst`). */
const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

const checkDigit = (body: string): number => 10 - (weights.reduce((sum, weight, at) => sum + weight * Number(body[at]), 0) % 11);

/**
 * MST of an enterprise (10 digits) or of a branch (13), separators dropped. A body whose check digit would be 10 is never
 * issued. Well-formed is not yet existing, and the first two digits do not say where the firm is: the code stays when it moves.
 */
export function checkTaxCode(typed: string): TaxCodeCheck {
  const code = typed.replace(/[\s.-]/g, '');
  if (!/^\d{10}(?:\d{3})?$/.test(code)) return { code: null, problem: 'tax_code_shape' };
  if (code.startsWith('00') || code.slice(2, 9) === '0000000' || code.slice(10) === '000') return { code: null, problem: 'tax_code_component' };
  return String(checkDigit(code)) === code[9] ? { code, problem: null } : { code: null, problem: 'tax_code_check_digit' };
}

/** Who an enterprise is, whatever the branch: the first ten digits. Null for what is no code of an enterprise. */
export const enterpriseOf = (code: string | null | undefined): string | null => (code && /^\d{10}(?:\d{3})?$/.test(code) ? code.slice(0, 10) : null);

export const isBranchCode = (code: string | null | undefined): boolean => /^\d{13}$/.test(code ?? '');

const personal = /^\d{12}$/;
const masked = /^\d{3}…\d{2}$/;

/**
 * A household pays tax under its owner's 12-digit personal number since 2025-07-01 (Circular 86/2024). That is personal data
 * (domain.md 4.8): what is kept and shown is the mask, which an owner recognises and nobody can turn back.
 * @returns null for what is neither such a number nor its mask
 */
export function maskPersonalCode(typed: string): string | null {
  const code = typed.replace(/[\s.-]/g, '');
  if (masked.test(code)) return code;
  return personal.test(code) ? `${code.slice(0, 3)}…${code.slice(-2)}` : null;
}
