import { supplierEndpoints } from '@matxich/contracts';
import { TestApp } from '../harness/test-app';
import { aSupplier, type SupplierRows } from './supplier-rows';

/** Firms that answer the same words alike; each stands before the next for one reason only. */
const inOrder: [key: string, rows: Partial<SupplierRows>, facts?: string][] = [
  ['visited, old and bare', { verification: 'site_visited', updatedAt: '2024-01-01' }],
  ['fresh and complete', { taxCode: '0301234567' }, "phone = '0912345678', website = 'https://a.example', legal_form = 'llc'"],
  ['as fresh and bare, changed a moment later', {}],
  ['older and complete', { updatedAt: new Date(Date.now() - 200 * 86_400_000).toISOString() }, "phone = '0912345679', website = 'https://b.example', legal_form = 'llc'"],
];

let app: TestApp;
const ids = new Map<string, string>();

beforeAll(async () => {
  app = await TestApp.boot();
  for (const [key, rows, facts] of inOrder) {
    const id = await aSupplier(app, { name: 'Xưởng Cắt Dây', province: '01', statements: [['proc.edm.wire', 'mat.steel']], ...rows });
    if (facts) await app.sql(`UPDATE suppliers SET ${facts} WHERE id = $1`, [id]);
    ids.set(key, id);
  }
  await app.sql("INSERT INTO outbox (consumer, type, aggregate_id, payload) SELECT 'search', 'supplier.changed', id, jsonb_build_object('supplierId', id) FROM suppliers");
  await app.settle();
}, 120_000);
afterAll(() => app?.close());

test('evidence, then freshness in steps, then completeness, then the later change', async () => {
  const { hits } = await app.guest().call(supplierEndpoints.search, { query: { q: 'cắt dây' } });
  const keyOf = new Map([...ids].map(([key, id]) => [id, key]));
  expect(hits.map(({ id }) => keyOf.get(id))).toEqual(inOrder.map(([key]) => key));
});
