import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LoadReference } from '@matxich/reference';
import { readConfig } from '@matxich/platform';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { AppModule } from '../../src/app.module';
import { migrate } from '../../src/database/data-source';

const template = 'test_template';
const templateLock = 4242;

const urlOf = (database: string): string => process.env['TEST_DATABASE_URL']!.replace(/\/postgres$/, `/${database}`);

export const testConfig = (database: string, overrides: Record<string, string> = {}) =>
  readConfig({
    DATABASE_URL: urlOf(database),
    MEILI_URL: process.env['TEST_MEILI_URL'],
    MEILI_MASTER_KEY: process.env['TEST_MEILI_KEY'],
    MEILI_PREFIX: `${database}_`,
    PUBLIC_URL: 'http://matxich.test',
    DATA_DIR: join(tmpdir(), 'matxich-test-files', database),
    PORT: '0',
    LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'error',
    ...overrides,
  });

/** The first caller of any worker migrates a template and loads the reference data; everybody else clones it. */
async function ensureTemplate(admin: pg.Client): Promise<void> {
  await admin.query('SELECT pg_advisory_lock($1)', [templateLock]);
  try {
    const ready = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate', [template]);
    if (ready.rowCount) return;
    await admin.query(`DROP DATABASE IF EXISTS ${template}`);
    await admin.query(`CREATE DATABASE ${template}`);
    const config = testConfig(template);
    await migrate(config);
    const app = await NestFactory.createApplicationContext(AppModule.for(config), { logger: ['error'], abortOnError: false });
    await app.get(LoadReference).execute();
    await app.close();
    await admin.query(`ALTER DATABASE ${template} IS_TEMPLATE true`);
  } finally {
    await admin.query('SELECT pg_advisory_unlock($1)', [templateLock]);
  }
}

/** A database of its own per test file. */
export async function cloneDatabase(): Promise<{ name: string; url: string; drop(): Promise<void> }> {
  const admin = new pg.Client(urlOf('postgres'));
  admin.on('error', () => undefined); // the server stops before us when a boot failed; the boot's own error is the one to read
  await admin.connect();
  await ensureTemplate(admin);
  const name = `test_${randomBytes(6).toString('hex')}`;
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  return {
    name,
    url: urlOf(name),
    drop: async () => {
      await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await rm(join(tmpdir(), 'matxich-test-files', name), { recursive: true, force: true });
      await admin.end();
    },
  };
}
