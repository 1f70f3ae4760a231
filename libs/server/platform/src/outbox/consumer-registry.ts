import { Injectable } from '@nestjs/common';
import type { OutboxConsumer } from './outbox-consumer';

/** Contexts register their consumer when their module starts; the relay walks the list. */
@Injectable()
export class ConsumerRegistry {
  private readonly consumers = new Map<string, OutboxConsumer>();

  /** @throws Error when two consumers share a name */
  register(consumer: OutboxConsumer): void {
    if (this.consumers.has(consumer.name)) throw new Error(`consumer ${consumer.name} is registered twice`);
    this.consumers.set(consumer.name, consumer);
  }

  all(): OutboxConsumer[] {
    return [...this.consumers.values()];
  }
}
