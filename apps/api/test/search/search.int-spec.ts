import { type SearchSuppliersResponse, supplierEndpoints } from '@matxich/contracts';
import type { RequestOf } from '@matxich/contracts';
import { TestApp } from '../harness/test-app';
import { aSupplier, announce, dozen } from './supplier-rows';

type Query = NonNullable<RequestOf<typeof supplierEndpoints.search>['query']>;

let app: TestApp;
const ids: Record<string, string> = {};
const keyOf = (id: string) => Object.entries(ids).find(([, other]) => other === id)?.[0] ?? id;

const ask = (query: Query): Promise<SearchSuppliersResponse> => app.guest().call(supplierEndpoints.search, { query });
const names = async (query: Query) => (await ask(query)).hits.map((hit) => keyOf(hit.id));
const countOf = (rows: { value: string; count: number }[], value: string) => rows.find((row) => row.value === value)?.count ?? 0;

beforeAll(async () => {
  app = await TestApp.boot();
  for (const [key, rows] of Object.entries(dozen)) ids[key] = await aSupplier(app, rows);
  await app.settle();
});
afterAll(() => app?.close());

describe('one box', () => {
  const plastics = ['plasticA', 'plasticB', 'plasticByIntro', 'plasticByName'];
  test.each(['ép nhựa', 'Ép Nhựa', 'ep nhua', 'ép nhưa', 'tìm xưởng ép nhựa', 'injection molding', 'injection moulding', '射出成形', 'プラスチック射出成形', 'ép nhựa'.normalize('NFD')])('%s finds the plastics firms, those that state it first', async (q) => {
    const found = await names({ q });
    expect(found.slice(0, 2).sort()).toEqual(['plasticA', 'plasticB']);
    expect([...found].sort()).toEqual(plastics);
  });

  test.each<[string, string[]]>([
    ['đúc áp lực', ['dieCasting']],
    ['duc ap luc', ['dieCasting']],
    ['die casting', ['dieCasting']],
    ['ダイカスト', ['dieCasting']],
    ['đúc mẫu chảy', ['investment']],
    ['duc mau chay', ['investment']],
    ['mạ kẽm', ['zinc']],
    ['mã kem', ['zinc']],
    ['Minh Khang', ['plasticA']],
    ['minh khang engineering', ['plasticA']],
    ['0301234567', ['plasticA']],
    ['talida', ['plasticByIntro']],
    ['talyda', ['plasticByIntro']],
  ])('%s → %s', async (q, wanted) => expect((await names({ q })).slice(0, wanted.length)).toEqual(wanted));

  test('welding is not Korea, Korea is not welding', async () => {
    expect(await names({ q: 'hàn' })).not.toContain('korea');
    expect((await names({ q: 'Hàn Quốc' }))[0]).toBe('korea');
  });

  test('process on material: the firm that says both in one statement comes first', async () => {
    expect((await names({ q: 'phay cnc đồng thau' }))[0]).toBe('brassMilling');
    expect((await names({ q: 'tiện cnc đồng thau' }))[0]).toBe('turning');
  });

  test('a place ranks, it does not filter', async () => {
    const found = await names({ q: 'phay cnc Đồng Nai' });
    expect(found[0]).toBe('milling');
    expect(found).toContain('turning');
  });

  test('the group finds what stands below it', async () => expect((await names({ q: 'gia công cơ khí' })).slice(0, 3).sort()).toEqual(['brassMilling', 'milling', 'turning']));

  test('an empty box browses everything, the better verified first', async () => {
    const all = await ask({});
    expect(all.total).toBe(Object.keys(dozen).length);
    expect(all.hits.slice(0, 2).map((hit) => keyOf(hit.id))).toEqual(['dieCasting', 'plasticA']);
  });

  test('says what it understood', async () => {
    expect((await ask({ q: 'ep nhua Hà Nội' })).understood).toEqual([
      { code: 'proc.plastics.injection', kind: 'process', matched: 'ep nhua', start: 0, end: 7, language: 'vi' },
      { code: '01', kind: 'province', matched: 'Hà Nội', start: 8, end: 14, language: null },
    ]);
  });

  test('marks what was meant, in any language, and never as HTML', async () => {
    const hit = (await ask({ q: 'injection molding' })).hits.find((one) => keyOf(one.id) === 'plasticByIntro')!;
    expect(hit.summaryMarked.filter((piece) => piece.hit)).toEqual([{ text: 'ép nhựa', hit: true }]);
    const named = (await ask({ q: 'minh khang' })).hits[0]!;
    expect(named.nameMarked).toEqual([{ text: 'Công ty TNHH Nhựa Kỹ thuật ', hit: false }, { text: 'Minh Khang', hit: true }]);
  });

  test('sorts by name as Vietnamese sorts, and by freshness', async () => {
    const byName = (await ask({ sort: 'name' })).hits.map((hit) => hit.name);
    expect(byName).toEqual([...byName].sort(new Intl.Collator('vi').compare));
    const byDate = (await ask({ sort: 'updated' })).hits.map((hit) => hit.updatedAt);
    expect(byDate).toEqual([...byDate].sort().reverse());
  });
});

