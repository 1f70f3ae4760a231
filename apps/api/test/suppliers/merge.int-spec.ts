import { duplicateEndpoints as rows, introductionEndpoints, supplierEndpoints } from '@matxich/contracts';
import { newId } from '@matxich/platform';
import { SupplierReferences } from '@matxich/suppliers';
import { TestApp } from '../harness/test-app';
import type { TestClient } from '../harness/test-client';
import { aSupplier, type SupplierRows } from '../search/supplier-rows';

let app: TestApp;
let office: TestClient;
beforeAll(async () => {
  app = await TestApp.boot();
  office = await app.as('office');
});
afterAll(() => app?.close());

/** Tables that speak of a supplier but are no content of one: what this part of the product writes itself. */
const ownTables = ['duplicate_blocks', 'duplicate_scans', 'duplicate_candidates', 'supplier_merges', 'suppliers'];

/** Every table with a foreign key to suppliers or a column named after one, with that column. */
const referring = () =>
  app.sql<{ table: string; column: string }>(
    `SELECT DISTINCT t.relname AS "table", a.attname AS "column" FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
     LEFT JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype = 'f' AND k.confrelid = 'suppliers'::regclass AND a.attnum = ANY(k.conkey)
     WHERE t.relnamespace = 'public'::regnamespace AND t.relkind = 'r' AND (k.oid IS NOT NULL OR a.attname LIKE '%supplier_id') ORDER BY 1`,
  );

/** All rows of both firms in every table that refers to one; versions aside, because they only rise. */
async function everythingOf(ids: string[]): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = { suppliers: await app.sql("SELECT to_jsonb(s) - 'version' AS row FROM suppliers s WHERE id = ANY($1::uuid[]) ORDER BY id", [ids]) };
  for (const { table, column } of await referring()) {
    if (!ownTables.includes(table)) found[table] = await app.sql(`SELECT to_jsonb(r)::text AS row FROM ${table} r WHERE ${column} = ANY($1::uuid[]) ORDER BY 1`, [ids]);
  }
  return found;
}

interface Two {
  candidateId: string;
  one: string;
  other: string;
}

async function two(name: string, one: Partial<SupplierRows> = {}, other: Partial<SupplierRows> = {}): Promise<Two> {
  const ids = { one: await aSupplier(app, { name, ...one }), other: await aSupplier(app, { name: `${name} 2`, ...other }) };
  const { id } = await office.call(rows.report, { body: { oneId: ids.one, otherId: ids.other } });
  return { ...ids, candidateId: id };
}

const versionOf = async (id: string) => (await app.sql<{ version: number }>('SELECT version FROM suppliers WHERE id = $1', [id]))[0]!.version;

async function bodyOf({ one, other }: Two, survivorId = one, choices: Record<string, 'survivor' | 'merged'> = {}) {
  const mergedId = survivorId === one ? other : one;
  return { survivorId, survivorVersion: await versionOf(survivorId), mergedVersion: await versionOf(mergedId), choices };
}

const merge = async (pair: Two, survivorId = pair.one, choices: Record<string, 'survivor' | 'merged'> = {}) =>
  office.call(rows.merge, { params: { candidateId: pair.candidateId }, body: await bodyOf(pair, survivorId, choices) });

async function claimed(supplierId: string): Promise<TestClient> {
  const person = await app.as('supplier');
  await app.sql('UPDATE suppliers SET organisation_id = $2, version = version + 1 WHERE id = $1', [supplierId, person.ids.organisationId]);
  return person;
}

async function anRfq(): Promise<{ rfqId: string; runId: string; buyerId: string }> {
  const buyer = await app.as('buyer');
  const [rfqId, runId] = [newId(), newId()];
  await app.sql("INSERT INTO rfqs (id, number, buyer_id, created_by, title, status, published_at, deadline) VALUES ($1, $2, $3, $4, 'Trục thép', 'published', now(), now() + interval '9 days')", [rfqId, `T-${rfqId.slice(-6)}`, buyer.ids.organisationId, buyer.ids.userId]);
  await app.sql("INSERT INTO match_runs (id, rfq_id, matching_version, considered, passing) VALUES ($1, $2, '1', 2, 2)", [runId, rfqId]);
  return { rfqId, runId, buyerId: buyer.ids.organisationId };
}

