import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '../db/unit-of-work';
import { ConsumerRegistry } from './consumer-registry';
import { ConsumerUnavailable, type DatabaseConsumer, type OutboxConsumer, type OutboxEvent, type OutsideConsumer } from './outbox-consumer';
import { OutboxRepository } from './outbox.repository';

const databaseBatch = 50;

/** Delivers open outbox rows to their consumers. Whoever calls it holds the relay's advisory lock (see RelayLoop). */
@Injectable()
export class Relay {
  private readonly logger = new Logger(Relay.name);

  constructor(
    private readonly outbox: OutboxRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly registry: ConsumerRegistry,
  ) {}

  /** One round over all consumers. @returns how many events were delivered */
  async deliverOnce(): Promise<number> {
    const delivered = await Promise.all(this.registry.all().map((consumer) => this.deliverTo(consumer)));
    return delivered.reduce((sum, count) => sum + count, 0);
  }

  private async deliverTo(consumer: OutboxConsumer): Promise<number> {
    if (consumer.kind === 'outside') return this.deliverOutside(consumer, await this.outbox.nextBatch(consumer.name, consumer.batchSize, false));
    const events = await this.outbox.nextBatch(consumer.name, databaseBatch, true);
    let delivered = 0;
    for (const event of events) if (await this.deliverInTransaction(consumer, event)) delivered++;
    return delivered;
  }

  private async deliverInTransaction(consumer: DatabaseConsumer, event: OutboxEvent): Promise<boolean> {
    try {
      await this.unitOfWork.run(async (tx) => {
        if (!(await this.outbox.lockOpen(tx, event.id))) return;
        await consumer.handle(tx, event);
        await this.outbox.markProcessed(tx, [event.id]);
      });
      return true;
    } catch (error) {
      await this.fail(consumer.name, [event], error);
      return false;
    }
  }

  /** A batch that failed once is tried row by row, so that one bad row does not hold up the others. */
  private async deliverOutside(consumer: OutsideConsumer, events: OutboxEvent[]): Promise<number> {
    const fresh = events.filter((event) => event.attempts === 0);
    const batches = [...(fresh.length > 0 ? [fresh] : []), ...events.filter((event) => event.attempts > 0).map((event) => [event])];
    let delivered = 0;
    for (const batch of batches) {
      try {
        await consumer.handle(batch);
        await this.outbox.markDelivered(batch.map((event) => event.id));
        delivered += batch.length;
      } catch (error) {
        await this.fail(consumer.name, batch, error);
      }
    }
    return delivered;
  }

  private async fail(consumer: string, events: OutboxEvent[], error: unknown): Promise<void> {
    this.logger.warn(`${consumer}: ${events.length} event(s) from ${events[0]?.type} ${events[0]?.id} failed: ${error instanceof Error ? error.message : String(error)}`);
    const ids = events.map((event) => event.id);
    if (error instanceof ConsumerUnavailable) await this.outbox.postpone(ids, error.message);
    else await this.outbox.markFailed(ids, error);
  }
}
