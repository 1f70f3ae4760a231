import { duplicateEndpoints, exportEndpoints, shortlistEndpoints as rows } from '@matxich/contracts';
import { mostShortlistEntries, mostShortlists } from '@matxich/domain';
import { newId } from '@matxich/platform';
import { TestApp } from '../harness/test-app';
import type { TestClient } from '../harness/test-client';
import { aSupplier } from '../search/supplier-rows';

let app: TestApp;
let buyer: TestClient;
let colleague: TestClient;
let stranger: TestClient;
beforeAll(async () => {
  app = await TestApp.boot();
  buyer = await app.as('buyer');
  colleague = await app.as('buyer', { organisationId: buyer.ids.organisationId, role: 'member' });
  stranger = await app.as('buyer');
});
afterAll(() => app?.close());

const aList = (name: string, who = buyer) => who.call(rows.create, { body: { name } });
const put = (shortlistId: string, supplierId: string, who = buyer) => who.call(rows.add, { params: { shortlistId }, body: { supplierId } });
const read = (shortlistId: string, who = buyer) => who.call(rows.read, { params: { shortlistId } });
const names = async (shortlistId: string) => (await read(shortlistId)).entries.map(({ name }) => name);

test('a list belongs to the people of one organisation; for others it does not exist', async () => {
  const firm = await aSupplier(app, { name: 'Chung Một' });
  const { id } = await buyer.call(rows.create, { body: { name: 'Vỏ nhựa', supplierId: firm } });
  const [entry] = (await read(id, colleague)).entries;
  expect((await colleague.call(rows.list, { query: { supplierId: firm } })).items).toMatchObject([{ id, entries: 1, entryId: entry!.id }]);
  const params = { shortlistId: id, entryId: entry!.id };
  const refusals = [
    stranger.attempt(rows.read, { params: { shortlistId: id } }),
    stranger.attempt(rows.rename, { params: { shortlistId: id }, body: { name: 'X' } }, { version: 1 }),
    stranger.attempt(rows.remove, { params: { shortlistId: id } }),
    stranger.attempt(rows.add, { params: { shortlistId: id }, body: { supplierId: firm } }),
    stranger.attempt(rows.note, { params, body: { note: 'x' } }, { version: 1 }),
    stranger.attempt(rows.move, { params, body: { toShortlistId: id, beforeEntryId: null } }),
    stranger.attempt(rows.takeOff, { params }),
    stranger.attempt(exportEndpoints.shortlist, { params: { shortlistId: id } }),
  ];
  expect((await Promise.all(refusals)).map(({ status }) => status)).toEqual(refusals.map(() => 404));
  expect((await stranger.call(rows.list, {})).items).toEqual([]);
  expect((await (await app.as('supplier')).attempt(rows.list, {})).status).toBe(403);
  expect(await read(id)).toMatchObject({ name: 'Vỏ nhựa', entries: [{ supplierId: firm, note: null }] });
});

test('a note says who wrote it and when; who writes over one that they have not seen is refused', async () => {
  const { id } = await aList('Ghi chú');
  const { entries } = await put(id, await aSupplier(app, { name: 'Có Ghi Chú' }));
  const params = { shortlistId: id, entryId: entries[0]!.id };
  const written = await colleague.call(rows.note, { params, body: { note: 'Đã gọi, báo giá thứ Sáu' } }, { version: 1 });
  expect(written).toMatchObject({ note: 'Đã gọi, báo giá thứ Sáu', noteBy: 'Người buyer', version: 2 });
  expect(written.noteAt).not.toBeNull();
  expect((await buyer.attempt(rows.note, { params, body: { note: 'Khác' } }, { version: 1 })).status).toBe(412);
  expect((await read(id)).entries[0]!.note).toBe('Đã gọi, báo giá thứ Sáu');
});

