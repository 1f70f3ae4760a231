import { referenceEndpoints as rows } from '@matxich/contracts';
import { LoadReference, ProvinceReader, TaxonomyReader } from '@matxich/reference';
import { TestApp } from '../harness/test-app';

let app: TestApp;
/** A real socket: what Node leaves out of a 304 cannot be seen by injected requests. */
let address: string;
beforeAll(async () => {
  app = await TestApp.boot();
  await app.app.listen(0, '127.0.0.1');
  address = await app.app.getUrl();
});
afterAll(() => app?.close());

describe('taxonomy and provinces for everybody', () => {
  it('gives every concept in five languages, parents before children', async () => {
    const { version, concepts } = await app.guest().call(rows.taxonomy, {});
    expect(version).toMatch(/^\d{4}-\d\d-\d\d/);
    const position = new Map(concepts.map((concept, index) => [concept.code, index]));
    expect(concepts.find((concept) => concept.code === 'proc.machining.milling_5axis')).toMatchObject({ parent: 'proc.machining.cnc_milling', kind: 'process', vi: 'Phay 5 trục' });
    for (const concept of concepts) {
      expect([concept.vi, concept.en, concept.ja, concept.ko, concept.zh].every((label) => label !== '' && label === label.normalize('NFC'))).toBe(true);
      if (concept.parent) expect(position.get(concept.parent)).toBeLessThan(position.get(concept.code)!);
    }
    expect(JSON.stringify(concepts)).not.toContain('synonyms');
  });

  it('gives the 34 provinces in the order of the Vietnamese alphabet, where Đ follows D', async () => {
    const { provinces } = await app.guest().call(rows.provinces, {});
    expect(provinces).toHaveLength(34);
    expect(provinces[0]?.vi).toBe('An Giang');
    const names = provinces.map((province) => province.vi);
    expect(names).toEqual([...names].sort(new Intl.Collator('vi').compare));
    expect(provinces.filter((province) => province.kind === 'city').map((province) => province.code).sort()).toEqual(['01', '31', '46', '48', '75', '79', '92']);
  });

  it.each([rows.taxonomy, rows.provinces])('$path may be kept by anybody, and asking again for the same content costs nothing', async (row) => {
    const first = await app.guest().attempt(row, {});
    expect(first.headers['cache-control']).toContain('public');
    const tag = String(first.headers['etag']);
    const ask = (noneMatch: string) => fetch(`${address}/api/v1${row.path}`, { headers: { 'if-none-match': noneMatch } });
    const again = await ask(`"other", W/${tag}`);
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect(again.headers.get('etag')).toBe(tag);
    expect((await ask('"other"')).status).toBe(200);
  });
});

describe('loading the reference data', () => {
  it('does nothing when the version is there, also when two processes start at once', async () => {
    const load = app.get(LoadReference);
    expect(await load.execute()).toEqual([]);
    await app.sql("UPDATE reference_loads SET version = 'older'");
    const both = await Promise.all([load.execute(), load.execute()]);
    expect(both.flat().sort()).toEqual(['hanoi-wards', 'industries', 'parks', 'provinces', 'taxonomy']);
  });

  it('with a new version mends labels, adds what is missing and removes what has gone', async () => {
    await app.sql("UPDATE reference_loads SET version = 'older' WHERE name = 'taxonomy'");
    await app.sql("UPDATE concepts SET vi = 'nhầm' WHERE code = 'proc.machining.milling_5axis'");
    await app.sql("DELETE FROM concepts WHERE code = 'proc.machining.milling_4axis'");
    await app.sql("INSERT INTO concepts (code, kind, vi, en, ja, ko, zh, position) VALUES ('proc.gone', 'process', 'a', 'a', 'a', 'a', 'a', 9999)");
    expect(await app.get(LoadReference).execute()).toEqual(['taxonomy']);
    const found = await app.sql<{ code: string; vi: string }>("SELECT code, vi FROM concepts WHERE code IN ('proc.machining.milling_5axis', 'proc.machining.milling_4axis', 'proc.gone') ORDER BY code");
    expect(found).toEqual([{ code: 'proc.machining.milling_4axis', vi: 'Phay 4 trục' }, { code: 'proc.machining.milling_5axis', vi: 'Phay 5 trục' }]);
  });
});

describe('what other contexts ask', () => {
  it('knows codes by kind and provinces by code', async () => {
    const taxonomy = app.get(TaxonomyReader);
    expect(await taxonomy.unknownCodes(['mat.stainless.sus304', 'proc.machining', 'mat.none'], 'material')).toEqual(['proc.machining', 'mat.none']);
    expect(await app.get(ProvinceReader).isKnown('01')).toBe(true);
    expect(await app.get(ProvinceReader).isKnown('02')).toBe(false);
  });

  it('reads terms with their language for recognition', async () => {
    const taxonomy = app.get(TaxonomyReader);
    const terms = taxonomy.termsOf((await taxonomy.concept('proc.machining.cnc_milling'))!);
    expect(terms).toEqual(expect.arrayContaining([{ text: 'Phay CNC', language: 'vi' }, { text: 'milling', language: 'en' }, { text: 'フライス加工', language: 'ja' }]));
  });
});
