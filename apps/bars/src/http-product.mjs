import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { createServer, connect } from 'node:net';
import { cpSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { freePort, startBacking, stopProcess } from '@matxich/embedded';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A copy of the built API in which one piece of text is another: the naive version that a bar must catch. */
export function sabotaged(changes) {
  const folder = join(root, 'dist/apps', `sabotaged-${process.pid}`);
  cpSync(join(root, 'dist/apps/api'), folder, { recursive: true });
  const files = readdirSync(folder, { recursive: true }).map((name) => join(folder, name)).filter((name) => name.endsWith('.js') && statSync(name).isFile());
  for (const [from, to] of changes) {
    const hit = files.filter((file) => readFileSync(file, 'utf8').includes(from));
    if (hit.length === 0) throw new Error(`the sabotage found nothing to change: ${from}`);
    for (const file of hit) writeFileSync(file, readFileSync(file, 'utf8').replaceAll(from, to));
  }
  return folder;
}

function launch(file, env, isUp = 'listening') {
  const child = spawn(process.execPath, [file], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  process.once('exit', () => child.kill('SIGKILL'));
  let said = '';
  return new Promise((resolve, reject) => {
    const hear = (chunk) => {
      said += chunk;
      if (said.includes(isUp)) resolve({ child, said: () => said });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}: ${said.slice(-1000)}`)));
  });
}

/** Stands between API and PostgreSQL and counts the statements: simple queries and executions of prepared ones. */
async function countingProxy(databaseUrl) {
  const target = new URL(databaseUrl);
  const [port, host] = [Number(target.port), target.hostname];
  let statements = 0;
  const server = createServer((client) => {
    const upstream = connect(port, host);
    let buffer = Buffer.alloc(0);
    let isGreeted = false;
    client.on('data', (chunk) => {
      upstream.write(chunk);
      buffer = buffer.length === 0 ? chunk : Buffer.concat([buffer, chunk]);
      for (;;) {
        const head = isGreeted ? 1 : 0; // the first message has no type
        if (buffer.length < head + 4) return;
        const length = head + buffer.readUInt32BE(head);
        if (buffer.length < length) return;
        if (isGreeted && (buffer[0] === 0x51 || buffer[0] === 0x45)) statements++; // 'Q', 'E'
        isGreeted = true;
        buffer = buffer.subarray(length);
      }
    });
    upstream.on('data', (chunk) => client.write(chunk));
    for (const [one, other] of [[client, upstream], [upstream, client]]) one.on('error', () => other.destroy()).on('close', () => other.destroy());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  target.hostname = '127.0.0.1';
  target.port = String(server.address().port);
  return { url: target.href, statements: () => statements, stop: () => server.close() };
}

/**
 * The built API on servers of its own, with demo data, and people who are signed in.
 * @param {{ changes?: [from: string, to: string][], env?: Record<string, string>, isDemo?: boolean, isCounted?: boolean }} options text changes of the bundle, for a sabotage; `isCounted: false` spares what is timed the way through the proxy that counts statements
 */
export async function startHttpProduct({ changes = [], env: extra = {}, isDemo = true, isCounted = true } = {}) {
  const backing = await startBacking();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const folder = changes.length > 0 ? sabotaged(changes) : join(root, 'dist/apps/api');
  const env = { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production', DATABASE_URL: backing.databaseUrl, MEILI_URL: backing.meiliUrl, MEILI_MASTER_KEY: backing.meiliKey, PORT: String(port), PUBLIC_URL: url, WEB_DIST: '', DATA_DIR: join(backing.folder, 'data'), ...extra };
  const proxy = await countingProxy(backing.databaseUrl);
  /** A command of the product's command line. @returns {string} what it printed */
  const command = (...words) => {
    const done = spawnSync(process.execPath, [join(folder, 'cli.js'), ...words], { cwd: root, env, encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`${words[0]} failed: ${done.stderr}`);
    return done.stdout;
  };
  const prepared = command('prepare', ...(isDemo ? [] : ['--no-demo']));
  const [, email, password] = /(buyer-1@\S+)\s+(\S+)/.exec(prepared) ?? [];
  const started = [await launch(join(folder, 'main.js'), isCounted ? { ...env, DATABASE_URL: proxy.url } : env)];
  const end = ({ child }) => {
    child.removeAllListeners('exit');
    return stopProcess(child.pid);
  };
  const database = new pg.Pool({ connectionString: backing.databaseUrl, max: 4 });
  database.on('error', () => undefined);

  /** A verified person of a new (or the given) organisation. @returns {Promise<{ userId: string, organisationId: string, cookie: string }>} */
  const person = async (kind, { organisationId, role = 'admin', isVerified = true } = {}) => {
    const ids = { userId: randomUUID(), organisationId: organisationId ?? randomUUID() };
    const token = randomBytes(32).toString('base64url');
    if (!organisationId) await database.query('INSERT INTO organisations (id, kind, name, origin) VALUES ($1, $2, $3, $4)', [ids.organisationId, kind, `Bar ${kind}`, kind === 'buyer' ? 'fdi' : null]);
    await database.query('INSERT INTO users (id, email, name, email_verified_at) VALUES ($1, $2, $3, $4)', [ids.userId, `${ids.userId}@bar.example`, `Bar ${kind}`, isVerified ? new Date() : null]);
    await database.query('INSERT INTO memberships (user_id, organisation_id, role) VALUES ($1, $2, $3)', [ids.userId, ids.organisationId, role]);
    await database.query("INSERT INTO sessions (id, token_hash, user_id, acting_organisation_id, epoch, expires_at) VALUES ($1, $2, $3, $4, 0, now() + interval '1 hour')", [randomUUID(), createHash('sha256').update(token).digest('hex'), ids.userId, ids.organisationId]);
    return { ...ids, cookie: `mx_session=${token}` };
  };

  /** One request as a browser on our page sends it; `headers` add or, when undefined, take away. */
  const call = async (who, method, path, body, headers = {}) => {
    const isRaw = typeof body === 'string' || body instanceof FormData || body instanceof Uint8Array;
    const all = { origin: url, cookie: who?.cookie, ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }), ...headers };
    const answer = await fetch(url + path, { method, headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)), body: body === undefined || isRaw ? body : JSON.stringify(body), redirect: 'manual' });
    const text = await answer.text();
    let json = null;
    try {
      json = text ? JSON.parse(text) : null;
    } catch {
      json = { text };
    }
    return { status: answer.status, body: json, headers: answer.headers };
  };

  return {
    url,
    database,
    person,
    call,
    command,
    /** Settings of the API, for a further process beside it. */
    env,
    /** Address and key of the search server. */
    servers: { meiliUrl: backing.meiliUrl, meiliKey: backing.meiliKey },
    /** Where uploaded files lie. */
    files: join(backing.folder, 'data', 'files'),
    /** Address and password of a demo buyer. */
    demo: { email, password },
    port,
    /** Process id of the API. */
    pid: started[0].child.pid,
    /** The worker, which the product can do without until somebody asks for what it does. */
    startWorker: async () => started.push(await launch(join(folder, 'worker.js'), env, 'worker ready')),
    /** Waits until every event has been delivered. @throws Error that says what has not */
    settle: async (seconds = 60) => {
      for (const end = Date.now() + seconds * 1000; ; await new Promise((resolve) => setTimeout(resolve, 100))) {
        const { rows } = await database.query('SELECT consumer, type, last_error FROM outbox WHERE processed_at IS NULL AND dead_at IS NULL LIMIT 3');
        if (rows.length === 0) return;
        if (Date.now() > end) throw new Error(`the outbox does not settle: ${JSON.stringify(rows)}`);
      }
    },
    /** Everything that API, worker, PostgreSQL and Meilisearch have written into their logs. */
    logs: () => [...started.map(({ said }) => said()), ...readdirSync(backing.folder).filter((name) => /\.log/.test(name)).map((name) => readFileSync(join(backing.folder, name), 'utf8'))].join('\n'),
    search: { url: backing.meiliUrl, key: backing.meiliKey },
    /** Statements that the API has sent so far. */
    statements: proxy.statements,
    stop: async () => {
      await database.end();
      await Promise.all(started.map(end));
      proxy.stop();
      await backing.stop();
      if (changes.length > 0) rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const post = (key = randomUUID()) => ({ 'idempotency-key': key });
