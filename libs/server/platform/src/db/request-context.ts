import { AsyncLocalStorage } from 'node:async_hooks';

export interface RequestContext {
  requestId: string;
  /** Statements sent to PostgreSQL in this request; a bar asserts that it does not grow with the page size. */
  queries: number;
  idempotency?: { scope: string; key: string; fingerprint: string; claimed: boolean };
}

/** What belongs to one request and must not be passed through every signature. Never the transaction. */
export const requestContext = new AsyncLocalStorage<RequestContext>();