const aMatch = (rfq: { rfqId: string; runId: string }, supplierId: string, rank = 1) =>
  app.sql("INSERT INTO matches (rfq_id, supplier_id, run_id, rank, fit, evidence, freshness, total, eliminated_by, to_complete, verdicts) VALUES ($1, $2, $3, $4, 0.123456789, 0.5, 0.5, 0.4, '{}', '{}', '[]')", [rfq.rfqId, supplierId, rfq.runId, rank]);

async function anIntroduction(rfq: { rfqId: string; buyerId: string }, supplierId: string, status = 'proposed'): Promise<string> {
  const id = newId();
  await app.sql("INSERT INTO introductions (id, rfq_id, supplier_id, buyer_id, office_id, proposed_by, note, status) VALUES ($1, $2, $3, $4, $5, $6, 'Hợp năng lực', $7)", [id, rfq.rfqId, supplierId, rfq.buyerId, office.ids.organisationId, office.ids.userId, status]);
  return id;
}

const statements: Partial<SupplierRows> = { statements: [['proc.casting.die_casting', 'mat.aluminium.adc12']], certificates: [{ scheme: 'cert.iso9001', validUntil: '2099-01-01' }] };

/** A pair where something hangs on both in every table. */
async function laden(name: string): Promise<Two & { introductionId: string; rfqs: { rfqId: string; runId: string }[] }> {
  const pair = await two(name, { ...statements, address: '5 Lê Lợi, Hà Nội' }, { ...statements, nameEn: 'Second Ltd', taxCode: null as never, address: '7 Lê Lợi, Hà Nội' });
  const [shared, onlyOther] = [await anRfq(), await anRfq()];
  await aMatch(shared, pair.one);
  await aMatch(shared, pair.other, 2);
  await aMatch(onlyOther, pair.other);
  const introductionId = await anIntroduction(onlyOther, pair.other);
  const importId = newId();
  await app.sql("INSERT INTO imports (id, file_name, file_hash, format, encoding, status, columns, row_count, counts) VALUES ($1, 'a.csv', 'x', 'csv', 'utf-8', 'committed', '[]', 1, '{}')", [importId]);
  await app.sql("INSERT INTO import_rows (import_id, row, verdict, cells, supplier_id) VALUES ($1, 2, 'accepted', '{\"nameVi\":  \"A\"}', $2)", [importId, pair.other]);
  await (await app.as('supplier')).call(supplierEndpoints.claim, { body: { supplierId: pair.other, note: 'Tôi là giám đốc công ty' } });
  return { ...pair, introductionId, rfqs: [shared, onlyOther] };
}

