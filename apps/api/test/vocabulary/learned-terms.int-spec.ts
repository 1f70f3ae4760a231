import { setTimeout as pause } from 'node:timers/promises';
import { supplierEndpoints, vocabularyEndpoints } from '@matxich/contracts';
import { searchKey } from '@matxich/domain';
import { SearchServer, newId } from '@matxich/platform';
import { CheckIndex, ProjectLearnedTerms, VocabularyQuery } from '@matxich/suppliers';
import { DataSource } from 'typeorm';
import { createApp } from '../../src/configure-app';
import { TestApp } from '../harness/test-app';
import { TestClient } from '../harness/test-client';
import { testConfig } from '../harness/test-database';
import { aSupplier, type SupplierRows } from '../search/supplier-rows';

const firms: Record<string, SupplierRows> = {
  grinder: { name: 'Công ty TNHH Hoàng Long', statements: [['proc.grinding']] },
  writer: { name: 'Công ty TNHH Minh Long', intro: 'Chúng tôi nhận cạo rà mặt trượt cho trục.', statements: [['proc.joining']] },
  noter: { name: 'Công ty TNHH An Bình', statements: [['proc.joining']] },
  other: { name: 'Công ty TNHH Sao Mai', intro: 'Trồng mía', statements: [['proc.plastics.injection']] },
};
const ids: Record<string, string> = {};
let app: TestApp;
let officer: TestClient;

const search = async (q: string, client = app.guest()) => client.call(supplierEndpoints.search, { query: { q } });
const found = async (q: string) => (await search(q)).hits.filter((hit) => !hit.looser).map((hit) => Object.keys(ids).find((key) => ids[key] === hit.id)).sort();
const mapping = { term: 'cạo rà', language: 'vi', code: 'proc.grinding' } as const;
const preview = (body: { term: string; language: 'vi'; code: string }) => officer.call(vocabularyEndpoints.preview, { query: body });
const taught = async () => {
  const holding = await app.get(ProjectLearnedTerms).execute();
  await app.settle();
  return holding;
};
const documents = async () => {
  const server = app.get(SearchServer);
  const all: Record<string, unknown>[] = [];
  for await (const page of server.documents(server.uid('suppliers'), ['*'])) all.push(...page);
  return all.sort((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1));
};
const queries = ['cạo rà', 'cao ra', 'nhận cạo rà thép', 'cạo', 'hàn', 'mài', 'Minh Long', '研削', 'cạo rà mặt trượt ở Hà Nội'];
const readings = async () => {
  const vocabulary = await app.get(VocabularyQuery).readFresh();
  return JSON.stringify(queries.map((q) => vocabulary.recognise(q)));
};

beforeAll(async () => {
  app = await TestApp.boot();
  officer = await app.as('office', { role: 'member' });
  for (const [key, rows] of Object.entries(firms)) ids[key] = await aSupplier(app, rows);
  await app.sql("UPDATE capability_statements SET note = 'Có máy CẠO-RÀ đứng' WHERE supplier_id = $1", [ids['noter']]);
  await app.settle();
}, 240_000);
afterAll(() => app?.close());

test('the preview names the recorded searches that would be read differently, and how many firms answer them', async () => {
  const recorded: [term: string, visits: number][] = [['cạo rà mặt trượt', 5], ['cạo rà Hoàng Long', 7], ['cạo rà', 9], ['trồng mía', 20], ['cạo rà băng máy', 1]];
  for (const [term, visits] of recorded) await app.sql("INSERT INTO unread_terms (id, key, term, language, visits) VALUES ($1, $2, $3, 'vi', $4)", [newId(), searchKey(term), term, visits]);
  const { searches } = await preview(mapping);
  expect(searches).toEqual([
    { term: 'cạo rà Hoàng Long', visits: 7, firms: { before: 0, after: 1 } },
    { term: 'cạo rà mặt trượt', visits: 5, firms: { before: 1, after: 0 } }, // the firm that wrote it joins when its document is made anew
  ]);
  await app.sql('DELETE FROM unread_terms');
});

