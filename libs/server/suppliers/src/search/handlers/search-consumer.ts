import { ConsumerRegistry, ConsumerUnavailable, type OutboxEvent, type OutsideConsumer, SearchServer } from '@matxich/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { capabilityIndex } from '../capability-index';
import { EnsureCapabilityIndex } from '../use-cases/ensure-capability-index';
import { ProjectSuppliers } from '../use-cases/project-suppliers';

/** Feeds the index from the outbox. It reads current rows, so neither repeated events nor their order matter. */
@Injectable()
export class SearchConsumer implements OutsideConsumer, OnModuleInit {
  readonly kind = 'outside';
  readonly name = 'search';
  readonly batchSize = 1000;

  constructor(
    private readonly registry: ConsumerRegistry,
    private readonly server: SearchServer,
    private readonly ensureIndex: EnsureCapabilityIndex,
    private readonly projectSuppliers: ProjectSuppliers,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async handle(events: OutboxEvent[]): Promise<void> {
    await this.ensureIndex.execute().catch((error: unknown) => {
      // Without an index nothing can be tried: no event is at fault.
      throw new ConsumerUnavailable(error instanceof Error ? error.message : String(error));
    });
    const ids = [...new Set(events.map((event) => event.payload['supplierId']!))];
    await this.projectSuppliers.execute(ids, this.server.uid(capabilityIndex));
  }
}
