import type { DomainEventName } from '@matxich/domain';
import type { Tx } from '../db/tx';
import type { ConsumerName } from './subscriptions';

export interface OutboxEvent {
  id: string;
  type: DomainEventName;
  aggregateId: string;
  payload: Record<string, string>;
  attempts: number;
}

/** Works inside the transaction that marks the event as processed: its effect happens exactly once. */
export interface DatabaseConsumer {
  readonly kind: 'database';
  readonly name: ConsumerName;
  handle(tx: Tx, event: OutboxEvent): Promise<void>;
}

/** Works on the outside world before the events are marked: at least once, so it must be idempotent. */
export interface OutsideConsumer {
  readonly kind: 'outside';
  readonly name: ConsumerName;
  readonly batchSize: number;
  handle(events: OutboxEvent[]): Promise<void>;
}

/** The world outside is down, not the event wrong: try again soon, however long it takes, and never give up. */
export class ConsumerUnavailable extends Error {}

export type OutboxConsumer = DatabaseConsumer | OutsideConsumer;
