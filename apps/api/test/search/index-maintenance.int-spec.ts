import { setTimeout as pause } from 'node:timers/promises';
import { supplierEndpoints } from '@matxich/contracts';
import { CONFIG, type Config, ConsumerUnavailable, Relay, SearchRefused, SearchServer, newId } from '@matxich/platform';
import { CheckIndex, EnsureCapabilityIndex, IndexLoop, RebuildIndex } from '@matxich/suppliers';
import { TestApp } from '../harness/test-app';
import { aSupplier, announce, dozen } from './supplier-rows';

let app: TestApp;
let server: SearchServer;
let live: string;
const ids: string[] = [];

const check = (repair = false) => app.get(CheckIndex).execute({ repair });
const noDrift = { missing: [], stale: [], extra: [], waiting: 0 };
const total = async () => (await app.guest().call(supplierEndpoints.search, { query: {} })).total;
const leftovers = () => server.list('suppliers_build_');

beforeAll(async () => {
  app = await TestApp.boot();
  server = app.get(SearchServer);
  live = server.uid('suppliers');
  for (const rows of Object.values(dozen)) ids.push(await aSupplier(app, rows));
  await app.settle();
});
afterAll(() => app?.close());

test('an index that was taken away comes back whole with the next event, even when several notice at once', async () => {
  await server.drop(live);
  expect(await app.guest().call(supplierEndpoints.search, { query: {} })).toMatchObject({ reduced: true, total: 12 });
  await Promise.all([1, 2, 3].map(() => app.get(EnsureCapabilityIndex).execute()));
  expect(await check()).toMatchObject({ documents: 12, ...noDrift });
  await server.drop(live);
  await announce(app, ids[0]!);
  await app.settle();
  expect(await check()).toMatchObject({ suppliers: 12, documents: 12, ...noDrift });
  expect(await total()).toBe(12);
  expect(await leftovers()).toEqual([]);
});

test('an index with settings of another version is built anew', async () => {
  await server.applySettings(live, { searchableAttributes: ['name'] });
  await app.get(EnsureCapabilityIndex).execute();
  expect((await server.settings(live))!.searchableAttributes).toContain('ctok');
  await app.settle();
  expect(await check()).toMatchObject(noDrift);
});

test('a rebuild that died between creating the live index and the exchange is noticed', async () => {
  await server.drop(live);
  await server.create(live);
  await server.create(server.uid('suppliers_build_1'));
  expect((await app.guest().call(supplierEndpoints.search, { query: {} })).reduced).toBe(true);
  await app.get(EnsureCapabilityIndex).execute();
  await app.settle();
  expect(await total()).toBe(12);
  expect(await leftovers()).toEqual([]);
});

test('an index that was taken away comes back although nobody changes anything', async () => {
  await server.drop(live);
  const loop = new IndexLoop(app.get(EnsureCapabilityIndex), app.get(CheckIndex));
  loop.start();
  await loop.beforeApplicationShutdown();
  expect(await total()).toBe(12);
});

test('the daily look has repaired what no event told of', async () => {
  await app.sql("UPDATE suppliers SET intro = 'lặng lẽ' WHERE id = $1", [ids[3]]);
  const loop = new IndexLoop(app.get(EnsureCapabilityIndex), app.get(CheckIndex));
  await loop.look(false);
  expect(await check()).toMatchObject({ stale: [ids[3]], waiting: 0 });
  await loop.look(true);
  await app.settle();
  expect(await check()).toMatchObject(noDrift);
});

test('a task that failed is an error, waited for or enqueued', async () => {
  await expect(server.upsert(live, [{ id: 'not an id!' }])).rejects.toThrow(/search task \d+ failed/);
  const done = await server.enqueue(live, [{ nameless: true }]);
  await expect(done()).rejects.toThrow(/search task \d+ failed/);
  await expect(server.upsert(live, [{ id: 'not an id!' }])).rejects.toBeInstanceOf(SearchRefused);
  await expect(server.remove(server.uid('gone'), ['1'])).rejects.toBeInstanceOf(ConsumerUnavailable); // what was sent is not at fault
  expect(await check()).toMatchObject({ documents: 12, ...noDrift });
});