describe('what a merge moves', () => {
  it('every column of the database that names a supplier is registered, and nothing else is', async () => {
    const registered = app.get(SupplierReferences).all().map((reference) => `${reference.table}.${reference.column ?? 'supplier_id'}`);
    const inDatabase = (await referring()).filter(({ table }) => !ownTables.includes(table)).map(({ table, column }) => `${table}.${column}`);
    // A new table that refers to a supplier says in its context's module what a merge does with it (SupplierReferences.register).
    expect(registered.sort()).toEqual(inDatabase.sort());
  });

  it('everything goes over; the second match of one RFQ stays behind', async () => {
    const pair = await laden('Đúc Gộp Hết');
    const result = await merge(pair, pair.one, { nameEn: 'merged', registeredAddress: 'merged' });
    expect(result.moved).toMatchObject({ sites: 1, statements: 1, certificates: 1, claims: 1, introductions: 1, importRows: 1, matches: 1 });
    const survivor = await app.guest().call(supplierEndpoints.read, { params: { supplierId: pair.one } });
    expect(survivor).toMatchObject({ nameVi: 'Đúc Gộp Hết', nameEn: 'Second Ltd', registeredAddress: '7 Lê Lợi, Hà Nội' });
    expect([survivor.sites.length, survivor.statements.length, survivor.certificates.length]).toEqual([2, 2, 2]);
    expect(await app.sql('SELECT rank FROM matches WHERE supplier_id = $1 ORDER BY rank', [pair.other])).toEqual([{ rank: 2 }]);
    expect((await office.call(introductionEndpoints.read, { params: { introductionId: pair.introductionId } })).supplierId).toBe(pair.one);
    const audit = await app.sql<{ action: string; details: { moved?: unknown } }>('SELECT action, details FROM audit_entries WHERE object_id IN ($1, $2) AND action LIKE $3', [pair.one, pair.other, 'supplier.%']);
    expect(audit.map((entry) => entry.action)).toEqual(expect.arrayContaining(['supplier.merged', 'supplier.changed', 'supplier.withdrawn']));
  });

  it('the old id answers with the new firm: in the API, as a page, through several merges; search forgets it', async () => {
    const first = await two('Rèn Đổi Địa Chỉ');
    await merge(first);
    const third = await aSupplier(app, { name: 'Rèn Đổi Địa Chỉ 3' });
    const { id: candidateId } = await office.call(rows.report, { body: { oneId: first.one, otherId: third } });
    await merge({ candidateId, one: third, other: first.one });
    expect((await app.guest().call(supplierEndpoints.read, { params: { supplierId: first.other } })).id).toBe(third);
    await app.settle();
    const found = await app.guest().call(supplierEndpoints.search, { query: { q: 'Rèn Đổi Địa Chỉ' } });
    expect(found.hits.map((hit) => hit.id)).toEqual([third]);
    expect((await app.guest().attempt(supplierEndpoints.read, { params: { supplierId: newId() } })).status).toBe(404);
  });
});

