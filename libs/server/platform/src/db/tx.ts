import type { EntityManager } from 'typeorm';

/** A running transaction. Everything that writes takes it as its first argument; there is no other way to write. */
export type Tx = EntityManager;

/** Where a query may read: a transaction, or the pool (Database). */
export interface Reads {
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
}
