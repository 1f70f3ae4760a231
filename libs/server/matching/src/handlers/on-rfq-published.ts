import { ConsumerRegistry, type DatabaseConsumer, type OutboxEvent, type Tx } from '@matxich/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RunMatching } from '../use-cases/run-matching';

/** The outbox consumer of this context: its result and the mark on the event commit together. */
@Injectable()
export class OnRfqPublished implements DatabaseConsumer, OnModuleInit {
  readonly kind = 'database';
  readonly name = 'matching';

  constructor(
    private readonly registry: ConsumerRegistry,
    private readonly runMatching: RunMatching,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async handle(tx: Tx, event: OutboxEvent): Promise<void> {
    await this.runMatching.execute(tx, event.aggregateId);
  }
}
