import { duplicateEndpoints as rows, supplierEndpoints } from '@matxich/contracts';
import { type FirmIdentity } from '@matxich/domain';
import { Database, newId } from '@matxich/platform';
import { DuplicateFinder, RefreshDuplicates } from '@matxich/suppliers';
import { TestApp } from '../harness/test-app';
import type { TestClient } from '../harness/test-client';
import { aSupplier, type SupplierRows } from '../search/supplier-rows';

let app: TestApp;
let office: TestClient;
beforeAll(async () => {
  app = await TestApp.boot();
  office = await app.as('office');
});
afterAll(() => app?.close());

const refresh = () => app.get(RefreshDuplicates).execute();
const address = 'Số 5 Tạ Quang Bửu, P. Bạch Mai, Hà Nội';
const pairsOf = async (id: string, query: { least?: number; state?: 'open' | 'dismissed' | 'merged' } = {}) =>
  (await office.call(rows.list, { query: { limit: 100, ...query } })).items.filter((item) => item.one.id === id || item.other.id === id);

/** Two entries of one invented firm. */
async function twins(name: string, one: Partial<SupplierRows> = {}, other: Partial<SupplierRows> = {}): Promise<[string, string]> {
  return [await aSupplier(app, { name: `Công ty TNHH ${name}`, address, ...one }), await aSupplier(app, { name: `CTY TNHH ${name.toUpperCase()}`, address: '5 đường Tạ Quang Bửu, phường Bạch Mai, TP Hà Nội', ...other })];
}