describe('facets', () => {
  test('count suppliers, not statements, and carry what stands above', async () => {
    const { facets } = await ask({});
    expect(countOf(facets.process, 'proc.machining')).toBe(3);
    expect(countOf(facets.process, 'proc.machining.cnc_milling')).toBe(3);
    expect(countOf(facets.process, 'proc.machining.cnc_turning')).toBe(2);
    expect(countOf(facets.province, '79')).toBe(6);
  });

  test('a firm that only speaks of a process is found but not counted', async () => expect(countOf((await ask({ q: 'ép nhựa' })).facets.process, 'proc.plastics.injection')).toBe(2));

  test('expired certificates do not count', async () => expect(countOf((await ask({})).facets.certificate, 'cert.iso9001')).toBe(1));

  test('stay disjunctive inside an active facet, and every count is what choosing it gives', async () => {
    const chosen = await ask({ province: '79' });
    expect(countOf(chosen.facets.province, '01')).toBe(3);
    for (const facet of ['process', 'material', 'certificate', 'verification'] as const) {
      for (const { value, count } of chosen.facets[facet]) expect([facet, value, (await ask({ province: '79', [facet]: value })).total]).toEqual([facet, value, count]);
    }
    for (const { value, count } of chosen.facets.province) expect([value, (await ask({ province: value })).total]).toEqual([value, count]);
  });

  test('counts stay exact when looser hits are appended', async () => {
    const q = 'nhựa Minh cơ khí';
    const { facets, total } = await ask({ q });
    expect(facets.province.reduce((sum, row) => sum + row.count, 0)).toBe(total);
    for (const { value, count } of facets.province) expect([value, (await ask({ q, province: value })).total]).toEqual([value, count]);
  });

  test('looser hits stand behind the others and say so, in every order', async () => {
    for (const sort of ['relevance', 'name', 'updated'] as const) {
      const looser = (await ask({ q: 'Hưng Thịnh Khang', sort })).hits.map((hit) => hit.looser);
      expect([...new Set(looser)]).toEqual([false, true]);
      expect(looser).toEqual([...looser].sort((a, b) => Number(a) - Number(b)));
    }
    expect((await ask({ q: 'xyzq cơ khí' })).hits.every((hit) => hit.looser)).toBe(true);
    expect((await ask({ q: 'mạ kẽm' })).hits.filter((hit) => hit.looser)).toEqual([]);
  });

  test('two values of one facet are either, two facets are both', async () => {
    expect((await ask({ province: '79,01' })).total).toBe(9);
    expect(await names({ province: '79', process: 'proc.surface' })).toEqual(['zinc']);
  });

  test('an empty answer says which filter to take away', async () => {
    const nothing = await ask({ process: 'proc.casting', province: '79' });
    expect(nothing.hits).toEqual([]);
    expect(nothing.relax).toEqual([{ facet: 'province', value: '79', total: 2 }, { facet: 'process', value: 'proc.casting', total: 6 }].sort((a, b) => b.total - a.total));
  });
});

