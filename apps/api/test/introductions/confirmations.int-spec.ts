import { confirmationEndpoints as rows, duplicateEndpoints, supplierEndpoints, verificationEndpoints } from '@matxich/contracts';
import { newId } from '@matxich/platform';
import { TestApp } from '../harness/test-app';
import type { TestClient } from '../harness/test-client';
import { aFirm, able, publishedRfq } from '../rfqs/rfq-samples';

let app: TestApp;
let office: TestClient;
let buyer: TestClient;
let supplier: TestClient;
let supplierId: string;
let statementId: string;
let introductionId: string;
let round = 0;

beforeAll(async () => {
  app = await TestApp.boot();
  office = await app.as('office');
});
afterAll(() => app?.close());
beforeEach(async () => {
  [buyer, supplier] = [await app.as('buyer', { name: 'Denso Việt Nam' }), await app.as('supplier')];
  supplierId = await aFirm(app, { name: `Nhựa Được Tin ${++round}`, organisationId: supplier.ids.organisationId, ...able });
  statementId = (await app.sql<{ id: string }>('SELECT id FROM capability_statements WHERE supplier_id = $1', [supplierId]))[0]!.id;
  introductionId = await introduced(buyer);
});

async function introduced(who: TestClient, status = 'introduced', firm = supplierId): Promise<string> {
  const [rfqId, id] = [await publishedRfq(who), newId()];
  await app.sql("INSERT INTO introductions (id, rfq_id, supplier_id, buyer_id, office_id, proposed_by, note, status) VALUES ($1, $2, $3, $4, $5, $6, 'Hai bên hợp nhau', $7)", [id, rfqId, firm, who.ids.organisationId, office.ids.organisationId, office.ids.userId, status]);
  return id;
}
const note = 'Lô 5.000 vỏ đầu tiên đạt, đo lại 30 chiếc';
const confirm = (who: TestClient, over: { statementId?: string; version?: number } = {}, id = introductionId) => who.attempt(rows.confirm, { params: { introductionId: id }, body: { statementId, version: 1, note, ...over } });
const list = (who: TestClient, id = introductionId) => who.attempt(rows.list, { params: { introductionId: id } });
const takeBack = (who: TestClient, checkId: string, id = introductionId) => who.attempt(rows.takeBack, { params: { introductionId: id, checkId }, body: { reason: 'Lô thứ hai cong vênh' } });
const checkOf = async () => (await confirm(buyer)).body.items[0]!.mine!.checkId;
const page = async () => app.guest().call(supplierEndpoints.read, { params: { supplierId } });
const evidence = async () => (await page()).statements[0]!.evidence;
const today = async () => (await app.sql<{ day: string }>('SELECT vietnam_today()::text AS day'))[0]!.day;

