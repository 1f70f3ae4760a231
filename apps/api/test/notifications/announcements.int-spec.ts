import { notificationEndpoints } from '@matxich/contracts';
import { newId } from '@matxich/platform';
import { TestApp } from '../harness/test-app';
import type { TestClient } from '../harness/test-client';
import { deliver, introduction, record, rfqAndSupplier } from './steps';

let app: TestApp;
let office: TestClient;
beforeAll(async () => {
  app = await TestApp.boot();
  office = await app.as('office');
});
afterAll(() => app.close());

const inbox = async (client: TestClient) => (await client.call(notificationEndpoints.list, { query: {} })).items.map(({ kind, link, params }) => ({ kind, link, params }));
const mailsTo = (client: TestClient) => app.sql<{ subject: string; text: string }>('SELECT subject, body_text AS text FROM mails WHERE to_email = $1 ORDER BY created_at, id', [client.ids.email]);

async function parties() {
  const [buyer, supplier] = [await app.as('buyer', { name: 'Điện tử Sao Mai' }), await app.as('supplier', { name: 'Nhựa Hòa Bình' })];
  const rows = await rfqAndSupplier(app, buyer.ids.organisationId, supplier.ids.organisationId);
  const introductionId = await introduction(app, { ...rows, buyerId: buyer.ids.organisationId, officeId: office.ids.organisationId });
  return { buyer, supplier, introductionId, ...rows, rfqNumber: `RFQ-${rows.rfqId.slice(-6)}` };
}

test('a proposed introduction reaches both parties, inbox and mail, and tells the supplier no buyer’s name', async () => {
  const { buyer, supplier, introductionId, rfqNumber } = await parties();
  await record(app, 'introduction.proposed', { introductionId });
  await deliver(app);
  const common = { rfqNumber, rfqTitle: 'Vỏ nhựa\ncho bơm', supplier: 'Nhựa Hòa Bình' };
  expect(await inbox(buyer)).toEqual([{ kind: 'introduction_proposed', link: `/app/b/introductions/${introductionId}`, params: common }]);
  expect(await inbox(supplier)).toEqual([{ kind: 'introduction_proposed', link: `/app/s/introductions/${introductionId}`, params: common }]);
  const [mail] = await mailsTo(supplier);
  expect(mail?.subject).toBe(`Đề xuất kết nối: ${rfqNumber} “Vỏ nhựa cho bơm”`);
  expect(mail?.text).toContain(`http://matxich.test/app/s/introductions/${introductionId}`);
  expect(JSON.stringify([await mailsTo(supplier), await inbox(supplier)])).not.toContain('Sao Mai');
});

test('each answer goes to the other side and the office; both names are told when both accepted', async () => {
  const { buyer, supplier, introductionId } = await parties();
  const step = async (change: string, event: 'introduction.accepted' | 'introduction.introduced') => {
    await app.sql(`UPDATE introductions SET ${change} WHERE id = $1`, [introductionId]);
    await record(app, event, { introductionId });
    await deliver(app);
  };
  const kinds = async (client: TestClient) => (await inbox(client)).filter(({ link }) => link.includes(introductionId)).map(({ kind }) => kind);
  await step("status = 'buyer_accepted', buyer_accepted_at = now()", 'introduction.accepted');
  expect([await kinds(buyer), await kinds(supplier), await kinds(office)]).toEqual([[], ['introduction_accepted'], ['introduction_accepted']]);
  expect((await inbox(office))[0]?.params).toMatchObject({ party: 'buyer', supplier: 'Nhựa Hòa Bình', buyer: 'Điện tử Sao Mai' });
  await app.sql("UPDATE introductions SET status = 'introduced', supplier_accepted_at = now(), introduced_at = now() WHERE id = $1", [introductionId]);
  await record(app, 'introduction.accepted', { introductionId });
  await step("status = 'introduced'", 'introduction.introduced');
  expect(await kinds(buyer)).toEqual(['introduction_introduced']);
  expect(await kinds(supplier)).toEqual(['introduction_introduced', 'introduction_accepted']);
  expect((await mailsTo(supplier)).at(-1)?.subject).toBe('Đã kết nối với Điện tử Sao Mai');
});

