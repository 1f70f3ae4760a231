import { DynamicModule, Global, Module } from '@nestjs/common';
import { CONFIG, type Config } from './config/config';
import { Database } from './db/database';
import { UnitOfWork } from './db/unit-of-work';
import { RateLimiter } from './http/rate-limiter';
import { ConsumerRegistry } from './outbox/consumer-registry';
import { Journal } from './outbox/journal';
import { OutboxRepository } from './outbox/outbox.repository';
import { Relay } from './outbox/relay';
import { RelayLoop } from './outbox/relay-loop';
import { PersonalData } from './privacy/personal-data';
import { IndexLock } from './search/index-lock';
import { ProjectionQueue } from './search/projection-queue';
import { SearchServer } from './search/search-server';

const providers = [Database, UnitOfWork, Journal, OutboxRepository, ConsumerRegistry, Relay, RelayLoop, SearchServer, IndexLock, ProjectionQueue, RateLimiter, PersonalData];

@Global()
@Module({})
export class PlatformModule {
  static for(config: Config): DynamicModule {
    return { module: PlatformModule, providers: [{ provide: CONFIG, useValue: config }, ...providers], exports: [CONFIG, ...providers] };
  }
}
