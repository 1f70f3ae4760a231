import { randomUUID } from 'node:crypto';
import { vocabularyEndpoints } from '@matxich/contracts';
import { CountPhrases, SearchNotes } from '@matxich/suppliers';
import { TestApp } from '../harness/test-app';
import type { TestClient } from '../harness/test-client';
import { aSupplier } from '../search/supplier-rows';

let app: TestApp;
let officer: TestClient;

/** Somebody with a program of their own: another visitor. */
const search = async (q: string, agent: string, query: Record<string, string> = {}) => {
  const answer = await app.guest().send('GET', `/api/v1/suppliers?${new URLSearchParams({ q, ...query }).toString()}`, undefined, { 'user-agent': agent });
  expect(answer.status).toBe(200);
};
const noted = async (now?: number) => {
  await new Promise((resolve) => setImmediate(resolve));
  await app.get(SearchNotes).write(now);
};
const queue = (query = {}) => officer.call(vocabularyEndpoints.unread, { query });
const rows = () => app.sql<Record<string, unknown>>('SELECT * FROM unread_terms ORDER BY key');
const row = async (term: string) => (await rows()).find((one) => one['term'] === term);

beforeAll(async () => {
  app = await TestApp.boot();
  officer = await app.as('office', { role: 'member' });
  await aSupplier(app, { name: 'Công ty TNHH Hoàng Long', statements: [['proc.grinding.centerless'], ['proc.grinding']] });
  for (const name of ['Minh Đạt', 'Phú Thành', 'An Hưng']) {
    const id = await aSupplier(app, { name: `Công ty TNHH ${name}`, intro: `${name} chuyên gọt giũa thủ công, chất lượng hàng đầu.`, statements: [['proc.grinding']] });
    await app.sql("UPDATE capability_statements SET note = 'Thợ bậc cao' WHERE supplier_id = $1", [id]);
  }
  for (const name of ['Bình Minh', 'Sông Hồng', 'Tây Hồ', 'Đại Nam']) await aSupplier(app, { name: `Công ty ${name}`, intro: 'Chất lượng hàng đầu cho mọi nhà.', statements: [['proc.plastics.injection']] });
  await app.settle();
}, 240_000);
afterAll(() => app?.close());

test('searches that nobody answers are counted, once a visitor and day, and shown when two asked', async () => {
  await search('xưởng cạo rà ở Hà Nội', 'one');
  await search('xưởng cạo rà ở Hà Nội', 'one');
  await noted();
  expect(await row('cạo rà')).toMatchObject({ visits: 1, none_count: 1, language: 'vi', state: 'open' });
  expect((await queue()).items).toEqual([]);
  await search('cạo rà', 'two');
  await search('mài vô tâm', 'two');
  await noted();
  expect(await row('cạo rà')).toMatchObject({ visits: 2, none_count: 2, refined_count: 1, refined_to: { 'proc.grinding.centerless': 1 } });
  const { items, open } = await queue();
  expect(open).toBe(1);
  expect(items).toMatchObject([{ term: 'cạo rà', visits: 2, none: 2, refined: 1, state: 'open' }]);
  expect(items[0]!.proposals.find((one) => one.code === 'proc.grinding.centerless')?.reasons).toContain('refined');
});

test('nothing is kept that tells who asked, or that was answered', async () => {
  const before = JSON.stringify(await rows());
  await search('lan.nguyen@example.vn', 'three');
  await search('gọi anh Hùng 0912 345 678', 'four');
  await search('0101243150', 'five');
  await search('Hoàng Long', 'six');
  await search('một câu dài quá sức tưởng tượng của bất cứ ai đang ngồi đọc nó', 'seven');
  await search('cạo rà phẳng', 'eight', { province: '01' });
  await noted();
  expect(JSON.stringify(await rows())).toBe(before);
});

test('what was understood and nobody does is told apart from what was not understood', async () => {
  await search('đúc áp lực', 'nine');
  await search('đúc áp lực', 'ten');
  await noted();
  expect((await queue()).items.find((one) => one.term === 'đúc áp lực')).toMatchObject({ understood: ['proc.casting.die_casting'], proposals: [], visits: 2 });
});

test('a search with hits of which none was opened is one abandoned; an opened one is not', async () => {
  const [firm] = await app.sql<{ id: string }>('SELECT id FROM suppliers LIMIT 1');
  await search('gọt giũa', 'eleven');
  await search('gọt giũa', 'twelve');
  await app.guest().send('GET', `/api/v1/suppliers/${firm!.id}`, undefined, { 'user-agent': 'twelve' });
  await noted(Date.now() + 61_000);
  expect(await row('gọt giũa')).toMatchObject({ abandoned_count: 1, none_count: 0, few_count: 0, visits: 1 });
});

test('one address cannot fill the queue', async () => {
  const before = (await rows()).length;
  for (let at = 0; at < 150; at += 1) app.get(SearchNotes).searched({ address: '203.0.113.9', agent: `a${at}`, q: `lạ ${String.fromCodePoint(97 + (at % 26))}${String.fromCodePoint(97 + Math.floor(at / 26))}x`, hits: 0, now: Date.now() });
  await noted();
  expect((await rows()).length - before).toBe(100);
});

