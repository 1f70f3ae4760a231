import { introductionEndpoints, rfqEndpoints } from '@matxich/contracts';
import { newId } from '@matxich/platform';
import { TestApp } from '../harness/test-app';
import type { TestClient } from '../harness/test-client';
import { aFirm, able, publishedRfq, statementsOf } from '../rfqs/rfq-samples';

let app: TestApp;
let buyer: TestClient;
let supplier: TestClient;
let office: TestClient;
let firm: string;
let unclaimed: string;
let turner: string;
let rfqId: string;

beforeAll(async () => {
  app = await TestApp.boot();
  buyer = await app.as('buyer', { name: 'Denso Việt Nam' });
  supplier = await app.as('supplier');
  office = await app.as('office');
  firm = await aFirm(app, { name: 'Nhựa Sao Mai', organisationId: supplier.ids.organisationId, ...able });
  unclaimed = await aFirm(app, { name: 'Nhựa Chưa Nhận', ...able });
  turner = await aFirm(app, { name: 'Tiện Hà Nội', process: 'proc.machining.cnc_turning' });
});
afterAll(() => app.close());
beforeEach(async () => {
  rfqId = await publishedRfq(buyer);
  await app.settle();
});

const rows = introductionEndpoints;
const note = 'Hai bên cùng làm vỏ nhựa kỹ thuật';
const contacts = {
  supplier: { name: 'Trần Thị Mai', email: 'mai@saomai.example.vn', phone: '024 3974 1234' },
  buyer: { name: 'Sato Kenji', email: 'sato@denso.example.vn' },
};
const propose = (supplierId = firm, rfq = rfqId) => office.attempt(rows.propose, { body: { rfqId: rfq, supplierId, note } });
const proposed = async () => (await office.call(rows.propose, { body: { rfqId, supplierId: firm, note } })).id;
const accept = (client: TestClient, introductionId: string, who: 'supplier' | 'buyer', key?: string) =>
  client.attempt(rows.accept, { params: { introductionId }, body: { contact: contacts[who], consent: true } }, key ? { key } : {});
const read = (client: TestClient, introductionId: string) => client.call(rows.read, { params: { introductionId } });
const eventsOf = (id: string) => app.sql<{ action: string }>('SELECT action FROM audit_entries WHERE object_id = $1 ORDER BY id', [id]).then((entries) => entries.map((entry) => entry.action));