test('of two notes written at once on the same reading, one is refused', async () => {
  const { id } = await aList('Cùng lúc');
  const { entries } = await put(id, await aSupplier(app, { name: 'Cùng Lúc' }));
  const params = { shortlistId: id, entryId: entries[0]!.id };
  const answers = await Promise.all([buyer, colleague].map((who, at) => who.attempt(rows.note, { params, body: { note: `bản ${at}` } }, { version: 1 })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
});

test('a firm taken off comes back where it was, with its note', async () => {
  const { id } = await aList('Bỏ ra');
  const firms = [await aSupplier(app, { name: 'A' }), await aSupplier(app, { name: 'B' }), await aSupplier(app, { name: 'C' })];
  for (const firm of firms) await put(id, firm);
  const entry = (await read(id)).entries[1]!;
  await buyer.call(rows.note, { params: { shortlistId: id, entryId: entry.id }, body: { note: 'giữ lại' } }, { version: 1 });
  await buyer.call(rows.takeOff, { params: { shortlistId: id, entryId: entry.id } });
  expect(await names(id)).toEqual(['A', 'C']);
  expect((await buyer.attempt(rows.takeOff, { params: { shortlistId: id, entryId: entry.id } })).status).toBe(404);
  await put(id, firms[1]!);
  expect((await read(id)).entries.map(({ name, note }) => [name, note])).toEqual([['A', null], ['B', 'giữ lại'], ['C', null]]);
});

test('firms are put in order, and moved to another list with their notes', async () => {
  const [one, two] = [await aList('Từ'), await aList('Đến')];
  const firms = await Promise.all(['A', 'B', 'C'].map((name) => aSupplier(app, { name })));
  for (const firm of firms) await put(one.id, firm);
  await put(two.id, firms[0]!);
  const [a, , c] = (await read(one.id)).entries;
  await buyer.call(rows.move, { params: { shortlistId: one.id, entryId: c!.id }, body: { toShortlistId: one.id, beforeEntryId: a!.id } });
  expect(await names(one.id)).toEqual(['C', 'A', 'B']);
  const there = (await read(two.id)).entries[0]!;
  await buyer.call(rows.note, { params: { shortlistId: two.id, entryId: there.id }, body: { note: 'ở danh sách đến' } }, { version: 1 });
  await buyer.call(rows.note, { params: { shortlistId: one.id, entryId: a!.id }, body: { note: 'từ danh sách đầu' } }, { version: 1 });
  const left = await buyer.call(rows.move, { params: { shortlistId: one.id, entryId: a!.id }, body: { toShortlistId: two.id, beforeEntryId: null } });
  expect(left.entries.map(({ name }) => name)).toEqual(['C', 'B']);
  expect((await read(two.id)).entries.map(({ name, note }) => [name, note])).toEqual([['A', 'ở danh sách đến\ntừ danh sách đầu']]);
  const foreign = await aList('Của người khác', stranger);
  expect((await buyer.attempt(rows.move, { params: { shortlistId: one.id, entryId: c!.id }, body: { toShortlistId: foreign.id, beforeEntryId: null } })).status).toBe(404);
});

test('a firm that is hidden says so and tells nothing else; it cannot be put on a list', async () => {
  const { id } = await aList('Ẩn');
  const firm = await aSupplier(app, { name: 'Tên Khi Lưu', province: '01', statements: [['proc.plastics.injection']] });
  await put(id, firm);
  await app.sql("UPDATE suppliers SET visible = false, name_vi = 'Tên Mới Bí Mật' WHERE id = $1", [firm]);
  expect((await read(id)).entries).toMatchObject([{ name: 'Tên Khi Lưu', state: 'not_shown', provinceCode: null, verification: null, processes: [] }]);
  const other = await aList('Ẩn 2');
  expect((await buyer.attempt(rows.add, { params: { shortlistId: other.id }, body: { supplierId: firm } })).status).toBe(404);
  expect((await buyer.attempt(rows.add, { params: { shortlistId: other.id }, body: { supplierId: newId() } })).status).toBe(404);
});

test('a merged firm is followed to its survivor; where a list has both, both notes stay; taking the merge back parts them', async () => {
  const office = await app.as('office');
  const [stays, goes] = [await aSupplier(app, { name: 'Gộp Vào' }), await aSupplier(app, { name: 'Gộp Vào 2' })];
  const [one, both] = [await aList('Chỉ mục gộp'), await aList('Cả hai')];
  await put(one.id, goes);
  await put(both.id, stays);
  await put(both.id, goes);
  const { id: candidateId } = await office.call(duplicateEndpoints.report, { body: { oneId: stays, otherId: goes } });
  const { id: mergeId } = await office.call(duplicateEndpoints.merge, { params: { candidateId }, body: { survivorId: stays, survivorVersion: 1, mergedVersion: 1, choices: {} } });
  expect((await read(one.id)).entries).toMatchObject([{ supplierId: stays, name: 'Gộp Vào', state: 'shown' }]);
  expect((await read(both.id)).entries.map(({ supplierId, state }) => [supplierId, state])).toEqual([[stays, 'shown'], [stays, 'merged']]);
  await office.call(duplicateEndpoints.undo, { params: { mergeId } });
  expect((await read(one.id)).entries).toMatchObject([{ supplierId: goes, state: 'shown' }]);
});

test('two at once do not get past the bounds, and one name stands for one list', async () => {
  const full = await app.as('office');
  await app.sql("INSERT INTO shortlists (id, organisation_id, name, created_by) SELECT gen_random_uuid(), $1, 'L' || n, $2 FROM generate_series(1, $3::int) n", [full.ids.organisationId, full.ids.userId, mostShortlists - 1]);
  const made = await Promise.all(['x', 'y'].map((name) => full.attempt(rows.create, { body: { name } })));
  expect(made.map(({ status }) => status).sort()).toEqual([201, 422]);
  expect((await buyer.attempt(rows.create, { body: { name: 'vỏ NHỰA' } })).body.code).toBe('shortlist.name_taken');
  const { id } = await aList('Đầy');
  const firms = await app.sql<{ id: string }>("INSERT INTO suppliers (id, name_vi, name_key, duplicate_key) SELECT gen_random_uuid(), 'F' || n, 'f' || n, 'f' || n FROM generate_series(1, $1::int) n RETURNING id", [mostShortlistEntries + 1]);
  await app.sql("INSERT INTO shortlist_entries (id, shortlist_id, supplier_id, name_seen, position, added_by) SELECT gen_random_uuid(), $1, f, 'F', n, $3 FROM unnest($2::uuid[]) WITH ORDINALITY AS given (f, n)", [id, firms.slice(0, mostShortlistEntries - 1).map((firm) => firm.id), buyer.ids.userId]);
  const added = await Promise.all(firms.slice(-2).map((firm) => buyer.attempt(rows.add, { params: { shortlistId: id }, body: { supplierId: firm.id } })));
  expect(added.map(({ status }) => status).sort()).toEqual([200, 422]);
});

test('the list as a file says what the screen says', async () => {
  const { id } = await aList('Xuất');
  const { entries } = await put(id, await aSupplier(app, { name: '=Cơ khí', province: '01', statements: [['proc.plastics.injection']] }));
  await buyer.call(rows.note, { params: { shortlistId: id, entryId: entries[0]!.id }, body: { note: 'Gọi lại' } }, { version: 1 });
  const csv = (await buyer.download(exportEndpoints.shortlist, { params: { shortlistId: id }, query: { format: 'csv', lang: 'vi' } } as never)).bytes.toString();
  expect(csv).toContain('Gọi lại');
  expect(csv).toContain('Hà Nội');
  expect(csv).not.toMatch(/(^|\n)=/);
  expect(JSON.parse((await buyer.download(exportEndpoints.shortlist, { params: { shortlistId: id }, query: { format: 'json', lang: 'vi' } } as never)).bytes.toString())).toMatchObject([{ note: 'Gọi lại', processes: 'proc.plastics.injection' }]);
});
