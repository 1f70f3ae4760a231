import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { isAlive, startMeilisearch, startPostgres } from '../src/index.mjs';
import { acceptsKey } from '../src/meilisearch.mjs';
import { pause } from '../src/processes.mjs';

const entry = new URL('../src/index.mjs', import.meta.url).href;
let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'matxich-embedded-'));
  chmodSync(folder, 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A parent of its own that starts the servers and then waits to be killed. */
function parentWith(code) {
  const source = `import { startPostgres, startMeilisearch, startGuardian } from ${JSON.stringify(entry)}; ${code}; setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], { stdio: ['ignore', 'pipe', 'inherit'], cwd: fileURLToPath(new URL('..', import.meta.url)) });
  return new Promise((resolve) => child.stdout.once('data', (line) => resolve({ child, pid: Number(String(line)) })));
}

async function gone(pid) {
  for (let waited = 0; waited < 15_000; waited += 50) {
    if (!isAlive(pid)) return true;
    await pause(50);
  }
  return false;
}

const query = async (url, sql) => {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
};

describe('embedded PostgreSQL', () => {
  it('keeps its data over a restart and is durable by default', async () => {
    const options = { directory: join(folder, 'pg'), password: 'long-test-password' };
    const first = await startPostgres(options);
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    expect(await query(first.url, "SELECT setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit')")).toEqual([{ setting: 'on' }, { setting: 'on' }, { setting: 'on' }]);
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    const second = await startPostgres(options);
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await second.stop();
  });

  it('stops an orphan in its own directory and starts again', async () => {
    const directory = join(folder, 'pg');
    const { child, pid } = await parentWith(`const s = await startPostgres({ directory: ${JSON.stringify(directory)}, password: 'long-test-password' }); console.log(s.pid)`);
    child.kill('SIGKILL');
    await pause(200);
    expect(isAlive(pid)).toBe(true); // this is what happens without a guardian
    const again = await startPostgres({ directory, password: 'long-test-password' });
    expect(again.pid).not.toBe(pid);
    expect(isAlive(pid)).toBe(false);
    await again.stop();
  });

  it('dies with a killed parent when a guardian watches', async () => {
    const directory = join(folder, 'pg');
    const { child, pid } = await parentWith(`const g = startGuardian(); const s = await startPostgres({ directory: ${JSON.stringify(directory)}, password: 'long-test-password' }); g.watch(s.pid, 'SIGINT'); console.log(s.pid)`);
    child.kill('SIGKILL');
    expect(await gone(pid)).toBe(true);
  });

  it('ignores a stale pid file whose number belongs to somebody else', async () => {
    const options = { directory: join(folder, 'pg'), password: 'long-test-password' };
    await (await startPostgres(options)).stop();
    writeFileSync(join(folder, 'pg/postmaster.pid'), `${process.pid}\n`);
    const server = await startPostgres(options);
    expect(isAlive(process.pid)).toBe(true);
    await server.stop();
  });

  it('says what to do about data of another version', async () => {
    mkdirSync(join(folder, 'pg'));
    writeFileSync(join(folder, 'pg/PG_VERSION'), '15\n');
    await expect(startPostgres({ directory: join(folder, 'pg'), password: 'x' })).rejects.toThrow(/PostgreSQL 15.*DATA_DIR/);
  });

  it('says what to do when the directory cannot be made', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(startPostgres({ directory: join(folder, 'file/pg'), password: 'x' })).rejects.toThrow(/cannot be written.*DATA_DIR/);
  });
});

describe('embedded Meilisearch', () => {
  it('accepts its own key only', async () => {
    const server = await startMeilisearch({ directory: join(folder, 'meili'), key: 'long-test-key-0123456789' });
    expect(await acceptsKey(server.url, 'long-test-key-0123456789')).toBe(true);
    expect(await acceptsKey(server.url, 'another-key-0123456789')).toBe(false);
    await server.stop();
    expect(isAlive(server.pid)).toBe(false);
  });
});
