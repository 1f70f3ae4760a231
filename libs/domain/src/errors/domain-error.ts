import type { ErrorCode } from './error-codes';

/** One field that is wrong and how to mend it; `path` is dotted (`lines.0.quantity`). */
export interface FieldProblem {
  path: string;
  message: string;
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
