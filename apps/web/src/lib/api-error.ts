import type { ProblemResponse } from '@matxich/contracts';
import type { ErrorCode, FieldProblem } from '@matxich/domain';

/** A refused field; its path is dotted into the body (`lines.0.title`), and empty when the whole is meant. */
export type FieldError = FieldProblem;

/** Codes of the API, and two that only a client can meet. */
export type ClientErrorCode = ErrorCode | 'network.unreachable' | 'network.garbled';

/** Any refusal as screens see it: `code` keys the sentence in the `problems` catalogue, `fields` go to the form. */
export class ApiError extends Error {
  constructor(
    readonly code: ClientErrorCode,
    readonly status: number,
    readonly params: Record<string, string | number> = {},
    readonly fields: FieldError[] = [],
    readonly requestId: string = '',
  ) {
    super(code);
    this.name = 'ApiError';
  }
}

const isProblem = (body: unknown): body is ProblemResponse => typeof body === 'object' && body !== null && 'code' in body && 'errors' in body;

/** @param text body of an answer with a status outside 2xx */
export function toApiError(status: number, text: string): ApiError {
  const body = parseJson(text);
  if (isProblem(body)) return new ApiError(body.code, status, body.params, body.errors, body.requestId);
  if (status === 502 || status === 503 || status === 504) return new ApiError('server.unavailable', status);
  return new ApiError(status >= 500 ? 'server.error' : 'network.garbled', status);
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
