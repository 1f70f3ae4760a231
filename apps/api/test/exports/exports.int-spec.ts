import { type Endpoint, allEndpoints, duplicateEndpoints, exportEndpoints as rows, importEndpoints, introductionEndpoints, notificationEndpoints, rfqEndpoints, sessionEndpoints, supplierEndpoints, verificationEndpoints } from '@matxich/contracts';
import { organisationKinds } from '@matxich/domain';
import { TestApp } from '../harness/test-app';
import type { TestClient } from '../harness/test-client';
import { statementsOf } from '../rfqs/rfq-samples';
import { csvLines, sheet } from './opened';
import { type Stage, stage } from './stage';

let app: TestApp;
let scene: Stage;
beforeAll(async () => {
  app = await TestApp.boot();
  scene = await stage(app);
}, 240_000);
afterAll(() => app?.close());

type Item = Record<string, unknown>;
type Question = { params?: Record<string, string>; query?: Record<string, string> };
interface Case {
  file: Endpoint;
  list: Endpoint;
  who: 'supplier' | 'buyer' | 'office' | 'guest';
  /** Columns that must be the list's fields, word for word. */
  same: string[];
  /** Filters, each with how the list is asked. */
  filters?: Record<string, string>[];
  params?: () => Record<string, string>;
  items?: (answer: Record<string, unknown>) => Item[];
}


const cases: Record<string, Case> = {
  suppliers: { file: rows.suppliers, list: supplierEndpoints.search, who: 'guest', same: ['name', 'taxCode', 'verification', 'statementCount', 'updatedAt'], filters: [{ q: 'cơ khí' }, { process: 'proc.plastics.injection' }, { sort: 'name' }, { q: 'không ai có' }], items: (answer) => answer['hits'] as Item[] },
  register: { file: rows.register, list: supplierEndpoints.officeList, who: 'office', same: ['nameVi', 'taxCode', 'verification', 'claimed', 'statementCount', 'updatedAt'], filters: [{ q: 'co khi khac' }, { show: 'claimed' }, { show: 'without_statements' }] },
  claims: { file: rows.claims, list: supplierEndpoints.officeClaims, who: 'office', same: ['supplierName', 'organisationName', 'requestedBy', 'note', 'status', 'evidence', 'createdAt'] },
  duplicates: { file: rows.duplicates, list: duplicateEndpoints.list, who: 'office', same: ['score', 'reasons', 'state', 'note', 'reported'], filters: [{ least: '0' }, { state: 'dismissed', least: '0' }, { state: 'merged', least: '0' }] },
  merges: { file: rows.merges, list: duplicateEndpoints.merges, who: 'office', same: ['survivorName', 'mergedName', 'mergedBy', 'mergedAt', 'note'] },
  verificationQueue: { file: rows.verificationQueue, list: verificationEndpoints.queue, who: 'office', same: ['subject', 'supplierName', 'waitingDays', 'wanted', 'note', 'requestedAt'] },
  checks: { file: rows.checks, list: verificationEndpoints.ofSupplier, who: 'office', same: ['level', 'standing', 'checkedBy', 'checkedAt', 'note'], params: () => ({ supplierId: scene.supplierId }) },
  ownChecks: { file: rows.ownChecks, list: verificationEndpoints.own, who: 'supplier', same: ['level', 'standing', 'checkedBy', 'checkedAt', 'note'] },
  imports: { file: rows.imports, list: importEndpoints.list, who: 'office', same: ['fileName', 'status', 'rowCount', 'createdBy', 'createdAt'] },
  importRows: { file: rows.importRows, list: importEndpoints.rows, who: 'office', same: ['row', 'verdict', 'reason'], filters: [{ verdict: 'rejected' }, { verdict: 'accepted' }], params: () => ({ importId: scene.importId }) },
  statements: { file: rows.statements, list: supplierEndpoints.own, who: 'supplier', same: ['process', 'materials', 'values', 'note', 'confirmedAt'], items: (answer) => answer['statements'] as Item[] },
  rfqs: { file: rows.rfqs, list: rfqEndpoints.list, who: 'buyer', same: ['number', 'title', 'phase', 'deadline', 'lineCount', 'matchCount', 'introductionCount'] },
  officeRfqs: { file: rows.officeRfqs, list: rfqEndpoints.officeList, who: 'office', same: ['number', 'title', 'buyerName', 'phase', 'matchCount'] },
  matches: { file: rows.matches, list: rfqEndpoints.matches, who: 'buyer', same: ['rank', 'supplierName', 'eliminatedBy', 'toComplete', 'introductionStatus'], params: () => ({ rfqId: scene.rfqId }) },
  opportunities: { file: rows.opportunities, list: rfqEndpoints.opportunities, who: 'supplier', same: ['number', 'title', 'buyerName', 'phase', 'deadline', 'deliveryPlace', 'passes'] },
  introductions: { file: rows.introductions, list: introductionEndpoints.list, who: 'supplier', same: ['rfqNumber', 'rfqTitle', 'supplierName', 'buyerName', 'status', 'createdAt'], filters: [{ status: 'proposed' }, { status: 'declined' }] },
  notifications: { file: rows.notifications, list: notificationEndpoints.list, who: 'supplier', same: ['kind', 'link', 'createdAt', 'readAt'] },
  members: { file: rows.members, list: sessionEndpoints.members, who: 'buyer', same: ['name', 'email', 'role', 'since'] },
};
const named = Object.entries(cases);

