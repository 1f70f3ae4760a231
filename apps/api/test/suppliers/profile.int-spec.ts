import { certificateEndpoints, supplierEndpoints as rows, verificationEndpoints } from '@matxich/contracts';
import { firmNameKey } from '@matxich/domain';
import { TestApp } from '../harness/test-app';
import type { TestClient } from '../harness/test-client';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.boot();
});
afterAll(() => app.close());

const facts = { nameVi: 'Công ty TNHH Cơ khí Thử Nghiệm', registeredAddress: 'Số 1, Xã Đông Anh, Hà Nội', provinceCode: '01', phone: '024 3123 4567' };
const milling = (siteId: string) => ({ siteId, process: 'proc.machining.milling_5axis', materials: ['mat.stainless.sus304'], values: { tolerance: { kind: 'number' as const, value: 0.01 } }, freeCapacity: 2000, capacityUnit: 'pcs/month', capacityAsOf: '2026-11-01' });

async function listedFirm(): Promise<{ client: TestClient; siteId: string; supplierId: string }> {
  const client = await app.as('supplier');
  const own = await client.call(rows.list, { body: facts });
  return { client, supplierId: own.id, siteId: own.sites[0]!.id };
}

describe('a firm keeps its own profile', () => {
  it('lists itself, gets a first site, states what it can make, and everybody sees it without phone and capacity', async () => {
    const { client, siteId, supplierId } = await listedFirm();
    const statement = await client.call(rows.addStatement, { body: milling(siteId) });
    await client.call(certificateEndpoints.add, { body: { scheme: 'cert.iso9001', number: 'VN-1', issuedOn: '2025-01-01', validUntil: '2028-01-01' } });
    const own = await client.call(rows.own, {});
    expect(own).toMatchObject({ phone: '024 3123 4567', claimed: true, verification: 'self_declared', version: 3 });
    expect(own.statements[0]).toMatchObject({ id: statement.id, freeCapacity: 2000, evidence: 'declared' });
    const seen = await app.guest().call(rows.read, { params: { supplierId } });
    expect(seen.certificates[0]).toMatchObject({ scheme: 'cert.iso9001', state: 'valid' });
    expect(JSON.stringify(seen)).not.toMatch(/3123 4567|freeCapacity|2000/);
  });

  it('is refused a second firm, and a tax code with a wrong check digit, by field', async () => {
    const { client } = await listedFirm();
    expect(await client.attempt(rows.list, { body: facts })).toMatchObject({ status: 409, body: { code: 'supplier.already_linked' } });
    const other = await app.as('supplier');
    expect(await other.attempt(rows.list, { body: { ...facts, taxCode: '0100233480' } })).toMatchObject({ status: 422, body: { code: 'supplier.tax_code_invalid', errors: [{ path: 'taxCode' }] } });
  });

  it('learns that its tax code is in the register already', async () => {
    await (await app.as('supplier')).call(rows.list, { body: { ...facts, taxCode: '0100 109 106' } });
    const late = await app.as('supplier');
    expect(await late.attempt(rows.list, { body: { ...facts, taxCode: '0100109106' } })).toMatchObject({ status: 409, body: { code: 'supplier.tax_code_taken' } });
  });

  it('cannot overwrite what a colleague saved meanwhile', async () => {
    const { client } = await listedFirm();
    const { version } = await client.call(rows.own, {});
    const changed = await client.call(rows.update, { body: { ...facts, employees: 40 } }, { version });
    expect(changed).toMatchObject({ employees: 40, version: version + 1 });
    expect(await client.attempt(rows.update, { body: { ...facts, employees: 1 } }, { version })).toMatchObject({ status: 412 });
    expect(await client.attempt(rows.update, { body: facts })).toMatchObject({ status: 428 });
    expect((await client.call(rows.own, {})).employees).toBe(40);
  });

  it('loses its evidence when proven values are edited, keeps it when only a note is', async () => {
    const { client, siteId } = await listedFirm();
    const statement = await client.call(rows.addStatement, { body: milling(siteId) });
    await app.sql("UPDATE capability_statements SET evidence = 'verified_on_site' WHERE id = $1", [statement.id]);
    const noted = await client.call(rows.updateStatement, { params: { statementId: statement.id }, body: { ...milling(siteId), note: 'Máy DMG' } }, { version: 1 });
    expect(noted).toMatchObject({ evidence: 'verified_on_site', version: 2 });
    const sharper = await client.call(rows.updateStatement, { params: { statementId: statement.id }, body: { ...milling(siteId), values: { tolerance: { kind: 'number', value: 0.001 } } } }, { version: 2 });
    expect(sharper.evidence).toBe('declared');
  });

  it.each([
    ['a process that is none', { process: 'proc.magic' }, 'statement.process_unknown', 'process'],
    ['a material that is none', { materials: ['mat.unobtainium'] }, 'statement.material_unknown', 'materials.0'],
    ['a value of the wrong kind', { values: { tolerance: { kind: 'flag' as const, value: true } } }, 'statement.parameter_invalid', 'values.tolerance'],
    ['a parameter of another process', { values: { clamping_force: { kind: 'range' as const, min: 1, max: 2 } } }, 'statement.parameter_invalid', 'values.clamping_force'],
    ["somebody else's site", { siteId: '01900000-0000-7000-8000-000000000000' }, 'request.invalid', 'siteId'],
  ])('refuses %s and names the field', async (_what, change, code, path) => {
    const { client, siteId } = await listedFirm();
    const answer = await client.attempt(rows.addStatement, { body: { ...milling(siteId), ...change } });
    expect(answer).toMatchObject({ status: 422, body: { code, errors: [{ path }] } });
  });

  it('does not know the statements of another firm', async () => {
    const { client, siteId } = await listedFirm();
    const statement = await client.call(rows.addStatement, { body: milling(siteId) });
    const rival = await listedFirm();
    const params = { statementId: statement.id };
    expect((await rival.client.attempt(rows.removeStatement, { params })).status).toBe(404);
    expect((await rival.client.attempt(rows.updateStatement, { params, body: milling(rival.siteId) }, { version: 1 })).status).toBe(404);
    await client.call(rows.removeStatement, { params });
    expect((await client.call(rows.own, {})).statements).toEqual([]);
  });

  it('answers a repeated request from memory: one statement, the same answer', async () => {
    const { client, siteId } = await listedFirm();
    const first = await client.attempt(rows.addStatement, { body: milling(siteId) }, { key: 'the-same-key-1' });
    const second = await client.attempt(rows.addStatement, { body: milling(siteId) }, { key: 'the-same-key-1' });
    expect(second.body).toEqual(first.body);
    expect(second.headers['idempotent-replayed']).toBe('true');
    expect((await client.call(rows.own, {})).statements).toHaveLength(1);
    const other = await client.attempt(rows.addStatement, { body: { ...milling(siteId), inHouse: false } }, { key: 'the-same-key-1' });
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency.key_reused' } });
  });

  it('hides a withdrawn firm from everybody', async () => {
    const { supplierId } = await listedFirm();
    await app.sql('UPDATE suppliers SET visible = false WHERE id = $1', [supplierId]);
    expect((await app.guest().attempt(rows.read, { params: { supplierId } })).status).toBe(404);
    expect((await app.guest().attempt(rows.read, { params: { supplierId: 'nonsense' } })).status).toBe(404);
  });
});

