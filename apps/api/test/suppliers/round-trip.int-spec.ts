import { type ExportFormat, exportEndpoints, importEndpoints, referenceEndpoints } from '@matxich/contracts';
import { readTable } from '@matxich/suppliers';
import { TestApp } from '../harness/test-app';
import type { TestClient } from '../harness/test-client';
import { upload, workbook } from './import-fixtures';

let app: TestApp;
let officer: TestClient;
beforeAll(async () => {
  app = await TestApp.boot();
  officer = await app.as('office');
});
afterAll(() => app.close());

const header = ['Tên doanh nghiệp', 'Mã số thuế', 'Tên tiếng Anh', 'Tên viết tắt', 'Loại hình', 'Nguồn vốn', 'Năm thành lập', 'Số lao động', 'Địa chỉ', 'Tỉnh, thành phố', 'Điện thoại', 'Website', 'Giới thiệu'];

/** A sound tax code: nine digits and the check digit of the national rule. */
function taxCode(number: number): string {
  const digits = `01${String(number).padStart(7, '0')}`;
  const sum = [31, 29, 23, 19, 17, 13, 7, 5, 3].reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  const check = 10 - (sum % 11);
  return check === 10 ? taxCode(number + 50_000) : `${digits}${check}`;
}

const hard = ['=HYPERLINK("http://x")', '+84 bắt đầu', '-5 độ', '@SUM(A1)', "'nháy đơn", '_x0041_ <&> "', 'dòng 1\ndòng 2', 'ế ụ ữ ốc; phẩy, chấm', '  hai  khoảng  ', '＝1+1'];
const firm = (at: number): string[] => [
  `Công ty TNHH Cơ khí Số ${at}`, taxCode(100_000 + at), at % 3 ? `Mechanical No. ${at} Co., Ltd` : '', at % 4 ? `CK${at}` : '', 'Công ty TNHH hai thành viên trở lên', at % 2 ? 'Vốn trong nước' : 'Liên doanh', String(1990 + (at % 30)), String(10 + at),
  `Lô ${at}, KCN Thăng Long, Hà Nội`, 'Hà Nội', at % 5 ? `024 3853 ${String(at).padStart(4, '0')}` : `+84 24 3853 ${at + 1000}`, `https://ck${at}.example`, hard[at % hard.length]!,
];
const firms = Array.from({ length: 500 }, (_, at) => firm(at));
const tidy = (cell: string): string => (cell.includes('\n') ? cell : cell.replace(/\s+/g, ' ')).trim();

const exported = async (format: ExportFormat, lang: 'vi' | 'en' = 'vi') => (await officer.download(exportEndpoints.register, { query: { format, lang } })).bytes;
const commit = (importId: string) => officer.call(importEndpoints.commit, { params: { importId }, body: {} });
const none = { accepted: 0, updated: 0, proposed: 0, duplicate: 0, candidate: 0, rejected: 0 };

test('500 lines go in and come out without loss, in every format and language, and in again without any change', async () => {
  const report = (await upload(officer, workbook([[header, ...firms]]), 'so.xlsx')).body;
  expect(report).toMatchObject({ rowCount: 500, counts: { ...none, accepted: 500, unchanged: 0 } });
  await commit(report.id);
  const before = await app.sql('SELECT json_agg(s ORDER BY id) FROM suppliers s');
  for (const format of ['xlsx', 'csv'] as const) {
    const table = await readTable(await exported(format));
    const byCode = new Map(table.rows.map(({ cells }) => [cells[table.header.indexOf('Mã số thuế')], header.map((name) => cells[table.header.indexOf(name)])]));
    for (const line of firms) expect(byCode.get(line[1])).toEqual(line.map(tidy));
  }
  for (const format of ['xlsx', 'csv', 'json'] as const) for (const lang of ['vi', 'en'] as const) {
    const again = (await upload(officer, await exported(format, lang), `lai.${format}`)).body;
    expect([format, lang, again.counts]).toEqual([format, lang, { ...none, unchanged: 500 }]);
    await commit(again.id);
  }
  expect(await app.sql('SELECT json_agg(s ORDER BY id) FROM suppliers s')).toEqual(before);
}, 60_000);

