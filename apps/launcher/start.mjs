// `npm start`: PostgreSQL, Meilisearch, migrations, reference and demo data, API with SPA, worker, in this order; stops them in reverse.
import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startGuardian, stopProcess } from '@matxich/embedded';
import { buildIfNeeded } from './build.mjs';
import { lockDataDirectory } from './instance-lock.mjs';
import { assertPortFree, startServers } from './servers.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const directory = resolve(root, process.env.DATA_DIR || '.data');
const port = Number(process.env.PORT || 3000);
const host = process.env.HOST || '127.0.0.1';
const began = performance.now();
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

const running = []; // in the order of their start: { name, pid, child, signal }
const runtimeFile = join(directory, 'runtime.json');
let guardian = null;
let servers = null;
let release = () => undefined;
let stopping = null;

function stop(code, reason) {
  stopping ??= (async () => {
    if (reason) console.error(reason);
    else console.log('\nStopping …');
    for (const { pid, signal } of running.filter((process) => process.app).reverse()) await stopProcess(pid, { signal, patience: 12_000 });
    await servers?.stop();
    rmSync(runtimeFile, { force: true });
    guardian?.dismiss();
    release();
    if (!reason) console.log('Stopped. Your data stays in', directory);
    process.exit(code);
  })();
  return stopping;
}
process.on('SIGINT', () => void stop(0));
process.on('SIGTERM', () => void stop(0));
process.on('SIGHUP', () => void stop(0));

let step = 0;
async function timed(what, work) {
  const since = performance.now();
  process.stdout.write(`${String(++step).padStart(2)}. ${what} … `);
  const note = await work();
  console.log(`${typeof note === 'string' ? `${note}, ` : ''}${seconds(since)}`);
}

/** Any child that ends by itself ends the whole: half a product is worse than none. */
function guard(process_) {
  guardian.watch(process_.pid, process_.signal);
  running.push(process_);
  process_.child.once('exit', (code, signal) => {
    if (stopping) return;
    const tail = process_.tail?.().trim();
    void stop(1, `\n${process_.name} ended unexpectedly (${signal ?? `code ${code}`}).${tail ? `\n${tail}` : ''}\nEverything is being stopped.`);
  });
}

function launch(name, file, env, ready) {
  // Its own process group, so that Ctrl-C reaches only us and things stop in order.
  const child = spawn(process.execPath, [join(root, 'dist/apps/api', file)], { cwd: root, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let isReady = false;
  const keep = (chunk) => {
    output = (output + chunk).slice(-4000);
    if (isReady) process.stderr.write(chunk);
  };
  guard({ name, pid: child.pid, child, app: true, tail: () => output });
  return new Promise((resolveReady) => {
    child.stdout.on('data', (chunk) => {
      keep(chunk);
      if (!isReady && output.includes(ready)) {
        isReady = true;
        resolveReady();
      }
    });
    child.stderr.on('data', keep);
  });
}

function prepare(env, flags) {
  return new Promise((resolvePrepared, reject) => {
    const child = spawn(process.execPath, [join(root, 'dist/apps/api/cli.js'), 'prepare', ...flags], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let complaint = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (complaint = (complaint + chunk).slice(-4000)));
    child.once('exit', (code) => (code === 0 ? resolvePrepared(said.trim()) : reject(new Error(`Preparing the data failed.\n${complaint || said}`))));
  });
}

try {
  console.log('Mắt Xích\n');
  release = lockDataDirectory(directory);
  await assertPortFree(port, host);
  guardian = startGuardian();
  await timed('Program', async () => (buildIfNeeded(root) ? 'built' : 'is up to date'));
  await timed('Database and search', async () => {
    servers = await startServers(directory, guard);
    return servers.describe;
  });
  const publicUrl = process.env.PUBLIC_URL || `http://localhost:${port}`;
  const env = { ...process.env, ...servers.env, NODE_ENV: 'production', PORT: String(port), HOST: host, PUBLIC_URL: publicUrl, WEB_DIST: join(root, 'dist/apps/web') };
  writeFileSync(runtimeFile, JSON.stringify({ ...servers.env, PORT: String(port), PUBLIC_URL: publicUrl }), { mode: 0o600 });
  let word = '';
  await timed('Migrations, reference data, demo data', async () => {
    word = await prepare(env, process.argv.slice(2).filter((flag) => flag === '--no-demo'));
  });
  await timed('Web server and worker', () => Promise.all([launch('The web server', 'main.js', env, 'listening'), launch('The worker', 'worker.js', env, 'worker ready')]));
  console.log(`\nREADY in ${seconds(began)}: ${publicUrl}\n${word ? `\n${word}\n` : ''}\nCtrl-C stops everything. Data: ${directory}`);
} catch (error) {
  await stop(1, `\n${error.message}`);
}
