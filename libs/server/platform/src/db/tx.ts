import type { EntityManager } from 'typeorm';

/** A running transaction. Everything that writes takes it as its first argument; there is no other way to write. */
export type Tx = EntityManager;
