import { introductionEndpoints, privacyEndpoints, sessionEndpoints, supplierEndpoints } from '@matxich/contracts';
import { newId } from '@matxich/platform';
import { aFirm, able, publishedRfq } from '../rfqs/rfq-samples';
import { TestApp } from '../harness/test-app';
import type { TestClient } from '../harness/test-client';

let app: TestApp;
let supplier: TestClient;
let buyer: TestClient;
let office: TestClient;
let introductionId: string;
let name: string;
let runs = 0;

/** A firm's person and a buyer's person who have each other's contact. */
async function introduce(): Promise<void> {
  name = `Chị Lan Canary ${++runs}.`;
  [supplier, buyer, office] = [await app.as('supplier'), await app.as('buyer', { name: 'Canon Việt Nam' }), await app.as('office')];
  const firm = await aFirm(app, { name: 'Nhựa Riêng Tư', organisationId: supplier.ids.organisationId, ...able });
  const rfqId = await publishedRfq(buyer);
  await app.settle();
  introductionId = (await office.call(introductionEndpoints.propose, { body: { rfqId, supplierId: firm, note: 'Hai bên hợp nhau' } })).id;
  const accept = (who: TestClient, contact: string) => who.call(introductionEndpoints.accept, { params: { introductionId }, body: { contact: { name: contact, email: who.ids.email, phone: '0912345678' }, consent: true } });
  await accept(supplier, name);
  await accept(buyer, 'Mr Tanaka');
  await app.settle();
}

const seenBy = async (who: TestClient) => (await who.call(introductionEndpoints.read, { params: { introductionId } })).contacts.map((contact) => contact.name);

beforeAll(async () => {
  app = await TestApp.boot();
}, 60_000);
beforeEach(introduce);
afterAll(() => app.close());

describe('consent', () => {
  it('is a ledger that the person reads: what was shown, to whom, when, for what', async () => {
    const { items } = await supplier.call(privacyEndpoints.consents, {});
    expect(items).toEqual([expect.objectContaining({ introductionId, contact: { name, email: supplier.ids.email, phone: '0912345678' }, withdrawnAt: null })]);
    expect(items[0]!.disclosures).toEqual([{ recipient: 'Canon Việt Nam', purpose: 'giới thiệu khách hàng', at: expect.any(String) }]);
    expect((await (await app.as('supplier')).call(privacyEndpoints.consents, {})).items).toEqual([]);
  });

  it('withdrawn, it hides the contact with the very next request and stays in the ledger; twice is once', async () => {
    expect(await seenBy(buyer)).toContain(name);
    await supplier.call(privacyEndpoints.withdrawConsent, { params: { introductionId } });
    expect(await seenBy(buyer)).toEqual(['Mr Tanaka']);
    await supplier.call(privacyEndpoints.withdrawConsent, { params: { introductionId } });
    const { items } = await supplier.call(privacyEndpoints.consents, {});
    expect(items[0]).toMatchObject({ withdrawnAt: expect.any(String), disclosures: [expect.anything()] });
    expect(await app.sql("SELECT 1 FROM audit_entries WHERE action = 'consent.withdrawn' AND object_id = $1", [introductionId])).toHaveLength(1);
  });

  it('of somebody else cannot be withdrawn, nor does it exist', async () => {
    const colleague = await app.as('supplier', { organisationId: supplier.ids.organisationId });
    for (const who of [colleague, await app.as('buyer')]) expect((await who.attempt(privacyEndpoints.withdrawConsent, { params: { introductionId } })).status).toBe(404);
    expect(await seenBy(buyer)).toContain(name);
  });
});

describe('export', () => {
  it('holds account, contacts with disclosures, messages and claims of this person and of nobody else', async () => {
    await app.sql("INSERT INTO mails (id, dedupe_key, to_email, subject, body_text) VALUES ($1, $2, $3, 'Chào', 'thư của tôi')", [newId(), newId(), supplier.ids.email]);
    const copy = await supplier.call(privacyEndpoints.export, {});
    expect(Object.keys(copy.data).sort()).toEqual(expect.arrayContaining(['account', 'claims', 'contacts', 'messages']));
    const text = JSON.stringify(copy);
    for (const mine of [name, '0912345678', 'thư của tôi', 'giới thiệu khách hàng', supplier.ids.email]) expect(text).toContain(mine);
    expect(text).not.toContain('Tanaka');
    expect(text).not.toContain(buyer.ids.email);
  });
});

