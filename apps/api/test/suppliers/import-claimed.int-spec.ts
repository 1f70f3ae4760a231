import { changeEndpoints, exportEndpoints, importEndpoints } from '@matxich/contracts';
import { ImportFile } from '@matxich/suppliers';
import { TestApp } from '../harness/test-app';
import type { TestClient } from '../harness/test-client';
import { csv, upload } from './import-fixtures';

let app: TestApp;
let officer: TestClient;
let owner: TestClient;
beforeAll(async () => {
  app = await TestApp.boot();
  officer = await app.as('office', { name: 'Sở Công Thương Thử' });
  owner = await app.as('supplier');
});
afterAll(() => app.close());

const header = 'Tên công ty,MST,Địa chỉ,Điện thoại,Ngành nghề,Số lao động';
const given = 'Hòa Phát đổi tên,0100109106,"Số 9, Hà Nội",0900 000 000,Phay CNC,40';
beforeEach(async () => {
  await app.sql('DELETE FROM outbox; DELETE FROM suppliers');
  await app.sql("INSERT INTO suppliers (id, name_vi, tax_code, registered_address, phone, organisation_id, name_key, duplicate_key) VALUES (gen_random_uuid(), 'Công ty TNHH Cơ khí Hòa Phát', '0100109106', 'Số 5, Hà Nội', '024 3853 2000', $1, 'co khi hoa phat', 'co khi hoa phat|5 ha noi')", [owner.ids.organisationId]);
});

async function written(...lines: string[]) {
  const { id, counts } = (await upload(officer, csv(header, ...lines))).body;
  const done = await officer.call(importEndpoints.commit, { params: { importId: id }, body: {} });
  return { id, counts, done };
}
const firm = () => app.sql('SELECT to_jsonb(s) AS firm FROM suppliers s ORDER BY id');
const proposals = async () => (await owner.call(changeEndpoints.mine, {})).items;
const undo = (importId: string) => officer.call(importEndpoints.undo, { params: { importId } });
const rowsOf = async (importId: string) => (await officer.call(importEndpoints.rows, { params: { importId }, query: { limit: 100 } })).items;

