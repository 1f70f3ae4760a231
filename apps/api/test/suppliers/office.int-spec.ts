import { certificateEndpoints, supplierEndpoints as rows, verificationEndpoints } from '@matxich/contracts';
import { SupplierReader } from '@matxich/suppliers';
import { TestApp } from '../harness/test-app';
import type { TestClient } from '../harness/test-client';
import { aSupplier } from '../search/supplier-rows';

let app: TestApp;
let office: TestClient;
beforeAll(async () => {
  app = await TestApp.boot();
  office = await app.as('office');
});
afterAll(() => app?.close());

const found = async (q: string) => (await app.guest().call(rows.search, { query: { q } })).hits.map((hit) => hit.id);

describe('the register of the office', () => {
  it('finds by name without accents or legal form, by the beginning of a tax code, and by what is missing', async () => {
    const bare = await aSupplier(app, { name: 'Công ty TNHH Đúc Thép Hòa Phú', taxCode: '0100109106' });
    const full = await aSupplier(app, { name: 'Đúc Nhôm Thử', statements: [['proc.casting']] });
    const ids = async (query: { q?: string; show?: 'claimed' | 'unclaimed' | 'without_statements' }) => (await office.call(rows.officeList, { query })).items.map((item) => item.id);
    expect(await ids({ q: 'cty duc thep hoa phu' })).toEqual([bare]);
    expect(await ids({ q: '0100 109' })).toEqual([bare]);
    expect(await ids({ q: '100%' })).toEqual([]);
    expect(await ids({ show: 'without_statements' })).toEqual([bare]);
    expect((await ids({ show: 'unclaimed' })).sort()).toEqual([bare, full].sort());
    expect(await ids({ show: 'claimed' })).toEqual([]);
  });
});

describe('verification', () => {
  async function verifiedFirm() {
    const client = await app.as('supplier');
    const facts = { nameVi: 'Công ty TNHH Khuôn Mẫu Bền', website: 'https://ben.example.vn' };
    const { id } = await client.call(rows.list, { body: facts });
    await office.call(verificationEndpoints.check, { params: { supplierId: id }, body: { subject: 'firm', subjectId: id, level: 'registry_checked', note: 'Đã tra cổng thông tin doanh nghiệp' } });
    return { client, id, facts };
  }

  it('outlives a new website, not a new name or tax code', async () => {
    const { client, facts } = await verifiedFirm();
    const kept = await client.call(rows.update, { body: { ...facts, nameVi: 'CÔNG TY TNHH KHUÔN MẪU BỀN', website: 'https://moi.example.vn' } }, { version: 2 });
    expect(kept).toMatchObject({ verification: 'registry_checked', verifiedOn: expect.any(String) });
    const renamed = await client.call(rows.update, { body: { ...facts, nameVi: 'Công ty TNHH Người Khác' } }, { version: 3 });
    expect(renamed).toMatchObject({ verification: 'self_declared', verifiedOn: null });
    const second = await verifiedFirm();
    expect(await second.client.call(rows.update, { body: { ...second.facts, taxCode: '0100233488' } }, { version: 2 })).toMatchObject({ verification: 'self_declared', verifiedOn: null });
  });
});

