import { importEndpoints } from '@matxich/contracts';
import { ImportFile } from '@matxich/suppliers';
import { TestApp } from '../harness/test-app';
import type { TestClient } from '../harness/test-client';
import { csv } from './import-fixtures';

let app: TestApp;
let officer: TestClient;
beforeAll(async () => {
  app = await TestApp.boot();
  officer = await app.as('office');
});
afterAll(() => app.close());
beforeEach(() => app.sql('TRUNCATE suppliers, imports, import_rows, outbox, audit_entries CASCADE'));

const header = 'Tên công ty,MST,Địa chỉ,Điện thoại,Ngành nghề';
const firm = (at: number, rest = ',,') => `Công ty Cơ khí Số ${at},,"Số ${at}, Hà Nội"${rest}`;
const many = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => firm(from + at));
const write = (lines: string[], candidates: 'same' | 'new' | 'skip' = 'skip') => app.get(ImportFile).execute(null, 'dài.csv', csv(header, ...lines), { commit: true, candidates });
const state = () => app.sql('SELECT (SELECT json_agg(s ORDER BY id) FROM suppliers s) AS suppliers, (SELECT count(*) FROM outbox) AS outbox');

/** A list is read a thousand rows ahead of what is being written; nobody may see the seams. */
describe('a list of several batches', () => {
  test('a firm that a batch has listed is a duplicate in the next, not a firm of the register; each row is reported, audited and told once', async () => {
    const report = await write([...many(0, 2_400), firm(7), firm(2_399)]);
    expect(report).toMatchObject({ status: 'committed', rowCount: 2_402, counts: { accepted: 2_400, duplicate: 2, candidate: 0, updated: 0, unchanged: 0, rejected: 0 }, searchable: { done: 0, total: 2_400 } });
    expect(await app.sql("SELECT row, reason, reason_value FROM import_rows WHERE verdict = 'duplicate' ORDER BY row")).toEqual([
      { row: 2402, reason: 'same_name_address', reason_value: '9' },
      { row: 2403, reason: 'same_name_address', reason_value: '2401' },
    ]);
    expect(await app.sql(`SELECT count(*)::int AS rows, count(DISTINCT r.supplier_id)::int AS firms, (SELECT count(DISTINCT aggregate_id)::int FROM outbox WHERE type = 'supplier.listed') AS told, (SELECT count(DISTINCT object_id)::int FROM audit_entries WHERE action = 'supplier.listed') AS audited,
      (SELECT jsonb_agg(DISTINCT details - 'supplierId') FROM audit_entries WHERE action = 'supplier.listed') AS details FROM import_rows r JOIN suppliers s ON s.id = r.supplier_id`)).toEqual([
      { rows: 2_400, firms: 2_400, told: 2_400, audited: 2_400, details: [{ importId: report.id }] },
    ]);
    expect(await app.sql('SELECT row_count FROM imports')).toEqual([{ row_count: 2_402 }]);
  });

  test('the same list again changes nothing', async () => {
    await write(many(0, 1_500));
    const before = await state();
    expect((await write(many(0, 1_500))).counts).toMatchObject({ unchanged: 1_500, accepted: 0, updated: 0, candidate: 0 });
    expect((await state())[0]).toMatchObject({ suppliers: (before[0] as { suppliers: unknown }).suppliers, outbox: (before[0] as { outbox: unknown }).outbox });
  });

  test('of a likely duplicate in the first batch and a certain change in the last, the certain one counts', async () => {
    await app.sql("INSERT INTO suppliers (id, name_vi, tax_code, registered_address, name_key, duplicate_key) VALUES (gen_random_uuid(), 'Công ty Cơ khí Số 5000', '0100109106', 'Số 5000, Hà Nội', 'co khi so 5000', 'co khi so 5000|5000 ha noi')");
    const report = await write([firm(5_000, ',0900 000 000,'), ...many(0, 2_000), 'Công ty Đổi Tên,0100109106,"Số 5000, Hà Nội",,'], 'same');
    expect(report.counts).toMatchObject({ accepted: 2_000, updated: 1, duplicate: 1 });
    expect(await app.sql("SELECT name_vi, phone, version FROM suppliers WHERE tax_code = '0100109106'")).toEqual([{ name_vi: 'Công ty Đổi Tên', phone: null, version: 2 }]);
  });

  test('an error in the last batch takes back the first', async () => {
    const before = await state();
    await app.sql(`CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.name_vi LIKE '%Số 2100' THEN RAISE EXCEPTION 'disk full'; END IF; RETURN NEW; END $$;
      CREATE TRIGGER tr_fail BEFORE INSERT ON suppliers FOR EACH ROW EXECUTE FUNCTION fail()`);
    await expect(write(many(0, 2_400))).rejects.toThrow('disk full');
    await app.sql('DROP TRIGGER tr_fail ON suppliers; DROP FUNCTION fail()');
    expect(await state()).toEqual(before);
    expect(await app.sql('SELECT FROM imports')).toEqual([]);
    expect((await write(many(0, 2_400))).counts.accepted).toBe(2_400);
  });

  test('a long list that nobody has counted yet is read in no time', async () => {
    const report = await write(many(0, 30_000));
    const since = performance.now();
    expect((await officer.call(importEndpoints.read, { params: { importId: report.id } })).searchable).toEqual({ done: 0, total: 30_000 });
    expect(performance.now() - since).toBeLessThan(5_000);
  }, 60_000);
});