describe('a row about a firm that somebody speaks for', () => {
  test('waits for the firm: nothing is written, what is empty is proposed once, the firm is told', async () => {
    const before = await firm();
    const { id, counts, done } = await written(given);
    expect([counts, done.counts].map(({ proposed, updated }) => [proposed, updated])).toEqual([[1, 0], [1, 0]]);
    expect(done.searchable).toEqual({ done: 0, total: 0 });
    expect(await firm()).toEqual(before);
    expect(await rowsOf(id)).toMatchObject([{ verdict: 'proposed', reason: 'waits_for_firm', supplierName: 'Công ty TNHH Cơ khí Hòa Phát' }]);
    const [waiting, ...others] = await proposals();
    expect(others).toEqual([]);
    expect(waiting).toMatchObject({ state: 'open', office: 'Sở Công Thương Thử', note: 'danh-sach.csv' });
    expect(waiting!.changes).toHaveLength(3);
    expect(waiting!.changes).toEqual(expect.arrayContaining([{ field: 'intro', from: null, to: 'Phay CNC' }, { field: 'employees', from: null, to: 40 }, { field: 'provinceCode', from: null, to: '01' }]));
    expect(await app.sql("SELECT type, consumer FROM outbox WHERE type LIKE 'supplier.%'")).toEqual([{ type: 'supplier.change_proposed', consumer: 'notifications' }]);
    expect(await app.sql("SELECT user_id, details->>'importId' AS import FROM audit_entries WHERE action = 'supplier.change_proposed' AND details->>'importId' = $1", [id])).toEqual([{ user_id: officer.ids.userId, import: id }]);
  });

  test('the same list again proposes nothing more, while it waits, when the firm said yes, when it said no', async () => {
    await written(given);
    expect((await written(given)).done.counts).toMatchObject({ unchanged: 1, proposed: 0 });
    const [waiting] = await proposals();
    await owner.call(changeEndpoints.decide, { params: { changeId: waiting!.id }, body: { decision: 'accept', fields: ['intro'], reason: null } as never });
    expect(await app.sql('SELECT intro, employees FROM suppliers')).toEqual([{ intro: 'Phay CNC', employees: null }]);
    await app.sql("UPDATE supplier_change_proposals SET state = 'declined'");
    expect((await written(given)).done.counts).toMatchObject({ unchanged: 1, proposed: 0 });
    expect(await proposals()).toHaveLength(1);
  });

  test('an undo withdraws what is open, leaves what the firm decided, and exports are byte-equal again', async () => {
    const all = async () => (await officer.download(exportEndpoints.register, { query: { format: 'csv' } })).bytes;
    const before = await all();
    const first = await written(given, 'Công ty Mới,,"Số 1, Huế",,,');
    const undone = await undo(first.id);
    expect(undone.undone?.counts).toMatchObject({ restored: 1, removed: 1, kept_claimed: 0 });
    expect((await proposals()).map(({ state }) => state)).toEqual(['withdrawn']);
    expect((await all()).equals(before)).toBe(true);
    expect((await rowsOf(first.id)).map((row) => row.undone)).toEqual(['restored', 'removed']);
    expect(await app.sql("SELECT count(*)::int AS n FROM audit_entries WHERE action = 'supplier.change_withdrawn' AND details->>'importId' = $1", [first.id])).toEqual([{ n: 1 }]);

    const second = await written(given); // withdrawn by the office is no answer of the firm
    expect(second.done.counts.proposed).toBe(1);
    await app.sql("UPDATE supplier_change_proposals SET state = 'declined', decided_by = $1, decided_at = now() WHERE state = 'open'", [owner.ids.userId]);
    expect((await undo(second.id)).undone?.counts).toMatchObject({ kept_claimed: 1, restored: 0 });
  });

  test('many firms cost as many statements as one', async () => {
    await app.sql("INSERT INTO organisations (id, kind, name) SELECT gen_random_uuid(), 'supplier', 'Chủ ' || n FROM generate_series(1, 40) AS n");
    await app.sql(`INSERT INTO suppliers (id, name_vi, registered_address, organisation_id, name_key, duplicate_key)
      SELECT gen_random_uuid(), 'Công ty Cơ khí Số ' || n, 'Số ' || n || ', Hà Nội', o.id, 'co khi so ' || n, 'co khi so ' || n || '|' || n || ' ha noi' FROM (SELECT id, split_part(name, ' ', 2)::int AS n FROM organisations WHERE name ~ '^Chủ [0-9]+$') AS o`);
    const lines = Array.from({ length: 40 }, (_, at) => `Công ty Cơ khí Số ${at + 1},,"Số ${at + 1}, Hà Nội",0900 000 000,,`);
    const statements = async (some: string[]) => {
      const { id } = (await upload(officer, csv(header, ...some))).body;
      await app.sql("CREATE TABLE counted AS SELECT 1 AS n; CREATE FUNCTION count_one() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO counted VALUES (1); RETURN NULL; END $$; CREATE TRIGGER tr_count AFTER INSERT ON supplier_change_proposals FOR EACH STATEMENT EXECUTE FUNCTION count_one()");
      const done = await officer.call(importEndpoints.commit, { params: { importId: id }, body: { candidates: 'same' } });
      const [row] = await app.sql<{ n: number }>('SELECT count(*)::int - 1 AS n FROM counted');
      await app.sql('DROP TRIGGER tr_count ON supplier_change_proposals; DROP FUNCTION count_one(); DROP TABLE counted');
      return [done.counts.proposed, row!.n];
    };
    expect(await statements(lines.slice(0, 1))).toEqual([1, 1]);
    expect(await statements(lines.slice(1))).toEqual([39, 1]);
  });

  test('the command line, behind which no officer stands, leaves the row for one', async () => {
    const before = await firm();
    const report = await app.get(ImportFile).execute(null, 'a.csv', csv(header, given), { commit: true, candidates: 'same' });
    expect(report.counts).toMatchObject({ candidate: 1, proposed: 0, updated: 0 });
    expect(await rowsOf(report.id)).toMatchObject([{ verdict: 'candidate', reason: 'firm_is_claimed' }]);
    expect(await firm()).toEqual(before);
    expect(await proposals()).toEqual([]);
  });
});

test('an undo gives the marks of the office back as they were', async () => {
  await app.sql('DELETE FROM suppliers');
  await written('Công ty B,0101243150,"Huế",,,');
  const earlier = { by: officer.ids.userId, at: '2026-01-01T00:00:00.000Z' };
  await app.sql('UPDATE suppliers SET office_facts = $1', [JSON.stringify({ nameVi: earlier })]);
  const second = await written('Công ty B mới,0101243150,"Huế",0234 382 0000,,');
  expect(await app.sql("SELECT office_facts->'nameVi'->>'at' <> $1 AS newer, office_facts ? 'phone' AS phone FROM suppliers", [earlier.at])).toEqual([{ newer: true, phone: true }]);
  await undo(second.id);
  expect(await app.sql('SELECT name_vi, phone, office_facts FROM suppliers')).toEqual([{ name_vi: 'Công ty B', phone: null, office_facts: { nameVi: earlier } }]);
});