describe('candidates', () => {
  it('are found with reasons, surest first, and only once', async () => {
    const [one, other] = await twins('Đúc Tân Long');
    await refresh();
    expect(await refresh()).toBe(0);
    expect(await pairsOf(one)).toMatchObject([{ score: 90, reasons: ['same_name', 'same_address'], state: 'open', reported: false }]);
    const scores = (await office.call(rows.list, { query: { least: 0 } })).items.map((item) => item.score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(await pairsOf(other)).toHaveLength(1);
  });

  it('follow a change: another tax code parts the two, the same one joins them for certain', async () => {
    const [one, other] = await twins('Rèn Việt Hưng');
    await refresh();
    await app.sql("UPDATE suppliers SET tax_code = CASE id WHEN $1 THEN '0100109106' ELSE '0101243150' END, version = version + 1 WHERE id IN ($1, $2)", [one, other]);
    await refresh();
    expect(await pairsOf(one, { least: 0 })).toEqual([]);
    await app.sql("UPDATE suppliers SET tax_code = '0100109106001', version = version + 1 WHERE id = $1", [other]);
    await refresh();
    expect(await pairsOf(one)).toMatchObject([{ score: 100, reasons: ['same_tax_code', 'same_name', 'same_address'] }]);
    await app.sql('DELETE FROM suppliers WHERE id IN ($1, $2)', [one, other]);
  });

  it('count the address of a site', async () => {
    const [one, other] = await twins('Dập Nam Cường', { address: 'Hà Nội' });
    await app.sql("UPDATE supplier_sites SET street = 'Số 5 Tạ Quang Bửu', ward = 'P. Bạch Mai', district = 'Hà Nội' WHERE supplier_id = $1", [one]);
    await refresh();
    expect((await pairsOf(other))[0]?.reasons).toContain('same_address');
  });

  it('never pair a demo firm with a real one, nor hidden entries', async () => {
    const [one, demo] = await twins('Mạ Kim Sơn');
    await app.sql('UPDATE suppliers SET is_demo = true WHERE id = $1', [demo]);
    await refresh();
    expect(await pairsOf(one, { least: 0 })).toEqual([]);
    const [shown, hidden] = await twins('Mạ Kim Ngân');
    await refresh();
    expect(await pairsOf(shown)).toHaveLength(1);
    await app.sql('UPDATE suppliers SET visible = false WHERE id = $1', [hidden]);
    expect(await pairsOf(shown)).toEqual([]);
    expect((await office.attempt(rows.report, { body: { oneId: shown, otherId: hidden } })).status).toBe(404);
  });

  it('"not a duplicate" is remembered through changes, and can be taken back', async () => {
    const [one, other] = await twins('Khuôn Hải An');
    await refresh();
    const candidateId = (await pairsOf(one))[0]!.id;
    await office.call(rows.dismiss, { params: { candidateId }, body: { note: 'Hai anh em, hai công ty' } });
    await app.sql('UPDATE suppliers SET version = version + 1 WHERE id = $1', [other]);
    await refresh();
    expect(await pairsOf(one)).toEqual([]);
    expect(await pairsOf(one, { state: 'dismissed' })).toMatchObject([{ id: candidateId, note: 'Hai anh em, hai công ty' }]);
    expect(await office.attempt(rows.dismiss, { params: { candidateId }, body: {} })).toMatchObject({ status: 409, body: { code: 'duplicate.decided' } });
    await office.call(rows.reopen, { params: { candidateId } });
    expect(await pairsOf(one)).toMatchObject([{ id: candidateId, note: null }]);
  });

  it('an officer names a pair that no rule finds; it stays when the rule looks again', async () => {
    const one = await aSupplier(app, { name: 'Công ty TNHH Liên Minh' });
    const other = await aSupplier(app, { name: 'Alliance Precision Co., Ltd' });
    const reported = await office.call(rows.report, { body: { oneId: one, otherId: other } });
    expect(reported).toMatchObject({ reported: true, state: 'open', score: 0 });
    await refresh();
    expect(await pairsOf(one)).toMatchObject([{ id: reported.id }]);
    expect((await office.attempt(rows.report, { body: { oneId: one, otherId: one } })).status).toBe(422);
    expect((await office.attempt(rows.report, { body: { oneId: one, otherId: newId() } })).status).toBe(404);
  });

  it('a firm reports the entry that has its tax code; without a firm there is nothing to report', async () => {
    const [one, other] = [await aSupplier(app, { name: 'Phun Sơn Tự Báo' }), await aSupplier(app, { name: 'Sơn Tĩnh Điện Khác Tên' })];
    const person = await app.as('supplier');
    expect((await person.attempt(rows.reportOwn, { body: { supplierId: other } })).status).toBe(404);
    await app.sql('UPDATE suppliers SET organisation_id = $2 WHERE id = $1', [one, person.ids.organisationId]);
    expect((await person.attempt(rows.reportOwn, { body: { supplierId: one } })).status).toBe(404);
    expect((await person.attempt(rows.reportOwn, { body: { supplierId: other } })).status).toBe(202);
    expect(await pairsOf(one)).toMatchObject([{ reported: true, state: 'open' }]);
  });

  it('are nobody else’s business', async () => {
    for (const kind of ['supplier', 'buyer'] as const) expect((await (await app.as(kind)).attempt(rows.list, { query: {} })).status).toBe(403);
    expect((await office.attempt(rows.compare, { params: { candidateId: newId() } })).status).toBe(404);
  });

  it('the same rule answers for firms that are not in the register yet, in two statements', async () => {
    const [one] = await twins('Hàn Bắc Sơn');
    await refresh();
    const given: FirmIdentity[] = [{ name: 'Hàn Bắc Sơn - Công ty TNHH Hàn Bắc Sơn', taxCode: null, addresses: [address], phone: null, website: null }, { name: 'Công ty chưa ai biết', taxCode: null, addresses: [], phone: null, website: null }];
    const statements: string[] = [];
    const counting = { query: (sql: string, parameters?: unknown[]) => { statements.push(sql); return app.get(Database).query(sql, parameters ?? []); } };
    const [known, unknown] = await app.get(DuplicateFinder).similarTo(counting, given);
    expect(known?.map((firm) => firm.supplierId)).toContain(one);
    expect(unknown).toEqual([]);
    await app.get(DuplicateFinder).similarTo(counting, Array.from({ length: 200 }, () => given[0]!));
    expect(statements).toHaveLength(4);
  });

  it('the page of a supplier knows nothing of candidates', async () => {
    const [one] = await twins('Cắt Laser Minh Đức');
    await refresh();
    expect(JSON.stringify(await app.guest().call(supplierEndpoints.read, { params: { supplierId: one } }))).not.toContain('same_name');
  });
});
