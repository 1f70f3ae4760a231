import { claimEndpoints, supplierEndpoints as rows } from '@matxich/contracts';
import { TestApp } from '../harness/test-app';
import type { TestClient } from '../harness/test-client';
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

describe('proof', () => {
  const site = 'https://www.cokhihungphat.vn/lien-he';
  const taxCode = '0314409058';

  async function aFirm(name: string, website: string | null = site, mst: string | null = null): Promise<string> {
    const supplierId = await aSupplier(app, { name, ...(mst ? { taxCode: mst } : {}) });
    await app.sql('UPDATE suppliers SET website = $2 WHERE id = $1', [supplierId, website]);
    return supplierId;
  }

  /** Somebody whose organisation has a tax code and whose own address is as given. */
  async function somebody(address: string, mst: string | null = taxCode): Promise<TestClient> {
    const person = await app.as('supplier');
    const own = address.replace('@', `+${person.ids.userId.slice(-6)}@`);
    await app.sql('UPDATE users SET email = $2 WHERE id = $1', [person.ids.userId, own]);
    await app.sql('UPDATE organisations SET tax_code = $2 WHERE id = $1', [person.ids.organisationId, mst]);
    return person;
  }

  /** The token of the last mail to an address. */
  async function tokenTo(address: string): Promise<string> {
    await app.settle();
    const [mail] = await app.sql<{ body_text: string }>('SELECT body_text FROM mails WHERE to_email = $1 ORDER BY created_at DESC, id DESC LIMIT 1', [address]);
    return /claim-proof\/([\w-]+)/.exec(mail!.body_text)![1]!;
  }

  const free = (mst: string) => app.sql('UPDATE suppliers SET tax_code = NULL WHERE tax_code = $1', [mst]);
  const stateOf = async (person: TestClient) => (await person.call(rows.ownClaims, {})).items[0];

  it('an account at the firm’s own domain with its tax code has the firm at once, and the audit says why', async () => {
    const supplierId = await aFirm('Cơ khí Hùng Phát', site, taxCode);
    const person = await somebody('an@cokhihungphat.vn');
    const claim = await person.call(rows.claim, { body: { supplierId } });
    expect(claim).toMatchObject({ status: 'approved', automatic: true, evidence: ['tax_code_matches', 'own_domain_confirmed'] });
    expect((await person.call(rows.own, {})).id).toBe(supplierId);
    expect(await app.sql("SELECT details->'automatic' AS automatic, user_id FROM audit_entries WHERE action = 'claim.approved' AND object_id = $1", [claim.id])).toEqual([{ automatic: true, user_id: person.ids.userId }]);
    await free(taxCode);
  });

  it.each<[string, string, string | null]>([['an unconfirmed account', 'an@cokhihungphat.vn', taxCode], ['another tax code', 'an@cokhihungphat.vn', '0101243150'], ['free mail', 'cokhihungphat@gmail.com', taxCode], ['another domain', 'an@cokhihungphat.vn.example.com', taxCode]])('not with %s', async (kind, address, mst) => {
    const supplierId = await aFirm(`Cơ khí Không ${kind}`, site, taxCode);
    const person = await somebody(address, mst);
    if (kind === 'an unconfirmed account') await app.sql('UPDATE users SET email_verified_at = NULL WHERE id = $1', [person.ids.userId]);
    const answer = await person.attempt(rows.claim, { body: { supplierId, note } });
    // The guard itself asks for a confirmed address; what it lets through waits for an officer.
    if (answer.status !== 403) expect(answer).toMatchObject({ status: 201, body: { status: 'pending', automatic: false } });
    expect((await app.guest().call(rows.read, { params: { supplierId } })).claimed).toBe(false);
    await free(taxCode);
  });

  it('a link to the firm’s domain proves the rest: opened by anybody, once', async () => {
    const supplierId = await aFirm('Cơ khí Qua Thư', site, taxCode);
    const person = await somebody('an@gmail.com');
    const proofEmail = 'giamdoc@cokhihungphat.vn';
    expect(await person.call(rows.claim, { body: { supplierId, proofEmail } })).toMatchObject({ status: 'pending', evidence: ['tax_code_matches', 'own_domain_waiting'], proofConfirmed: false });
    const token = await tokenTo(proofEmail);
    expect(await app.sql('SELECT 1 FROM supplier_claims WHERE proof_token_hash = $1', [token])).toEqual([]);
    const answers = await Promise.all([app.guest().attempt(claimEndpoints.confirm, { body: { token } }), app.guest().attempt(claimEndpoints.confirm, { body: { token } })]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 422]);
    expect(await stateOf(person)).toMatchObject({ status: 'approved', automatic: true, proofConfirmed: true });
    expect(await app.guest().attempt(claimEndpoints.confirm, { body: { token } })).toMatchObject({ status: 422, body: { code: 'claim.token_invalid' } });
    await free(taxCode);
  });

  it('without the tax code the link is evidence for an officer, who sees it', async () => {
    const supplierId = await aFirm('Cơ khí Chưa Có Mã');
    const person = await somebody('an@gmail.com', null);
    const { id: claimId } = await person.call(rows.claim, { body: { supplierId, proofEmail: 'an@cokhihungphat.vn' } });
    expect(await app.guest().call(claimEndpoints.confirm, { body: { token: await tokenTo('an@cokhihungphat.vn') } })).toMatchObject({ status: 'pending' });
    const office = await app.as('office');
    const shown = (await office.call(rows.officeClaims, { query: { limit: 100 } })).items.find((item) => item.id === claimId);
    expect(shown).toMatchObject({ evidence: ['own_domain_confirmed', 'tax_code_unknown'], proofConfirmed: true });
    expect(await office.call(rows.decideClaim, { params: { claimId }, body: { decision: 'approve' } })).toMatchObject({ automatic: false, evidence: ['own_domain_confirmed', 'tax_code_unknown'] });
  });

  it('an address that is not the firm’s is refused, also later; a newer link replaces an older one; an old one is dead', async () => {
    const supplierId = await aFirm('Cơ khí Đổi Thư');
    const person = await somebody('an@gmail.com', null);
    expect(await person.attempt(rows.claim, { body: { supplierId, proofEmail: 'x@evil.vn' } })).toMatchObject({ status: 422, body: { code: 'claim.proof_email_foreign', errors: [{ path: 'proofEmail' }] } });
    const { id: claimId } = await person.call(rows.claim, { body: { supplierId, proofEmail: 'a@cokhihungphat.vn' } });
    const older = await tokenTo('a@cokhihungphat.vn');
    expect(await person.attempt(claimEndpoints.sendProof, { params: { claimId }, body: { email: 'b@cokhihungphat.vn' } })).toMatchObject({ status: 429 });
    await app.sql("UPDATE supplier_claims SET proof_expires_at = proof_expires_at - interval '5 minutes' WHERE id = $1", [claimId]);
    expect(await person.attempt(claimEndpoints.sendProof, { params: { claimId }, body: { email: 'b@evil.vn' } })).toMatchObject({ status: 422, body: { code: 'claim.proof_email_foreign' } });
    await person.call(claimEndpoints.sendProof, { params: { claimId }, body: { email: 'b@cokhihungphat.vn' } });
    expect((await app.guest().attempt(claimEndpoints.confirm, { body: { token: older } })).status).toBe(422);
    const newer = await tokenTo('b@cokhihungphat.vn');
    await app.sql("UPDATE supplier_claims SET proof_expires_at = now() - interval '1 second' WHERE id = $1", [claimId]);
    expect((await app.guest().attempt(claimEndpoints.confirm, { body: { token: newer } })).status).toBe(422);
  });

  it('somebody else’s claim is nobody’s business; one’s own can be taken back and made anew', async () => {
    const supplierId = await aFirm('Cơ khí Rút Đơn');
    const [person, stranger] = [await somebody('an@gmail.com'), await somebody('binh@gmail.com')];
    const { id: claimId } = await person.call(rows.claim, { body: { supplierId, note } });
    expect((await stranger.attempt(claimEndpoints.withdraw, { params: { claimId } })).status).toBe(404);
    expect((await stranger.attempt(claimEndpoints.sendProof, { params: { claimId }, body: { email: 'a@cokhihungphat.vn' } })).status).toBe(404);
    await person.call(claimEndpoints.withdraw, { params: { claimId } });
    expect(await person.attempt(claimEndpoints.withdraw, { params: { claimId } })).toMatchObject({ status: 409, body: { code: 'claim.not_pending' } });
    expect(await person.call(rows.claim, { body: { supplierId, note } })).toMatchObject({ status: 'pending' });
  });

  it('a firm without a domain of its own wants words; a refusal wants a reason', async () => {
    const supplierId = await aFirm('Cơ khí Trên Mạng Xã Hội', 'facebook.com/cokhi');
    const person = await somebody('an@gmail.com');
    expect((await person.call(rows.claimable, { query: { q: 'tren mang xa hoi' } })).items).toMatchObject([{ ownDomain: null }]);
    expect(await person.attempt(rows.claim, { body: { supplierId, note: 'ngắn' } })).toMatchObject({ status: 422, body: { errors: [{ path: 'note' }] } });
    const { id: claimId } = await person.call(rows.claim, { body: { supplierId, note } });
    const office = await app.as('office');
    expect(await office.attempt(rows.decideClaim, { params: { claimId }, body: { decision: 'reject' } })).toMatchObject({ status: 422, body: { code: 'claim.reason_required', errors: [{ path: 'reason' }] } });
    expect(await stateOf(person)).toMatchObject({ status: 'pending' });
  });

  it('a second registration with the same tax code is shown the entry to claim, also through a merge', async () => {
    const supplierId = await aFirm('Cơ khí Đã Có Trong Sổ', site, taxCode);
    const person = await somebody('an@gmail.com');
    const list = () => person.attempt(rows.list, { body: { nameVi: 'Cơ khí đã có', taxCode } });
    expect(await list()).toMatchObject({ status: 409, body: { code: 'supplier.tax_code_taken', params: { supplierId, claimed: 'no' } } });
    const survivorId = await aFirm('Cơ khí Gộp Rồi');
    await app.sql('UPDATE suppliers SET visible = false, merged_into = $2 WHERE id = $1', [supplierId, survivorId]);
    expect(await list()).toMatchObject({ status: 409, body: { params: { supplierId: survivorId } } });
    expect(await person.call(rows.claim, { body: { supplierId: survivorId, note } })).toMatchObject({ status: 'pending' });
    await free(taxCode);
  });
});
