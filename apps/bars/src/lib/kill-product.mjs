import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { freePort, isAlive, pause, secretsOf, startGuardian, startMeilisearch, startPostgres, stopProcess } from '@matxich/embedded';
import pg from 'pg';
import { post, root, sabotaged } from '../http-product.mjs';

/** What is asked to die, and dies, in a process of its own. */
function startKiller(guardian) {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./killer.mjs', import.meta.url))], { stdio: ['pipe', 'pipe', 'inherit'] });
  guardian.watch(child.pid);
  const answers = createInterface({ input: child.stdout });
  return {
    kill: async (...pids) => {
      child.stdin.write(`${JSON.stringify(pids)}\n`);
      const [killed] = await once(answers, 'line');
      for (let waited = 0; waited < 5000 && JSON.parse(killed).some(isAlive); waited += 10) await pause(10);
    },
    stop: () => child.kill(),
  };
}

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
  const { postgresPassword: password, meilisearchKey: key } = secretsOf(folder);
  const ports = { postgres: await freePort(), meilisearch: await freePort(), api: [] };
  for (let index = 0; index < replicas; index++) ports.api.push(await freePort());
  const bootPostgres = () => startPostgres({ directory: join(folder, 'pg'), password, port: ports.postgres, onSpawn: guardian.watch });
  const bootMeilisearch = () => startMeilisearch({ directory: join(folder, 'meili'), key, port: ports.meilisearch, indexingMemory: '200MiB', onSpawn: guardian.watch });
  const parts = { meilisearch: await bootMeilisearch(), postgres: await bootPostgres(), api: [], worker: null };
  const env = { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production', DATABASE_URL: parts.postgres.url, MEILI_URL: parts.meilisearch.url, MEILI_MASTER_KEY: key, WEB_DIST: '', LOG_LEVEL: 'error' };
  const prepared = spawnSync(process.execPath, [join(root, 'dist/apps/api/cli.js'), 'prepare', '--no-demo'], { cwd: root, env, encoding: 'utf8' });
  if (prepared.status !== 0) throw new Error(`prepare failed: ${prepared.stderr}`);

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
    return { pid: child.pid, child };
  };
  const bootApi = (index) => launch('main.js', 'listening', { PORT: String(ports.api[index]), PUBLIC_URL: 'http://localhost:1' });
  const bootWorker = () => launch('worker.js', 'worker ready');
  parts.api = await Promise.all(ports.api.map((_, index) => bootApi(index)));
  if (hasWorker) parts.worker = await bootWorker();
  const killer = startKiller(guardian);

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
    ask,
    key,
    env,
    folder,
    url: (index = Math.floor(Math.random() * replicas)) => `http://127.0.0.1:${ports.api[index]}`,
    kill: {
      api: async (index) => {
        await killer.kill(parts.api[index].pid);
        parts.api[index] = await bootApi(index);
      },
      worker: async () => {
        await killer.kill(parts.worker.pid);
        parts.worker = await bootWorker();
      },
      postgres: async () => {
        await killer.kill(parts.postgres.pid);
        parts.postgres = await bootPostgres();
      },
      /** `downFor`: milliseconds until it is started again. */
      meilisearch: async ({ loseData = false, downFor = 0 } = {}) => {
        await killer.kill(parts.meilisearch.pid);
        await pause(downFor);
        if (loseData) rmSync(join(folder, 'meili/db'), { recursive: true, force: true });
        parts.meilisearch = await bootMeilisearch();
      },
    },
    cli: (...args) => spawnSync(process.execPath, [join(root, 'dist/apps/api/cli.js'), ...args], { cwd: root, env, encoding: 'utf8' }),
    stop: async () => {
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

/** A signed-in person of a new organisation, straight into the tables. */
export async function personIn({ ask }, kind) {
  const { randomUUID, randomBytes, createHash } = await import('node:crypto');
  const ids = { userId: randomUUID(), organisationId: randomUUID() };
  const token = randomBytes(32).toString('base64url');
  await ask('INSERT INTO organisations (id, kind, name, origin) VALUES ($1, $2, $3, $4)', [ids.organisationId, kind, `Bar ${kind}`, kind === 'buyer' ? 'fdi' : null]);
  await ask('INSERT INTO users (id, email, name, email_verified_at) VALUES ($1, $2, $3, now())', [ids.userId, `${ids.userId}@bar.example`, `Bar ${kind}`]);
  await ask("INSERT INTO memberships (user_id, organisation_id, role) VALUES ($1, $2, 'admin')", [ids.userId, ids.organisationId]);
  await ask("INSERT INTO sessions (id, token_hash, user_id, acting_organisation_id, epoch, expires_at) VALUES ($1, $2, $3, $4, 0, now() + interval '3 hours')", [randomUUID(), createHash('sha256').update(token).digest('hex'), ids.userId, ids.organisationId]);
  return { ...ids, cookie: `mx_session=${token}` };
}

/**
 * Sends a write until its fate is known, always under the same key and to any replica.
 * @returns {Promise<{ status: number, body: any, doubts: number }>} doubts: how often the connection broke after sending
 */
export async function insist(product, who, method, path, body, { headers = {}, until = () => false } = {}) {
  const key = post();
  for (let doubts = 0; ; ) {
    try {
      const answer = await fetch(product.url() + path, { method, headers: { origin: 'http://localhost:1', cookie: who.cookie, ...(body ? { 'content-type': 'application/json' } : {}), ...key, ...headers }, body: body && JSON.stringify(body), signal: AbortSignal.timeout(20_000) });
      const text = await answer.text();
      if (answer.status < 500 && answer.status !== 409 && answer.status !== 429) return { status: answer.status, body: text ? JSON.parse(text) : null, doubts };
      if (answer.status >= 500) doubts++; // a lost database may have committed
    } catch (error) {
      // Nobody listened: nothing was sent. Everything else broke on the way.
      if (error.cause?.code !== 'ECONNREFUSED') doubts++;
    }
    if (until()) return { status: 0, body: null, doubts };
    await pause(30 + Math.random() * 100);
  }
}
