import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { isAlive, pause, processStart } from '@matxich/embedded';
import { guardianOf, launch, runtimeOf, sabotagedCheckout, scratchFolder, serversIn, survivors } from '../launched-product.mjs';
import { randomFrom, shuffled } from '../random.mjs';

const readyLimit = 30_000; // milliseconds
const ordinaryUser = 65_534; // nobody
const isRoot = process.getuid?.() === 0;

// The naive launcher: a supervisor that keeps no list and has no guardian.
const naive = [
  ['supervisor.mjs', 'guardian.watch(pid, signal);', ''],
  ['supervisor.mjs', 'stopInOrder(readRuntime(directory)?.children ?? [], isStill)', 'Promise.resolve()'],
];

const childPid = (data, name) => runtimeOf(data).children.findLast((child) => child.name === name)?.pid;
const kill = (pid) => pid && process.kill(pid, 'SIGKILL');

/** Faults on a running instance. Each leaves it dead or dying; the trial then counts survivors and starts again. */
const faults = {
  'supervisor killed': ({ start }) => start.kill('SIGKILL'),
  'supervisor and guardian killed': ({ start }) => {
    kill(guardianOf(start.pid));
    start.kill('SIGKILL');
  },
  'web server killed': ({ data }) => kill(childPid(data, 'The web server')),
  'worker killed': ({ data }) => kill(childPid(data, 'The worker')),
  'PostgreSQL killed': ({ data }) => kill(childPid(data, 'PostgreSQL')),
  'Meilisearch killed': ({ data }) => kill(childPid(data, 'Meilisearch')),
  'everything killed in random order': ({ start, data, random }) => {
    for (const pid of shuffled([guardianOf(start.pid), start.pid, ...runtimeOf(data).children.map((child) => child.pid)].filter(isAlive), random)) kill(pid);
  },
  'terminal closed': ({ start }) => start.kill('SIGHUP'),
};

/** Starts that cannot succeed: one line must say what to do. */
const refusals = {
  'port taken': async ({ launchHere }) => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const start = await launchHere({ port: other.address().port });
    return { start, says: /^Port \d+ is taken by another program\. Choose another: PORT=/m, after: () => other.close() };
  },
  'foreign Meilisearch': async ({ launchHere }) => {
    const other = createServer((_, answer) => answer.writeHead(200, { 'content-type': 'application/json' }).end('{"status":"available"}')).listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const start = await launchHere({ env: { MEILI_URL: `http://127.0.0.1:${other.address().port}`, MEILI_MASTER_KEY: 'not-the-key-of-that-one' } });
    return { start, says: /does not accept MEILI_MASTER_KEY/, after: () => other.close() };
  },
  'foreign PostgreSQL': async ({ launchHere, other }) => {
    const start = await launchHere({ env: { DATABASE_URL: other.replace(/:\/\/[^@]+@/, '://matxich:wrong@') } });
    return { start, says: /The database of DATABASE_URL cannot be used: password authentication failed/ };
  },
  'folder that cannot be written': async ({ launchHere, scratch }) => {
    writeFileSync(join(scratch, 'file'), '');
    return { start: await launchHere({ dataDirectory: join(scratch, 'file/data') }), says: /data directory .* cannot be used.*DATA_DIR/ };
  },
};

/** @returns {Promise<string[]>} what was wrong; empty when the start was ready in time and complete */
async function checkReady(start, took) {
  const elapsed = await start.ready(readyLimit);
  if (elapsed === null) return [`not ready within ${readyLimit / 1000} s: ${start.output().trim().split('\n').slice(-3).join(' | ')}`];
  took.push(elapsed);
  const page = await fetch(start.url).then((answer) => answer.status, (error) => error.message);
  const health = await fetch(`${start.url}/api/health/ready`).then((answer) => answer.json(), (error) => ({ status: error.message }));
  return [...(page === 200 ? [] : [`page ${page}`]), ...(health.checks?.database === 'ok' && health.checks?.search === 'ok' ? [] : [`health ${JSON.stringify(health)}`])];
}

async function faultTrial(name, context) {
  const { data, launchHere, took } = context;
  const start = await launchHere();
  const wrong = await checkReady(start, took);
  if (wrong.length > 0) {
    await start.stop();
    return wrong;
  }
  const pids = [start.pid, ...runtimeOf(data).children.map((child) => child.pid)];
  for (const pid of pids) context.seen.set(pid, processStart(pid));
  await faults[name]({ ...context, start });
  // Without a guardian nobody can end the rest but the next start; everywhere else all must be gone before it.
  if (/guardian|everything/.test(name)) await pause(300);
  else if ((await survivors(() => pids)) > 0) wrong.push('survivors after the fault');
  const again = await launchHere({ port: start.port });
  wrong.push(...(await checkReady(again, took)));
  const all = [...pids, again.pid, ...(existsSync(join(data, 'runtime.json')) ? runtimeOf(data).children.map((child) => child.pid) : [])];
  await again.stop();
  if ((await survivors(() => [...all, ...serversIn(data)], 3000)) > 0) wrong.push('orphans after the stop');
  return wrong;
}

async function refusalTrial(name, context) {
  const { start, says, after } = await refusals[name](context);
  const { code, output } = await Promise.race([start.ended, pause(readyLimit).then(() => ({ code: 'none', output: 'did not end' }))]);
  after?.();
  const wrong = code === 1 && says.test(output) ? [] : [`exit ${code}: ${output.trim().split('\n').slice(-3).join(' | ')}`];
  if (serversIn(context.data).length > 0) wrong.push('orphans');
  return wrong;
}