describe('a listed firm is claimed', () => {
  async function registerRow(name: string): Promise<string> {
    const id = crypto.randomUUID();
    await app.sql("INSERT INTO suppliers (id, name_vi, name_key, duplicate_key, registered_address) VALUES ($1, $2, $3, $4, 'Hà Nội')", [id, name, firmNameKey(name), id]);
    return id;
  }

  it('is found by its name without accents, claimed, approved, and then has a site and an owner', async () => {
    const supplierId = await registerRow('Nhựa Bình Minh Thử');
    const person = await app.as('supplier');
    const found = await person.call(rows.claimable, { query: { q: 'cong ty nhua binh minh thu' } });
    expect(found.items.map((item) => item.id)).toEqual([supplierId]);
    const claim = await person.call(rows.claim, { body: { supplierId, note: 'Tôi là giám đốc công ty này' } });
    expect(await person.attempt(rows.claim, { body: { supplierId, note: 'Tôi là giám đốc công ty này' } })).toMatchObject({ body: { code: 'claim.already_pending' } });
    const office = await app.as('office');
    expect((await office.call(rows.officeClaims, { query: {} })).items[0]).toMatchObject({ id: claim.id, status: 'pending' });
    expect(await office.call(rows.decideClaim, { params: { claimId: claim.id }, body: { decision: 'approve' } })).toMatchObject({ status: 'approved' });
    expect(await person.call(rows.own, {})).toMatchObject({ id: supplierId, verification: 'self_declared', sites: [{ name: 'Nhà máy chính' }] });
    expect(await office.attempt(rows.decideClaim, { params: { claimId: claim.id }, body: { decision: 'reject', reason: 'Đã có người khác' } })).toMatchObject({ status: 409, body: { code: 'claim.not_pending' } });
  });

  it('goes to one of two claimants when two officers approve at the same moment', async () => {
    const supplierId = await registerRow('Hai Người Cùng Nhận');
    const claims = await Promise.all([app.as('supplier'), app.as('supplier')].map(async (person) => (await person).call(rows.claim, { body: { supplierId, note: 'Công ty của chúng tôi' } })));
    const office = await app.as('office');
    const answers = await Promise.all(claims.map((claim) => office.attempt(rows.decideClaim, { params: { claimId: claim.id }, body: { decision: 'approve' } })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    const linked = await app.sql<{ count: number }>("SELECT count(*)::int AS count FROM supplier_claims WHERE supplier_id = $1 AND status = 'approved'", [supplierId]);
    expect(linked[0]?.count).toBe(1);
  });

  it('is verified by the office with a reason, which everybody sees with its date', async () => {
    const supplierId = await registerRow('Được Xác Minh');
    const office = await app.as('office');
    expect(await office.attempt(verificationEndpoints.check, { params: { supplierId }, body: { subject: 'firm', subjectId: supplierId, level: 'site_visited', note: '' } })).toMatchObject({ status: 422, body: { errors: [{ path: 'note' }] } });
    await office.call(verificationEndpoints.check, { params: { supplierId }, body: { subject: 'firm', subjectId: supplierId, level: 'site_visited', note: 'Đã đến nhà máy ngày 20/11' } });
    const seen = await app.guest().call(rows.read, { params: { supplierId } });
    expect(seen).toMatchObject({ verification: 'site_visited', verifiedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    expect(JSON.stringify(await app.guest().call(rows.read, { params: { supplierId } }))).not.toContain('Đã đến nhà máy');
  });

  it('the register pages without gaps or doubles', async () => {
    const office = await app.as('office');
    const seen: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await office.call(rows.officeList, { query: { limit: 3, ...(cursor ? { cursor } : {}) } });
      seen.push(...page.items.map((item) => item.id));
      if (!page.next) break;
      cursor = page.next;
    }
    const all = await app.sql<{ count: number }>('SELECT count(*)::int AS count FROM suppliers WHERE visible');
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(all[0]!.count);
  });
});