describe('a merge and its undo', () => {
  it('leave every row of both firms as it was, in every table', async () => {
    const pair = await laden('Cán Thép Trả Lại');
    const before = await everythingOf([pair.one, pair.other]);
    const versions = [await versionOf(pair.one), await versionOf(pair.other)];
    const { id: mergeId } = await merge(pair, pair.one, { nameVi: 'merged', nameEn: 'merged', registeredAddress: 'merged' });
    expect(await everythingOf([pair.one, pair.other])).not.toEqual(before);
    const undone = await office.call(rows.undo, { params: { mergeId } });
    expect(undone.undoneAt).not.toBeNull();
    expect(await everythingOf([pair.one, pair.other])).toEqual(before);
    expect([await versionOf(pair.one), await versionOf(pair.other)].every((version, at) => version > versions[at]!)).toBe(true);
    await app.settle();
    for (const supplierId of [pair.one, pair.other]) expect((await app.guest().call(supplierEndpoints.read, { params: { supplierId } })).id).toBe(supplierId);
    expect(await office.call(rows.compare, { params: { candidateId: pair.candidateId } })).toMatchObject({ state: 'open' });
    expect(await office.attempt(rows.undo, { params: { mergeId } })).toMatchObject({ status: 409, body: { code: 'merge.already_undone' } });
  });

  it('also with a tax code that changed hands, and twice in a row', async () => {
    const pair = await two('Phay CNC Mã Số', {}, { taxCode: '0100109106' });
    const before = await everythingOf([pair.one, pair.other]);
    for (let round = 0; round < 2; round++) {
      const { id: mergeId } = await merge(pair, pair.one, { taxCode: 'merged' });
      expect(await app.sql('SELECT id, tax_code FROM suppliers WHERE id IN ($1, $2) ORDER BY tax_code NULLS LAST', [pair.one, pair.other])).toEqual([{ id: pair.one, tax_code: '0100109106' }, { id: pair.other, tax_code: null }]);
      await office.call(rows.undo, { params: { mergeId } });
      expect(await everythingOf([pair.one, pair.other])).toEqual(before);
    }
    await app.sql('DELETE FROM suppliers WHERE id IN ($1, $2)', [pair.one, pair.other]);
  });

  it.each<[string, (pair: Two & { introductionId: string }) => Promise<unknown>, string]>([
    ['a fact', ({ one }) => app.sql("UPDATE suppliers SET intro = 'Mới', version = version + 1 WHERE id = $1", [one]), 'facts'],
    ['the verification', ({ one }) => app.sql("UPDATE suppliers SET verification = 'site_visited', version = version + 1 WHERE id = $1", [one]), 'verification'],
    ['the owner', ({ one }) => claimed(one), 'ownership'],
    ['a site', ({ one }) => app.sql("UPDATE supplier_sites SET name = 'Xưởng mới' WHERE supplier_id = $1", [one]), 'sites'],
    ['a statement less', ({ one }) => app.sql('DELETE FROM capability_statements WHERE id = (SELECT min(id::text)::uuid FROM capability_statements WHERE supplier_id = $1)', [one]), 'statements'],
    ['a certificate more', ({ one }) => app.sql("INSERT INTO supplier_certificates (id, supplier_id, scheme) VALUES ($2, $1, 'cert.iso14001')", [one, newId()]), 'certificates'],
  ])('refused once somebody has changed %s, and says so', async (_change, change, part) => {
    const pair = await laden(`Hàn Đổi ${part}`);
    const { id: mergeId } = await merge(pair);
    await change(pair);
    expect(await office.attempt(rows.undo, { params: { mergeId } })).toMatchObject({ status: 409, body: { code: 'merge.changed_since', params: { parts: part } } });
  });

  it('an introduction that went on since goes back as it is, and matches of a later run stay', async () => {
    const pair = await laden('Dập Vẫn Đi Tiếp');
    const { id: mergeId } = await merge(pair);
    await app.sql("UPDATE introductions SET status = 'buyer_accepted', version = version + 1 WHERE id = $1", [pair.introductionId]);
    const later = newId();
    await app.sql("INSERT INTO match_runs (id, rfq_id, matching_version, considered, passing) VALUES ($1, $2, '1', 1, 1)", [later, pair.rfqs[1]!.rfqId]);
    await app.sql('UPDATE matches SET run_id = $1 WHERE rfq_id = $2', [later, pair.rfqs[1]!.rfqId]);
    await office.call(rows.undo, { params: { mergeId } });
    expect(await app.sql('SELECT supplier_id, status FROM introductions WHERE id = $1', [pair.introductionId])).toEqual([{ supplier_id: pair.other, status: 'buyer_accepted' }]);
    expect(await app.sql('SELECT supplier_id FROM matches WHERE rfq_id = $1', [pair.rfqs[1]!.rfqId])).toEqual([{ supplier_id: pair.one }]);
  });

  it('the later of two merges is undone first', async () => {
    const first = await two('Mạ Hai Lần');
    const { id: earlier } = await merge(first);
    const third = await aSupplier(app, { name: 'Mạ Hai Lần 3' });
    const { id: candidateId } = await office.call(rows.report, { body: { oneId: first.one, otherId: third } });
    const { id: later } = await merge({ candidateId, one: first.one, other: third });
    expect(await office.attempt(rows.undo, { params: { mergeId: earlier } })).toMatchObject({ status: 409, body: { code: 'merge.later_merge' } });
    await office.call(rows.undo, { params: { mergeId: later } });
    await office.call(rows.undo, { params: { mergeId: earlier } });
  });
});

