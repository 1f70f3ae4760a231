import { createServer } from 'node:net';
import { join } from 'node:path';
import { secretsOf, startMeilisearch, startPostgres } from '@matxich/embedded';

/**
 * The database and the search server: embedded ones, or those that DATABASE_URL and MEILI_URL name.
 * @param {string} directory data directory
 * @param {(server: { name: string, pid: number, child: object, signal?: string }) => void} onStarted
 * @returns {Promise<{ env: Record<string, string>, stop: () => Promise<void>, describe: string }>}
 */
export async function startServers(directory, onStarted = () => undefined) {
  const { DATABASE_URL, MEILI_URL, MEILI_MASTER_KEY } = process.env;
  if (MEILI_URL && !MEILI_MASTER_KEY) throw new Error('MEILI_URL is set, MEILI_MASTER_KEY is not: both belong together.');
  const secrets = secretsOf(directory);
  const outcomes = await Promise.allSettled([
    DATABASE_URL ? null : startPostgres({ directory: join(directory, 'pg'), password: secrets.postgresPassword }),
    MEILI_URL ? null : startMeilisearch({ directory: join(directory, 'meili'), key: secrets.meilisearchKey }),
  ]);
  const [postgres, meilisearch] = outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : null));
  const stop = async () => {
    await meilisearch?.stop();
    await postgres?.stop();
  };
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) {
    await stop();
    throw failed.reason;
  }
  if (postgres) onStarted({ name: 'PostgreSQL', pid: postgres.pid, child: postgres.child, signal: 'SIGINT' });
  if (meilisearch) onStarted({ name: 'Meilisearch', pid: meilisearch.pid, child: meilisearch.child });
  return {
    env: { DATABASE_URL: DATABASE_URL ?? postgres.url, MEILI_URL: MEILI_URL ?? meilisearch.url, MEILI_MASTER_KEY: MEILI_MASTER_KEY ?? secrets.meilisearchKey },
    stop,
    describe: [DATABASE_URL ? 'PostgreSQL from DATABASE_URL' : 'embedded PostgreSQL', MEILI_URL ? 'Meilisearch from MEILI_URL' : 'Meilisearch'].join(', '),
  };
}

/** @throws Error when somebody listens there already */
export const assertPortFree = (port, host) =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(new Error(error.code === 'EADDRINUSE' ? `Port ${port} is taken by another program. Choose another: PORT=3001 npm start` : `Port ${port} cannot be used (${error.code}). Choose another: PORT=3001 npm start`)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