describe('what the index does not decide', () => {
  test('a supplier hidden a moment ago is not shown although the index still has it', async () => {
    await app.sql('UPDATE suppliers SET visible = false WHERE id = $1', [ids['zinc']]);
    const answer = await ask({ q: 'mạ kẽm' });
    expect(answer.total).toBeGreaterThan(0); // the index still knows it: only then this test proves something
    expect(answer.hits.map((hit) => keyOf(hit.id))).not.toContain('zinc');
    await announce(app, ids['zinc']!);
    await app.settle();
    expect(countOf((await ask({})).facets.process, 'proc.surface')).toBe(0);
    await app.sql('UPDATE suppliers SET visible = true WHERE id = $1', [ids['zinc']]);
    await announce(app, ids['zinc']!);
    await app.settle();
    expect((await names({ q: 'mạ kẽm' }))[0]).toBe('zinc');
  });

  test('what a card shows is PostgreSQL’s, whatever the index holds', async () => {
    await app.sql("UPDATE suppliers SET name_vi = 'Tên mới' WHERE id = $1", [ids['korea']]);
    expect((await ask({ q: 'Hàn Quốc' })).hits[0]!.name).toBe('Tên mới');
  });
});

describe('whatever people send', () => {
  const hostile = ['IN', 'TO', 'OR', 'NOT', 'NOT id EXISTS', '"', '""', '"ép nhựa', '-nhựa', "' OR 1=1 --", '\\', '*', '<script>alert(1)</script>', '`', '[]', '{}', '%', '\u0000', '﷽', '👩‍🏭', 'ก็็็็็', ')('.repeat(100), 'a '.repeat(150), 'NOT '.repeat(70), 'ệ'.repeat(300), '鋳'.repeat(300)];
  test.each(hostile.map((q) => [q.slice(0, 30), q]))('a hostile query is answered: %j', async (_shown, q) => expect((await app.guest().attempt(supplierEndpoints.search, { query: { q } })).status).toBe(200));

  test.each<[string, string]>([
    ['ten thousand words', `q=${'nhua+'.repeat(10_000)}`],
    ['ten million letters', `q=${'a'.repeat(10_000_000)}`],
    ['a filter with operators', 'process=proc.x%22%20OR%20id%20EXISTS'],
    ['a filter with brackets', 'province=79%5D'],
    ['an array of objects', 'process[a]=b'],
    ['a page beyond the last', 'page=501'],
    ['no page', 'page=NaN'],
    ['an unknown sort', 'sort=price'],
    ['an unknown field', 'attributesToRetrieve=*'],
  ])('%s is refused, not an error', async (_situation, query) => {
    const { status } = await app.guest().send('GET', `/api/v1/suppliers?${query}`);
    expect([200, 400, 404, 414, 422, 431]).toContain(status);
    expect(status).not.toBe(200);
  });

  test('broken percent signs are taken as they are', async () => expect((await app.guest().send('GET', '/api/v1/suppliers?q=%E1%BA')).status).toBe(200));

  test.each(['IN', 'TO', 'OR', 'NOT', 'AND', 'EXISTS', 'IS', 'NULL', 'EMPTY', 'CONTAINS', '_geoRadius'])('a facet value %s is a value', async (province) => expect((await ask({ province })).total).toBe(0));

  test('pages beyond the last are empty', async () => expect(await ask({ page: 500 })).toMatchObject({ hits: [], total: 12, pages: 1 }));
});

describe('words that nobody answers', () => {
  test('are read as what stands above them, and the answer says so', async () => {
    const sand = await ask({ q: 'đúc khuôn cát' });
    expect(sand.understood.map((one) => one.code)).toEqual(['proc.casting']);
    expect(sand.hits.map((hit) => keyOf(hit.id)).sort()).toEqual(['dieCasting', 'investment']);
  });

  test('but not when only a filter stands in the way', async () => {
    const answer = await ask({ q: 'đúc áp lực', province: '79' });
    expect(answer).toMatchObject({ total: 0, relax: [{ facet: 'province', value: '79', total: 1 }] });
    expect(answer.understood[0]!.code).toBe('proc.casting.die_casting');
  });
});