describe('refused:', () => {
  const attempt = async (pair: Two, survivorId = pair.one) => office.attempt(rows.merge, { params: { candidateId: pair.candidateId }, body: await bodyOf(pair, survivorId) });

  it('two organisations speak for the two', async () => {
    const pair = await two('Nhựa Hai Chủ');
    const owners = [await claimed(pair.one), await claimed(pair.other)];
    const before = await everythingOf([pair.one, pair.other]);
    expect(await attempt(pair)).toMatchObject({ status: 409, body: { code: 'merge.both_claimed' } });
    expect(await everythingOf([pair.one, pair.other])).toEqual(before);
    expect((await office.call(rows.compare, { params: { candidateId: pair.candidateId } })).one.ifItStays.blockers).toEqual(['merge.both_claimed']);
    for (const owner of owners) expect((await owner.call(supplierEndpoints.own, {})).id).toBeTruthy();
  });

  it('the claimed one would disappear', async () => {
    const pair = await two('Nhựa Một Chủ');
    await claimed(pair.other);
    expect(await attempt(pair)).toMatchObject({ status: 409, body: { code: 'merge.claimed_survives' } });
    expect((await office.call(rows.compare, { params: { candidateId: pair.candidateId } })).suggestedSurvivorId).toBe(pair.other);
  });

  it('two enterprise codes', async () => {
    const pair = await two('Gang Hai Mã', { taxCode: '0100233488' }, { taxCode: '0101243150' });
    expect(await attempt(pair)).toMatchObject({ status: 409, body: { code: 'merge.different_tax_codes' } });
  });

  it('both are being introduced to one RFQ; not when both introductions are history', async () => {
    const pair = await two('Tiện Hai Lời');
    const rfq = await anRfq();
    const [mine, theirs] = [await anIntroduction(rfq, pair.one, 'introduced'), await anIntroduction(rfq, pair.other)];
    expect(await attempt(pair)).toMatchObject({ status: 409, body: { code: 'merge.introductions_collide' } });
    await app.sql("UPDATE introductions SET status = 'introduced' WHERE id = $1", [theirs]);
    await merge(pair);
    expect(await app.sql('SELECT id FROM introductions WHERE supplier_id = $1', [pair.one])).toEqual([{ id: mine }]);
  });

  it('a survivor of another pair, an unknown pair, a decided pair, another person', async () => {
    const pair = await two('Cắt Sai Cặp');
    expect((await office.attempt(rows.merge, { params: { candidateId: pair.candidateId }, body: { ...(await bodyOf(pair)), survivorId: newId() } })).status).toBe(422);
    expect((await office.attempt(rows.merge, { params: { candidateId: newId() }, body: await bodyOf(pair) })).status).toBe(404);
    await office.call(rows.dismiss, { params: { candidateId: pair.candidateId }, body: {} });
    expect(await attempt(pair)).toMatchObject({ status: 409, body: { code: 'duplicate.decided' } });
    expect((await (await app.as('supplier')).attempt(rows.merge, { params: { candidateId: pair.candidateId }, body: await bodyOf(pair) })).status).toBe(403);
    expect((await office.attempt(rows.undo, { params: { mergeId: newId() } })).status).toBe(404);
  });
});

