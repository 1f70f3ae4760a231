import { importEndpoints } from '@matxich/contracts';
import { TestApp } from '../harness/test-app';
import type { TestClient } from '../harness/test-client';
import { csv, upload, workbook } from './import-fixtures';

let app: TestApp;
let officer: TestClient;
beforeAll(async () => {
  app = await TestApp.boot();
  officer = await app.as('office');
});
afterAll(() => app.close());
beforeEach(() => app.sql('DELETE FROM outbox; DELETE FROM suppliers; DELETE FROM import_mappings'));

const strange = csv('BẢNG 7', 'Đơn vị nào,Số gọi,Làm gì', 'Công ty TNHH Hòa Phát,024 3853 2000,Tiện CNC', 'Công ty An Pha,,Ép nhựa');
const layout = (importId: string, query = {}) => officer.call(importEndpoints.layout, { params: { importId }, query });
const map = (importId: string, body: { sheet?: string | null; headerRow: number; columns: ('nameVi' | 'phone' | 'intro' | 'taxCode' | null)[] }) => officer.attempt(importEndpoints.map, { params: { importId }, body });
const stored = () => app.sql('SELECT name_vi, phone, intro FROM suppliers ORDER BY name_vi');

test('a list whose names nobody knows is kept, explained by a person, and known from then on', async () => {
  const first = await upload(officer, strange);
  expect([first.status, first.body.status, first.body.rowCount]).toEqual([201, 'unmapped', 0]);
  const refused = await officer.attempt(importEndpoints.commit, { params: { importId: first.body.id }, body: {} });
  expect([refused.status, refused.body.code]).toEqual([409, 'import.unmapped']);

  const seen = await layout(first.body.id);
  expect(seen).toMatchObject({ headerRow: 2, fixedHeader: false, sheets: [], columns: [{ header: 'Đơn vị nào', column: null, samples: ['Công ty TNHH Hòa Phát', 'Công ty An Pha'] }, { header: 'Số gọi' }, { header: 'Làm gì' }] });
  expect(seen.firstRows[0]).toEqual({ row: 1, cells: ['BẢNG 7'] });

  const mapped = await map(first.body.id, { headerRow: 2, columns: ['nameVi', 'phone', 'intro'] });
  expect(mapped.body).toMatchObject({ status: 'previewed', mappedBy: 'chosen', headerRow: 2, counts: { accepted: 2 }, columns: [{ header: 'Đơn vị nào', column: 'nameVi' }, { column: 'phone' }, { column: 'intro' }] });
  await officer.call(importEndpoints.commit, { params: { importId: first.body.id }, body: {} });
  expect(await stored()).toEqual([{ name_vi: 'Công ty An Pha', phone: null, intro: 'Ép nhựa' }, { name_vi: 'Công ty TNHH Hòa Phát', phone: '024 3853 2000', intro: 'Tiện CNC' }]);

  // Other order, without accents, in capitals: the same names.
  const again = await upload(officer, csv('SO GOI,DON VI NAO,LAM GI', '0900 000 111,Công ty Mới,Đúc'));
  expect(again.body).toMatchObject({ status: 'previewed', mappedBy: 'remembered', counts: { accepted: 1 }, columns: [{ column: 'phone' }, { column: 'nameVi' }, { column: 'intro' }] });
  const elsewhere = await upload(await app.as('office'), strange);
  expect(elsewhere.body.mappedBy === 'remembered' || elsewhere.body.status === 'unmapped').toBe(true);
});

test('a recognised list can be explained otherwise; the dry run is made again', async () => {
  const report = (await upload(officer, csv('Tên công ty,Giới thiệu,Mô tả khác', 'Công ty A,x,y'))).body;
  expect(report).toMatchObject({ mappedBy: 'recognised', status: 'previewed' });
  expect((await map(report.id, { headerRow: 1, columns: ['nameVi', null, 'intro'] })).body).toMatchObject({ mappedBy: 'chosen', rowCount: 1 });
  await officer.call(importEndpoints.commit, { params: { importId: report.id }, body: {} });
  expect(await stored()).toEqual([{ name_vi: 'Công ty A', phone: null, intro: 'y' }]);
  expect((await map(report.id, { headerRow: 1, columns: ['nameVi'] })).body.code).toBe('import.already_committed');
  expect(await app.sql('SELECT 1 FROM import_files WHERE import_id = $1', [report.id])).toEqual([]);
});

test.each([
  ['no column is the name', { headerRow: 2, columns: [null, 'phone'] }, 'columns'],
  ['two columns are the name', { headerRow: 2, columns: ['nameVi', 'nameVi'] }, 'columns.1'],
  ['the row is empty', { headerRow: 40, columns: ['nameVi'] }, 'headerRow'],
  ['the sheet is no sheet', { sheet: 'Sai', headerRow: 2, columns: ['nameVi'] }, null],
] as const)('%s: refused with the place', async (_situation, body, path) => {
  const file = path === null ? workbook([[['a', 'b'], ['c', 'd']]]) : strange;
  const { id } = (await upload(officer, file)).body;
  const answer = await map(id, { ...body, columns: [...body.columns] });
  expect([answer.status, answer.body.code]).toEqual([422, 'import.mapping_invalid']);
  if (path) expect(answer.body.errors[0]?.path).toBe(path);
});

test('the sheet of a workbook can be chosen', async () => {
  const file = workbook([[['Trang bìa']], [['Đơn vị', 'MST'], ['Công ty TNHH B', '0100109106']]]);
  const { id } = (await upload(officer, file)).body;
  expect(await layout(id)).toMatchObject({ sheets: ['S0', 'S1'], sheet: 'S0' });
  expect((await layout(id, { sheet: 'S1' })).columns.map(({ header }) => header)).toEqual(['Đơn vị', 'MST']);
  expect((await map(id, { sheet: 'S1', headerRow: 1, columns: ['nameVi', 'taxCode'] })).body).toMatchObject({ sheet: 'S1', status: 'previewed', counts: { accepted: 1 } });
});

test('every wrong cell of a row is named with its place', async () => {
  const { id } = (await upload(officer, csv('', 'STT,Tên công ty,MST,Điện thoại', '1,Công ty A,0100233480,không có', '2,Công ty B,,024 3853 2000'))).body;
  const { items } = await officer.call(importEndpoints.rows, { params: { importId: id }, query: {} });
  expect(items[0]).toMatchObject({ row: 3, verdict: 'rejected', reason: 'tax_code_check_digit', problems: [{ column: 'taxCode', cell: 'C3', code: 'tax_code_check_digit', value: '0100233480' }, { column: 'phone', cell: 'D3', code: 'phone_ignored', value: 'không có' }] });
  expect(items[1]).toMatchObject({ row: 4, verdict: 'accepted', problems: [] });
});
