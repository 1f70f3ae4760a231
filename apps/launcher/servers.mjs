import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { acceptsKey, secretsOf, startBoth } from '@matxich/embedded';
import { endOf, ranks } from './supervisor.mjs';

const database = 'matxich';

/** @throws Error in one line when the server that DATABASE_URL or MEILI_URL names is not usable */
async function checkGiven({ databaseUrl, meiliUrl, meiliKey }) {
  if (databaseUrl) {
    const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5000 });
    client.on('error', () => undefined);
    await client.connect().catch((error) => {
      throw new Error(`The database of DATABASE_URL cannot be used: ${error.message || error.code}`);
    });
    await client.end();
  }
  if (meiliUrl) {
    const isOurs = await acceptsKey(meiliUrl, meiliKey).catch(() => {
      throw new Error(`Nobody answers at MEILI_URL (${meiliUrl}).`);
    });
    if (!isOurs) throw new Error(`The server at MEILI_URL (${meiliUrl}) does not accept MEILI_MASTER_KEY.`);
  }
}

/** The product's own database in the embedded server, made when missing. @returns {Promise<string>} its address */
async function ownDatabase(maintenanceUrl) {
  const client = new pg.Client(maintenanceUrl);
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${database}`);
  } finally {
    await client.end();
  }
  return maintenanceUrl.replace(/\/postgres$/, `/${database}`);
}

/**
 * The database and the search server: embedded ones, or those that DATABASE_URL and MEILI_URL name.
 * @param {ReturnType<import('./settings.mjs').readSettings>} settings
 * @param {ReturnType<import('./supervisor.mjs').createSupervisor>} supervisor
 * @returns {Promise<{ env: Record<string, string>, describe: string }>}
 */
export async function startServers(settings, supervisor) {
  const { directory, databaseUrl, meiliUrl, meiliKey } = settings;
  await checkGiven(settings);
  const secrets = secretsOf(directory);
  const key = meiliKey ?? secrets.meilisearchKey;
  const common = (name, rank) => ({ abort: supervisor.abort, onSpawn: (pid, signal) => supervisor.adopt({ name, pid, signal, rank }) });
  const { postgres, meilisearch } = await startBoth(
    databaseUrl ? null : { directory: join(directory, 'pg'), password: secrets.postgresPassword, ...common('PostgreSQL', ranks.database) },
    meiliUrl ? null : { directory: join(directory, 'meili'), key, ...common('Meilisearch', ranks.search) },
  );
  if (postgres) supervisor.reportEnd('PostgreSQL', endOf(postgres.child), () => `Its log: ${join(directory, 'postgres.log')}`);
  if (meilisearch) supervisor.reportEnd('Meilisearch', endOf(meilisearch.child), () => `Its log: ${join(directory, 'meili/meilisearch.log')}`);
  return {
    env: { DATABASE_URL: databaseUrl ?? (await ownDatabase(postgres.url)), MEILI_URL: meiliUrl ?? meilisearch.url, MEILI_MASTER_KEY: key },
    describe: [databaseUrl ? 'PostgreSQL of DATABASE_URL' : 'PostgreSQL', meiliUrl ? 'Meilisearch of MEILI_URL' : 'Meilisearch'].join(' and '),
  };
}

/** @throws Error when somebody listens there already */
export const assertPortFree = (port, host) =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(new Error(`${error.code === 'EADDRINUSE' ? `Port ${port} is taken by another program.` : `Port ${port} on ${host} cannot be used (${error.code}).`} Choose another: PORT=${port === 3001 ? 3002 : 3001} npm start`)));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve()));
  });
