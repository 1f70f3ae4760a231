import { changeEndpoints as changes, notificationEndpoints, supplierEndpoints as rows, verificationEndpoints } from '@matxich/contracts';
import { firmNameKey } from '@matxich/domain';
import { TestApp } from '../harness/test-app';
import type { TestClient } from '../harness/test-client';

let app: TestApp;
let office: TestClient;
beforeAll(async () => {
  app = await TestApp.boot();
  office = await app.as('office', { name: 'Sở Công Thương Thử' });
});
afterAll(() => app?.close());

async function listedRow(): Promise<string> {
  const [id, name] = [crypto.randomUUID(), `Xưởng Chưa Ai Nhận ${crypto.randomUUID()}`];
  await app.sql("INSERT INTO suppliers (id, name_vi, name_key, duplicate_key) VALUES ($1::uuid, $2, $3, ($1::uuid)::text)", [id, name, firmNameKey(name)]);
  return id;
}
async function claimed() {
  const firm = await app.as('supplier');
  const own = await firm.call(rows.list, { body: { nameVi: `Xưởng ${crypto.randomUUID()}` } });
  return { firm, id: own.id, siteId: own.sites[0]!.id };
}
const sitesOf = async (supplierId: string) => (await app.guest().call(rows.read, { params: { supplierId } })).sites;
const factsOf = (supplierId: string) => office.call(changes.officeFacts, { params: { supplierId } });
const attempt = async (supplierId: string, siteId: string | null, site: object, who = office, version?: number) =>
  who.attempt(changes.proposeSite, { params: { supplierId }, body: { siteId, site: { name: 'Nhà máy 2', ...site }, note: 'Theo khảo sát' } }, { version: version ?? (await factsOf(supplierId)).version });
const propose = async (supplierId: string, siteId: string | null, site: object, who = office) => {
  const answer = await attempt(supplierId, siteId, site, who);
  expect(answer.status).toBe(201);
  return answer.body;
};
const undo = (changeId: string) => office.attempt(changes.undoOffice, { params: { changeId } });
const decide = (firm: TestClient, changeId: string, body: object = { decision: 'accept' }) => firm.attempt(changes.decide, { params: { changeId }, body: body as never });
const undoMine = (firm: TestClient, changeId: string) => firm.attempt(changes.undoMine, { params: { changeId } });

describe('a site of a firm that nobody speaks for', () => {
  it('is added and changed at once, marked as entered by the office, and goes back step by step', async () => {
    const id = await listedRow();
    const added = await propose(id, null, { street: 'Lô 5', provinceCode: '01', permits: [{ kind: 'fire_safety', number: 'PC-1' }] });
    expect(added).toMatchObject({ state: 'applied', undoable: true, office: 'Sở Công Thương Thử', note: 'Theo khảo sát', site: { name: 'Nhà máy 2', isNew: true } });
    expect(added.changes).toEqual(expect.arrayContaining([{ field: 'name', from: null, to: 'Nhà máy 2' }, { field: 'permits', from: null, to: [{ kind: 'fire_safety', number: 'PC-1', issuedOn: null, validUntil: null }] }]));
    expect(await sitesOf(id)).toMatchObject([{ id: added.site!.id, name: 'Nhà máy 2', street: 'Lô 5', enteredByOffice: true }]);
    const colleague = await app.as('office', { organisationId: office.ids.organisationId });
    const changed = await propose(id, added.site!.id, { street: 'Lô 6', provinceCode: '01', permits: [{ kind: 'fire_safety', number: 'PC-1' }] }, colleague);
    expect(changed).toMatchObject({ site: { isNew: false }, changes: [{ field: 'street', from: 'Lô 5', to: 'Lô 6' }] });
    const author = async () => (await app.sql<{ by: string | null }>('SELECT entered_by AS by FROM supplier_sites WHERE supplier_id = $1', [id]))[0]?.by;
    expect(await author()).toBe(colleague.ids.userId);
    expect(await undo(added.id)).toMatchObject({ status: 409, body: { code: 'change.changed_since', params: { fields: 'street' } } });
    expect((await undo(changed.id)).body).toMatchObject({ state: 'undone' });
    expect([await author(), (await sitesOf(id))[0]!.street]).toEqual([office.ids.userId, 'Lô 5']);
    expect((await undo(added.id)).body).toMatchObject({ state: 'undone' });
    expect(await sitesOf(id)).toEqual([]);
    expect(await app.sql("SELECT count(*)::int AS count FROM audit_entries WHERE object_id = $1 AND action = 'supplier.changed' AND details->>'part' = 'site'", [id])).toEqual([{ count: 4 }]);
  });

  it('stays when something is said of it', async () => {
    const id = await listedRow();
    const added = await propose(id, null, {});
    await app.sql("INSERT INTO capability_statements (id, supplier_id, site_id, process, schema_version) VALUES (gen_random_uuid(), $1, $2, 'proc.plastics.injection', '1')", [id, added.site!.id]);
    expect(await undo(added.id)).toMatchObject({ status: 409, body: { code: 'change.changed_since', params: { fields: 'statements' } } });
    expect(await sitesOf(id)).toHaveLength(1);
  });

  it('is looked at by another officer than the one who wrote it, and becomes the firm’s own with one tap', async () => {
    const id = await listedRow();
    await propose(id, null, {});
    const look = (who: TestClient) => who.attempt(verificationEndpoints.check, { params: { supplierId: id }, body: { subject: 'firm', subjectId: id, level: 'site_visited', note: 'Đã đến xưởng' } });
    expect((await look(office)).body.code).toBe('verification.own_entry');
    expect((await look(await app.as('office'))).status).toBe(201);
    const firm = await app.as('supplier');
    await app.sql('UPDATE suppliers SET organisation_id = $2 WHERE id = $1', [id, firm.ids.organisationId]);
    await firm.call(changes.confirm, {});
    expect(await sitesOf(id)).toMatchObject([{ enteredByOffice: false }]);
  });

  it('is refused by field, with nothing changed, over a newer version, and of another firm', async () => {
    const id = await listedRow();
    const { site } = await propose(id, null, { street: 'Lô 5' });
    expect(await attempt(id, site!.id, { street: 'Lô 5' })).toMatchObject({ status: 422, body: { code: 'change.nothing' } });
    expect(await attempt(id, null, { wardCode: '99999' })).toMatchObject({ status: 422, body: { code: 'request.invalid', errors: [{ path: 'wardCode' }] } });
    expect((await attempt(id, site!.id, { street: 'Lô 6' }, office, 1)).status).toBe(412);
    const other = await listedRow();
    expect((await attempt(other, site!.id, { street: 'Lô 6' })).status).toBe(404);
    expect((await attempt(id, null, {}, await app.as('buyer'), 1)).status).toBe(403);
    expect(await sitesOf(id)).toMatchObject([{ street: 'Lô 5' }]);
  });
});

