import { comparisonEndpoints, duplicateEndpoints } from '@matxich/contracts';
import { newId } from '@matxich/platform';
import pg from 'pg';
import { TestApp } from '../harness/test-app';
import { aSupplier } from '../search/supplier-rows';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.boot();
});
afterAll(() => app?.close());

const compare = (...ids: string[]) => app.guest().call(comparisonEndpoints.read, { query: { ids: ids.join(',') } });

/** Statements that reach PostgreSQL while `work` runs. */
async function statementsDuring(work: () => Promise<unknown>): Promise<number> {
  const original = pg.Client.prototype.query;
  let count = 0;
  pg.Client.prototype.query = function (this: pg.Client, ...parameters: unknown[]) {
    count += 1;
    return (original as (...all: unknown[]) => unknown).apply(this, parameters);
  } as typeof original;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = original;
  }
  return count;
}

test('firms stand in the order asked for, each once', async () => {
  const [one, two] = [await aSupplier(app, { name: 'Một' }), await aSupplier(app, { name: 'Hai', statements: [['proc.plastics.injection', 'mat.plastic.abs']] })];
  const { firms, left } = await compare(two, one, two);
  expect(firms.map(({ id, statements }) => [id, statements.length])).toEqual([[two, 1], [one, 0]]);
  expect(left).toEqual([]);
});

test('exact capacity and contact persons are nobody else’s business', async () => {
  const id = await aSupplier(app, { name: 'Kín', statements: [['proc.plastics.injection']] });
  await app.sql("UPDATE capability_statements SET free_capacity = 4711, installed_capacity = 9000, capacity_unit = 'pcs/month', capacity_as_of = '2026-11-01' WHERE supplier_id = $1", [id]);
  await app.sql("UPDATE suppliers SET phone = '0912345678' WHERE id = $1", [id]);
  const answer = await compare(id);
  expect(answer.firms[0]!.statements[0]!.capacityAsOf).toBe('2026-11-01');
  expect(JSON.stringify(answer)).not.toMatch(/4711|9000|0912345678/);
});

test('a hidden firm and one that never was fall out with the same word', async () => {
  const [shown, hidden, never] = [await aSupplier(app, { name: 'Hiện' }), await aSupplier(app, { name: 'Ẩn', visible: false }), newId()];
  const { firms, left } = await compare(hidden, shown, never);
  expect(firms.map(({ id }) => id)).toEqual([shown]);
  expect(left).toEqual([hidden, never].map((id) => ({ id, why: 'not_shown', into: null })));
});

test('a merged entry is there as the firm it became part of, and only once', async () => {
  const [stays, goes, other] = [await aSupplier(app, { name: 'Gộp Lại' }), await aSupplier(app, { name: 'Gộp Lại 2' }), await aSupplier(app, { name: 'Khác' })];
  const office = await app.as('office');
  const { id: candidateId } = await office.call(duplicateEndpoints.report, { body: { oneId: stays, otherId: goes } });
  await office.call(duplicateEndpoints.merge, { params: { candidateId }, body: { survivorId: stays, survivorVersion: 1, mergedVersion: 1, choices: {} } });
  expect(await compare(goes, other)).toMatchObject({ firms: [{ id: stays }, { id: other }], left: [{ id: goes, why: 'merged', into: stays }] });
  expect((await compare(other, stays, goes)).firms.map(({ id }) => id)).toEqual([other, stays]);
});

test('five columns, not six, not none, and nothing that is no id', async () => {
  const ids = Array.from({ length: 6 }, newId);
  expect((await compare(...ids.slice(1))).left).toHaveLength(5);
  for (const query of [{ ids: ids.join(',') }, { ids: '' }, { ids: 'x' }]) expect((await app.guest().attempt(comparisonEndpoints.read, { query })).status).toBe(422);
});

test('costs as many statements for five firms as for one', async () => {
  const ids = await Promise.all(Array.from({ length: 5 }, (_unused, at) => aSupplier(app, { name: `Năm ${at}`, statements: [['proc.plastics.injection'], ['proc.machining.cnc_turning']] })));
  const [five, one] = [await statementsDuring(() => compare(...ids)), await statementsDuring(() => compare(ids[0]!))];
  expect([five, one]).toEqual([1, 1]);
});
