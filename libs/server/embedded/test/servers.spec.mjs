import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jest } from '@jest/globals';
import pg from 'pg';
import { isAlive, startMeilisearch, startPostgres } from '../src/index.mjs';
import { acceptsKey } from '../src/meilisearch.mjs';
import { assertOurs } from '../src/postgres.mjs';
import { pause, processesIn } from '../src/processes.mjs';

jest.setTimeout(90_000); // a project's own testTimeout is ignored when several projects run together

const entry = new URL('../src/index.mjs', import.meta.url).href;
let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'matxich-embedded-'));
  chmodSync(folder, 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A parent of its own that starts the servers and then waits to be killed. */
function parentWith(code) {
  const source = `import { startBacking, startPostgres, startMeilisearch, startGuardian } from ${JSON.stringify(entry)}; ${code}; setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], { stdio: ['ignore', 'pipe', 'inherit'], cwd: fileURLToPath(new URL('..', import.meta.url)) });
  return new Promise((resolve) => child.stdout.once('data', (line) => resolve({ child, said: String(line).trim(), pid: Number(String(line)) })));
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

  it('starts at once after its server was killed while backends still worked', async () => {
    const options = { directory: join(folder, 'pg'), password: 'long-test-password' };
    const server = await startPostgres(options);
    const busy = new pg.Client(server.url);
    busy.on('error', () => undefined);
    await busy.connect();
    const interrupted = busy.query('SELECT pg_sleep(30)').catch((error) => error);
    await pause(100);
    process.kill(server.pid, 'SIGKILL');
    const again = await startPostgres(options);
    expect(processesIn(options.directory, 'postgres')[0]).toBe(again.pid);
    expect(await interrupted).toBeInstanceOf(Error);
    await again.stop();
  });

  it('ignores a stale pid file whose number belongs to somebody else, and lets that one live', async () => {
    const options = { directory: join(folder, 'pg'), password: 'long-test-password' };
    await (await startPostgres(options)).stop();
    const { uid, gid } = statSync(options.directory);
    const stranger = spawn('sleep', ['60'], process.getuid() === 0 ? { uid, gid } : {});
    writeFileSync(join(options.directory, 'postmaster.pid'), `${stranger.pid}\n`);
    const server = await startPostgres(options);
    expect(isAlive(stranger.pid)).toBe(true);
    await server.stop();
    stranger.kill();
  });

  it('knows a foreign server that answers with the same password', async () => {
    const server = await startPostgres({ directory: join(folder, 'pg'), password: 'long-test-password' });
    mkdirSync(join(folder, 'other'));
    await expect(assertOurs(server.url, join(folder, 'other'))).rejects.toThrow('another PostgreSQL');
    await server.stop();
  });

  it('says what to do about data of another version', async () => {
    mkdirSync(join(folder, 'pg'));
    writeFileSync(join(folder, 'pg/PG_VERSION'), '15\n');
    await expect(startPostgres({ directory: join(folder, 'pg'), password: 'x' })).rejects.toThrow(/PostgreSQL 15.*DATA_DIR/);
  });

  it('says what to do when the directory cannot be made', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(startPostgres({ directory: join(folder, 'file/pg'), password: 'x' })).rejects.toThrow(/cannot be used: a file is in the way.*DATA_DIR/);
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

  it('starts in a folder that a first start, killed in the middle, left half made', async () => {
    mkdirSync(join(folder, 'db/tasks'), { recursive: true });
    const server = await startMeilisearch({ directory: folder, key: 'k'.repeat(32) });
    await server.stop();
    expect(existsSync(join(folder, 'db/VERSION'))).toBe(true);
  });

  it('names the reason of a failed start, not the end of the back trace', async () => {
    await (await startMeilisearch({ directory: folder, key: 'k'.repeat(32) })).stop();
    writeFileSync(join(folder, 'db/VERSION'), '0.1.0');
    await expect(startMeilisearch({ directory: folder, key: 'k'.repeat(32) })).rejects.toThrow(/0\.1\.0/);
  });

  it('stops an orphan in its own directory and starts again', async () => {
    const directory = join(folder, 'meili');
    const start = `startMeilisearch({ directory: ${JSON.stringify(directory)}, key: 'long-test-key-0123456789' })`;
    const { child, pid } = await parentWith(`const s = await ${start}; console.log(s.pid)`);
    child.kill('SIGKILL');
    await pause(200);
    expect(isAlive(pid)).toBe(true);
    const again = await startMeilisearch({ directory, key: 'long-test-key-0123456789' });
    expect(isAlive(pid)).toBe(false);
    await again.stop();
  });
});

describe('servers for tests', () => {
  it('leave neither processes nor files when the tests are killed', async () => {
    const { child, said } = await parentWith("const b = await startBacking(); const { readlinkSync } = await import('node:fs'); console.log(JSON.stringify([b.pids.postgres, b.pids.meilisearch, readlinkSync(`/proc/${b.pids.meilisearch}/cwd`)]))");
    const [postgres, meilisearch, meilisearchFolder] = JSON.parse(said);
    expect(existsSync(meilisearchFolder)).toBe(true);
    child.kill('SIGKILL');
    expect([await gone(postgres), await gone(meilisearch)]).toEqual([true, true]);
    for (let waited = 0; waited < 5000 && existsSync(meilisearchFolder); waited += 50) await pause(50);
    expect(existsSync(meilisearchFolder)).toBe(false);
  });
});
