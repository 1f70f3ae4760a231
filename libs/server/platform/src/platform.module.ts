import { DynamicModule, Global, Module } from '@nestjs/common';
import { CONFIG, type Config } from './config/config';
import { Database } from './db/database';
import { UnitOfWork } from './db/unit-of-work';
import { FileStore } from './files/file-store';
import { ImageReencoder } from './files/image-reencoder';
import { storeOfConfig } from './files/store-of-config';
import { VirusScanner } from './files/virus-scanner';
import { RateLimiter } from './http/rate-limiter';
import { ConsumerRegistry } from './outbox/consumer-registry';
import { Journal } from './outbox/journal';
import { OutboxRepository } from './outbox/outbox.repository';
import { Relay } from './outbox/relay';
import { RelayLoop } from './outbox/relay-loop';
import { PersonalData } from './privacy/personal-data';
import { WrittenWords } from './privacy/written-words';
import { IndexLock } from './search/index-lock';
import { ProjectionQueue } from './search/projection-queue';
import { SearchServer } from './search/search-server';

const providers = [Database, UnitOfWork, Journal, OutboxRepository, ConsumerRegistry, Relay, RelayLoop, SearchServer, IndexLock, ProjectionQueue, ImageReencoder, VirusScanner, RateLimiter, PersonalData, WrittenWords];

@Global()
@Module({})
export class PlatformModule {
  static for(config: Config): DynamicModule {
    return { module: PlatformModule, providers: [{ provide: CONFIG, useValue: config }, { provide: FileStore, useFactory: () => storeOfConfig(config) }, ...providers], exports: [CONFIG, FileStore, ...providers] };
  }
}
