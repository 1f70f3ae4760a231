import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, pause, secretsOf, startGuardian, startMeilisearch, startPostgres, stopProcess } from '@matxich/embedded';
import pg from 'pg';
import { root, sabotaged } from '../http-product.mjs';
import { startKiller } from './kill-remotely.mjs';

/**
 * The built product on real disk whose parts can be killed one by one and come back on the same ports, as under a process
 * supervisor: PostgreSQL (durable), Meilisearch, API replicas, one worker.
 * @param {{ changes?: [from: string, to: string][], replicas?: number, hasWorker?: boolean }} options
 */
export async function startKillProduct({ changes = [], replicas = 2, hasWorker = true } = {}) {
  const guardian = startGuardian();
  const folder = mkdtempSync(join(tmpdir(), 'matxich-kill-'));
  chmodSync(folder, 0o755);
  guardian.removeAfterwards(folder);
  const built = changes.length > 0 ? sabotaged(changes) : join(root, 'dist/apps/api');
  if (changes.length > 0) guardian.removeAfterwards(built);
  const { postgresPassword: password, meilisearchKey: key } = secretsOf(folder);
  const ports = { postgres: await freePort(), meilisearch: await freePort(), api: [] };
  for (let index = 0; index < replicas; index++) ports.api.push(await freePort());
  const bootPostgres = () => startPostgres({ directory: join(folder, 'pg'), password, port: ports.postgres, onSpawn: guardian.watch });
  const bootMeilisearch = () => startMeilisearch({ directory: join(folder, 'meili'), key, port: ports.meilisearch, indexingMemory: '200MiB', onSpawn: guardian.watch });
  const parts = { meilisearch: await bootMeilisearch(), postgres: await bootPostgres(), api: [], worker: null };
  const env = { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production', DATABASE_URL: parts.postgres.url, MEILI_URL: parts.meilisearch.url, MEILI_MASTER_KEY: key, WEB_DIST: '', LOG_LEVEL: 'error' };
  const prepared = spawnSync(process.execPath, [join(built, 'cli.js'), 'prepare', '--no-demo'], { cwd: root, env, encoding: 'utf8' });
  if (prepared.status !== 0) throw new Error(`prepare failed: ${prepared.stderr}`);

  const doomed = new Set();
  /** Programs that ended although nobody killed them. */
  const died = [];
  const launch = async (file, ready, more = {}) => {
    const child = spawn(process.execPath, [join(built, file)], { cwd: root, env: { ...env, ...more }, stdio: ['ignore', 'pipe', 'pipe'] });
    guardian.watch(child.pid);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said = (said + chunk).slice(-20_000)));
    const started = performance.now();
    while (!said.includes(ready)) {
      if (child.exitCode !== null || performance.now() - started > 60_000) throw new Error(`${file} did not start: ${said.slice(-800)}`);
      await pause(20);
    }
    child.once('exit', (code, signal) => doomed.has(child.pid) || died.push(`${file} ${code ?? signal}: ${said.slice(-800)}`));
    return { pid: child.pid };
  };
  const bootApi = (index) => launch('main.js', 'listening', { PORT: String(ports.api[index]), PUBLIC_URL: 'http://localhost:1' });
  /** A supervisor starts it again when it gave up because the database is away. */
  const bootWorker = (starts = 5) => launch('worker.js', 'worker ready').catch((error) => (starts > 1 ? bootWorker(starts - 1) : Promise.reject(error)));
  parts.api = await Promise.all(ports.api.map((_, index) => bootApi(index)));
  if (hasWorker) parts.worker = await bootWorker();
  const killer = startKiller(guardian);
  const kill = (pid) => {
    doomed.add(pid);
    return killer.kill(pid);
  };

  /** Connections of the bar itself; a killed database breaks them, so each question gets a new one. */
  const ask = async (sql, parameters) => {
    const client = new pg.Client({ connectionString: parts.postgres.url, connectionTimeoutMillis: 5000 });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query(sql, parameters)).rows;
    } finally {
      await client.end().catch(() => undefined);
    }
  };

  return {
    parts,
    died,
    ask,
    key,
    env,
    built,
    url: (index = Math.floor(Math.random() * replicas)) => `http://127.0.0.1:${ports.api[index]}`,
    /** Each resolves when the part is back. */
    kill: {
      api: async (index) => {
        await kill(parts.api[index].pid);
        parts.api[index] = await bootApi(index);
      },
      worker: async () => {
        await kill(parts.worker.pid);
        parts.worker = await bootWorker();
      },
      postgres: async () => {
        await kill(parts.postgres.pid);
        parts.postgres = await bootPostgres();
      },
      /** `downFor`: milliseconds until it is started again. */
      meilisearch: async ({ loseData = false, downFor = 0 } = {}) => {
        await kill(parts.meilisearch.pid);
        await pause(downFor);
        if (loseData) rmSync(join(folder, 'meili/db'), { recursive: true, force: true });
        parts.meilisearch = await bootMeilisearch();
      },
    },
    cli: (...args) => spawnSync(process.execPath, [join(built, 'cli.js'), ...args], { cwd: root, env, encoding: 'utf8' }),
    stop: async () => {
      for (const { pid } of [...parts.api, parts.worker ?? { pid: 0 }]) doomed.add(pid);
      killer.stop();
      await Promise.all([...parts.api, ...(parts.worker ? [parts.worker] : [])].map(({ pid }) => stopProcess(pid, { patience: 3000 })));
      await parts.meilisearch.stop();
      await parts.postgres.stop();
      guardian.dismiss();
      rmSync(folder, { recursive: true, force: true });
      if (changes.length > 0) rmSync(built, { recursive: true, force: true });
    },
  };
}