describe('a buyer who knows the firm', () => {
  it('confirms one statement: the top of the ladder, for two years; the public sees the day, the firm and the office by whom, nobody the person', async () => {
    expect((await list(buyer)).body.items).toMatchObject([{ statement: { id: statementId, evidence: 'declared', evidenceOn: null }, mine: null }]);
    const day = await today();
    const until = `${Number(day.slice(0, 4)) + 2}${day.slice(4)}`;
    const answer = await confirm(buyer);
    expect(answer).toMatchObject({ status: 201, body: { items: [{ statement: { evidence: 'proven_by_order', evidenceOn: day }, mine: { note, on: day, until } }] } });
    expect((await page()).statements[0]).toMatchObject({ evidence: 'proven_by_order', evidenceOn: day });
    const shown = JSON.stringify((await app.guest().send('GET', `/api/v1/suppliers/${supplierId}`)).body);
    expect(shown).toContain('proven_by_order');
    expect(shown).not.toMatch(/Denso|Người buyer|5\.000 vỏ/);
    const [own] = (await supplier.call(verificationEndpoints.own, {})).items;
    expect(own).toMatchObject({ level: 'buyer_confirmed', standing: 'in_force', checkedBy: 'Denso Việt Nam', note, until, evidence: null });
    expect((await office.call(verificationEndpoints.ofSupplier, { params: { supplierId } })).items).toMatchObject([{ checkedBy: 'Denso Việt Nam' }]);
    await app.settle();
    expect(await app.sql("SELECT params->>'buyer' AS buyer FROM notifications WHERE user_id = $1 AND kind = 'buyer_confirmed'", [supplier.ids.userId])).toEqual([{ buyer: 'Denso Việt Nam' }]);
  });

  it('takes it back with a reason, and so does a colleague; it stays in the history', async () => {
    const checkId = await checkOf();
    const colleague = await app.as('buyer', { organisationId: buyer.ids.organisationId });
    expect(await takeBack(colleague, checkId)).toMatchObject({ status: 200, body: { items: [{ statement: { evidence: 'declared', evidenceOn: null }, mine: null }] } });
    expect((await supplier.call(verificationEndpoints.own, {})).items).toMatchObject([{ standing: 'ended', endCause: 'undone', endReason: 'Lô thứ hai cong vênh', endedBy: 'Denso Việt Nam' }]);
    expect(await takeBack(buyer, checkId)).toMatchObject({ status: 409, body: { code: 'verification.already_ended' } });
    expect((await confirm(buyer)).status).toBe(201);
  });

  it('leaves a trace of each step, and each reaches the search document', async () => {
    await app.settle();
    const versions: number[] = [];
    const indexed = async () => versions.push((await app.sql<{ version: number }>('SELECT version FROM suppliers WHERE id = $1', [supplierId]))[0]!.version);
    await indexed();
    const checkId = await checkOf();
    await indexed();
    await takeBack(buyer, checkId);
    await indexed();
    expect(versions).toEqual([versions[0]!, versions[0]! + 1, versions[0]! + 2]);
    expect(await app.sql("SELECT action, user_id, organisation_id, details->>'level' AS level FROM audit_entries WHERE object_id = $1 AND action LIKE 'supplier.verif%' ORDER BY id", [supplierId])).toEqual([
      { action: 'supplier.verified', user_id: buyer.ids.userId, organisation_id: buyer.ids.organisationId, level: 'buyer_confirmed' },
      { action: 'supplier.verification_undone', user_id: buyer.ids.userId, organisation_id: buyer.ids.organisationId, level: null },
    ]);
    expect(await app.sql("SELECT type FROM outbox WHERE consumer = 'search' AND aggregate_id = $1 AND type LIKE 'supplier.verif%' ORDER BY id", [supplierId])).toEqual([{ type: 'supplier.verified' }, { type: 'supplier.verification_undone' }]);
  });

  it('says it once, however often and by whomever of the organisation it is sent; another buyer says it for itself', async () => {
    const colleague = await app.as('buyer', { organisationId: buyer.ids.organisationId });
    const answers = await Promise.all([confirm(buyer), confirm(colleague), confirm(buyer)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(answers.filter(({ status }) => status === 409).map(({ body }) => body.code)).toEqual(['verification.already_confirmed', 'verification.already_confirmed']);
    const other = await app.as('buyer');
    const theirs = await introduced(other);
    expect((await list(other, theirs)).body.items[0]!.mine).toBeNull();
    expect((await confirm(other, {}, theirs)).status).toBe(201);
  });

  it('ages by the clock alone; the next look of a lower rung counts again, and the buyer may confirm anew', async () => {
    await office.call(verificationEndpoints.check, { params: { supplierId }, body: { subject: 'statement', subjectId: statementId, level: 'site_visited', note: 'Đã đến xưởng', version: 1 } });
    const checkId = await checkOf();
    await app.sql('UPDATE verification_checks SET valid_until = vietnam_today() WHERE id = $1', [checkId]);
    expect(await evidence()).toBe('proven_by_order');
    await app.sql('UPDATE verification_checks SET valid_until = vietnam_today() - 1 WHERE id = $1', [checkId]);
    expect(await evidence()).toBe('verified_on_site');
    expect((await list(buyer)).body.items[0]!.mine).toBeNull();
    expect((await confirm(buyer)).status).toBe(201);
    expect(await evidence()).toBe('proven_by_order');
  });

  it('confirmed these values: a change of the statement ends it, a new note does not', async () => {
    await checkOf();
    const [own] = (await supplier.call(supplierEndpoints.own, {})).statements;
    const body = { siteId: own!.siteId, process: own!.process, values: own!.values };
    await supplier.call(supplierEndpoints.updateStatement, { params: { statementId }, body: { ...body, note: 'Giao hàng tận nơi' } }, { version: 1 });
    expect(await evidence()).toBe('proven_by_order');
    await supplier.call(supplierEndpoints.updateStatement, { params: { statementId }, body: { ...body, materials: ['mat.plastic.abs'] } }, { version: 2 });
    expect(await evidence()).toBe('declared');
    expect((await supplier.call(verificationEndpoints.own, {})).items).toMatchObject([{ standing: 'ended', endCause: 'changed' }]);
    expect(await confirm(buyer, { version: 2 })).toMatchObject({ status: 409, body: { code: 'verification.changed_since' } });
    expect((await confirm(buyer, { version: 3 })).status).toBe(201);
  });

  it('neither closes what waits for an officer nor takes the firm’s paper for seen', async () => {
    const fileId = newId();
    await app.sql("INSERT INTO files (id, organisation_id, supplier_id, uploaded_by, purpose, visibility, label, media_type, byte_size, has_thumbnail, source_hash) VALUES ($1, $2, $3, $4, 'evidence', 'officers', 'a.pdf', 'application/pdf', 9, false, 'x')", [fileId, supplier.ids.organisationId, supplierId, supplier.ids.userId]);
    await supplier.call(verificationEndpoints.request, { body: { subject: 'statement', subjectId: statementId, fileId, note: null } });
    await checkOf();
    expect((await supplier.call(verificationEndpoints.own, {})).items[0]!.evidence).toBeNull();
    expect((await office.call(verificationEndpoints.queue, { query: { limit: 100 } })).items.filter((item) => item.subjectId === statementId)).toHaveLength(1);
  });
});

describe('is refused', () => {
  it.each(['proposed', 'supplier_accepted', 'buyer_accepted', 'declined', 'withdrawn'])('while the introduction is %s', async (status) => {
    const id = await introduced(buyer, status);
    for (const answer of [await confirm(buyer, {}, id), await list(buyer, id)]) expect(answer).toMatchObject({ status: 409, body: { code: 'introduction.transition_not_allowed', params: { status } } });
    expect(await evidence()).toBe('declared');
  });

  it('to everybody who is not the buyer of this introduction: it does not exist, nor does the check', async () => {
    const checkId = await checkOf();
    const stranger = await app.as('buyer');
    const theirs = await introduced(stranger);
    for (const answer of [await confirm(stranger), await list(stranger), await takeBack(stranger, checkId), await takeBack(stranger, checkId, theirs)]) expect(answer.status).toBe(404);
    for (const who of [supplier, office]) for (const answer of [await confirm(who), await list(who), await takeBack(who, checkId)]) expect(answer.status).toBe(403);
    expect(await evidence()).toBe('proven_by_order');
  });

  it('for a statement of another firm, and for a check that an officer made', async () => {
    const foreign = await aFirm(app, { name: 'Tiện Người Khác' });
    const [other] = await app.sql<{ id: string }>('SELECT id FROM capability_statements WHERE supplier_id = $1', [foreign]);
    expect((await confirm(buyer, { statementId: other!.id })).status).toBe(404);
    const visit = await office.call(verificationEndpoints.check, { params: { supplierId }, body: { subject: 'statement', subjectId: statementId, level: 'site_visited', note: 'Đã đến xưởng', version: 1 } });
    expect((await takeBack(buyer, visit.id)).status).toBe(404);
    expect(await evidence()).toBe('verified_on_site');
  });

  it('to who belongs to the firm, too, and to the firm’s own enterprise', async () => {
    await app.sql("INSERT INTO memberships (user_id, organisation_id, role) VALUES ($1, $2, 'member')", [buyer.ids.userId, supplier.ids.organisationId]);
    expect(await confirm(buyer)).toMatchObject({ status: 403, body: { code: 'verification.own_firm' } });
    const insert = (level: string) => app.sql("INSERT INTO verification_checks (id, supplier_id, subject, subject_id, level, result, note, valid_until, checked_by, checked_for) VALUES ($1, $2, 'statement', $3, $4, 'confirmed', 'x', '2099-01-01', $5, $6)", [newId(), supplierId, statementId, level, buyer.ids.userId, buyer.ids.organisationId]);
    await expect(insert('buyer_confirmed')).rejects.toThrow('ck_verification_checks_not_own'); // even when the program forgets to ask
    const sister = await app.as('buyer');
    await app.sql("UPDATE organisations SET tax_code = '0314409058001' WHERE id = $1", [sister.ids.organisationId]);
    await app.sql("UPDATE suppliers SET tax_code = '0314409058' WHERE id = $1", [supplierId]);
    expect(await confirm(sister, {}, await introduced(sister))).toMatchObject({ status: 403, body: { code: 'verification.own_firm' } });
  });
});

it('goes over with the statement when two entries become one firm, and comes back with it', async () => {
  await app.sql('UPDATE suppliers SET organisation_id = NULL WHERE id = $1', [supplierId]);
  const survivorId = await aFirm(app, { name: `Nhựa Được Tin ${round}`, organisationId: supplier.ids.organisationId });
  const checkId = await checkOf();
  const stays = await introduced(buyer, 'introduced', survivorId);
  await app.sql('UPDATE introductions SET rfq_id = (SELECT rfq_id FROM introductions WHERE id = $2) WHERE id = $1', [stays, introductionId]); // two of one RFQ: that of the merged entry stays behind
  const { id: candidateId } = await office.call(duplicateEndpoints.report, { body: { oneId: supplierId, otherId: survivorId } });
  const version = async (id: string) => (await app.sql<{ version: number }>('SELECT version FROM suppliers WHERE id = $1', [id]))[0]!.version;
  const { id: mergeId } = await office.call(duplicateEndpoints.merge, { params: { candidateId }, body: { survivorId, survivorVersion: await version(survivorId), mergedVersion: await version(supplierId), choices: {} } });
  const moved = (await app.guest().call(supplierEndpoints.read, { params: { supplierId } })).statements.find((one) => one.id === statementId);
  expect(moved).toMatchObject({ evidence: 'proven_by_order' });
  for (const id of [introductionId, stays]) expect((await list(buyer, id)).body.items.find((one) => one.statement.id === statementId)?.mine).toMatchObject({ checkId });
  expect((await supplier.call(verificationEndpoints.own, {})).items).toMatchObject([{ id: checkId, checkedBy: 'Denso Việt Nam' }]);
  await office.call(duplicateEndpoints.undo, { params: { mergeId } });
  expect(await app.sql('SELECT supplier_id AS id FROM verification_checks WHERE id = $1', [checkId])).toEqual([{ id: supplierId }]);
  expect((await takeBack(buyer, checkId)).status).toBe(200);
});