describe('erasure', () => {
  const erase = (who: TestClient, email = who.ids.email) => who.attempt(privacyEndpoints.erase, { body: { email } });

  it('wants the own address typed, and does nothing otherwise', async () => {
    expect(await erase(supplier, buyer.ids.email)).toMatchObject({ status: 422, body: { code: 'privacy.email_differs' } });
    expect((await supplier.call(sessionEndpoints.read, {})).user).not.toBeNull();
  });

  it('leaves no name, address or number anywhere, ends the session, and keeps the ledger', async () => {
    expect((await erase(supplier)).status).toBe(204);
    expect((await supplier.call(sessionEndpoints.read, {})).user).toBeNull();
    expect(await seenBy(buyer)).toEqual(['Mr Tanaka']);
    const tables = await app.sql<{ name: string }>("SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'");
    for (const table of tables) {
      const found = await app.sql(`SELECT 1 FROM ${table.name} AS t WHERE t::text LIKE ANY($1)`, [[`%${name}%`, `%${supplier.ids.email}%`]]);
      expect([table.name, found.length]).toEqual([table.name, 0]);
    }
    expect(await app.sql('SELECT 1 FROM disclosures WHERE subject_user_id = $1', [supplier.ids.userId])).toHaveLength(1);
  });

  it('cuts a number out of what others wrote, but not one that another firm publishes', async () => {
    await app.sql("UPDATE users SET phone = '0977 123 456' WHERE id = $1", [supplier.ids.userId]);
    await aFirm(app, { name: 'Công ty Khác' });
    const [rfq] = await app.sql<{ id: string }>("UPDATE rfqs SET description = 'Gọi 0977123456 hoặc 0912345678' WHERE buyer_id = $1 RETURNING id", [buyer.ids.organisationId]).then((rows) => (Array.isArray(rows[0]) ? rows[0] : rows) as { id: string }[]);
    await app.sql("UPDATE suppliers SET phone = '+84 912 345 678' WHERE name_vi = 'Công ty Khác'");
    await erase(supplier);
    expect(await app.sql('SELECT description FROM rfqs WHERE id = $1', [rfq!.id])).toEqual([{ description: 'Gọi 0 hoặc 0912345678' }]);
    await app.sql("UPDATE suppliers SET phone = NULL WHERE name_vi = 'Công ty Khác'");
  });

  it('cuts the name out of the person’s own words only: a name is somebody else’s just as well', async () => {
    await app.sql("UPDATE users SET name = 'Báo Giá' WHERE id = $1", [buyer.ids.userId]);
    const other = await app.as('buyer');
    await publishedRfq(other, { title: 'Báo giá nắp hộp' });
    await app.sql("UPDATE rfqs SET title = 'Của Báo Giá' WHERE buyer_id = $1", [buyer.ids.organisationId]);
    await erase(buyer);
    expect(await app.sql("SELECT title FROM rfqs WHERE buyer_id IN ($1, $2) ORDER BY title", [buyer.ids.organisationId, other.ids.organisationId])).toEqual([{ title: 'Báo giá nắp hộp' }, { title: 'Của …' }]);
  });

  it('gives a firm that nobody is left in back to the register', async () => {
    const [before] = await app.sql<{ id: string }>('SELECT id FROM suppliers WHERE organisation_id = $1', [supplier.ids.organisationId]);
    await erase(supplier);
    await app.settle();
    expect(await app.guest().call(supplierEndpoints.read, { params: { supplierId: before!.id } })).toMatchObject({ claimed: false });
  });

  it('does not leave colleagues without an administrator; two administrators cannot both go', async () => {
    const colleague = await app.as('supplier', { organisationId: supplier.ids.organisationId, role: 'member' });
    expect(await erase(supplier)).toMatchObject({ status: 409, body: { code: 'member.last_admin' } });
    expect((await erase(colleague)).status).toBe(204);
    const second = await app.as('supplier', { organisationId: supplier.ids.organisationId, role: 'admin' });
    await app.as('supplier', { organisationId: supplier.ids.organisationId, role: 'member' });
    const outcomes = await Promise.all([erase(supplier), erase(second)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual([204, 409]);
  });
});