test('phrases of firms are counted over firms, boasts that every trade writes are not', async () => {
  expect(await app.get(CountPhrases).execute()).toMatchObject({ firms: 8 });
  const written = (await queue({ source: 'written' })).items;
  const trade = written.find((one) => one.term.includes('gọt giũa'))!;
  expect(trade.firms).toBe(3);
  expect(trade.proposals.find((one) => one.code === 'proc.grinding')?.reasons).toContain('firms');
  expect(written.filter((one) => one.term.includes('chất lượng'))).toEqual([]);
  expect(written.filter((one) => /minh đạt|phú thành/.test(one.term))).toEqual([]);
  const again = JSON.stringify(written);
  await app.get(CountPhrases).execute();
  expect(JSON.stringify((await queue({ source: 'written' })).items)).toBe(again);
});

test('a dismissed word stays away until it is put back; a mapped one comes back with the undo', async () => {
  const [first] = (await queue({ source: 'searched' })).items;
  const unreadId = first!.id;
  expect(await officer.call(vocabularyEndpoints.dismiss, { params: { unreadId } })).toMatchObject({ state: 'dismissed', decidedBy: 'Người office' });
  expect((await officer.attempt(vocabularyEndpoints.dismiss, { params: { unreadId } })).body).toMatchObject({ code: 'term.decided' });
  expect((await queue()).items.map((one) => one.id)).not.toContain(unreadId);
  expect((await queue({ state: 'dismissed' })).items.map((one) => one.id)).toEqual([unreadId]);
  await officer.call(vocabularyEndpoints.reopen, { params: { unreadId } });

  const word = await row('cạo rà');
  const mapped = await officer.call(vocabularyEndpoints.map, { body: { term: 'cạo rà', language: 'vi', code: 'proc.grinding' } });
  expect(await officer.call(vocabularyEndpoints.readUnread, { params: { unreadId: word!['id'] as string } })).toMatchObject({ state: 'mapped' });
  await officer.call(vocabularyEndpoints.undo, { params: { termId: mapped.id } });
  expect(await officer.call(vocabularyEndpoints.readUnread, { params: { unreadId: word!['id'] as string } })).toMatchObject({ state: 'open', decidedBy: null });
  expect((await (await app.as('buyer')).attempt(vocabularyEndpoints.unread, {})).status).toBe(403);
});

describe('the thesaurus as a file', () => {
  const file = async (client = officer) => (await client.download(vocabularyEndpoints.exportThesaurus, {})).bytes.toString();
  const send = async (path: string, content: string, fields: Record<string, string> = {}) => {
    const form = ['--mx', ...Object.entries(fields).flatMap(([name, value]) => [`Content-Disposition: form-data; name="${name}"`, '', value, '--mx']), 'Content-Disposition: form-data; name="file"; filename="t.tsv"', 'Content-Type: text/tab-separated-values', '', content, '--mx--', ''].join('\r\n');
    return officer.send<Record<string, unknown>>('POST', `/api/v1/office/vocabulary/${path}`, Buffer.from(form), { 'content-type': 'multipart/form-data; boundary=mx', 'idempotency-key': randomUUID() });
  };
  const learned = ['code\tsynonyms_vi\tsynonyms_ko', "proc.grinding\tcạo phẳng|mài\t스크레이핑", "proc.joining\tcạo phẳng|x\t", 'proc.unheard\tlạ lùng\t', '\tkhông mã\t'].join('\n');

  test('what is taken, doubted, refused; nothing is written before', async () => {
    const { status, body } = await send('thesaurus-checks', learned);
    expect([status, body]).toMatchObject([200, { lines: 3, unreadable: [5], counts: { new: 2, doubtful: 1, refused: 2 } }]);
    expect((body as { rows: unknown[] }).rows).toContainEqual({ line: 3, term: 'cạo phẳng', language: 'vi', code: 'proc.joining', verdict: 'doubtful', reason: 'homograph' });
    expect(await app.sql('SELECT 1 FROM learned_terms WHERE undone_at IS NULL')).toEqual([]);
  });

  test('taken once, exported, taken back, and the export taken again is the same to the last byte', async () => {
    const seed = await file();
    const first = await send('thesaurus', learned);
    expect(first.body).toMatchObject({ taken: 2 });
    expect((await send('thesaurus', learned)).body).toMatchObject({ taken: 0, importId: null });
    const whole = await file();
    expect(whole).toContain('cạo phẳng');
    expect(whole).not.toBe(seed);
    expect((await send('thesaurus', whole)).body).toMatchObject({ taken: 0, counts: { new: 0, doubtful: 0, refused: 0 } });
    const importId = (first.body as { importId: string }).importId;
    expect(await officer.call(vocabularyEndpoints.undoImport, { params: { importId } })).toEqual({ undone: 2 });
    expect((await officer.attempt(vocabularyEndpoints.undoImport, { params: { importId } })).body).toMatchObject({ code: 'term.already_undone' });
    expect(await file()).toBe(seed);
    expect((await send('thesaurus', whole)).body).toMatchObject({ taken: 2 });
    expect(await file()).toBe(whole);
  });

  test.each<[string, string]>([['no columns of ours', 'a\tb\n1\t2'], ['nothing', ' ']])('%s is refused', async (_situation, content) => {
    expect((await send('thesaurus-checks', content)).body).toMatchObject({ status: 422, code: 'thesaurus.unreadable' });
  });
});