describe('races', () => {
  it('two officers merge one pair in opposite directions: one wins, the other learns of it', async () => {
    const pair = await two('Khuôn Hai Cán Bộ', statements, statements);
    const other = await app.as('office', { organisationId: office.ids.organisationId });
    const [a, b] = [await bodyOf(pair, pair.one), await bodyOf(pair, pair.other)];
    const answers = await Promise.all([office.attempt(rows.merge, { params: { candidateId: pair.candidateId }, body: a }), other.attempt(rows.merge, { params: { candidateId: pair.candidateId }, body: b })]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
    expect(answers.find((answer) => answer.status === 409)?.body.code).toBe('merge.already_merged');
    const visible = await app.sql<{ id: string }>('SELECT id FROM suppliers WHERE id IN ($1, $2) AND visible', [pair.one, pair.other]);
    expect(visible).toHaveLength(1);
    expect(await app.sql('SELECT count(*)::int AS n FROM capability_statements WHERE supplier_id = $1', [visible[0]!.id])).toEqual([{ n: 2 }]);
  });

  it('two pairs that share a firm, merged at once: no deadlock, the second sees the first', async () => {
    const pair = await two('Đánh Bóng Ba');
    const third = await aSupplier(app, { name: 'Đánh Bóng Ba 3' });
    const { id: candidateId } = await office.call(rows.report, { body: { oneId: pair.other, otherId: third } });
    const bodies = [await bodyOf(pair), await bodyOf({ candidateId, one: third, other: pair.other })];
    const answers = await Promise.all([pair.candidateId, candidateId].map((id, at) => office.attempt(rows.merge, { params: { candidateId: id }, body: bodies[at]! })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
  });

  it('the firm edits while the office merges: whoever comes second is told, nothing is lost', async () => {
    const pair = await two('Ép Nhựa Đang Sửa');
    const owner = await claimed(pair.one);
    const seen = await bodyOf(pair);
    const own = await owner.call(supplierEndpoints.own, {});
    const edited = { nameVi: own.nameVi, intro: 'Chúng tôi vừa sửa' };
    await owner.call(supplierEndpoints.update, { body: edited }, { version: own.version });
    expect(await office.attempt(rows.merge, { params: { candidateId: pair.candidateId }, body: seen })).toMatchObject({ status: 412, body: { code: 'request.precondition_failed' } });
    await merge(pair);
    expect(await owner.attempt(supplierEndpoints.update, { body: { nameVi: 'Bản cũ' } }, { version: own.version + 1 })).toMatchObject({ status: 412 });
    expect((await owner.call(supplierEndpoints.own, {})).intro).toBe('Chúng tôi vừa sửa');
  });
});

describe('a merge and an edit at the same moment', () => {
  it('one of the two wins, the other is told that it looked at something older', async () => {
    const pair = await two('Ép Nhựa Cùng Lúc');
    const owner = await claimed(pair.one);
    const seen = await bodyOf(pair);
    const [edit, merged] = await Promise.all([
      owner.attempt(supplierEndpoints.update, { body: { nameVi: 'Ép Nhựa Cùng Lúc', intro: 'Sửa' } }, { version: seen.survivorVersion }),
      office.attempt(rows.merge, { params: { candidateId: pair.candidateId }, body: seen }),
    ]);
    expect([edit.status, merged.status].filter((status) => status === 412)).toHaveLength(1);
    expect(edit.status === 200 || merged.status === 201).toBe(true);
  });
});

describe('a firm that speaks for itself', () => {
  it('keeps its facts whatever was chosen, is told, and can enter the tax code that the other entry had', async () => {
    const pair = await two('Nhựa Tự Quản', {}, { taxCode: '0314409058', nameEn: 'Not Chosen By Us', ...statements });
    const owner = await claimed(pair.one);
    await merge(pair, pair.one, { nameEn: 'merged', taxCode: 'merged' });
    expect(await owner.call(supplierEndpoints.own, {})).toMatchObject({ nameEn: null, taxCode: null, statements: [{ process: 'proc.casting.die_casting' }] });
    await app.settle();
    const told = await app.sql<{ kind: string; params: { merged: string } }>("SELECT kind, params FROM notifications WHERE organisation_id = $1 AND kind = 'supplier_merged'", [owner.ids.organisationId]);
    expect(told).toMatchObject([{ params: { supplier: 'Nhựa Tự Quản', merged: 'Nhựa Tự Quản 2' } }]);
    const own = await owner.call(supplierEndpoints.own, {});
    expect(await owner.call(supplierEndpoints.update, { body: { nameVi: own.nameVi, taxCode: '0314409058' } }, { version: own.version })).toMatchObject({ taxCode: '0314409058' });
  });
});