describe('a site of a firm that speaks for itself', () => {
  it('waits: nothing is written until the firm accepts, all or a part, and it can take that back', async () => {
    const { firm, id, siteId } = await claimed();
    const before = (await sitesOf(id))[0]!;
    const proposed = await propose(id, siteId, { name: before.name, street: 'Lô 9', district: 'Đông Anh' });
    expect(proposed).toMatchObject({ state: 'open', undoable: false, site: { id: siteId, name: before.name, isNew: false } });
    expect(await sitesOf(id)).toEqual([before]);
    await app.settle();
    expect((await firm.call(notificationEndpoints.list, { query: {} })).items[0]).toMatchObject({ kind: 'change_proposed' });
    expect((await firm.call(changes.mine, {})).items).toMatchObject([{ id: proposed.id, state: 'open', site: { id: siteId } }]);
    expect((await decide(firm, proposed.id, { decision: 'accept', fields: ['street'] })).body).toMatchObject({ state: 'accepted', changes: [{ field: 'street', from: null, to: 'Lô 9' }] });
    expect(await sitesOf(id)).toMatchObject([{ street: 'Lô 9', district: before.district, enteredByOffice: false }]);
    expect((await undoMine(firm, proposed.id)).status).toBe(200);
    expect(await sitesOf(id)).toMatchObject([{ street: before.street }]);
  });

  it('is added as a whole or not at all', async () => {
    const { firm, id } = await claimed();
    const { id: changeId, site } = await propose(id, null, { street: 'Lô 9' });
    expect(await sitesOf(id)).toHaveLength(1);
    expect(await decide(firm, changeId, { decision: 'accept', fields: ['street'] })).toMatchObject({ status: 422, body: { errors: [{ path: 'fields' }] } });
    expect((await decide(firm, changeId)).status).toBe(200);
    expect((await sitesOf(id)).find((one) => one.id === site!.id)).toMatchObject({ name: 'Nhà máy 2', enteredByOffice: false });
    await firm.call(rows.addStatement, { body: { siteId: site!.id, process: 'proc.plastics.injection' } });
    expect(await undoMine(firm, changeId)).toMatchObject({ status: 409, body: { code: 'change.changed_since' } });
    expect(await sitesOf(id)).toHaveLength(2);
  });

  it('is declined with a reason, comes back, and is not lost when the firm changed it since', async () => {
    const { firm, id, siteId } = await claimed();
    const { id: changeId } = await propose(id, siteId, { street: 'Lô 9' });
    expect((await decide(firm, changeId, { decision: 'decline', reason: 'Chưa chuyển' })).body).toMatchObject({ state: 'declined', reason: 'Chưa chuyển' });
    await undoMine(firm, changeId);
    await decide(firm, changeId);
    const [site] = await sitesOf(id);
    await firm.call(rows.updateSite, { params: { siteId }, body: { name: 'Nhà máy 2', street: 'Lô 10' } }, { version: site!.version });
    expect(await undoMine(firm, changeId)).toMatchObject({ status: 409, body: { code: 'change.changed_since' } });
    expect(await sitesOf(id)).toMatchObject([{ street: 'Lô 10' }]);
  });

  it('takes no half that makes no sense, and nobody else’s decision', async () => {
    const { firm, id, siteId } = await claimed();
    const { id: changeId } = await propose(id, siteId, { lat: 21.02, lng: 105.85 });
    expect(await decide(firm, changeId, { decision: 'accept', fields: ['lat'] })).toMatchObject({ status: 422, body: { code: 'request.invalid', errors: [{ path: 'lat' }] } });
    for (const answer of [await decide((await claimed()).firm, changeId), await undoMine((await claimed()).firm, changeId)]) expect(answer.status).toBe(404);
    expect((await undo(changeId)).body.code).toBe('change.not_undoable');
    expect((await office.call(changes.withdraw, { params: { changeId } })).state).toBe('withdrawn');
    expect((await decide(firm, changeId)).body.code).toBe('change.not_open');
  });
});
