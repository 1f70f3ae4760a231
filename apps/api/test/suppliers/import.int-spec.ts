import { randomUUID } from 'node:crypto';
import { importEndpoints } from '@matxich/contracts';
import { newId } from '@matxich/platform';
import { TestApp } from '../harness/test-app';
import type { TestClient } from '../harness/test-client';
import { csv, realFile, upload, workbook } from './import-fixtures';

let app: TestApp;
let officer: TestClient;
beforeAll(async () => {
  app = await TestApp.boot();
  officer = await app.as('office');
});
afterAll(() => app.close());
beforeEach(() => app.sql('DELETE FROM outbox; DELETE FROM suppliers'));

const header = 'Tên công ty,MST,Địa chỉ,Điện thoại,Ngành nghề';
const hoaPhat = 'Công ty TNHH Cơ khí Hòa Phát,0100109106,"Số 5, Hà Nội",024 3853 2000,Tiện CNC';
const anPha = 'Công ty CP An Pha,,"KCN Mỹ Phước, Bình Dương",,Ép nhựa';

async function staged(...lines: string[]) {
  const answer = await upload(officer, csv(header, ...lines));
  expect(answer.status).toBe(201);
  return answer.body;
}
const commit = (importId: string, body: { candidates?: 'same' | 'new' | 'skip'; decisions?: { row: number; decision: 'same' | 'new' | 'skip' }[] } = {}) => officer.call(importEndpoints.commit, { params: { importId }, body });
const rowsOf = async (importId: string) => (await officer.call(importEndpoints.rows, { params: { importId }, query: { limit: 100 } })).items;
const count = async (sql: string) => Number((await app.sql<{ n: string }>(`SELECT count(*) AS n FROM ${sql}`))[0]!.n);
/** Everything an import may write, as one comparable value. */
const state = () => app.sql('SELECT (SELECT json_agg(s ORDER BY id) FROM suppliers s) AS suppliers, (SELECT count(*) FROM outbox) AS outbox, (SELECT count(*) FROM audit_entries) AS audit');