async function killedInTheMiddle({ data, launchHere, random, took }) {
  const start = await launchHere();
  await pause(300 + random() * 4000);
  start.kill('SIGKILL');
  await start.ended;
  const again = await launchHere({ port: start.port });
  const wrong = await checkReady(again, took);
  await again.stop();
  return serversIn(data).length > 0 ? [...wrong, 'orphans'] : wrong;
}

async function twoAtOnce({ launchHere, took }) {
  const starts = await Promise.all([launchHere(), launchHere()]);
  const none = pause(readyLimit).then(() => ({ start: starts[1], code: 'none', output: 'both run' }));
  const loser = await Promise.race([none, ...starts.map((start) => start.ended.then(({ code, output }) => ({ start, code, output })))]);
  const winner = starts.find((start) => start !== loser.start);
  const wrong = loser.code === 1 && /already runs on/.test(loser.output) ? [] : [`the second: exit ${loser.code} ${loser.output}`];
  wrong.push(...(await checkReady(winner, took)));
  await Promise.all(starts.map((start) => start.stop()));
  return wrong;
}

/** A pid file of a crash before a reboot, whose number a stranger of the same user has now. */
async function recycledPid({ data, launchHere, took }) {
  const { uid, gid } = statSync(join(data, 'pg'));
  const stranger = spawn('sleep', ['300'], isRoot ? { uid, gid } : {});
  writeFileSync(join(data, 'pg/postmaster.pid'), `${stranger.pid}\n`);
  const start = await launchHere();
  const wrong = await checkReady(start, took);
  await start.stop();
  if (!isAlive(stranger.pid)) wrong.push('a stranger was killed');
  stranger.kill();
  return wrong;
}

async function ordinaryUserTrial({ launchHere, took }) {
  const { folder, remove } = scratchFolder(ordinaryUser);
  const start = await launchHere({ dataDirectory: join(folder, 'data'), uid: ordinaryUser });
  const wrong = await checkReady(start, took);
  await start.stop();
  remove();
  return wrong;
}

/** Twenty trials in an order that the seed decides. */
function plan(random) {
  const trials = [
    ...Object.keys(faults).map((name) => [name, (context) => faultTrial(name, context)]),
    ...Object.keys(refusals).map((name) => [name, (context) => refusalTrial(name, context)]),
    ...Array.from({ length: 3 }, () => ['killed in the middle of the start', killedInTheMiddle]),
    ...Array.from({ length: 2 }, () => ['two at once', twoAtOnce]),
    ['recycled pid', recycledPid],
    [isRoot ? 'as an ordinary user' : 'killed in the middle of the start', isRoot ? ordinaryUserTrial : killedInTheMiddle],
  ];
  const faultNames = Object.keys(faults);
  while (trials.length < 20) {
    const name = faultNames[Math.floor(random() * faultNames.length)];
    trials.push([name, (context) => faultTrial(name, context)]);
  }
  return shuffled(trials, random);
}

export default {
  id: 'd12',
  promise: 'npm start always works: ready within 30 s or one line that says what to do, no orphan, whatever was killed before',
  async run({ sabotage, seed, log }) {
    const random = randomFrom(seed);
    const { folder, remove } = scratchFolder();
    const data = join(folder, 'data');
    const checkout = sabotage ? sabotagedCheckout(join(folder, 'checkout'), naive) : undefined;
    const took = [];
    mkdirSync(data);
    const launchHere = (options = {}) => launch({ checkout, dataDirectory: data, args: ['--no-demo'], ...options });
    const foreign = await launch({ dataDirectory: join(folder, 'foreign'), args: ['--no-demo'] });
    const failures = [];
    const seen = new Map();
    let done = 0;
    try {
      await foreign.ready();
      await (await launchAndStop(launchHere)).ended;
      const context = { data, scratch: folder, launchHere, random, took, seen, other: runtimeOf(join(folder, 'foreign')).env.DATABASE_URL };
      for (const [index, [name, trial]] of plan(random).entries()) {
        const wrong = await trial(context).catch((error) => [error.message]);
        log(`${index + 1}. ${name}: ${wrong.length === 0 ? 'ok' : wrong.join('; ')}`);
        if (wrong.length > 0) failures.push(name);
        done++;
        await sweep(data, seen);
      }
    } finally {
      await foreign.stop();
      await sweep(data, seen);
      remove();
    }
    took.sort((a, b) => a - b);
    const atSeconds = (share) => Number(((took[Math.floor(took.length * share)] ?? took.at(-1) ?? 0) / 1000).toFixed(1));
    return { pass: done === 20 && failures.length === 0, figures: { trials: done, failed: failures, starts: took.length, readySecondsMedian: atSeconds(0.5), readySecondsMax: atSeconds(1) } };
  },
};

/** The first start of an installation makes the cluster; trials begin with one that exists. */
async function launchAndStop(launchHere) {
  const start = await launchHere();
  await start.ready();
  await start.stop();
  return start;
}

/** Trials must not inherit each other's leftovers: a red one would colour the next. */
async function sweep(data, seen) {
  const known = existsSync(join(data, 'runtime.json')) ? runtimeOf(data).children.filter(({ pid, start }) => processStart(pid) === start).map(({ pid }) => pid) : [];
  // A start overwrites what the one before wrote about itself, so the trials' own notes count too.
  const noted = [...seen].filter(([pid, start]) => processStart(pid) === start).map(([pid]) => pid);
  const left = [...new Set([...known, ...noted, ...serversIn(data)])];
  for (const pid of left.filter(isAlive)) kill(pid);
  await survivors(() => left, 3000);
}