describe('what a firm changes', () => {
  it('reaches the search index, and leaves it, with each statement', async () => {
    const client = await app.as('supplier');
    const own = await client.call(rows.list, { body: { nameVi: 'Xưởng Hoàng Lan', provinceCode: '01' } });
    await app.settle();
    expect(await found('ép nhựa')).not.toContain(own.id);
    const statement = await client.call(rows.addStatement, { body: { siteId: own.sites[0]!.id, process: 'proc.plastics.injection' } });
    await app.settle();
    expect(await found('ep nhua')).toContain(own.id);
    await client.call(rows.removeStatement, { params: { statementId: statement.id } });
    await app.settle();
    expect(await found('ep nhua')).not.toContain(own.id);
  });

  it('is refused for a province that is none, in facts and in sites', async () => {
    const client = await app.as('supplier');
    const refused = { status: 422, body: { code: 'request.invalid', errors: [{ path: 'provinceCode' }] } };
    expect(await client.attempt(rows.list, { body: { nameVi: 'Xưởng Nơi Nào', provinceCode: '02' } })).toMatchObject(refused);
    const own = await client.call(rows.list, { body: { nameVi: 'Xưởng Nơi Nào' } });
    expect(await client.attempt(rows.update, { body: { nameVi: 'Xưởng Nơi Nào', provinceCode: '99' } }, { version: own.version })).toMatchObject(refused);
    expect(await client.attempt(rows.addSite, { body: { name: 'Nhà máy 2', provinceCode: '03' } })).toMatchObject(refused);
    const site = await client.call(rows.addSite, { body: { name: 'Nhà máy 2', provinceCode: '24' } });
    expect(await client.call(rows.updateSite, { params: { siteId: site.id }, body: { name: 'Nhà máy hai', provinceCode: '25' } }, { version: 1 })).toMatchObject({ name: 'Nhà máy hai', version: 2 });
    expect((await client.attempt(rows.updateSite, { params: { siteId: site.id }, body: { name: 'Khác' } }, { version: 1 })).status).toBe(412);
  });

  it('shows a certificate by the clock of the database and refuses unknown schemes and reversed days', async () => {
    const client = await app.as('supplier');
    const own = await client.call(rows.list, { body: { nameVi: 'Xưởng Chứng Chỉ' } });
    expect(await client.attempt(certificateEndpoints.add, { body: { scheme: 'cert.magic' } })).toMatchObject({ status: 422, body: { code: 'certificate.scheme_unknown' } });
    expect(await client.attempt(certificateEndpoints.add, { body: { scheme: 'cert.iso9001', issuedOn: '2026-01-02', validUntil: '2026-01-01' } })).toMatchObject({ status: 422, body: { code: 'certificate.dates_reversed', errors: [{ path: 'validUntil' }] } });
    const expired = await client.call(certificateEndpoints.add, { body: { scheme: 'cert.iso9001', validUntil: '2020-01-01' } });
    expect(expired.state).toBe('expired');
    expect((await (await app.as('supplier')).attempt(certificateEndpoints.remove, { params: { certificateId: expired.id } })).status).toBe(404);
    await client.call(certificateEndpoints.remove, { params: { certificateId: expired.id } });
    expect((await app.guest().call(rows.read, { params: { supplierId: own.id } })).certificates).toEqual([]);
  });
});

describe('what other contexts ask', () => {
  it('candidates carry every fact that is compared, real and demo apart, withdrawn ones not at all', async () => {
    const reader = app.get(SupplierReader);
    const shown = await aSupplier(app, { name: 'Tiện A', province: '24', statements: [['proc.machining.cnc_turning', 'mat.stainless.sus304'], ['proc.casting']], certificates: [{ scheme: 'cert.iso9001', validUntil: '2030-01-01' }] });
    const demo = await aSupplier(app, { name: 'Tiện B', statements: [['proc.machining.cnc_turning']] });
    await app.sql('UPDATE suppliers SET is_demo = true WHERE id = $1', [demo]);
    const withdrawn = await aSupplier(app, { name: 'Tiện C', visible: false, statements: [['proc.machining.cnc_turning']] });
    const candidates = await reader.candidatesFor(['proc.machining.cnc_turning'], false);
    expect(candidates).toMatchObject([{ supplierId: shown, provinceCodes: expect.arrayContaining(['24']), certificates: [{ scheme: 'cert.iso9001', validUntil: '2030-01-01' }] }]);
    expect(candidates[0]!.statements.map((statement) => statement.process).sort()).toEqual(['proc.casting', 'proc.machining.cnc_turning']);
    expect((await reader.candidatesFor(['proc.machining.cnc_turning'], true)).map((candidate) => candidate.supplierId)).toEqual([demo]);
    expect((await reader.byIds([shown, withdrawn])).map((label) => label.id)).toEqual([shown]);
  });
});