describe('dry run and commit', () => {
  test('a dry run shows what would happen and changes nothing', async () => {
    const before = await state();
    const report = await staged(hoaPhat, anPha, 'Công ty Sai Mã,0100233480,Huế,,', ',0101243150,,,', hoaPhat);
    expect(report).toMatchObject({ status: 'previewed', format: 'csv', encoding: 'utf-8', rowCount: 5, counts: { accepted: 2, rejected: 2, duplicate: 1, updated: 0, unchanged: 0, candidate: 0 }, searchable: { done: 0, total: 0 }, committedAt: null });
    expect(report.columns).toContainEqual({ header: 'Ngành nghề', column: 'intro' });
    expect((await rowsOf(report.id)).map((row) => [row.row, row.verdict, row.reason, row.reasonValue])).toEqual([
      [2, 'accepted', 'new_firm', null],
      [3, 'accepted', 'new_firm', null],
      [4, 'rejected', 'tax_code_check_digit', '0100233480'],
      [5, 'rejected', 'name_missing', null],
      [6, 'duplicate', 'same_tax_code', '2'],
    ]);
    expect(await state()).toEqual(before);
  });

  test('the commit writes the sound rows, audits each firm and tells the search', async () => {
    const report = await staged(hoaPhat, anPha, 'Công ty Sai Mã,0100233480,Huế,,');
    const done = await commit(report.id);
    expect(done).toMatchObject({ status: 'committed', counts: { accepted: 2, rejected: 1 }, searchable: { done: 0, total: 2 } });
    const [firm] = await app.sql<Record<string, unknown>>("SELECT * FROM suppliers WHERE tax_code = '0100109106'");
    expect(firm).toMatchObject({ name_vi: 'Công ty TNHH Cơ khí Hòa Phát', registered_address: 'Số 5, Hà Nội', province_code: '01', phone: '024 3853 2000', intro: 'Tiện CNC', verification: 'listed', source: 'danh-sach.csv', import_id: report.id, organisation_id: null, is_demo: false });
    expect((await rowsOf(report.id))[0]).toMatchObject({ supplierId: firm!['id'], supplierName: 'Công ty TNHH Cơ khí Hòa Phát' });
    expect(await count("outbox WHERE consumer = 'search' AND type = 'supplier.listed' AND processed_at IS NULL")).toBe(2);
    expect(await app.sql('SELECT user_id, action, details FROM audit_entries WHERE object_id = $1', [firm!['id']])).toEqual([{ user_id: officer.ids.userId, action: 'supplier.listed', details: expect.objectContaining({ importId: report.id }) as unknown }]);
    expect(await count(`audit_entries WHERE action = 'import.committed' AND object_id = '${report.id}'`)).toBe(1);
    await app.settle();
    expect((await officer.call(importEndpoints.read, { params: { importId: report.id } })).searchable).toEqual({ done: 2, total: 2 });
  });

  test('the same file twice changes nothing', async () => {
    await commit((await staged(hoaPhat, anPha)).id);
    const before = await state();
    const again = await staged(hoaPhat, anPha);
    expect(again.counts).toMatchObject({ unchanged: 2, accepted: 0, updated: 0, candidate: 0 });
    await commit(again.id, { candidates: 'same' });
    const after = await state();
    expect(after[0]).toMatchObject({ suppliers: (before[0] as { suppliers: unknown }).suppliers, outbox: (before[0] as { outbox: unknown }).outbox });
  });

  test('a firm listed between dry run and commit is not listed twice', async () => {
    const report = await staged(hoaPhat);
    expect(report.counts.accepted).toBe(1);
    await commit((await staged(hoaPhat)).id);
    expect((await commit(report.id)).counts).toMatchObject({ accepted: 0, unchanged: 1 });
    expect(await count('suppliers')).toBe(1);
  });

  test('two commits at once: one writes, the other is told', async () => {
    const report = await staged(anPha, 'Công ty C,,Huế,,');
    const answers = await Promise.all([1, 2, 3].map(() => officer.attempt(importEndpoints.commit, { params: { importId: report.id }, body: {} })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409]);
    expect(answers.find((answer) => answer.status === 409)?.body.code).toBe('import.already_committed');
    expect(await count('suppliers')).toBe(2);
  });

  test('two lists with the same firms committed at once make each firm once', async () => {
    const reports = await Promise.all([staged(hoaPhat, anPha), staged(hoaPhat, anPha), staged(anPha)]);
    await Promise.all(reports.map((report) => commit(report.id)));
    expect(await count('suppliers')).toBe(2);
  });

  test('a firm that lists itself while the import runs: the import starts over and finds it', async () => {
    const report = await staged(hoaPhat, anPha);
    // Holds the import between its look at the register and its INSERT; the rival passes.
    await app.sql(`CREATE FUNCTION race() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.5); RETURN NULL; END $$;
      CREATE TRIGGER tr_race BEFORE INSERT ON suppliers FOR EACH STATEMENT WHEN (current_setting('application_name') <> 'rival') EXECUTE FUNCTION race()`);
    const running = commit(report.id);
    await app.sql(`DO $$ BEGIN PERFORM set_config('application_name', 'rival', true); PERFORM pg_sleep(0.2);
      INSERT INTO suppliers (id, name_vi, tax_code, name_key, duplicate_key) VALUES ('${newId()}', 'Hòa Phát tự đăng ký', '0100109106', 'x', 'x'); END $$`);
    const done = await running;
    await app.sql('DROP TRIGGER tr_race ON suppliers; DROP FUNCTION race()');
    expect(done.counts).toMatchObject({ accepted: 1, updated: 1 });
    expect(await count("suppliers WHERE tax_code = '0100109106'")).toBe(1);
  });

  test('an error in the middle leaves nothing half-written', async () => {
    const report = await staged(hoaPhat, anPha);
    const before = await state();
    await app.sql(`CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'disk full'; END $$;
      CREATE TRIGGER tr_fail BEFORE UPDATE ON imports FOR EACH ROW EXECUTE FUNCTION fail()`);
    expect((await officer.attempt(importEndpoints.commit, { params: { importId: report.id }, body: {} })).status).toBe(500);
    await app.sql('DROP TRIGGER tr_fail ON imports; DROP FUNCTION fail()');
    expect(await state()).toEqual(before);
    expect((await commit(report.id)).counts.accepted).toBe(2);
  });
});

