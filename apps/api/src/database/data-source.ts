import type { Config } from '@matxich/platform';
import { advisoryLocks, requestContext } from '@matxich/platform';
import { AbstractLogger, DataSource, type DataSourceOptions } from 'typeorm';
import { entities } from './entities';
import { migrations } from './migrations';

/** Counts statements per request, so that a growing number of queries is caught by a test. Prints nothing. */
class QueryCounter extends AbstractLogger {
  override logQuery(): void {
    const store = requestContext.getStore();
    if (store) store.queries++;
  }

  protected override writeLog(): void {}
}

/**
 * A connection without a listener for `error` ends the process when it breaks. pg's pool listens while it is idle, TypeORM
 * while it is used; between them, in the turn in which a new one is handed over, nobody does. Whoever uses it then still
 * gets the error.
 */
const outlive = (client: { on(event: 'error', listener: () => void): unknown }): void => void client.on('error', () => undefined);

/** One description of the database for the application, the command line and the tests. Migrations only, never synchronize. */
export const databaseOptions = (config: Pick<Config, 'DATABASE_URL' | 'DATABASE_POOL'>): DataSourceOptions => ({
  type: 'postgres',
  url: config.DATABASE_URL,
  entities,
  migrations,
  migrationsTableName: 'migrations',
  synchronize: false,
  logging: ['query'],
  logger: new QueryCounter(),
  poolSize: config.DATABASE_POOL,
  connectTimeoutMS: 15_000,
  // Compiling a statement takes longer than any of ours runs.
  extra: { options: '-c jit=off', statement_timeout: 60_000, idle_in_transaction_session_timeout: 60_000, connectionTimeoutMillis: 15_000, keepAlive: true, onConnect: outlive },
});


/**
 * Applies pending migrations. TypeORM takes no lock of its own (reliability.md 3), so two processes starting at once are
 * kept apart by an advisory lock that is polled: a blocking wait deadlocks with CREATE INDEX CONCURRENTLY.
 * @returns names of the migrations applied
 */
export async function migrate(config: Pick<Config, 'DATABASE_URL' | 'DATABASE_POOL'>): Promise<string[]> {
  const dataSource = await new DataSource(databaseOptions(config)).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.connect();
    for (;;) {
      const [row] = (await lock.query('SELECT pg_try_advisory_lock($1) AS held', [advisoryLocks.migration])) as { held: boolean }[];
      if (row?.held) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return (await dataSource.runMigrations({ transaction: 'each' })).map((migration) => migration.name);
  } finally {
    await lock.query('SELECT pg_advisory_unlock_all()').catch(() => undefined);
    await lock.release();
    await dataSource.destroy();
  }
}