test('a word gets its meaning, is found by it, and taken back leaves nothing behind', async () => {
  const before = { readings: await readings(), documents: await documents() };
  expect(await found('cạo rà')).toEqual(['noter', 'writer']);
  expect(await preview(mapping)).toEqual({ refusals: [], doubts: [], means: [], within: [], firms: { before: 2, after: 3 }, holding: 2, searches: [] });

  const term = await officer.call(vocabularyEndpoints.map, { body: { ...mapping, term: ' Cạo  rà, ' } });
  expect(term).toMatchObject({ term: 'Cạo rà', language: 'vi', code: mapping.code, undoneAt: null, projected: false });
  expect(await found('cạo rà')).toContain('grinder'); // before any document is made anew
  expect((await search('cao ra')).understood).toMatchObject([{ code: mapping.code, kind: 'process', matched: 'cao ra', language: 'vi' }]);

  expect(await taught()).toBe(2);
  expect(await found('cạo rà')).toEqual(['grinder', 'noter', 'writer']);
  expect(await found('mài')).toEqual(['grinder', 'noter', 'writer']); // the firms that wrote the word answer its meaning
  expect(await app.get(CheckIndex).execute()).toMatchObject({ missing: [], stale: [], extra: [], waiting: 0 });
  expect((await officer.call(vocabularyEndpoints.terms, {})).items).toMatchObject([{ id: term.id, projected: true }]);

  const undone = await officer.call(vocabularyEndpoints.undo, { params: { termId: term.id } });
  expect(undone).toMatchObject({ id: term.id, undoneBy: 'Người office', projected: false });
  expect(await taught()).toBe(2);
  expect(await readings()).toBe(before.readings);
  expect(await documents()).toEqual(before.documents);
  expect((await officer.call(vocabularyEndpoints.terms, { query: { state: 'undone' } })).items.map((one) => one.id)).toContain(term.id);
  expect((await officer.attempt(vocabularyEndpoints.undo, { params: { termId: term.id } })).body).toMatchObject({ code: 'term.already_undone' });
  const audit = await app.sql<{ action: string; user_id: string; details: unknown }>("SELECT action, user_id, details FROM audit_entries WHERE action LIKE 'term.%' ORDER BY id");
  expect(audit).toMatchObject([{ action: 'term.mapped', user_id: officer.ids.userId, details: { termId: term.id, code: mapping.code } }, { action: 'term.undone', details: { termId: term.id } }]);
});

test('one term makes no document stale but those that hold it', async () => {
  const term = await officer.call(vocabularyEndpoints.map, { body: { ...mapping, term: 'cạo rà' } });
  expect((await app.get(CheckIndex).execute()).stale.sort()).toEqual([ids['noter'], ids['writer']].sort());
  await officer.call(vocabularyEndpoints.undo, { params: { termId: term.id } });
  expect(await app.get(CheckIndex).execute()).toMatchObject({ stale: [] });
  await taught();
});

test('a term taken back while the texts are looked through is looked for again', async () => {
  const term = await officer.call(vocabularyEndpoints.map, { body: mapping });
  const blocker = app.get(DataSource).createQueryRunner();
  await blocker.connect();
  await blocker.startTransaction();
  await blocker.query('LOCK TABLE suppliers IN ACCESS EXCLUSIVE MODE');
  const looking = app.get(ProjectLearnedTerms).execute();
  const isWaiting = async () => (await app.sql("SELECT 1 FROM pg_locks WHERE relation = 'suppliers'::regclass AND NOT granted")).length > 0;
  while (!(await isWaiting())) await pause(20);
  await officer.call(vocabularyEndpoints.undo, { params: { termId: term.id } });
  await blocker.commitTransaction();
  await blocker.release();
  await looking;
  expect(await taught()).toBe(2);
});

test('another process understands it within a minute, without a restart', async () => {
  const second = await createApp(testConfig(new URL(app.databaseUrl).pathname.slice(1)));
  await second.init();
  await second.getHttpAdapter().getInstance().ready();
  try {
    const elsewhere = new TestClient(second, null);
    const understood = async () => (await search('cạo rà', elsewhere)).understood.map((one) => one.code);
    const becomes = async (wanted: string[]) => {
      const since = performance.now();
      while (JSON.stringify(await understood()) !== JSON.stringify(wanted)) {
        if (performance.now() - since > 60_000) throw new Error('not within a minute');
        await pause(250);
      }
    };
    expect(await understood()).toEqual([]);
    const term = await officer.call(vocabularyEndpoints.map, { body: mapping });
    await becomes([mapping.code]);
    await officer.call(vocabularyEndpoints.undo, { params: { termId: term.id } });
    await becomes([]);
    await taught();
  } finally {
    await second.close();
  }
}, 130_000);

