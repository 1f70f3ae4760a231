import 'reflect-metadata';
import { RelayLoop, readConfig } from '@matxich/platform';
import { MailLoop } from '@matxich/notifications';
import { DuplicateLoop, FileSweepLoop, IndexLoop, SavedSearchLoop, StaleLoop, VocabularyLoop } from '@matxich/suppliers';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
import { drainOnSignal } from './drain';
import { lateSettings } from './late-settings';

await lateSettings();
const app = await NestFactory.createApplicationContext(AppModule.for(readConfig()), { logger: ['fatal', 'error', 'warn'], abortOnError: false });
app.get(RelayLoop).start();
app.get(IndexLoop).start(); // also builds the index when it is missing, as soon as there is a search server
app.get(MailLoop).start();
app.get(DuplicateLoop).start();
app.get(StaleLoop).start();
app.get(SavedSearchLoop).start();
app.get(FileSweepLoop).start();
app.get(VocabularyLoop).start();
drainOnSignal(app);
console.log('worker ready');