describe('what a list may change', () => {
  test('a listed firm is brought up to date, and what is new stands marked as entered by the office', async () => {
    await commit((await staged(hoaPhat)).id);
    const mark = { by: officer.ids.userId, at: expect.any(String) as unknown };
    const marks = () => app.sql('SELECT office_facts AS marks, entered_by AS "enteredBy" FROM suppliers');
    expect(await marks()).toEqual([{ enteredBy: officer.ids.userId, marks: { nameVi: mark, taxCode: mark, registeredAddress: mark, phone: mark, intro: mark, provinceCode: mark } }]);
    await app.sql("UPDATE suppliers SET office_facts = '{}', entered_by = NULL");
    const report = await staged('Công ty TNHH Cơ khí Hòa Phát,0100109106,"Số 9, Hà Nội",024 3853 9999,');
    expect((await commit(report.id)).counts.updated).toBe(1);
    expect(await app.sql('SELECT name_vi, phone, intro, version FROM suppliers')).toEqual([{ name_vi: 'Công ty TNHH Cơ khí Hòa Phát', phone: '024 3853 9999', intro: 'Tiện CNC', version: 2 }]);
    expect(await marks()).toEqual([{ enteredBy: officer.ids.userId, marks: { registeredAddress: mark, phone: mark } }]);
    expect(await count("outbox WHERE type = 'supplier.changed' AND processed_at IS NULL")).toBe(1);
  });

  test('without a tax code a person decides; undecided rows are left out', async () => {
    await commit((await staged(anPha, 'Công ty C,,"Số 2, Huế",,')).id);
    const changed = [`${anPha} khuôn mẫu`, 'Công ty C,,"Số 2, Huế",0234 382 0000,', 'Công ty D,,"Số 3, Huế",,'];
    const report = await staged(...changed);
    expect(report.counts).toMatchObject({ candidate: 2, accepted: 1 });
    const done = await commit(report.id, { decisions: [{ row: 2, decision: 'same' }] });
    expect(done.counts).toMatchObject({ updated: 1, candidate: 1, accepted: 1 });
    expect(await app.sql("SELECT intro FROM suppliers WHERE name_vi = 'Công ty CP An Pha'")).toEqual([{ intro: 'Ép nhựa khuôn mẫu' }]);
    const other = await staged(...changed);
    expect(other.counts).toMatchObject({ unchanged: 2, candidate: 1 });
    await commit(other.id, { candidates: 'new' });
    expect(await count("suppliers WHERE name_vi = 'Công ty C'")).toBe(2);
    expect((await staged(...changed)).counts).toMatchObject({ unchanged: 3, candidate: 0 });
  });
});

describe('the endpoints', () => {
  test('list, read, rows by verdict in pages, discard', async () => {
    const report = await staged(hoaPhat, anPha, ',,,,', 'Công ty C,,Huế,,');
    expect((await officer.call(importEndpoints.list, { query: { limit: 1 } })).items[0]).toMatchObject({ id: report.id, createdBy: 'Người office' });
    const first = await officer.call(importEndpoints.rows, { params: { importId: report.id }, query: { verdict: 'accepted', limit: 2 } });
    expect(first.items.map((row) => row.row)).toEqual([2, 3]);
    const second = await officer.call(importEndpoints.rows, { params: { importId: report.id }, query: { verdict: 'accepted', limit: 2, cursor: first.next! } });
    expect([second.items.map((row) => row.row), second.next]).toEqual([[5], null]);
    await officer.call(importEndpoints.discard, { params: { importId: report.id } });
    for (const row of [importEndpoints.read, importEndpoints.rows, importEndpoints.discard]) expect((await officer.attempt(row, { params: { importId: report.id } } as never)).status).toBe(404);
    expect((await officer.attempt(importEndpoints.commit, { params: { importId: report.id }, body: {} })).status).toBe(404);
    expect(await count(`import_rows WHERE import_id = '${report.id}'`)).toBe(0);
  });

  test('pages of imports do not repeat or lose one', async () => {
    for (let at = 0; at < 3; at++) await staged(hoaPhat);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await officer.call(importEndpoints.list, { query: { limit: 2, ...(cursor ? { cursor } : {}) } });
      seen.push(...page.items.map((item) => item.id));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(await count("imports WHERE status <> 'discarded'"));
  });

  test('a committed import can be neither committed nor discarded again', async () => {
    const report = await staged(hoaPhat);
    await commit(report.id);
    for (const row of [importEndpoints.commit, importEndpoints.discard]) expect((await officer.attempt(row, { params: { importId: report.id }, body: row === importEndpoints.commit ? {} : undefined } as never)).body.code).toBe('import.already_committed');
  });

  test('sending an upload again with the same key is answered from memory', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const first = await upload(officer, csv(header, hoaPhat), 'a.csv', headers);
    const again = await upload(officer, csv(header, hoaPhat), 'a.csv', headers);
    expect([again.status, again.body.id, again.headers['idempotent-replayed']]).toEqual([201, first.body.id, 'true']);
  });

  test.each<[string, () => Promise<{ status: number; body: { code: string; errors: { path: string }[] } }>, number, string]>([
    ['no file', () => officer.send('POST', '/api/v1/office/imports', '--b--\r\n', { 'content-type': 'multipart/form-data; boundary=b', 'idempotency-key': randomUUID() }), 422, 'request.invalid'],
    ['JSON instead of a form', () => officer.send('POST', '/api/v1/office/imports', {}, { 'idempotency-key': randomUUID() }), 415, 'request.unsupported_media'],
    ['more than 20 MB', () => upload(officer, Buffer.alloc((20 << 20) + 10, 'a')), 413, 'import.too_large'],
    ['a PDF named .xlsx', () => upload(officer, Buffer.from('%PDF-1.7'), 'a.xlsx'), 415, 'import.format_unknown'],
    ['another file than announced', () => upload(officer, csv(header, hoaPhat), 'a.csv', { 'x-content-sha256': 'ab'.repeat(32) }), 422, 'request.invalid'],
    ['an unknown field', () => upload(officer, csv(header, hoaPhat), 'a.csv', {}, { evil: '1' }), 422, 'request.invalid'],
    ['a bomb', () => upload(officer, workbook([[]], [{ name: 'xl/worksheets/sheet1.xml', content: `<a>${' '.repeat(60 << 20)}</a>` }]), 'a.xlsx'), 413, 'import.too_large'],
  ])('%s is refused and the server stays up', async (_situation, send, status, code) => {
    const answer = await send();
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.errors.length).toBeGreaterThan(0);
    expect((await officer.attempt(importEndpoints.list, {})).status).toBe(200);
  });

  test('only an office may', async () => {
    const report = await staged(hoaPhat);
    for (const client of [await app.as('supplier'), await app.as('buyer')]) {
      expect((await upload(client, csv(header, hoaPhat))).status).toBe(403);
      expect((await client.attempt(importEndpoints.read, { params: { importId: report.id } })).status).toBe(403);
    }
  });

  test('lines, tabs, backslashes and quotation marks arrive as they were written', async () => {
    const intro = 'C:\\khuôn\\N "A"\n\\N\nép nhựa\\';
    const answer = await upload(officer, Buffer.from(JSON.stringify([{ name: 'Công ty F', intro }, { name: '\\N Công ty G', intro: '\\.' }])), 'a.json');
    await commit(answer.body.id);
    expect(await app.sql('SELECT name_vi, intro FROM suppliers ORDER BY length(intro) DESC')).toEqual([{ name_vi: 'Công ty F', intro }, { name_vi: '\\N Công ty G', intro: '\\.' }]);
  });

  test('an XLSX goes the same way; cells that look like formulas stay text', async () => {
    const answer = await upload(officer, workbook([[['Tên công ty', 'MST', 'Giới thiệu'], ['Công ty E', { attributes: '', xml: '<v>100109106</v>' }, '=cmd|calc'], ['=EVIL()', '', '']]]), 'a.xlsx');
    expect(answer.body).toMatchObject({ format: 'xlsx', counts: { accepted: 1, rejected: 1 } });
    await commit(answer.body.id);
    expect(await app.sql('SELECT name_vi, tax_code, intro FROM suppliers')).toEqual([{ name_vi: 'Công ty E', tax_code: '0100109106', intro: '=cmd|calc' }]);
  });
});

