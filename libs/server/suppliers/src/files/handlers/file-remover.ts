import { ConsumerRegistry, ConsumerUnavailable, Database, FileStore, type OutboxEvent, type OutsideConsumer } from '@matxich/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FileRepository } from '../persistence/file.repository';

/** Takes the bytes away when their row is gone for good: erased people must not wait for a sweep. */
@Injectable()
export class FileRemover implements OutsideConsumer, OnModuleInit {
  readonly kind = 'outside';
  readonly name = 'files';
  readonly batchSize = 100;

  constructor(
    private readonly registry: ConsumerRegistry,
    private readonly database: Database,
    private readonly files: FileRepository,
    private readonly store: FileStore,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async handle(events: OutboxEvent[]): Promise<void> {
    const gone = await this.files.unknownAmong(this.database, events.map((event) => event.payload['fileId']!));
    for (const id of gone) {
      await this.store.remove(id).catch((error: unknown) => {
        throw new ConsumerUnavailable(error instanceof Error ? error.message : String(error));
      });
    }
  }
}
