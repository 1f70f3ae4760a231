import { Injectable, Logger } from '@nestjs/common';
import { isDatabaseLost } from '../db/lost-database';
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

  /**
   * One round over all consumers. A failed round, too, ends only when every consumer has: the next one would otherwise
   * deliver the same rows beside it.
   * @returns how many events were delivered
   * @throws what made the outbox itself unreadable
   */
  async deliverOnce(): Promise<number> {
    const rounds = await Promise.allSettled(this.registry.all().map((consumer) => this.deliverTo(consumer)));
    const broken = rounds.find((round) => round.status === 'rejected');
    if (broken) throw broken.reason;
    return rounds.reduce((sum, round) => sum + (round.status === 'fulfilled' ? round.value : 0), 0);
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

  /** Aggregates with a row that failed before go one by one, in order; all others together. */
  private async deliverOutside(consumer: OutsideConsumer, events: OutboxEvent[]): Promise<number> {
    const failing = new Set(events.filter((event) => event.attempts > 0).map((event) => event.aggregateId));
    const held = new Set<string>();
    let delivered = await this.deliverBatch(consumer, events.filter((event) => !failing.has(event.aggregateId)), held);
    for (const event of events) if (failing.has(event.aggregateId)) delivered += await this.deliverBatch(consumer, [event], held);
    return delivered;
  }

  /**
   * A batch that fails is tried in halves, so that one bad row does not hold up the others.
   * @param held aggregates with a row that failed in this round: their later rows wait
   */
  private async deliverBatch(consumer: OutsideConsumer, events: OutboxEvent[], held: Set<string>): Promise<number> {
    const batch = events.filter((event) => !held.has(event.aggregateId));
    if (batch.length === 0) return 0;
    try {
      await consumer.handle(batch);
      await this.outbox.markDelivered(batch.map((event) => event.id));
      return batch.length;
    } catch (error) {
      if (batch.length === 1 || isOutage(error)) {
        for (const { aggregateId } of batch) held.add(aggregateId);
        await this.fail(consumer.name, batch, error);
        return 0;
      }
      const middle = Math.ceil(batch.length / 2);
      return (await this.deliverBatch(consumer, batch.slice(0, middle), held)) + (await this.deliverBatch(consumer, batch.slice(middle), held));
    }
  }

  private async fail(consumer: string, events: OutboxEvent[], error: unknown): Promise<void> {
    this.logger.warn(`${consumer}: ${events.length} event(s) from ${events[0]?.type} ${events[0]?.id} failed: ${error instanceof Error ? error.message : String(error)}`);
    const ids = events.map((event) => event.id);
    if (isOutage(error)) await this.outbox.postpone(ids, error.message);
    else await this.outbox.markFailed(ids, error);
  }
}

/** Not the event's fault: it does not count as an attempt. */
const isOutage = (error: unknown): error is Error => error instanceof ConsumerUnavailable || isDatabaseLost(error);
