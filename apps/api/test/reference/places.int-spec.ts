import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { referenceEndpoints as rows } from '@matxich/contracts';
import { LoadReference, LoadWards } from '@matxich/reference';
import { TestApp } from '../harness/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.boot();
});
afterAll(() => app?.close());

const folder = resolve(process.env['MATXICH_DATA'] ?? resolve(import.meta.dirname, '../../../../../shared/data'), 'vn-admin-units');
const present = existsSync(folder);
if (!present) console.warn(`SKIPPED: ${folder} is absent; set MATXICH_DATA to the folder of real lists to run this test`);
const read = (name: string) => readFileSync(resolve(folder, name), 'utf8');
const realFiles = () => ({ names: read('thanglequoc_provinces_wards_2026-07.json'), places: read('wards_2025_with_location.csv'), mapping: read('old_ward_to_new_2025.csv') });

describe('what every installation knows', () => {
  it('the 126 communes and wards of Hanoi with their former districts, parks with aliases, industry codes with their version', async () => {
    const guest = app.guest();
    const { wards, version } = await guest.call(rows.wards, { params: { provinceCode: '01' } });
    expect(version).not.toBe('');
    expect([wards.length, wards.filter((ward) => ward.kind === 'ward').length]).toEqual([126, 51]);
    expect(wards.find((ward) => ward.vi === 'Xã Thiên Lộc')?.oldDistricts).toContain('Đông Anh');
    expect(wards.every((ward) => ward.oldDistricts.length > 0)).toBe(true);
    const { parks } = await guest.call(rows.parks, {});
    expect(parks.find((park) => park.code === 'kcn-thang-long')).toMatchObject({ vi: 'KCN Thăng Long', aliases: expect.arrayContaining(['TLIP', 'Thang Long IP']) });
    const { codes } = await guest.call(rows.industries, {});
    expect(codes.find((code) => code.code === '2592')).toMatchObject({ system: 'vsic', version: '2025', vi: expect.stringContaining('Gia công cơ khí') });
  });

  it('no wards elsewhere, and says that it cannot place old addresses', async () => {
    expect((await app.guest().call(rows.wards, { params: { provinceCode: '24' } })).wards).toEqual([]);
    expect(await app.guest().call(rows.oldAddress, { query: { ward: 'Xã Kim Chung', district: 'Đông Anh', province: 'Hà Nội' } })).toMatchObject({ outcome: 'not_loaded', wards: [] });
  });

  it('answers 304 to who has the list already', async () => {
    const first = await app.guest().attempt(rows.parks, {});
    const again = await app.guest().attempt(rows.parks, {}, { headers: { 'if-none-match': String(first.headers['etag']) } });
    expect([first.status, again.status]).toEqual([200, 304]);
  });
});

(present ? describe : describe.skip)('reference:wards with the files of an operator', () => {
  it('loads 3,321 wards and 10,040 old ones, twice to the same end, and the seed never overwrites it', async () => {
    const loader = app.get(LoadWards);
    const loaded = await loader.execute(realFiles(), '19/2025/QĐ-TTg');
    expect(loaded).toMatchObject({ changes: 10_602, divided: 471 });
    expect(await loader.execute(realFiles(), '19/2025/QĐ-TTg')).toEqual({ ...loaded, ended: 0 });
    const [counts] = await app.sql<object>(
      `SELECT (SELECT count(*)::int FROM wards WHERE ended_on IS NULL) AS wards, (SELECT count(*)::int FROM (SELECT DISTINCT old_province, old_district, old_ward FROM ward_changes) t) AS old,
              (SELECT count(*)::int FROM ward_changes c WHERE NOT EXISTS (SELECT 1 FROM wards w WHERE w.code = c.new_ward_code)) AS lost, (SELECT count(DISTINCT province_code)::int FROM wards) AS provinces`,
    );
    expect(counts).toEqual({ wards: loaded.wards, old: 10_040, lost: 0, provinces: 34 });
    await app.sql("UPDATE reference_loads SET version = 'older' WHERE name = 'hanoi-wards'");
    await app.sql("UPDATE wards SET vi = 'Phường Của Người Vận Hành' WHERE code = '00004'");
    await app.get(LoadReference).execute();
    expect((await app.sql<{ vi: string }>("SELECT vi FROM wards WHERE code = '00004'"))[0]?.vi).toBe('Phường Của Người Vận Hành');
  });

  it('places an old address, sends a divided one to a person, and says which part it does not know', async () => {
    const ask = (ward: string, district?: string, province?: string) => app.guest().call(rows.oldAddress, { query: { ward, district, province } });
    expect(await ask('xa vong la', 'h. dong anh', 'ha noi')).toMatchObject({ outcome: 'resolved', wards: [{ vi: 'Xã Thiên Lộc', provinceCode: '01' }] });
    const [divided] = await app.sql<{ ward: string; district: string; province: string; codes: string[] }>(
      'SELECT old_ward AS ward, old_district AS district, old_province AS province, array_agg(new_ward_code ORDER BY position) AS codes FROM ward_changes GROUP BY 1, 2, 3 HAVING count(*) > 1 ORDER BY min(position) LIMIT 1',
    );
    const answer = await ask(divided!.ward, divided!.district, divided!.province);
    expect(answer).toMatchObject({ outcome: 'review', reason: 'divided' });
    expect(answer.wards.map((ward) => ward.code)).toEqual(divided!.codes);
    expect(await ask('Xã Kim Chung', 'Huyện Ba Vì', 'Hà Nội')).toMatchObject({ outcome: 'unknown', part: 'district', wards: [] });
  });
});
