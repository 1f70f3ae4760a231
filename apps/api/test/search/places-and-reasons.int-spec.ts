import { supplierEndpoints, type RequestOf } from '@matxich/contracts';
import { TestApp } from '../harness/test-app';
import { aSupplier, dozen } from './supplier-rows';

type Query = NonNullable<RequestOf<typeof supplierEndpoints.search>['query']>;

let app: TestApp;
const ids: Record<string, string> = {};
const keyOf = (id: string) => Object.entries(ids).find(([, other]) => other === id)?.[0] ?? id;
const ask = (query: Query) => app.guest().call(supplierEndpoints.search, { query });
const suggest = async (q: string, lang: 'vi' | 'en' = 'vi') => (await app.guest().call(supplierEndpoints.suggest, { query: { q, lang } })).items;

beforeAll(async () => {
  app = await TestApp.boot();
  for (const [key, rows] of Object.entries(dozen)) ids[key] = await aSupplier(app, rows);
  // Đông Anh is 1.5 km from Thăng Long park; Thạch Thất 25 km; a position of its own outweighs both.
  await app.sql("UPDATE supplier_sites SET ward_code = '00454' WHERE supplier_id = $1", [ids['turning']]);
  await app.sql("UPDATE supplier_sites SET park_code = 'kcn-thang-long', lat = 10.8, lng = 106.7 WHERE supplier_id = $1", [ids['milling']]);
  await app.sql("UPDATE supplier_sites SET park_code = 'kcn-thach-that-quoc-oai' WHERE supplier_id = $1", [ids['zinc']]);
  await app.settle();
});
afterAll(() => app?.close());

describe('distance', () => {
  test.each<[number, string[]]>([[10, ['turning']], [50, ['turning', 'zinc']]])('within %i km of a park', async (within, wanted) => {
    const found = await ask({ near: 'park:kcn-thang-long', within: within as never });
    expect(found.hits.map((hit) => keyOf(hit.id)).sort()).toEqual(wanted);
    expect(found.total).toBe(wanted.length);
    for (const hit of found.hits) expect(hit.distance).toBeLessThanOrEqual(within);
  });

  test('from a ward and from a position', async () => {
    expect((await ask({ near: 'ward:00454', within: 5 as never })).hits.map((hit) => keyOf(hit.id))).toEqual(['turning']);
    expect((await ask({ near: '10.8,106.7', within: 5 as never })).hits.map((hit) => [keyOf(hit.id), hit.distance])).toEqual([['milling', 0]]);
  });

  test('a place that nobody has measured is refused, an unreadable one names the field', async () => {
    expect((await app.guest().attempt(supplierEndpoints.search, { query: { near: 'park:kcn-soc-son' } })).body).toMatchObject({ status: 422, code: 'search.place_unknown' });
    expect((await app.guest().attempt(supplierEndpoints.search, { query: { near: "x' OR 1=1" } })).body).toMatchObject({ status: 422, code: 'request.invalid', errors: [{ path: 'near' }] });
    expect((await app.guest().attempt(supplierEndpoints.search, { query: { spec: 'tolerance:wide' } })).body).toMatchObject({ status: 422, errors: [{ path: expect.stringContaining('spec') as string }] });
  });
});

test('a hit says where the firm says it', async () => {
  const [first] = (await ask({ q: 'ép nhựa ABS ISO 9001 TP HCM' })).hits;
  expect(first!.why.map(({ source, stated }) => [source, stated])).toEqual([
    ['statement', 'proc.plastics.injection'],
    ['statement', 'mat.plastic.abs'],
    ['certificate', 'cert.iso9001'],
    ['site', '79'],
  ]);
  const mentioned = (await ask({ q: 'ép nhựa' })).hits.find((hit) => keyOf(hit.id) === 'plasticByIntro');
  expect(mentioned!.why).toMatchObject([{ code: 'proc.plastics.injection', source: 'prose', statementId: null }]);
});

test('chips know the language of a word and its place', async () => {
  const { understood } = await ask({ q: 'ダイカスト ADC12 ±0.05 Đông Anh' });
  expect(understood.map(({ kind, code, language, matched }) => [kind, code, language, matched])).toEqual([
    ['process', 'proc.casting.die_casting', 'ja', 'ダイカスト'],
    ['material', 'mat.aluminium.adc12', null, 'ADC12'],
    ['figure', 'tolerance:0.05', null, '±0.05'],
    ['district', 'district.Đông Anh', null, 'Đông Anh'],
  ]);
});

describe('while one types', () => {
  test('capabilities, places and firms come together', async () => {
    expect((await suggest('ép nh')).map(({ kind, code }) => [kind, code])).toEqual(expect.arrayContaining([['concept', 'proc.plastics.injection'], ['supplier', ids['plasticByName']]]));
    expect((await suggest('thang long'))[0]).toMatchObject({ kind: 'place', code: 'park.kcn-thang-long', label: 'KCN Thăng Long' });
    expect((await suggest('dong anh')).map(({ code }) => code)).toContain('district.Đông Anh');
    expect((await suggest('minh khang')).map(({ label }) => label)).toEqual(['Công ty TNHH Nhựa Kỹ thuật Minh Khang']);
    expect((await suggest('射出', 'en'))[0]).toMatchObject({ kind: 'concept', label: expect.stringMatching(/injection/i) as string, matched: expect.any(String) as string });
  });

  test('hidden firms are not offered', async () => {
    await app.sql('UPDATE suppliers SET visible = false WHERE id = $1', [ids['korea']]);
    expect((await suggest('hàn quốc xanh')).map(({ code }) => code)).not.toContain(ids['korea']);
  });
});
