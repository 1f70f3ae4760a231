import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { clearOrphanedPostgres, databaseUser, hydrateSymlinks, initialise, nativeFolder, prepareDirectory, prepareParent } from './postgres-files.mjs';
import { freePort, pause, stopProcess } from './processes.mjs';
import { runAs } from './run-as.mjs';
import { lastWords, logSize, openLog } from './server-log.mjs';

const attempts = 8;
// mmap keeps the shared memory of a killed server inside its folder, so that removing the folder removes everything.
const fastSettings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum_naptime=10s', 'dynamic_shared_memory_type=mmap'];
const durableSettings = ['fsync=on', 'synchronous_commit=on', 'full_page_writes=on'];
const commonSettings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', 'shared_buffers=128MB', 'log_min_messages=warning', 'log_error_verbosity=terse'];

/**
 * Starts the PostgreSQL that npm brought, on loopback and a free port.
 * @param {object} options
 * @param {string} options.directory data directory, absolute; made when missing
 * @param {string} options.password of the role `matxich`; kept from the first start on
 * @param {boolean} [options.durable] false is for tests only
 * @param {(pid: number, signal: NodeJS.Signals) => void} [options.onSpawn] told of every process at once, before it is ready
 * @param {AbortSignal} [options.abort] no new process once it is aborted
 * @param {number} [options.port] by default any free one; for a server that comes back where it was
 * @returns {Promise<{ url: string, pid: number, child: import('node:child_process').ChildProcess, stop(): Promise<void> }>} url of the maintenance database `postgres`
 * @throws Error in one line that says what to mend
 */
export async function startPostgres({ directory, password, durable = true, onSpawn = () => undefined, abort, port: wantedPort }) {
  const native = nativeFolder();
  hydrateSymlinks(native);
  prepareParent(directory);
  const { owner, command } = runAs(directory, native);
  prepareDirectory(directory, owner);
  await clearOrphanedPostgres(directory);
  if (!existsSync(join(directory, 'PG_VERSION'))) makeCluster({ native, directory, password, owner, command, durable });
  const log = join(dirname(directory), 'postgres.log');
  let problem;
  for (let attempt = 0; attempt < attempts; attempt++) {
    abort?.throwIfAborted();
    const port = wantedPort ?? (await freePort());
    const settings = [...(durable ? durableSettings : fastSettings), ...commonSettings];
    const [program, args, options] = command(join(native, 'bin/postgres'), ['-D', directory, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]);
    const out = openLog(log);
    const logStart = logSize(log);
    // Its own process group: Ctrl-C in the terminal must reach the supervisor only, which stops things in order.
    const child = spawn(program, args, { ...options, detached: true, stdio: ['ignore', out, out], cwd: directory });
    closeSync(out);
    onSpawn(child.pid, 'SIGINT');
    const died = new Promise((resolve) => child.once('exit', (code, signal) => resolve(`PostgreSQL ended at once (${code ?? signal}): ${lastWords(log, logStart)}`)));
    const url = `postgres://${databaseUser}:${password}@127.0.0.1:${port}/postgres`;
    const outcome = await Promise.race([died, waitUntilReady(url, directory)]);
    if (outcome === 'ready') return { url, pid: child.pid, child, stop: () => stopProcess(child.pid, { signal: 'SIGINT', patience: 20_000 }) };
    problem = outcome;
    if (child.exitCode === null && child.signalCode === null) await stopProcess(child.pid, { signal: 'SIGINT' });
    await pause(500); // backends of a killed server need a moment to let go of the shared memory
  }
  throw new Error(`${problem}\nThe whole log: ${log}`);
}

/** The cluster is made beside and moved into place when it is whole, so that a start killed in the middle leaves nothing half. */
function makeCluster(options) {
  const fresh = initialise(options);
  if (options.durable) spawnSync('sync', ['-f', fresh]); // initdb's own syncing file by file is many times slower
  rmSync(options.directory, { recursive: true, force: true });
  renameSync(fresh, options.directory);
}

/** Ours is the one that works in our directory: a password that fits proves nothing when data was copied. */
export async function assertOurs(url, directory) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query('SHOW data_directory');
    if (realpathSync(rows[0].data_directory) !== realpathSync(directory)) throw new Error(`another PostgreSQL answers there (data in ${rows[0].data_directory})`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function waitUntilReady(url, directory) {
  for (const until = Date.now() + 60_000; Date.now() < until; ) {
    try {
      await assertOurs(url, directory);
      return 'ready';
    } catch (error) {
      if (/password authentication failed/.test(error.message)) return `The password of ${directory} is not the one in secrets.json beside it: the two belong together.`;
      if (/another PostgreSQL/.test(error.message)) return error.message;
      await pause(30);
    }
  }
  return 'PostgreSQL did not become ready within 60 s';
}
