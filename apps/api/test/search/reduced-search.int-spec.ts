import { supplierEndpoints, type RequestOf, type SearchSuppliersResponse } from '@matxich/contracts';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/configure-app';
import { TestApp } from '../harness/test-app';
import { TestClient } from '../harness/test-client';
import { testConfig } from '../harness/test-database';
import { aSupplier, dozen } from './supplier-rows';

type Query = NonNullable<RequestOf<typeof supplierEndpoints.search>['query']>;

let app: TestApp;
/** The same rows, with a search server that is nowhere. */
let deaf: NestFastifyApplication;
const ids: Record<string, string> = {};
const keyOf = (id: string) => Object.entries(ids).find(([, other]) => other === id)?.[0] ?? id;
const byIndex = (query: Query) => app.guest().call(supplierEndpoints.search, { query });
const reduced = (query: Query): Promise<SearchSuppliersResponse> => new TestClient(deaf, null).call(supplierEndpoints.search, { query });
const byValue = (rows: { value: string; count: number }[]) => [...rows].sort((a, b) => (a.value < b.value ? -1 : 1));
const shown = ({ total, hits, facets, relax }: SearchSuppliersResponse) => ({
  total,
  hits: hits.map((hit) => keyOf(hit.id)).sort(),
  facets: Object.fromEntries(Object.entries(facets).map(([facet, rows]) => [facet, byValue(rows)])),
  relax,
});

beforeAll(async () => {
  app = await TestApp.boot();
  for (const [key, rows] of Object.entries(dozen)) ids[key] = await aSupplier(app, rows);
  await aSupplier(app, { ...dozen['zinc']!, name: 'Ẩn danh', visible: false });
  await app.sql(`UPDATE capability_statements SET "values" = '{"tolerance":{"kind":"number","value":0.01}}' WHERE supplier_id = ANY($1::uuid[])`, [[ids['turning'], ids['milling']]]);
  await app.sql("INSERT INTO outbox (consumer, type, aggregate_id, payload) SELECT 'search', 'supplier.changed', id, jsonb_build_object('supplierId', id) FROM suppliers");
  await app.settle();
  deaf = await createApp(testConfig(new URL(app.databaseUrl).pathname.slice(1), { MEILI_URL: 'http://127.0.0.1:9' }));
  await deaf.init();
  await deaf.getHttpAdapter().getInstance().ready();
}, 120_000);
afterAll(async () => {
  await deaf?.close();
  await app?.close();
});

test.each<[string, Query]>([
  ['a figure', { spec: 'tolerance:0.01' }],
  ['a figure and a process', { spec: 'tolerance:0.01', process: 'proc.machining.cnc_turning' }],
  ['free capacity', { free: 'true' as never }],
])('what PostgreSQL judges anyway lacks nothing while the search server is away: %s', async (_what, query) => {
  const answer = await reduced(query);
  expect(answer.reduced).toBe(false);
  expect(shown(answer)).toEqual(shown(await byIndex(query)));
});

test.each<[string, Query]>([
  ['nothing', {}],
  ['a process above', { process: 'proc.machining' }],
  ['a process and a material of one statement', { process: 'proc.machining.cnc_milling', material: 'mat.copper' }],
  ['a process and a material of two statements', { process: 'proc.machining.cnc_turning', material: 'mat.aluminium' }],
  ['two processes, a province', { process: 'proc.machining.cnc_milling,proc.machining.cnc_turning', province: '79' }],
  ['a certificate in force', { certificate: 'cert.iso9001' }],
  ['a level', { verification: 'site_visited' }],
  ['a least level', { level: 'document_checked' }],
  ['words and a figure', { q: 'tiện cnc', spec: 'tolerance:0.01' }],
  ['freshness', { fresh: 30 as never }],
  ['what nobody has', { process: 'proc.surface', province: '01' }],
])('while the search server is away, filters and counts are the same: %s', async (_what, query) => {
  const answer = await reduced(query);
  expect(answer.reduced).toBe(true);
  expect(shown(answer)).toEqual(shown(await byIndex(query)));
});

test.each<[string, string[]]>([
  ['ép nhựa', ['plasticA', 'plasticB']],
  ['射出成形', ['plasticA', 'plasticB']],
  ['phay cnc đồng thau', ['brassMilling', 'milling', 'turning']],
  ['Minh Khang', ['plasticA']],
  ['0301234567', ['plasticA']],
  ['inox 304', ['investment']],
  ['không-có-ai-tên-này', []],
])('words are understood as ever: %s', async (q, wanted) => {
  const answer = await reduced({ q });
  expect(answer.hits.map((hit) => keyOf(hit.id)).sort()).toEqual([...wanted].sort());
  if (q.startsWith('phay')) expect(keyOf(answer.hits[0]!.id)).toBe('brassMilling');
});

test('hidden firms stay hidden, and hostile words are words', async () => {
  for (const q of ['Ẩn danh', "x'; DROP TABLE suppliers; --", '%', '_', '\\', 'ép % nhựa']) {
    expect((await reduced({ q })).hits.map((hit) => hit.name)).not.toContain('Ẩn danh');
  }
});
