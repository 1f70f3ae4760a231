import { IdentityModule } from '@matxich/identity';
import { IntroductionsModule } from '@matxich/introductions';
import { MatchingModule } from '@matxich/matching';
import { NotificationsModule } from '@matxich/notifications';
import { AccessGuard, type Config, PlatformModule, ProblemFilter, ResponseInterceptor } from '@matxich/platform';
import { ReferenceModule } from '@matxich/reference';
import { RfqsModule } from '@matxich/rfqs';
import { SuppliersModule } from '@matxich/suppliers';
import { DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { databaseOptions } from './database/data-source';
import { SystemModule } from './system/system.module';

/** The composition root: the list of contexts, and the guard, filter and interceptor that every route passes. */
@Module({})
export class AppModule {
  static for(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        TypeOrmModule.forRoot({ ...databaseOptions(config), retryAttempts: 10, retryDelay: 500 }),
        PlatformModule.for(config),
        IdentityModule,
        ReferenceModule,
        SuppliersModule,
        RfqsModule,
        MatchingModule,
        IntroductionsModule,
        NotificationsModule,
        SystemModule,
      ],
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: ResponseInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