test('a server that is down is unavailable, whatever is asked of it', async () => {
  const down = new SearchServer({ ...app.app.get<Config>(CONFIG), MEILI_URL: 'http://127.0.0.1:9' });
  expect(await down.isHealthy()).toBe(false);
  for (const asking of [down.search([{ indexUid: live }]), down.upsert(live, [{ id: '1' }]), down.remove(live, ['1']), down.settings(live), down.list('')]) await expect(asking).rejects.toBeInstanceOf(ConsumerUnavailable);
  const stranger = new SearchServer({ ...app.app.get<Config>(CONFIG), MEILI_MASTER_KEY: 'the-key-of-somebody-else' });
  expect(await stranger.isHealthy()).toBe(false);
});

test('the check reports what is missing, stale and extra, and has it repaired', async () => {
  const stray = newId();
  await server.remove(live, [ids[0]!]);
  await app.sql("UPDATE suppliers SET intro = 'không ai báo' WHERE id = $1", [ids[1]]);
  await app.sql('UPDATE suppliers SET visible = false WHERE id = $1', [ids[2]]);
  await server.upsert(live, [{ id: stray, hash: 'x' }]);
  const drift = { missing: [ids[0]], stale: [ids[1]], waiting: 0 };
  expect(await check()).toMatchObject({ ...drift, repaired: 0 });
  const found = await check(true);
  expect(found).toMatchObject({ ...drift, repaired: 4 });
  expect([...found.extra].sort()).toEqual([ids[2], stray].sort());
  await app.settle();
  expect(await check()).toMatchObject({ suppliers: 11, documents: 11, ...noDrift });
});

describe('while others write', () => {
  const firms = 2000;
  let writing = true;
  let written = 0;

  /** Changes names, hides, deletes and adds, as fast as it may, each with its event; the relay delivers beside it. */
  async function write(): Promise<void> {
    const all = (await app.sql<{ id: string }>("SELECT id FROM suppliers WHERE name_key = 'bulk' ORDER BY id")).map((row) => row.id);
    for (let at = 0; writing; at++) {
      const id = all[(at * 7919) % all.length]!;
      const change = ['UPDATE suppliers SET intro = random()::text, updated_at = clock_timestamp() WHERE id = $1', 'UPDATE suppliers SET visible = NOT visible WHERE id = $1', 'DELETE FROM suppliers WHERE id = $1'][at % 10 === 9 ? 2 : at % 2]!;
      await app.sql(`WITH changed AS (${change} RETURNING 1) INSERT INTO outbox (consumer, type, aggregate_id, payload) SELECT 'search', 'supplier.changed', $1::uuid, jsonb_build_object('supplierId', $1::uuid) FROM changed`, [id]);
      written++;
    }
  }
  async function relay(): Promise<void> {
    while (writing) if ((await app.get(Relay).deliverOnce()) === 0) await pause(5);
  }

  test('rebuilding loses nothing, no search meets an empty index, and the check cries no wolf', async () => {
    await app.sql(
      `WITH bulk AS (INSERT INTO suppliers (id, name_vi, name_key, duplicate_key, intro) SELECT gen_random_uuid(), 'Cơ khí số ' || n, 'bulk', n::text, 'tiện cnc' FROM generate_series(1, ${firms}) n RETURNING id)
       INSERT INTO outbox (consumer, type, aggregate_id, payload) SELECT 'search', 'supplier.listed', id, jsonb_build_object('supplierId', id) FROM bulk`,
    );
    await app.settle();
    const others = [write(), relay()];
    let emptiest = Infinity;
    const watch = (async () => {
      while (writing) emptiest = Math.min(emptiest, await total());
    })();
    for (let round = 0; round < 2; round++) {
      await app.get(RebuildIndex).execute();
      expect(await check()).toMatchObject({ missing: [], stale: [], extra: [] });
    }
    writing = false;
    await Promise.all([...others, watch]);
    await app.settle();
    expect(written).toBeGreaterThan(50);
    expect(emptiest).toBeGreaterThan(firms / 3);
    expect(await check()).toMatchObject(noDrift);
    expect(await leftovers()).toEqual([]);
  });
});