test('one wrong cell rejects one row and says which', async () => {
  await app.sql('DELETE FROM outbox; DELETE FROM suppliers');
  const wrong = firms.map((line, at) => (at === 299 ? line.map((cell, column) => (column === 1 ? '0100233480' : cell)) : line));
  const report = (await upload(officer, workbook([[header, ...wrong]]), 'so.xlsx')).body;
  expect(report.counts).toEqual({ ...none, accepted: 499, rejected: 1, unchanged: 0 });
  const rows = await officer.call(importEndpoints.rows, { params: { importId: report.id }, query: { verdict: 'rejected' } });
  expect(rows.items).toMatchObject([{ row: 301, problems: [{ column: 'taxCode', cell: 'B301', code: 'tax_code_check_digit', value: '0100233480' }] }]);
  expect((await commit(report.id)).counts).toMatchObject({ accepted: 499 });
  // The report as a file says the same, can be mended there and comes in again.
  const file = await readTable((await officer.download(exportEndpoints.importRows, { params: { importId: report.id }, query: { verdict: 'rejected', format: 'xlsx' } })).bytes);
  expect(file.rows).toHaveLength(1);
  expect(file.rows[0]!.cells.join('|')).toContain('B301 Mã số thuế: Mã số thuế sai số kiểm tra (0100233480)');
  const mended = workbook([[file.header, file.rows[0]!.cells.map((cell) => (cell === '0100233480' ? firms[299]![1]! : cell))]]);
  expect((await upload(officer, mended, 'sua.xlsx')).body.counts).toEqual({ ...none, accepted: 1, unchanged: 0 });
});

/** Every word that the template offers: column and word. */
async function dropDowns(lang: 'vi' | 'en'): Promise<[string, string][]> {
  const { provinces } = await officer.call(referenceEndpoints.provinces, {});
  const forms = { vi: ['Công ty TNHH một thành viên', 'Công ty cổ phần', 'Hợp tác xã'], en: ['Single-member limited liability company', 'Joint stock company', 'Cooperative'] }[lang];
  const capital = { vi: ['Vốn trong nước', 'Vốn nước ngoài (FDI)', 'Liên doanh'], en: ['Domestic capital', 'Foreign capital (FDI)', 'Joint venture'] }[lang];
  return [...provinces.map((province): [string, string] => ['Tỉnh, thành phố', province[lang]]), ...forms.map((word): [string, string] => ['Loại hình', word]), ...capital.map((word): [string, string] => ['Nguồn vốn', word])];
}

test.each(['vi', 'en'] as const)('the template of %s is understood without a question and its words are understood too', async (lang) => {
  const { bytes, headers } = await officer.download(importEndpoints.template, { query: { lang } });
  expect(headers['content-disposition']).toMatch(/^attachment; filename="[\w-]+\.xlsx"/);
  const refused = await upload(officer, bytes, 'mau.xlsx');
  // The names are known, only nothing is filled in yet; unknown names would be kept for a person to explain.
  expect([refused.status, refused.body.code, refused.body.errors[0]?.message]).toEqual([422, 'import.unreadable', 'has column names but no rows below them']);
  const words = await dropDowns(lang);
  const firmOf = ([column, word]: [string, string], at: number) => [`Công ty Mẫu ${at}`, ...['Loại hình', 'Nguồn vốn', 'Tỉnh, thành phố'].map((name) => (name === column ? word : ''))];
  const report = (await upload(officer, workbook([[['Tên doanh nghiệp', 'Loại hình', 'Nguồn vốn', 'Tỉnh, thành phố'], ...words.map(firmOf)]]), 'danh-muc.xlsx')).body;
  expect(report.counts.accepted).toBe(words.length);
  expect(await app.sql('SELECT cells, problems FROM import_rows WHERE import_id = $1 AND problems IS NOT NULL', [report.id])).toEqual([]);
});

test.each<[ExportFormat, RegExp]>([['xlsx', /spreadsheetml/], ['csv', /^text\/csv/], ['json', /^application\/json/]])('%s is a file to be saved, never shown', async (format, type) => {
  const { headers } = await officer.download(exportEndpoints.register, { query: { format } });
  expect(headers['content-type']).toMatch(type);
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
  expect(headers['content-disposition']).toMatch(new RegExp(`^attachment; filename="so-doanh-nghiep.${format}"`));
});

test("a claimed firm's own number does not leave with the list", async () => {
  await app.sql("DELETE FROM outbox; DELETE FROM suppliers; INSERT INTO suppliers (id, name_vi, phone, name_key, duplicate_key, organisation_id) SELECT gen_random_uuid(), 'Công ty Có Chủ', '0901 222 333', 'x', 'x', id FROM organisations LIMIT 1");
  for (const format of ['csv', 'json'] as const) expect((await exported(format)).toString()).not.toContain('0901 222 333');
});

test('the filters of the screen are those of the file', async () => {
  await app.sql("DELETE FROM suppliers; INSERT INTO suppliers (id, name_vi, name_key, duplicate_key) VALUES (gen_random_uuid(), 'Công ty Một', 'mot', 'mot'), (gen_random_uuid(), 'Công ty Hai', 'hai', 'hai')");
  const file = async (query: object) => JSON.parse((await officer.download(exportEndpoints.register, { query: { format: 'json', ...query } })).bytes.toString()) as { nameVi: string }[];
  expect((await file({})).length).toBe(2);
  expect((await file({ q: 'một' })).map(({ nameVi }) => nameVi)).toEqual(['Công ty Một']);
  expect(await file({ show: 'claimed' })).toEqual([]);
});