describe('from the proposal to two people who have each other’s contact', () => {
  test('nothing of a person or of the buyer shows before both have accepted; then both see both, the office neither, and the ledger says so', async () => {
    const id = await proposed();
    expect(await read(supplier, id)).toMatchObject({ status: 'proposed', buyerName: null, contacts: [], actions: ['accept', 'decline'], supplierName: 'Nhựa Sao Mai', note });
    expect(await read(buyer, id)).toMatchObject({ buyerName: 'Denso Việt Nam', actions: ['accept', 'decline'] });
    expect((await read(office, id)).actions).toEqual(['withdraw']);

    const first = await accept(supplier, id, 'supplier');
    expect(first.body).toMatchObject({ status: 'supplier_accepted', contacts: [], actions: [], buyerName: null });
    for (const client of [buyer, office, supplier]) {
      const raw = JSON.stringify(await client.send('GET', `/api/v1/introductions/${id}`));
      expect(raw).toContain('supplier_accepted');
      expect(raw).not.toMatch(/mai@saomai|3974|Trần Thị Mai/);
    }
    expect(JSON.stringify(await supplier.send('GET', '/api/v1/introductions'))).not.toContain('Denso');
    expect(await app.sql('SELECT 1 FROM disclosures WHERE introduction_id = $1', [id])).toHaveLength(0);

    expect((await accept(buyer, id, 'buyer')).status).toBe(200);
    const both = [
      { party: 'buyer', name: 'Sato Kenji', email: 'sato@denso.example.vn', phone: null, organisationName: 'Denso Việt Nam' },
      { party: 'supplier', name: 'Trần Thị Mai', email: 'mai@saomai.example.vn', phone: '024 3974 1234', organisationName: 'Nhựa Sao Mai' },
    ];
    for (const client of [supplier, buyer]) expect(await read(client, id)).toMatchObject({ status: 'introduced', buyerName: 'Denso Việt Nam', contacts: both, actions: [] });
    expect(await read(office, id)).toMatchObject({ status: 'introduced', contacts: [], actions: [] });
    expect(await app.sql('SELECT subject_party, subject_user_id, recipient_organisation_id, purpose FROM disclosures WHERE introduction_id = $1 ORDER BY subject_party', [id])).toEqual([
      { subject_party: 'buyer', subject_user_id: buyer.ids.userId, recipient_organisation_id: supplier.ids.organisationId, purpose: 'giới thiệu khách hàng' },
      { subject_party: 'supplier', subject_user_id: supplier.ids.userId, recipient_organisation_id: buyer.ids.organisationId, purpose: 'giới thiệu khách hàng' },
    ]);
    expect(await eventsOf(id)).toEqual(['introduction.proposed', 'introduction.accepted', 'introduction.accepted', 'introduction.introduced']);
    expect((await supplier.call(rfqEndpoints.opportunity, { params: { rfqId } })).buyerName).toBe('Denso Việt Nam');
    expect((await office.call(rfqEndpoints.matches, { params: { rfqId } })).items.find((match) => match.supplierId === firm)).toMatchObject({ introductionId: id, introductionStatus: 'introduced', claimed: true });
  });

  test('both accepting at the same moment are introduced exactly once', async () => {
    for (let round = 0; round < 5; round++) {
      rfqId = await publishedRfq(buyer);
      await app.settle();
      const id = await proposed();
      const answers = await Promise.all([accept(supplier, id, 'supplier'), accept(buyer, id, 'buyer')]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect((await read(buyer, id)).status).toBe('introduced');
      expect(await app.sql('SELECT 1 FROM disclosures WHERE introduction_id = $1', [id])).toHaveLength(2);
      expect((await eventsOf(id)).filter((event) => event === 'introduction.introduced')).toHaveLength(1);
    }
  });

  test('two colleagues accepting for the same side count once', async () => {
    const id = await proposed();
    const colleague = await app.as('supplier', { organisationId: supplier.ids.organisationId });
    const answers = await Promise.all([accept(supplier, id, 'supplier'), accept(colleague, id, 'supplier')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await read(office, id)).status).toBe('supplier_accepted');
  });

  test('a retry with the same key gets the same answer and has no second effect', async () => {
    const id = await proposed();
    const [first, second] = [await accept(supplier, id, 'supplier', 'chap-nhan-0001'), await accept(supplier, id, 'supplier', 'chap-nhan-0001')];
    expect(second.body).toEqual(first.body);
    expect(second.headers['idempotent-replayed']).toBe('true');
    expect(await eventsOf(id)).toEqual(['introduction.proposed', 'introduction.accepted']);
  });

  test('accepting needs a contact and the consent', async () => {
    const id = await proposed();
    const refused = await supplier.attempt(rows.accept, { params: { introductionId: id }, body: { contact: contacts.supplier, consent: false as never } });
    expect([refused.status, refused.body.errors[0]?.path]).toEqual([422, 'consent']);
    expect((await read(office, id)).status).toBe('proposed');
  });
});

describe('the other ends', () => {
  test('a decline needs one of the reasons, is final, and the office may propose the pair again', async () => {
    const id = await proposed();
    const decline = (body: object) => buyer.attempt(rows.decline, { params: { introductionId: id }, body: body as never });
    expect((await decline({ note: 'không' })).status).toBe(422);
    expect((await decline({ reason: 'vì thế' })).status).toBe(422);
    expect((await decline({ reason: 'price', note: 'Giá cao' })).body).toMatchObject({ status: 'declined', declinedBy: 'buyer', declineReason: 'price', declineNote: 'Giá cao', actions: [] });
    expect(await read(office, id)).toMatchObject({ declineReason: 'price', declineNote: 'Giá cao' });
    expect(await read(supplier, id)).toMatchObject({ declinedBy: 'buyer', declineReason: null, declineNote: null });
    expect((await accept(supplier, id, 'supplier')).body.code).toBe('introduction.transition_not_allowed');
    const again = await propose();
    expect(again.status).toBe(201);
    expect(again.body.id).not.toBe(id);
  });

  test('the office takes a proposal back with a note; a party cannot, and after the introduction nobody', async () => {
    const id = await proposed();
    const withdraw = (client: TestClient, body: object = { note: 'Nhà cung cấp đổi ý' }) => client.attempt(rows.withdraw, { params: { introductionId: id }, body: body as never });
    expect((await withdraw(buyer)).status).toBe(403);
    expect((await withdraw(office, {})).status).toBe(422);
    expect((await withdraw(await app.as('office'))).body).toMatchObject({ status: 'withdrawn', declineNote: 'Nhà cung cấp đổi ý' });
    for (const party of [supplier, buyer]) expect((await read(party, id)).declineNote).toBe('Nhà cung cấp đổi ý');
    expect((await accept(buyer, id, 'buyer')).status).toBe(409);

    const next = (await propose()).body.id;
    await accept(supplier, next, 'supplier');
    await accept(buyer, next, 'buyer');
    expect((await office.attempt(rows.withdraw, { params: { introductionId: next }, body: { note: 'quá muộn rồi' } })).body.code).toBe('introduction.transition_not_allowed');
  });

  test('a contact given before the buyer called its RFQ off does not go out any more', async () => {
    const id = await proposed();
    await accept(buyer, id, 'buyer');
    await buyer.call(rfqEndpoints.cancel, { params: { rfqId }, body: { reason: 'Dừng dự án' } });
    expect((await read(supplier, id)).actions).toEqual(['decline']);
    expect((await accept(supplier, id, 'supplier')).body).toMatchObject({ code: 'introduction.transition_not_allowed', params: { reason: 'rfq_cancelled' } });
    expect(await app.sql('SELECT 1 FROM disclosures WHERE introduction_id = $1', [id])).toHaveLength(0);
    expect((await propose()).body).toMatchObject({ code: 'introduction.not_matched', params: { reason: 'rfq_cancelled' } });
  });
});

describe('what may be proposed', () => {
  test('one live proposal per pair, however many officers ask at once', async () => {
    const answers = await Promise.all([propose(), propose(), propose()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(answers.filter(({ status }) => status === 409).every(({ body }) => body.code === 'introduction.already_proposed')).toBe(true);
  });

  test('only firms that were considered and have somebody who can accept', async () => {
    expect((await propose(turner)).body).toMatchObject({ status: 409, code: 'introduction.not_matched', params: { reason: 'not_considered' } });
    const refused = (await propose(unclaimed)).body;
    expect(refused).toMatchObject({ status: 409, code: 'introduction.not_matched', params: { reason: 'unclaimed' }, errors: [{ path: 'supplierId' }] });
    expect(await app.sql('SELECT 1 FROM introductions WHERE supplier_id = ANY($1)', [[turner, unclaimed]])).toHaveLength(0);
  });

  test('only published RFQs and firms that exist', async () => {
    const draft = await buyer.call(rfqEndpoints.create, { body: { title: 'Còn nháp' } });
    for (const answer of [await propose(firm, draft.id), await propose(newId()), await propose(firm, newId())]) expect(answer.status).toBe(404);
  });
});

test('it exists for its two parties and the office only', async () => {
  const id = await proposed();
  const params = { introductionId: id };
  for (const stranger of [await app.as('buyer'), await app.as('supplier')]) {
    const answers = [
      await stranger.attempt(rows.read, { params }),
      await accept(stranger, id, 'supplier'),
      await stranger.attempt(rows.decline, { params, body: { reason: 'other' } }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect((await stranger.call(rows.list, {})).items).toEqual([]);
  }
});

test('lists page newest first, filter by state, and cost as many statements for one as for all', async () => {
  const ids: string[] = [];
  for (let at = 0; at < 4; at++) {
    rfqId = await publishedRfq(buyer);
    await app.settle();
    ids.unshift(await proposed());
  }
  const seen: string[] = [];
  for (let cursor: string | undefined; seen.length < 4; ) {
    const page = await supplier.call(rows.list, { query: { limit: 2, cursor } });
    seen.push(...page.items.map((item) => item.id));
    cursor = page.next ?? undefined;
  }
  expect(seen).toEqual(ids);
  await buyer.call(rows.decline, { params: { introductionId: ids[0]! }, body: { reason: 'terms' } });
  expect((await office.call(rows.list, { query: { status: 'declined', limit: 1 } })).items.map((item) => item.id)).toEqual([ids[0]]);
  const cost = (limit: number) => statementsOf(app, () => office.call(rows.list, { query: { limit } }));
  expect(await cost(100)).toBe(await cost(1));
});