describe('what cannot be mapped', () => {
  const attempt = (body: object) => officer.attempt(vocabularyEndpoints.map, { body: { ...mapping, ...body } });
  test.each<[string, object, object]>([
    ['a word that means this already', { term: 'MÀI' }, { code: 'term.refused', params: { reason: 'known' } }],
    ['what people write around a wish', { term: 'xưởng gia công' }, { code: 'term.refused', params: { reason: 'carrier' } }],
    ['a province', { term: 'Hà Nội' }, { code: 'term.refused', params: { reason: 'place' } }],
    ['an old district', { term: 'Đông Anh' }, { code: 'term.refused', params: { reason: 'place' } }],
    ['an industrial park', { term: 'KCN Thăng Long' }, { code: 'term.refused', params: { reason: 'place' } }],
    ['one letter', { term: 'x' }, { code: 'term.refused', params: { reason: 'too_short' } }],
    ['a telephone number', { term: 'gọi 0912345678' }, { code: 'term.refused', params: { reason: 'personal' } }],
    ['another meaning, unconfirmed', { term: 'hàn' }, { code: 'term.unconfirmed', params: { doubts: 'homograph', means: 'proc.joining' } }],
    ['a concept that is none', { code: 'proc.nothing' }, { code: 'term.concept_unknown' }],
    ['a language that is none', { language: 'fr' }, { code: 'request.invalid' }],
  ])('%s', async (_situation, body, refusal) => expect((await attempt(body)).body).toMatchObject({ status: 422, ...refusal }));

  test('a second meaning with the doubt confirmed; the same twice never', async () => {
    const term = await officer.call(vocabularyEndpoints.map, { body: { ...mapping, term: 'hàn', confirmed: ['homograph'] } });
    expect((await attempt({ term: 'hàn', confirmed: ['homograph'] })).body).toMatchObject({ code: 'term.refused', params: { reason: 'known' } });
    await officer.call(vocabularyEndpoints.undo, { params: { termId: term.id } });
    await taught();
  });

  test('two officers at once map a word once', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => attempt({ term: 'cạo rãnh dẫn' })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 422, 422]);
    await officer.call(vocabularyEndpoints.undo, { params: { termId: answers.find((answer) => answer.status === 201)!.body.id } });
    await taught();
  });

  test('a request sent twice has one effect and one answer', async () => {
    const key = 'the-same-key-0001';
    const [one, other] = [await officer.call(vocabularyEndpoints.map, { body: { ...mapping, term: 'cạo phẳng' } }, { key }), await officer.call(vocabularyEndpoints.map, { body: { ...mapping, term: 'cạo phẳng' } }, { key })];
    expect(other).toEqual(one);
  });

  test('nobody but an officer', async () => {
    const buyer = await app.as('buyer');
    for (const row of [vocabularyEndpoints.terms, vocabularyEndpoints.preview, vocabularyEndpoints.map]) expect((await buyer.attempt(row, { query: mapping as never, body: mapping as never })).status).toBe(403);
    expect((await app.guest().attempt(vocabularyEndpoints.terms, {})).status).toBe(401);
  });
});

test('SQL folds as the domain does', async () => {
  const terms = (await app.sql<{ text: string }>('SELECT unnest(ARRAY[vi, en, ja, ko, zh] || synonyms_vi || synonyms_en) AS text FROM concepts UNION SELECT name_vi FROM suppliers')).map((row) => row.text);
  const rows = await app.sql<{ text: string; folded: string }>(
    `SELECT text, normalize(lower(translate(regexp_replace(normalize(text, NFD), '[\\u0300-\\u036f]', '', 'g'), 'đĐðÐ', 'dddd')), NFC) AS folded FROM unnest($1::text[]) AS text`,
    [terms],
  );
  expect(rows.length).toBeGreaterThan(2000);
  expect(rows.filter((row) => row.folded.replace(/\s+/g, ' ').trim() !== searchKey(row.text))).toEqual([]);
});
