// `npm start`: PostgreSQL, Meilisearch, migrations, reference and demo data, API with SPA, worker, in this order; stops them in
// reverse. Ready is a line that begins with READY; DATA_DIR/runtime.json then says how to reach the parts.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildIfNeeded } from './build.mjs';
import { lockDataDirectory } from './instance-lock.mjs';
import { assertPortFree, startServers } from './servers.mjs';
import { readSettings, root } from './settings.mjs';
import { createSupervisor, ranks } from './supervisor.mjs';

const began = performance.now();
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const bootTimeout = 120_000; // milliseconds; a machine under heavy load still makes it, a hang is told
const withDemo = !process.argv.includes('--no-demo');

let supervisor = null;
let release = () => undefined;
let leaving = false;

async function leave(code, reason) {
  if (leaving) return;
  leaving = true;
  console[reason ? 'error' : 'log'](reason ? `\n${reason}` : '\nStopping …');
  await supervisor?.stop();
  release();
  console.log(reason ? 'Everything is stopped.' : 'Stopped; your data is kept.');
  process.exit(code);
}

function leaveOnSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void leave(0));
  process.on('uncaughtException', (error) => void leave(1, error.stack));
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => void leave(0)); // whoever read us is gone
  // npm may be killed without passing it on; then nobody is left who could press Ctrl-C.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid === parent || void leave(0), 500).unref();
}

let step = 0;
async function timed(what, work) {
  const since = performance.now();
  process.stdout.write(`${String(++step).padStart(2)}. ${what} … `);
  const note = await work();
  if (!leaving) console.log(`${typeof note === 'string' ? `${note}, ` : ''}${seconds(since)}`);
}

/** Starts a program of the product in its own process group, so that Ctrl-C reaches only us and things stop in order. */
function spawnProgram(name, rank, args, env) {
  supervisor.abort.throwIfAborted();
  const child = spawn(process.execPath, args, { cwd: root, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  supervisor.adopt({ name, pid: child.pid, rank });
  return child;
}

function launch(name, rank, file, env, ready) {
  const child = spawnProgram(name, rank, [join(root, 'dist/apps/api', file)], env);
  let output = '';
  supervisor.reportEnd(name, child, () => output.trim().split('\n').slice(-15).join('\n'));
  return new Promise((resolve) => {
    const late = setTimeout(() => void leave(1, `${name} was not ready within ${bootTimeout / 1000} s.\n${output}`), bootTimeout);
    let isReady = false;
    const hear = (chunk) => {
      output = (output + chunk).slice(-4000);
      if (isReady && !leaving) process.stderr.write(chunk);
      else if (output.includes(ready)) {
        isReady = true;
        clearTimeout(late);
        resolve();
      }
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
  });
}

/** @returns {Promise<string>} what the command has to say to the person: the sign-ins */
function prepare(env) {
  const child = spawnProgram('The preparation', ranks.task, [join(root, 'dist/apps/api/cli.js'), 'prepare', ...(withDemo ? [] : ['--no-demo'])], env);
  let said = '';
  let complaint = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (complaint = (complaint + chunk).slice(-4000)));
  return new Promise((resolve, reject) => {
    child.once('close', (code) => (code === 0 ? resolve(said.trim()) : reject(new Error(`Preparing the data failed.\n${(complaint || said).trim()}`))));
  });
}

async function start() {
  const settings = readSettings();
  const { directory, port, host, publicUrl } = settings;
  release = lockDataDirectory(directory);
  supervisor = createSupervisor(directory);
  supervisor.whenChildEnds((reason) => void leave(1, reason));
  await supervisor.stopLeftovers();
  await assertPortFree(port, host);

  await timed('Program', async () => ((await buildIfNeeded(root, { abort: supervisor.abort })) ? 'built' : 'up to date'));
  let servers;
  await timed('Database and search', async () => {
    servers = await startServers(settings, supervisor);
    return servers.describe;
  });
  const env = { ...process.env, ...servers.env, NODE_ENV: 'production', PORT: String(port), HOST: host, PUBLIC_URL: publicUrl, WEB_DIST: join(root, 'dist/apps/web'), DATA_DIR: directory };
  supervisor.publish({ ...servers.env, PORT: String(port), PUBLIC_URL: publicUrl });
  let signIns = '';
  await timed(withDemo ? 'Migrations, reference data, demo data' : 'Migrations, reference data', async () => {
    signIns = await prepare(env);
  });
  await timed('Web server and worker', () => Promise.all([launch('The web server', ranks.web, 'main.js', env, 'listening'), launch('The worker', ranks.worker, 'worker.js', env, 'worker ready')]));
  console.log(`\nREADY in ${seconds(began)}: ${publicUrl}\n${signIns ? `\n${signIns}\n` : ''}\nCtrl-C stops everything. Data: ${directory}`);
}

const unknown = process.argv.slice(2).filter((flag) => flag !== '--no-demo');
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(' ')}. There is only --no-demo: npm start -- --no-demo`);
  process.exit(2);
}
leaveOnSignals();
console.log('Mắt Xích\n');
await start().catch((error) => leave(1, error.message));