describe('real lists', () => {
  const wholeRun = async (path: string, name: string) => {
    const file = realFile(path);
    if (!file) return null;
    const report = (await upload(officer, file, name)).body;
    const done = await commit(report.id);
    const again = (await upload(officer, file, name)).body;
    return { report, done, again };
  };

  test('trangvang-plastics and shtp-enterprises', async () => {
    const plastics = await wholeRun('trangvang-plastics/plastics_listings.jsonl', 'plastics_listings.jsonl');
    if (!plastics) return;
    expect(plastics.report.rowCount).toBe(79);
    expect(plastics.report.counts.rejected).toBe(0);
    expect(plastics.again.counts).toMatchObject({ accepted: 0, updated: 0, candidate: 0, unchanged: plastics.done.counts.accepted });
    const shtp = await wholeRun('shtp-enterprises/shtp_enterprises.json', 'shtp_enterprises.json');
    expect(shtp!.report.counts).toMatchObject({ rejected: 0 });
    expect(shtp!.again.counts).toMatchObject({ accepted: 0, updated: 0, candidate: 0 });
    expect(await count("suppliers WHERE intro ILIKE '%khuôn%'")).toBeGreaterThan(5);
  });

  test('a broken encoding is mended where that is certain and reported where not', async () => {
    const dirty = await wholeRun('trangvang-plastics/dirty_mojibake_sample.csv', 'dirty.csv');
    if (!dirty) return;
    const rows = (await Promise.all(['rejected', 'accepted'].map((verdict) => app.sql<{ reason: string; cells: { nameVi: string } }>('SELECT reason, cells FROM import_rows WHERE import_id = $1 AND verdict = $2', [dirty.report.id, verdict])))).flat();
    const { accepted, rejected, duplicate } = dirty.report.counts;
    console.log(`dirty_mojibake_sample: ${dirty.report.repairedCount} of 184 rows mended, ${rejected} reported, ${duplicate} duplicates`);
    expect(dirty.report.repairedCount).toBeGreaterThan(100);
    expect(accepted + rejected + duplicate).toBe(184);
    expect(rows.filter((row) => row.reason === 'encoding_broken')).toHaveLength(rejected);
    expect(await count("suppliers WHERE name_vi || coalesce(registered_address, '') ~ '[ÃÄ][\u0080-\u00bf]|á[º»]|\ufffd'")).toBe(0);
    expect(dirty.again.counts).toMatchObject({ accepted: 0, updated: 0, candidate: 0 });
  });
});