const clientOf = (who: Case['who']): TestClient => (who === 'guest' ? app.guest() : scene[who]);
const download = async ({ file, who, params }: Case, query: Record<string, string>) => (await clientOf(who).download(file, { params: params?.(), query } as never)).bytes;
const listed = async ({ list, who, params, items }: Case, query: Record<string, string> = {}): Promise<Item[]> => {
  const answer = (await clientOf(who).call(list, { params: params?.(), query } as never)) as unknown as Record<string, unknown>;
  return items?.(answer) ?? (answer['items'] as Item[]);
};
const jsonOf = async (one: Case, query: Record<string, string> = {}) => JSON.parse((await download(one, { ...query, format: 'json' })).toString()) as Item[];
const picked = (items: Item[], paths: string[]) => items.map((item) => paths.map((path) => item[path]));

/** apps/api/test/suppliers/shortlists.int-spec.ts */
const triedElsewhere = ['shortlist'];

test('every export of the table is tried here', () => {
  expect([...Object.keys(cases), ...triedElsewhere].sort()).toEqual(Object.keys(rows).sort());
});

test.each(named)('%s: the file has the rows of the list, in its order, under every filter', async (_name, one) => {
  for (const query of [{}, ...(one.filters ?? [])]) {
    const [expected, found] = [await listed(one, query), await jsonOf(one, query)];
    expect([query, picked(found, one.same)]).toEqual([query, picked(expected, one.same)]);
  }
  const all = await jsonOf(one);
  expect(all.length).toBeGreaterThan(0);
  // The stage is such that a filter changes something: an ignored one would not go unnoticed.
  if (one.filters) expect((await Promise.all(one.filters.map((query) => jsonOf(one, query)))).filter((some) => JSON.stringify(some) !== JSON.stringify(all))).not.toEqual([]);
});

