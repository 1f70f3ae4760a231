import { spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, isAlive, pause, processesIn } from '@matxich/embedded';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Settings of the shell that would replace an embedded part; a bar decides itself. */
const owned = ['DATABASE_URL', 'MEILI_URL', 'MEILI_MASTER_KEY', 'MEILI_PREFIX', 'DATA_DIR', 'PORT', 'HOST', 'PUBLIC_URL', 'NODE_OPTIONS', 'npm_lifecycle_event'];

/** A folder that goes when the bar ends. */
export function scratchFolder(owner) {
  const folder = mkdtempSync(join(tmpdir(), 'matxich-bar-'));
  chmodSync(folder, 0o755);
  if (owner !== undefined) chownSync(folder, owner, owner);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * A checkout whose launcher has been made naive; everything else in it is ours by link.
 * @param {string} folder where to put it
 * @param {[file: string, text: string, replacement: string][]} edits
 * @throws Error when a text is not there: the sabotage would sabotage nothing
 */
export function sabotagedCheckout(folder, edits) {
  mkdirSync(join(folder, 'apps'), { recursive: true });
  cpSync(join(root, 'apps/launcher'), join(folder, 'apps/launcher'), { recursive: true, filter: (path) => !path.includes('node_modules') });
  for (const name of ['node_modules', 'dist', 'libs', 'apps/api', 'apps/web', 'package-lock.json', 'tsconfig.base.json', 'nx.json', 'package.json']) symlinkSync(join(root, name), join(folder, name));
  for (const [file, text, replacement] of edits) {
    const path = join(folder, 'apps/launcher', file);
    const before = readFileSync(path, 'utf8');
    if (!before.includes(text)) throw new Error(`The sabotage no longer fits: ${file} has no ${JSON.stringify(text)}`);
    writeFileSync(path, before.replace(text, replacement));
  }
  return folder;
}

/**
 * Runs `npm start` (without npm) and watches it.
 * @param {{ checkout?: string, dataDirectory: string, port?: number, args?: string[], env?: Record<string, string>, uid?: number }} options
 */
export async function launch({ checkout = root, dataDirectory, port, args = [], env = {}, uid }) {
  const clean = { ...process.env };
  for (const name of owned) delete clean[name];
  const chosen = port ?? (await freePort());
  const since = performance.now();
  const child = spawn(process.execPath, [join(checkout, 'apps/launcher/start.mjs'), ...args], { cwd: checkout, env: { ...clean, DATA_DIR: dataDirectory, PORT: String(chosen), ...env }, stdio: ['ignore', 'pipe', 'pipe'], ...(uid === undefined ? {} : { uid, gid: uid }) });
  let output = '';
  const ended = new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
  const ready = new Promise((resolve) => {
    const hear = (chunk) => {
      output += chunk;
      if (/^READY/m.test(output)) resolve(performance.now() - since);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => resolve(null));
  });
  return {
    pid: child.pid,
    url: `http://127.0.0.1:${chosen}`,
    port: chosen,
    ended,
    output: () => output,
    /** Milliseconds from spawn to READY; null when it ended first or took longer than the limit. */
    ready: (limit = 120_000) => Promise.race([ready, pause(limit).then(() => null)]),
    kill: (signal) => child.kill(signal),
    stop: async () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** What the running instance says of itself. @returns {{ env: Record<string, string>, children: { name: string, pid: number }[] }} */
export const runtimeOf = (dataDirectory) => JSON.parse(readFileSync(join(dataDirectory, 'runtime.json'), 'utf8'));

export const serversIn = (dataDirectory) => [...processesIn(join(dataDirectory, 'pg'), 'postgres'), ...processesIn(join(dataDirectory, 'meili'), 'meilisearch')];

/** Waits until none of them lives. @returns {Promise<number>} how many still do */
export async function survivors(pids, limit = 20_000) {
  for (let waited = 0; waited < limit && pids().some(isAlive); waited += 50) await pause(50);
  return pids().filter(isAlive).length;
}

/** The small process that outlives a killed supervisor; it is its child, yet not on its list. */
export function guardianOf(pid) {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);
  return children.find((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('--guard'));
}
