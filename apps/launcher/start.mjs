// `npm start`: PostgreSQL, Meilisearch, migrations, reference and demo data, API with SPA, worker, in this order; stops them in
// reverse. Ready is a line that begins with READY; DATA_DIR/runtime.json then says how to reach the parts.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildIfNeeded } from './build.mjs';
import { lockDataDirectory } from './instance-lock.mjs';
import { assertPortFree, startServers } from './servers.mjs';
import { readSettings, root } from './settings.mjs';
import { createSupervisor, endOf, ranks } from './supervisor.mjs';

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

/**
 * Starts a program of the product in its own process group, so that Ctrl-C reaches only us and things stop in order. It loads
 * while the servers boot and waits for its settings on standard input (late-settings.ts): that saves a third of the start.
 */
function spawnProgram(name, rank, file, ...args) {
  supervisor.abort.throwIfAborted();
  const child = spawn(process.execPath, [join(root, 'dist/apps/api', file), ...args], { cwd: root, env: { ...process.env, NODE_ENV: 'production', SETTINGS_ON_STDIN: '1' }, detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
  supervisor.adopt({ name, pid: child.pid, rank });
  child.stdin.on('error', () => undefined); // its end is told where it is awaited
  const heard = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr']) child[stream].on('data', (chunk) => (heard[stream] = (heard[stream] + chunk).slice(-8000)));
  return { name, child, heard, ended: endOf(child), go: (env) => child.stdin.end(`${JSON.stringify(env)}\n`) };
}

const spawnPrograms = () => ({
  preparation: spawnProgram('The preparation', ranks.task, 'cli.js', 'prepare', ...(withDemo ? [] : ['--no-demo'])),
  web: spawnProgram('The web server', ranks.web, 'main.js'),
  worker: spawnProgram('The worker', ranks.worker, 'worker.js'),
});

/** Lets a waiting program go on; from now on its end is the end of all. @returns {Promise<void>} when it says that it is ready */
function launch({ name, child, heard, ended, go }, env, ready) {
  go(env);
  const said = () => `${heard.stdout}${heard.stderr}`.trim().split('\n').slice(-15).join('\n');
  supervisor.reportEnd(name, ended, said);
  return new Promise((resolve) => {
    const late = setTimeout(() => void leave(1, `${name} was not ready within ${bootTimeout / 1000} s.\n${said()}`), bootTimeout);
    let isReady = false;
    const hear = (chunk) => {
      if (isReady && !leaving) process.stderr.write(chunk);
      else if (heard.stdout.includes(ready)) {
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
async function prepare({ heard, ended, go }, env) {
  go(env);
  const { code } = await ended;
  if (code !== 0) throw new Error(`Preparing the data failed.\n${(heard.stderr || heard.stdout).trim()}`);
  return heard.stdout.trim();
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
  const programs = spawnPrograms();
  let servers;
  await timed('Database and search', async () => {
    servers = await startServers(settings, supervisor);
    return servers.describe;
  });
  const env = { ...servers.env, PORT: String(port), HOST: host, PUBLIC_URL: publicUrl, WEB_DIST: join(root, 'dist/apps/web'), DATA_DIR: directory };
  supervisor.publish({ ...servers.env, PORT: String(port), PUBLIC_URL: publicUrl });
  let signIns = '';
  await timed(withDemo ? 'Migrations, reference data, demo data' : 'Migrations, reference data', async () => {
    signIns = await prepare(programs.preparation, env);
  });
  await timed('Web server and worker', () => Promise.all([launch(programs.web, env, 'listening'), launch(programs.worker, env, 'worker ready')]));
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