test.each(named)('%s: XLSX and CSV say the same line for line, in both languages, and nothing of it computes', async (name, one) => {
  const count = (await jsonOf(one)).length;
  const computing = /^[=+\-@\t\r\n＝＋－＠]/u;
  for (const lang of ['vi', 'en']) {
    const lines = csvLines(await download(one, { format: 'csv', lang }));
    const book = await sheet(await download(one, { format: 'xlsx', lang }));
    expect([lines.length, book.lines.length]).toEqual([count + 1, count + 1]);
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
    expect(book.lines[0]!.map((cell) => cell.text)).toEqual(lines[0]);
    expect(lines.flat().filter((cell) => computing.test(cell))).toEqual([]);
    expect(book.xml).not.toMatch(/<f[ >/]|<hyperlink/);
    const dangerous = book.lines.flat().filter((cell) => cell.text !== null && computing.test(cell.text));
    expect(dangerous.filter((cell) => !cell.isQuoted)).toEqual([]);
    // The stage puts such words into every list but the inbox, whose sentences are ours.
    if (name !== 'notifications') expect([lines.flat().some((cell) => /^'[=+\-@]/.test(cell)), dangerous.length > 0]).toEqual([true, true]);
    expect(lines.slice(1).flat().join(' ')).not.toMatch(/\b(proc|mat|cert)\.[a-z]/);
  }
});

test.each(named)('%s: whoever may not see the list may not have the file, and is told the same', async (_name, { file, list, params }) => {
  const stranger = { supplier: await app.as('supplier'), buyer: await app.as('buyer'), office: await app.as('office'), guest: app.guest() };
  const question: Question = params ? { params: params() } : {};
  const answers = async (row: Endpoint) => Object.fromEntries(await Promise.all(Object.entries(stranger).map(async ([kind, client]) => {
    const { status, body } = await client.attempt(row, question as never);
    return [kind, status === 200 ? 200 : [status, body.code]];
  })));
  const expected = await answers(list);
  expect(await answers(file)).toEqual(expected);
  if (list.access.who !== 'anyone') expect(expected['guest']).toEqual([401, 'session.required']);
  if (list.access.who === 'acting') for (const kind of organisationKinds) if (!list.access.kinds.includes(kind)) expect(expected[kind]).toEqual([403, 'session.forbidden']);
});

test.each(named)('%s: another organisation of the same kind finds its own rows only', async (_name, { file, list, who, params, items }) => {
  if (who === 'office' || who === 'guest' || params) return;
  const other = await app.as(who);
  const answer = await other.attempt(list, {} as never);
  if (answer.status !== 200) return;
  const expected = items?.(answer.body as never) ?? (answer.body as unknown as { items: Item[] }).items;
  const found = JSON.parse((await other.download(file, { query: { format: 'json' } } as never)).bytes.toString()) as Item[];
  expect(found.length).toBe(expected.length);
  expect(JSON.stringify(found)).not.toContain(scene[who].ids.email);
});

test('the ranked list of somebody else’s RFQ does not exist, nor does that of a draft for the office', async () => {
  const buyer = await app.as('buyer');
  expect(await buyer.attempt(rows.matches, { params: { rfqId: scene.rfqId } })).toMatchObject({ status: 404, body: { code: 'request.not_found' } });
  const draft = (await scene.buyer.call(rfqEndpoints.list, {})).items.find(({ phase }) => phase === 'draft')!;
  expect((await scene.office.attempt(rows.matches, { params: { rfqId: draft.id } })).status).toBe(404);
});

test('the supplier’s file does not name a buyer who is hidden, and no list holds a claimed firm’s own telephone', async () => {
  await app.sql("UPDATE suppliers SET phone = '024 3974 0000' WHERE id = $1", [scene.supplierId]);
  const [one] = await app.sql<{ id: string }>('SELECT id FROM suppliers WHERE organisation_id IS NULL LIMIT 1');
  await scene.office.call(duplicateEndpoints.report, { body: { oneId: scene.supplierId, otherId: one!.id } });
  for (const name of ['opportunities', 'introductions'] as const) expect((await download(cases[name]!, { format: 'csv' })).toString()).not.toContain(scene.buyer.ids.email);
  expect((await jsonOf(cases['opportunities']!))[0]).toMatchObject({ buyerName: null });
  for (const name of ['register', 'duplicates'] as const) expect((await download(cases[name]!, { format: 'csv' })).toString()).not.toContain('3974');
});

test.each(named)('%s: the file takes as many statements as the first page, however long the list', async (_name, one) => {
  const page = () => listed(one);
  const file = () => download(one, { format: 'json' });
  await Promise.all([page(), file()]); // words of codes are read once and kept
  // What runs beside in the application can only add: the least of several looks is the list's own.
  const least = async (work: () => Promise<unknown>) => Math.min(await statementsOf(app, work), await statementsOf(app, work), await statementsOf(app, work));
  expect(await least(file)).toBe(await least(page));
});

/** Lists on screens that leave in another way or not at all; docs/adr/0022-lists-in-and-out.md says why. */
const withoutFile = ['suppliers.claimable', 'confirmations.list', 'suppliers.ownClaims', 'changes.mine', 'files.own', 'files.ofSupplier', 'privacy.consents', 'rfqs.wantedFacts', 'notifications.mails', 'concepts.suggest', 'suppliers.suggest', 'suppliers.compare', 'shortlists.list', 'savedSearches.list', 'vocabulary.unread', 'vocabulary.terms'];

test('a new list has a file, or a reason to have none', () => {
  const lists = Object.entries(allEndpoints).filter(([, row]) => row.method === 'GET' && row.response && 'shape' in row.response && 'items' in (row.response.shape as object)).map(([name]) => name);
  const exported = new Set<unknown>(Object.values(cases).map(({ list }) => list));
  expect(lists.filter((name) => !exported.has(allEndpoints[name]) && !withoutFile.includes(name))).toEqual([]);
});