test('a decline tells the reason to the office only', async () => {
  const { buyer, supplier, introductionId } = await parties();
  await app.sql("UPDATE introductions SET status = 'declined', declined_by = 'supplier', decline_reason = 'capacity' WHERE id = $1", [introductionId]);
  await record(app, 'introduction.declined', { introductionId });
  await deliver(app);
  expect(await inbox(supplier)).toEqual([]);
  expect((await inbox(buyer))[0]).toMatchObject({ kind: 'introduction_declined' });
  expect((await inbox(buyer))[0]?.params).not.toHaveProperty('reason');
  expect((await inbox(office))[0]?.params).toMatchObject({ party: 'supplier', reason: 'capacity' });
});

test('a match run tells buyer, office and the suppliers that fail no must; a second run tells nobody twice', async () => {
  const { buyer, supplier, rfqId, supplierId } = await parties();
  const outsider = await app.as('supplier');
  const other = await rfqAndSupplier(app, buyer.ids.organisationId, outsider.ids.organisationId);
  for (let run = 0; run < 2; run++) {
    const runId = newId();
    await app.sql("INSERT INTO match_runs (id, rfq_id, matching_version, considered, passing) VALUES ($1, $2, 'v', 40, 7)", [runId, rfqId]);
    await app.sql('DELETE FROM matches WHERE rfq_id = $1', [rfqId]);
    const match = "INSERT INTO matches (rfq_id, supplier_id, run_id, rank, fit, evidence, freshness, total, eliminated_by, to_complete, verdicts) VALUES ($1, $2, $3, $4, 1, 1, 1, 1, $5, '{}', '[]')";
    await app.sql(match, [rfqId, supplierId, runId, 1, []]);
    await app.sql(match, [rfqId, other.supplierId, runId, 2, [newId()]]);
    await record(app, 'match.completed', { rfqId, runId });
    await deliver(app);
  }
  expect(await inbox(buyer)).toEqual([{ kind: 'rfq_matched', link: `/app/b/rfqs/${rfqId}`, params: expect.objectContaining({ passing: '7', considered: '40' }) }]);
  expect((await inbox(supplier)).map(({ link }) => link)).toEqual([`/app/s/opportunities/${rfqId}`]);
  expect(await inbox(outsider)).toEqual([]);
  expect(await mailsTo(supplier)).toHaveLength(1);
});

test('claims: the office hears of them, the claimant of the decision', async () => {
  const { supplier, supplierId } = await parties();
  const claimId = newId();
  await app.sql("INSERT INTO supplier_claims (id, supplier_id, organisation_id, requested_by, note, status, reason) VALUES ($1, $2, $3, $4, 'của tôi', 'rejected', 'không có giấy phép')", [claimId, supplierId, supplier.ids.organisationId, supplier.ids.userId]);
  await record(app, 'claim.requested', { claimId, supplierId });
  await record(app, 'claim.rejected', { claimId, supplierId });
  await record(app, 'claim.approved', { claimId, supplierId });
  await deliver(app);
  expect((await inbox(office))[0]).toEqual({ kind: 'claim_requested', link: '/app/o/claims', params: { supplier: 'Nhựa Hòa Bình', organisation: 'Nhựa Hòa Bình' } });
  expect((await inbox(supplier)).map(({ kind }) => kind)).toEqual(['claim_approved', 'claim_rejected']);
  expect((await mailsTo(supplier))[0]?.text).toContain('không có giấy phép');
});

