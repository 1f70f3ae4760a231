import { supplierEndpoints } from '@matxich/contracts';
import { Journal, Relay, UnitOfWork, newId } from '@matxich/platform';
import { TestApp } from '../harness/test-app';
import { aSupplier, dozen } from './supplier-rows';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.boot();
});
afterAll(() => app?.close());

const open = async (lane: number) => (await app.sql<{ count: number }>("SELECT count(*)::int AS count FROM outbox WHERE consumer = 'search' AND processed_at IS NULL AND lane = $1", [lane]))[0]!.count;

test('an edit is found while a list of thousands still waits', async () => {
  await app.sql(
    `WITH made AS (INSERT INTO suppliers (id, name_vi, name_key, duplicate_key) SELECT gen_random_uuid(), 'Hàng loạt ' || n, 'hang loat ' || n, n::text FROM generate_series(1, 3000) n RETURNING id)
     INSERT INTO outbox (consumer, type, aggregate_id, payload, lane) SELECT 'search', 'supplier.changed', id, jsonb_build_object('supplierId', id), 1 FROM made`,
  );
  const edited = await aSupplier(app, dozen['welding']!);
  await app.get(Relay).deliverOnce();
  expect([await open(0), await open(1)]).toEqual([0, 3000]);
  expect((await app.guest().call(supplierEndpoints.search, { query: { q: 'Hùng Vương' } })).hits.map((hit) => hit.id)).toEqual([edited]);
  await app.settle();
  expect([await open(0), await open(1)]).toEqual([0, 0]);
});

test.each([[19, 0], [20, 1], [600, 1]])('%i events at once are lane %i', async (count, lane) => {
  const payloads = Array.from({ length: count }, () => ({ supplierId: newId() }));
  await app.get(UnitOfWork).run((tx) => app.get(Journal).recordMany(tx, null, 'supplier.changed', payloads));
  expect(await open(lane)).toBe(count);
  await app.sql('DELETE FROM outbox');
});
