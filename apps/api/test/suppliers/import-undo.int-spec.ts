import { type ExportFormat, exportEndpoints, importEndpoints } from '@matxich/contracts';
import { newId } from '@matxich/platform';
import { TestApp } from '../harness/test-app';
import type { TestClient } from '../harness/test-client';
import { csv, upload } from './import-fixtures';

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

async function written(...lines: string[]): Promise<string> {
  const { id } = (await upload(officer, csv(header, ...lines))).body;
  await officer.call(importEndpoints.commit, { params: { importId: id }, body: {} });
  return id;
}
const undo = (importId: string) => officer.attempt(importEndpoints.undo, { params: { importId } });
const exported = async (format: ExportFormat) => (await officer.download(exportEndpoints.register, { query: { format } })).bytes;
const all = async () => Promise.all((['xlsx', 'csv', 'json'] as const).map(exported));
const names = async () => (await app.sql<{ name_vi: string }>('SELECT name_vi FROM suppliers ORDER BY name_vi')).map((row) => row.name_vi);

test('undo restores byte-equal exports: new firms go, changed ones are what they were, the search follows', async () => {
  await written(hoaPhat, 'Công ty B,0101243150,"Huế",,');
  const before = await all();
  const id = await written('Công ty TNHH Cơ khí Hòa Phát (mới),0100109106,"Số 9, Huế",024 3853 9999,Phay', anPha, 'Công ty B,0101243150,"Huế",,Đúc');
  expect((await all()).map((file, index) => file.equals(before[index]!))).toEqual([false, false, false]);
  await app.settle();
  const done = await undo(id);
  expect(done.body).toMatchObject({ status: 'undone', undoableUntil: null, undone: { counts: { removed: 1, restored: 2, kept_changed: 0, kept_claimed: 0, kept_used: 0 } } });
  expect((await all()).map((file, index) => file.equals(before[index]!))).toEqual([true, true, true]);
  const rows = (await officer.call(importEndpoints.rows, { params: { importId: id }, query: {} })).items;
  expect(rows.map((row) => row.undone)).toEqual(['restored', 'removed', 'restored']);
  await app.settle();
  expect(await app.sql("SELECT count(*)::int AS n FROM audit_entries WHERE action = 'import.undone' AND object_id = $1", [id])).toEqual([{ n: 1 }]);
  expect(await app.sql("SELECT count(*)::int AS n FROM audit_entries WHERE action = 'supplier.withdrawn' AND details->>'importId' = $1", [id])).toEqual([{ n: 1 }]);
});

test('undone imports can be undone in turn, the last one first', async () => {
  const empty = await all();
  const first = await written(hoaPhat, anPha);
  const between = await all();
  const second = await written('Hòa Phát đổi tên,0100109106,"Số 5, Hà Nội",,');
  expect((await undo(second)).body.undone?.counts).toMatchObject({ restored: 1 });
  expect((await all()).map((file, index) => file.equals(between[index]!))).toEqual([true, true, true]);
  expect((await undo(first)).body.undone?.counts).toMatchObject({ removed: 2 });
  expect((await all()).map((file, index) => file.equals(empty[index]!))).toEqual([true, true, true]);
});

describe('what somebody has touched since is kept', () => {
  test('the first import, while a second one stands on it', async () => {
    const first = await written(hoaPhat, anPha);
    await written('Hòa Phát đổi tên,0100109106,"Số 5, Hà Nội",,');
    expect((await undo(first)).body.undone?.counts).toMatchObject({ removed: 1, kept_changed: 1 });
    expect(await names()).toEqual(['Hòa Phát đổi tên']);
  });

  test('a corrected field keeps the correction, the others go back', async () => {
    await written(hoaPhat);
    const id = await written('Hòa Phát đổi tên,0100109106,"Số 5, Hà Nội",024 3853 9999,');
    await app.sql("UPDATE suppliers SET phone = '0901 234 567', version = version + 1, updated_at = now() WHERE tax_code = '0100109106'");
    expect((await undo(id)).body.undone?.counts).toMatchObject({ kept_changed: 1 });
    expect(await app.sql('SELECT name_vi, phone FROM suppliers')).toEqual([{ name_vi: 'Công ty TNHH Cơ khí Hòa Phát', phone: '0901 234 567' }]);
  });

  test('a firm that is claimed, and one with a site', async () => {
    const id = await written(hoaPhat, anPha, 'Công ty C,,Huế,,');
    const owner = newId();
    await app.sql("INSERT INTO organisations (id, kind, name) VALUES ($1, 'supplier', 'Hòa Phát')", [owner]);
    await app.sql("UPDATE suppliers SET organisation_id = $1 WHERE tax_code = '0100109106'", [owner]);
    await app.sql("INSERT INTO supplier_sites (id, supplier_id, name) SELECT $1, id, 'Xưởng' FROM suppliers WHERE name_vi LIKE '%An Pha'", [newId()]);
    expect((await undo(id)).body.undone?.counts).toMatchObject({ removed: 1, kept_claimed: 1, kept_used: 1 });
    expect(await names()).toEqual(['Công ty CP An Pha', 'Công ty TNHH Cơ khí Hòa Phát']);
  });
});

test.each([
  ['a dry run', async () => (await upload(officer, csv(header, hoaPhat))).body.id, 409, 'import.not_committed'],
  ['twice', async () => { const id = await written(hoaPhat); await undo(id); return id; }, 409, 'import.already_undone'],
  ['after 30 days', async () => { const id = await written(hoaPhat); await app.sql("UPDATE imports SET committed_at = now() - interval '30 days 1 minute' WHERE id = $1", [id]); return id; }, 409, 'import.undo_expired'],
  ['nothing', async () => newId(), 404, 'request.not_found'],
] as const)('%s cannot be undone', async (_situation, make, status, code) => {
  const id = await make();
  expect((await officer.attempt(importEndpoints.read, { params: { importId: id } })).body.undoableUntil ?? null).toBeNull();
  const answer = await undo(id);
  expect([answer.status, answer.body.code]).toEqual([status, code]);
});

test('two undos at once: one happens, the other is told', async () => {
  const id = await written(hoaPhat, anPha);
  const answers = await Promise.all([undo(id), undo(id)]);
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
  expect(await names()).toEqual([]);
});
