import { supplierEndpoints as rows } from '@matxich/contracts';
import { firmNameKey } from '@matxich/domain';
import { TestApp } from '../harness/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.boot();
});
afterAll(() => app?.close());

const facts = {
  nameVi: 'Công ty TNHH Khuôn Mẫu Sông Đà Thử', legalForm: 'llc', capitalOrigin: 'joint_venture', exportProcessing: true, status: 'suspended', statusOn: '2026-11-01', foundedYear: 2009, employees: 45, revenueBand: 'from_3_to_50',
  capitalBand: 'from_3_to_20', industries: [{ system: 'vsic', version: '2025', code: '2591', main: false }, { system: 'vsic', version: '2025', code: '2592', main: true }, { system: 'vsic', version: '2018', code: '2592', main: false }],
  registeredAddress: 'Số 5, ngõ 10', wardCode: '00004', oldDistrict: 'Quận Ba Đình',
} as const;
const body = (over: object = {}) => ({ ...facts, industries: [...facts.industries], ...over });
const site = { name: 'Nhà máy Thăng Long', street: 'Lô D6', parkCode: 'kcn-thang-long', wardCode: '00004', district: 'Huyện Đông Anh', lat: 21.1245, lng: 105.7781 };
const permits = [{ kind: 'fire_safety' as const, number: 'PCCC-12', issuedOn: '2024-01-01', validUntil: '2026-01-31' }, { kind: 'wastewater' as const, number: null }];

describe('the facts of a firm', () => {
  it('are kept in full, with what follows from them', async () => {
    const client = await app.as('supplier');
    const own = await client.call(rows.list, { body: body() });
    expect(own).toMatchObject({ legalForm: 'llc', capitalOrigin: 'joint_venture', exportProcessing: true, status: 'suspended', statusOn: '2026-11-01', sizeClass: 'small', provinceCode: '01', wardCode: '00004', officeFacts: [], units: [] });
    expect(own.industries.map(({ version, code, main }) => `${version}:${code}${main ? '*' : ''}`)).toEqual(['2025:2592*', '2025:2591', '2018:2592']);
    expect(own.sites[0]).toMatchObject({ ward: 'Phường Ba Đình', wardCode: '00004', district: 'Quận Ba Đình', provinceCode: '01' });
    const seen = await app.guest().call(rows.read, { params: { supplierId: own.id } });
    expect(seen).toMatchObject({ status: 'suspended', statusOn: '2026-11-01', sizeClass: 'small', exportProcessing: true, industries: own.industries });
  });

  it.each([
    ['a ward that is none', { wardCode: '99999' }, 'wardCode', 'ward_unknown'],
    ['a ward of another province', { wardCode: '00004', provinceCode: '24' }, 'wardCode', 'ward_elsewhere'],
    ['a founding year that has not come', { foundedYear: 2099 }, 'foundedYear', 'year_in_future'],
    ['a status of no day', { status: 'dissolved', statusOn: null }, 'statusOn', 'status_date_missing'],
    ['a status of a day that has not come', { statusOn: '2099-01-01' }, 'statusOn', 'date_in_future'],
    ['a code that its version does not have', { industries: [{ system: 'vsic', version: '2019', code: '2592' }] }, 'industries.0.code', 'industry_shape'],
    ['two main lines', { industries: [{ system: 'vsic', version: '2025', code: '2592', main: true }, { system: 'vsic', version: '2025', code: '2591', main: true }] }, 'industries', 'one_main_industry'],
    ["a personal number beside an enterprise's form", { householdCode: '001203004567' }, 'householdCode', 'personal_code_needs_household'],
    ['a personal number of eleven digits', { householdCode: '00120300456' }, 'householdCode', 'personal_code_shape'],
  ])('refuse %s and name the field', async (_what, over, path, message) => {
    const client = await app.as('supplier');
    const answer = await client.attempt(rows.list, { body: body(over) as never });
    expect(answer).toMatchObject({ status: 422, body: { errors: expect.arrayContaining([expect.objectContaining({ path, message: expect.stringContaining(message) })]) } });
  });

  it("never hold a household's personal number: it is masked before it is stored, and only the firm and the office see the mask", async () => {
    const client = await app.as('supplier');
    const own = await client.call(rows.list, { body: { nameVi: 'Hộ kinh doanh Cơ khí Bà Lan Thử', householdCode: '001 203 004 567' } });
    expect(own).toMatchObject({ householdCode: '001…67', legalForm: 'household', taxCode: null });
    const saved = await client.call(rows.update, { body: { nameVi: own.nameVi, householdCode: own.householdCode } }, { version: own.version });
    expect(saved.householdCode).toBe('001…67');
    const seen = await app.guest().call(rows.read, { params: { supplierId: own.id } });
    expect(JSON.stringify(seen)).not.toMatch(/001…67|203004/);
    const stored = await app.sql<{ text: string }>(
      `SELECT s::text AS text FROM suppliers s UNION ALL SELECT a::text FROM audit_entries a UNION ALL SELECT o::text FROM outbox o UNION ALL SELECT k::text FROM idempotency_keys k`,
    );
    expect(stored.filter(({ text }) => /001\s?203\s?004\s?567/.test(text))).toEqual([]);
  });

  it('show head office and branches of one tax code to one another', async () => {
    const add = (name: string, taxCode: string) => app.sql('INSERT INTO suppliers (id, name_vi, name_key, duplicate_key, tax_code) VALUES (gen_random_uuid(), $1, $2, $1, $3)', [name, firmNameKey(name), taxCode]);
    await add('Nhà máy Trụ Sở', '0314409058');
    await add('Chi nhánh Một', '0314409058002');
    const [branch] = await app.sql<{ id: string }>("SELECT id FROM suppliers WHERE tax_code = '0314409058002'");
    expect((await app.guest().call(rows.read, { params: { supplierId: branch!.id } })).units).toMatchObject([{ nameVi: 'Nhà máy Trụ Sở', taxCode: '0314409058' }]);
  });
});

