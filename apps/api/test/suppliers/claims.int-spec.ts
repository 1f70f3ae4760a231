import { supplierEndpoints as rows } from '@matxich/contracts';
import { TestApp } from '../harness/test-app';
import { aSupplier } from '../search/supplier-rows';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.boot();
});
afterAll(() => app?.close());

const note = 'Tôi là giám đốc của công ty này';
const auditOf = (id: string) => app.sql<{ action: string }>('SELECT action FROM audit_entries WHERE object_id = $1 ORDER BY id', [id]);

describe('claims of one firm', () => {
  it('an approval rejects the others, tells everybody, and raises the version', async () => {
    const supplierId = await aSupplier(app, { name: 'Cơ khí Ba Người Nhận' });
    const [winner, loser] = [await app.as('supplier'), await app.as('supplier')];
    const won = await winner.call(rows.claim, { body: { supplierId, note } });
    const lost = await loser.call(rows.claim, { body: { supplierId, note } });
    const office = await app.as('office');
    await office.call(rows.decideClaim, { params: { claimId: won.id }, body: { decision: 'approve' } });
    expect((await loser.call(rows.ownClaims, {})).items).toMatchObject([{ id: lost.id, status: 'rejected', reason: 'Hồ sơ đã được xác nhận cho một tổ chức khác.' }]);
    expect((await winner.call(rows.own, {})).version).toBe(2);
    expect((await auditOf(won.id)).map((entry) => entry.action)).toEqual(['claim.requested', 'claim.approved']);
    expect((await auditOf(lost.id)).map((entry) => entry.action)).toEqual(['claim.requested', 'claim.rejected']);
    expect((await auditOf(supplierId)).map((entry) => entry.action)).toEqual(['supplier.changed']);
    expect(await loser.attempt(rows.claim, { body: { supplierId, note } })).toMatchObject({ status: 409, body: { code: 'supplier.already_claimed' } });
  });

  it('a rejection leaves the firm free, and the person may claim again', async () => {
    const supplierId = await aSupplier(app, { name: 'Cơ khí Nhận Lại' });
    const person = await app.as('supplier');
    const first = await person.call(rows.claim, { body: { supplierId, note } });
    const office = await app.as('office');
    const decided = await office.call(rows.decideClaim, { params: { claimId: first.id }, body: { decision: 'reject', reason: 'Thiếu giấy giới thiệu' } });
    expect(decided).toMatchObject({ status: 'rejected', reason: 'Thiếu giấy giới thiệu' });
    expect((await person.attempt(rows.own, {})).status).toBe(404);
    expect(await person.call(rows.claim, { body: { supplierId, note } })).toMatchObject({ status: 'pending' });
  });

  it('an approval never gives a second firm to an organisation that has listed its own meanwhile', async () => {
    const supplierId = await aSupplier(app, { name: 'Cơ khí Đã Có Hồ Sơ' });
    const person = await app.as('supplier');
    const claim = await person.call(rows.claim, { body: { supplierId, note } });
    await person.call(rows.list, { body: { nameVi: 'Cơ khí Tự Đăng' } });
    const answer = await (await app.as('office')).attempt(rows.decideClaim, { params: { claimId: claim.id }, body: { decision: 'approve' } });
    expect(answer).toMatchObject({ status: 409, body: { code: 'supplier.already_linked' } });
    expect((await app.guest().call(rows.read, { params: { supplierId } })).claimed).toBe(false);
  });

  it('of a demo firm do not exist for real people', async () => {
    const supplierId = await aSupplier(app, { name: 'Nhựa Minh Họa' });
    await app.sql('UPDATE suppliers SET is_demo = true WHERE id = $1', [supplierId]);
    const [real, demo] = [await app.as('supplier'), await app.as('supplier')];
    await app.sql('UPDATE organisations SET is_demo = true WHERE id = $1', [demo.ids.organisationId]);
    expect((await real.call(rows.claimable, { query: { q: 'nhua minh hoa' } })).items).toEqual([]);
    expect((await real.attempt(rows.claim, { body: { supplierId, note } })).status).toBe(404);
    expect((await demo.call(rows.claimable, { query: { q: 'nhua minh hoa' } })).items.map((item) => item.id)).toEqual([supplierId]);
    expect(await demo.call(rows.claim, { body: { supplierId, note } })).toMatchObject({ status: 'pending' });
  });

  it('are none of the business of other organisations', async () => {
    const supplierId = await aSupplier(app, { name: 'Cơ khí Kín Đáo' });
    await (await app.as('supplier')).call(rows.claim, { body: { supplierId, note } });
    expect((await (await app.as('supplier')).call(rows.ownClaims, {})).items).toEqual([]);
    expect((await (await app.as('buyer')).attempt(rows.officeClaims, { query: {} })).status).toBe(403);
  });
});
