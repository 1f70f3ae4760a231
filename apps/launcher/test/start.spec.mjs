import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { isAlive, pause, processesIn } from '@matxich/embedded';
import { makeCheckout, run } from './stand-in.mjs';

jest.setTimeout(90_000); // a project's own testTimeout is ignored when several projects run together

let checkout;
beforeEach(() => {
  checkout = makeCheckout();
});
afterEach(() => checkout.remove());

const pidOf = (start, name) => start.runtime().children.find((child) => child.name === name).pid;
const pidsOf = (start) => start.runtime().children.map(({ pid }) => pid);
const serversLeft = () => [...processesIn(join(checkout.data, 'pg'), 'postgres'), ...processesIn(join(checkout.data, 'meili'), 'meilisearch')];

async function allGone(pids) {
  for (let waited = 0; waited < 20_000; waited += 50) {
    if (!pids.some(isAlive)) return true;
    await pause(50);
  }
  return false;
}

describe('npm start', () => {
  it('starts in steps, serves, refuses a second start, stops in order and keeps the data', async () => {
    const first = await run(checkout, 'start.mjs');
    const said = await first.says('Ctrl-C');
    expect(said).toMatch(/1\. Program … up to date, \d+\.\d s\n 2\. Database and search … PostgreSQL and Meilisearch, \d/);
    expect(said).toContain('visit 1 search 200 prepare\n');
    expect(await (await fetch(`http://127.0.0.1:${first.port}/`)).text()).toBe('page');
    for (const name of ['runtime.json', 'secrets.json']) expect(statSync(join(checkout.data, name)).mode & 0o777).toBe(0o600);

    const second = await (await run(checkout, 'start.mjs')).ended;
    expect(second).toEqual({ code: 1, output: expect.stringContaining(`already runs on ${checkout.data} (process ${first.child.pid})`) });

    const pids = pidsOf(first);
    first.child.kill('SIGTERM');
    expect((await first.ended).code).toBe(0);
    expect(readFileSync(join(checkout.data, 'ends.txt'), 'utf8')).toBe('web\nworker\n');
    expect(pids.filter(isAlive)).toEqual([]);
    expect(serversLeft()).toEqual([]);

    const again = await run(checkout, 'start.mjs', { args: ['--no-demo'] });
    expect(await again.says('Ctrl-C')).toContain('visit 2 search 200 prepare --no-demo\n');
    again.child.kill('SIGINT');
    expect((await again.ended).code).toBe(0);
  });

  it('tells which child crashed, with its last words, and ends the whole', async () => {
    checkout.put('dist/apps/api/worker.js', "console.log('worker ready'); setTimeout(() => { throw new Error('out of luck'); }, 300)");
    const start = await run(checkout, 'start.mjs');
    const { code, output } = await start.ended;
    expect(code).toBe(1);
    expect(output).toMatch(/The worker ended unexpectedly \(code 1\)[\s\S]*out of luck[\s\S]*Everything is stopped/);
    expect(serversLeft()).toEqual([]);
  });

  it('tells that the database was killed, and ends the whole', async () => {
    const start = await run(checkout, 'start.mjs');
    await start.says('READY');
    process.kill(pidOf(start, 'PostgreSQL'), 'SIGKILL');
    const { code, output } = await start.ended;
    expect(code).toBe(1);
    expect(output).toContain('PostgreSQL ended unexpectedly (SIGKILL)');
    expect(serversLeft()).toEqual([]);
  });

  it('leaves nobody behind when it is killed, and starts again', async () => {
    const start = await run(checkout, 'start.mjs');
    await start.says('READY');
    const pids = pidsOf(start);
    start.child.kill('SIGKILL');
    expect(await allGone(pids)).toBe(true);
    const again = await run(checkout, 'start.mjs');
    await again.says('READY');
    again.child.kill('SIGTERM');
    await again.ended;
  });

  it('recovers even when its guardian was killed with it', async () => {
    const start = await run(checkout, 'start.mjs');
    await start.says('READY');
    const guardian = guardianOf(start.child.pid);
    const pids = pidsOf(start).filter(isAlive);
    process.kill(guardian, 'SIGKILL');
    start.child.kill('SIGKILL');
    await pause(500);
    expect(pids.every(isAlive)).toBe(true); // the port is still held by the orphan
    const again = await run(checkout, 'start.mjs', { env: { PORT: String(start.port) } });
    await again.says('READY');
    expect(pids.filter(isAlive)).toEqual([]);
    again.child.kill('SIGTERM');
    await again.ended;
  });

  it('can be stopped in the middle of a start', async () => {
    for (const [text, delay] of [['Database and search', 0], ['Database and search', 300], ['Migrations', 0]]) {
      const start = await run(checkout, 'start.mjs');
      await start.says(text);
      await pause(delay);
      start.child.kill('SIGTERM');
      expect((await start.ended).code).toBe(0);
      expect(serversLeft()).toEqual([]);
      expect(existsSync(join(checkout.data, 'supervisor.json'))).toBe(false);
    }
  });

  it('says in one line what to do about a taken port, an unusable folder, a wrong setting', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address();
    const onPort = await (await run(checkout, 'start.mjs', { env: { PORT: String(port) } })).ended;
    taken.close();
    expect(onPort).toEqual({ code: 1, output: expect.stringContaining(`Port ${port} is taken by another program. Choose another: PORT=`) });

    writeFileSync(join(checkout.root, 'file'), '');
    const onFile = await (await run(checkout, 'start.mjs', { env: { DATA_DIR: join(checkout.root, 'file/data') } })).ended;
    expect(onFile).toEqual({ code: 1, output: expect.stringMatching(/The data directory .* cannot be used.*DATA_DIR/) });

    const wrong = { PORT: 'abc', MEILI_URL: 'http://127.0.0.1:9', DATABASE_URL: 'postgres://x@127.0.0.1:9/x' };
    const messages = { PORT: /PORT must be a number/, MEILI_URL: /MEILI_MASTER_KEY is not/, DATABASE_URL: /DATABASE_URL cannot be used: .*ECONNREFUSED/ };
    for (const [name, value] of Object.entries(wrong)) {
      const ended = await (await run(checkout, 'start.mjs', { env: { [name]: value } })).ended;
      expect(ended).toEqual({ code: 1, output: expect.stringMatching(messages[name]) });
    }
  });
});

/** The guardian is the child of the supervisor that has no place in the list: it is found by its command line. */
function guardianOf(pid) {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);
  return children.find((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('--guard'));
}

describe('npm run cli', () => {
  it('starts the servers for one command, or uses the running ones, and hands on the exit code', async () => {
    const alone = await (await run(checkout, 'cli.mjs', { args: ['search:check'] })).ended;
    expect(alone).toEqual({ code: 0, output: 'visit 1 search 200 search:check\n' });
    expect(serversLeft()).toEqual([]);

    const start = await run(checkout, 'start.mjs');
    await start.says('READY');
    const beside = await (await run(checkout, 'cli.mjs', { args: ['search:check'] })).ended;
    expect(beside.output).toBe('visit 3 search 200 search:check\n');
    expect((await (await run(checkout, 'cli.mjs', { args: ['fail'] })).ended).code).toBe(3);
    start.child.kill('SIGTERM');
    await start.ended;
  });
});