test('verification, publication and cancellation reach whom they concern', async () => {
  const { buyer, supplier, supplierId, rfqId } = await parties();
  const [checkId, missId] = [newId(), newId()];
  const check = "INSERT INTO verification_checks (id, supplier_id, subject, subject_id, level, result, note, checked_by, checked_for) VALUES ($1, $2, 'firm', $2, 'registry_checked', $3, $4, $5, $6)";
  await app.sql(check, [checkId, supplierId, 'confirmed', 'Đã tra cổng đăng ký', office.ids.userId, office.ids.organisationId]);
  await app.sql(check, [missId, supplierId, 'not_confirmed', 'Chưa thấy trên cổng', office.ids.userId, office.ids.organisationId]);
  await record(app, 'supplier.verified', { supplierId, checkId });
  await record(app, 'supplier.verified', { supplierId, checkId: missId });
  await record(app, 'supplier.verification_undone', { supplierId, checkId });
  await record(app, 'rfq.published', { rfqId });
  await record(app, 'rfq.cancelled', { rfqId });
  await deliver(app);
  const told = (await inbox(office)).filter(({ link, kind }) => link === `/app/o/rfqs/${rfqId}` && kind !== 'rfq_matched'); // publishing starts a match run
  expect(told.map(({ kind }) => kind)).toEqual(['rfq_cancelled', 'rfq_published']);
  const heard = (await inbox(supplier)).map(({ kind }) => kind); // two aggregates: only within one is there an order
  expect(heard.filter((kind) => kind !== 'rfq_cancelled')).toEqual(['verification_undone', 'supplier_not_confirmed', 'supplier_verified']);
  expect(heard).toContain('rfq_cancelled');
  expect((await mailsTo(supplier)).some(({ text }) => text.includes('Chưa thấy trên cổng'))).toBe(true);
  expect((await inbox(buyer)).filter(({ kind }) => kind !== 'rfq_matched')).toEqual([]);
});

test('an event that is delivered again adds nothing', async () => {
  const { supplier, introductionId } = await parties();
  await record(app, 'introduction.proposed', { introductionId });
  await deliver(app);
  await app.sql("UPDATE outbox SET processed_at = NULL WHERE consumer = 'notifications' AND aggregate_id = $1", [introductionId]);
  await deliver(app);
  expect(await inbox(supplier)).toHaveLength(1);
  expect(await mailsTo(supplier)).toHaveLength(1);
});

test('people are written to in their language, and only at addresses they confirmed', async () => {
  const { supplier, introductionId } = await parties();
  const english = await app.as('supplier', { organisationId: supplier.ids.organisationId });
  const unconfirmed = await app.as('supplier', { organisationId: supplier.ids.organisationId, emailVerified: false });
  await app.sql("UPDATE users SET locale = 'en' WHERE id = $1", [english.ids.userId]);
  await record(app, 'introduction.withdrawn', { introductionId });
  await deliver(app);
  expect((await mailsTo(english))[0]?.subject).toMatch(/^Introduction withdrawn: RFQ-/);
  expect((await mailsTo(supplier))[0]?.subject).toMatch(/^Đề xuất kết nối được rút lại: RFQ-/);
  expect(await inbox(unconfirmed)).toHaveLength(1);
  expect(await mailsTo(unconfirmed)).toEqual([]);
});

test('the inbox is mine and of the organisation I act for; pages are whole and reading marks mine only', async () => {
  const { supplier, introductionId } = await parties();
  const colleague = await app.as('supplier', { organisationId: supplier.ids.organisationId });
  for (let round = 0; round < 5; round++) await record(app, 'introduction.withdrawn', { introductionId });
  await deliver(app);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await supplier.call(notificationEndpoints.list, { query: { limit: 2, cursor } });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next ?? undefined;
  } while (cursor);
  expect(new Set(seen).size).toBe(5);
  await supplier.call(notificationEndpoints.read, { body: { ids: [seen[0]!] } });
  expect((await supplier.call(notificationEndpoints.list, { query: {} })).unread).toBe(4);
  const foreign = (await colleague.call(notificationEndpoints.list, { query: {} })).items.map(({ id }) => id);
  await supplier.call(notificationEndpoints.read, { body: { ids: foreign } });
  await supplier.call(notificationEndpoints.read, { body: {} });
  expect((await supplier.call(notificationEndpoints.list, { query: {} })).unread).toBe(0);
  expect((await colleague.call(notificationEndpoints.list, { query: {} })).unread).toBe(5);
  expect((await supplier.attempt(notificationEndpoints.list, { query: { cursor: 'WzFd' } })).status).toBe(422);
});