describe('a site', () => {
  async function listed() {
    const client = await app.as('supplier');
    const own = await client.call(rows.list, { body: { nameVi: `Xưởng ${crypto.randomUUID()}` } });
    return { client, own };
  }

  it('takes the names of the park and the ward that were chosen, and says from the clock whether permits are in force', async () => {
    const { client, own } = await listed();
    const added = await client.call(rows.addSite, { body: { ...site, permits } });
    expect(added).toMatchObject({ park: 'KCN Thăng Long', parkCode: 'kcn-thang-long', ward: 'Phường Ba Đình', provinceCode: '01', lat: 21.1245, lng: 105.7781, enteredByOffice: false });
    expect(added.permits).toEqual([{ kind: 'fire_safety', number: 'PCCC-12', issuedOn: '2024-01-01', validUntil: '2026-01-31', state: 'expired' }, { kind: 'wastewater', number: null, issuedOn: null, validUntil: null, state: 'valid' }]);
    const seen = await app.guest().call(rows.read, { params: { supplierId: own.id } });
    expect(seen.sites.at(-1)).toEqual(added);
    const changed = await client.call(rows.updateSite, { params: { siteId: added.id }, body: { name: 'Nhà máy 2' } }, { version: added.version });
    expect(changed).toMatchObject({ name: 'Nhà máy 2', park: null, parkCode: null, permits: [], lat: null });
  });

  it('keeps a park that nobody knows as it was typed, and recognises one by its alias', async () => {
    const { client } = await listed();
    expect(await client.call(rows.addSite, { body: { name: 'A', park: 'Cụm xưởng Bà Tư' } })).toMatchObject({ park: 'Cụm xưởng Bà Tư', parkCode: null });
    expect(await client.call(rows.addSite, { body: { name: 'B', park: 'TLIP, lô A5' } })).toMatchObject({ park: 'TLIP, lô A5', parkCode: 'kcn-thang-long', provinceCode: '01' });
  });

  it.each([
    ['half a coordinate', { lat: 21 }, 'lat', 'coordinates_incomplete'], ['degrees in the wrong order', { lat: 105.7, lng: 21.1 }, 'lat', 'coordinates_outside'], ['a park that is none', { parkCode: 'kcn-nao-do' }, 'parkCode', 'park_unknown'],
    ['a permit that ends before it begins', { permits: [{ kind: 'environment', issuedOn: '2026-01-01', validUntil: '2025-01-01' }] }, 'permits.0.validUntil', 'permit_dates_reversed'],
  ])('is refused with %s', async (_what, over, path, message) => {
    const { client } = await listed();
    expect(await client.attempt(rows.addSite, { body: { name: 'A', ...over } as never })).toMatchObject({ status: 422, body: { code: 'request.invalid', errors: [{ path, message }] } });
  });
});

describe('a search', () => {
  const found = async (q: string) => (await app.guest().call(rows.search, { query: { q } })).hits.map((hit) => hit.id);

  it('for a park by any of its names, or for the district that was, finds the firm', async () => {
    const client = await app.as('supplier');
    const own = await client.call(rows.list, { body: { nameVi: 'Xưởng Hoa Phượng Vĩ' } });
    await client.call(rows.addSite, { body: { name: 'Nhà máy', parkCode: 'kcn-thang-long', district: 'Huyện Đông Anh' } });
    const listedOnly = crypto.randomUUID();
    await app.sql("INSERT INTO suppliers (id, name_vi, name_key, duplicate_key, registered_address, ward_code) VALUES ($1, 'Cơ sở Ngọc Lan Tây', 'ngoc lan tay', $2, 'Lô 3, khu công nghiệp Thăng Long', '00004')", [listedOnly, listedOnly]);
    await app.sql("INSERT INTO outbox (consumer, type, aggregate_id, payload) SELECT 'search', 'supplier.changed', id, jsonb_build_object('supplierId', id) FROM suppliers WHERE id = $1", [listedOnly]);
    await app.settle();
    for (const words of ['TLIP', 'Thang Long Industrial Park', 'KCN Bắc Thăng Long']) expect(await found(words)).toEqual(expect.arrayContaining([own.id, listedOnly]));
    expect(await found('Đông Anh')).toContain(own.id);
    expect(await found('dong anh')).toContain(own.id);
    expect(await found('Hoàn Kiếm')).toContain(listedOnly);
  });
});
