import type { ErrorCode } from './error-codes';

/** What a schema may find wrong with a value, for clients that speak another language than the message. */
export const fieldRules = ['required', 'too_short', 'too_long', 'too_small', 'too_big', 'email', 'date', 'pattern', 'choice', 'refused'] as const;
export type FieldRule = (typeof fieldRules)[number];

/** One field that is wrong and how to mend it; `path` is dotted (`lines.0.quantity`). */
export interface FieldProblem {
  path: string;
  message: string;
  rule?: FieldRule;
  /** The figure of a rule that begins with `too_`. */
  limit?: number;
}

/** The only exception that rules and use cases throw on purpose; the HTTP filter turns the code into a status. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly params: Record<string, string | number> = {},
    readonly fields: FieldProblem[] = [],
  ) {
    super(code);
    this.name = 'DomainError';
  }
}
