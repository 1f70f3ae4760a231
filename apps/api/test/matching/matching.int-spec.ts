import { rfqEndpoints } from '@matxich/contracts';
import { MATCHING_VERSION } from '@matxich/domain';
import { UnitOfWork } from '@matxich/platform';
import { RunMatching } from '@matxich/matching';
import { TestApp } from '../harness/test-app';
import type { TestClient } from '../harness/test-client';
import { aFirm, able, housing, publishedRfq, statementsOf } from '../rfqs/rfq-samples';

let app: TestApp;
let buyer: TestClient;
let office: TestClient;
const firms: Record<'able' | 'small' | 'silent' | 'expired' | 'broad' | 'turner' | 'hidden', string> = {} as never;

beforeAll(async () => {
  app = await TestApp.boot();
  buyer = await app.as('buyer', { name: 'Canon Việt Nam' });
  office = await app.as('office');
  firms.able = await aFirm(app, { name: 'Nhựa Đủ Sức', province: '01', ...able });
  firms.small = await aFirm(app, { name: 'Nhựa Máy Nhỏ', values: { clamping_force: { kind: 'range', min: 20, max: 100 } }, iso9001Until: '2099-12-31' });
  firms.silent = await aFirm(app, { name: 'Nhựa Không Khai' });
  firms.expired = await aFirm(app, { name: 'Nhựa Hết Hạn', values: able.values, iso9001Until: '2020-01-01' });
  firms.broad = await aFirm(app, { name: 'Nhựa Chung Chung', process: 'proc.plastics' });
  firms.turner = await aFirm(app, { name: 'Tiện Chính Xác', process: 'proc.machining.cnc_turning' });
  firms.hidden = await aFirm(app, { name: 'Nhựa Đã Rút', ...able });
  await app.sql('UPDATE suppliers SET visible = false WHERE id = $1', [firms.hidden]);
});
afterAll(() => app.close());

const matchesOf = (client: TestClient, rfqId: string, limit = 100) => client.call(rfqEndpoints.matches, { params: { rfqId }, query: { limit } });
const nameOf = (id: string) => Object.entries(firms).find(([, firm]) => firm === id)?.[0];

describe("a buyer's RFQ reaches the officer's ranked list within one settle", () => {
  let rfqId: string;
  beforeAll(async () => {
    rfqId = await publishedRfq(buyer);
    expect(await matchesOf(office, rfqId)).toEqual({ status: 'pending', matchingVersion: null, finishedAt: null, considered: 0, passing: 0, items: [], next: null });
    await app.settle();
  });

  test('with every firm of the process and its neighbours, ranked; no knock-out above a pass', async () => {
    const { items, ...run } = await matchesOf(office, rfqId);
    expect(items.map((match) => nameOf(match.supplierId))).toEqual(['able', expect.any(String), expect.any(String), expect.any(String), expect.any(String)]);
    expect(new Set(items.slice(1, 3).map((match) => nameOf(match.supplierId)))).toEqual(new Set(['silent', 'broad']));
    expect(new Set(items.slice(3).map((match) => nameOf(match.supplierId)))).toEqual(new Set(['small', 'expired']));
    expect(items.map((match) => match.rank)).toEqual([1, 2, 3, 4, 5]);
    expect(run).toMatchObject({ status: 'completed', matchingVersion: String(MATCHING_VERSION), considered: 5, passing: 1, next: null });
  });

  test('with one verdict per requirement, the values compared and the reason', async () => {
    const byName = Object.fromEntries((await matchesOf(office, rfqId)).items.map((match) => [nameOf(match.supplierId)!, match]));
    const said = (name: string) => byName[name]!.verdicts.map(({ requirement, outcome, note }) => `${requirement.kind} ${outcome} ${note}`);
    expect(said('able')).toEqual(['process met compared', 'parameter met compared', 'certificate met compared', 'province met compared']);
    expect(said('silent')).toEqual(['process met compared', 'parameter unknown not_stated', 'certificate unknown certificate_absent', 'province not_met compared']);
    expect(said('small')).toEqual(['process met compared', 'parameter not_met compared', 'certificate met compared', 'province not_met compared']);
    expect(said('expired')[2]).toBe('certificate not_met certificate_expired');
    expect(said('broad').slice(0, 2)).toEqual(['process unknown parent_process', 'parameter unknown parent_process']);

    const force = byName['small']!.verdicts[1]!;
    expect(force).toMatchObject({ requirement: { operator: 'COVERS', unit: 'tf', value: { kind: 'number', value: 150 } }, stated: { kind: 'range', min: 20, max: 100 } });
    expect(force.statementId).not.toBeNull();
    expect(byName['small']!.eliminatedBy).toEqual([force.requirementId]);
    expect(byName['silent']!.toComplete).toEqual(byName['silent']!.verdicts.slice(1, 3).map((verdict) => verdict.requirementId));
    for (const { score } of Object.values(byName)) {
      const promise = 0.7 * score.fit + 0.2 * score.evidence + 0.1 * score.freshness;
      expect(score.total === 0 || Math.abs(score.total - promise) < 1e-9).toBe(true);
    }
  });

  test('and its own buyer, who reads the same; nobody else', async () => {
    expect(await matchesOf(buyer, rfqId)).toEqual(await matchesOf(office, rfqId));
    expect((await (await app.as('buyer')).attempt(rfqEndpoints.matches, { params: { rfqId } })).status).toBe(404);
    expect((await (await app.as('supplier')).attempt(rfqEndpoints.matches, { params: { rfqId } })).status).toBe(403);
  });

  test('the lists of buyer and office count the passing ones', async () => {
    const own = await buyer.call(rfqEndpoints.list, {});
    expect(own.items.find((item) => item.id === rfqId)).toMatchObject({ phase: 'open', matchCount: 1 });
    const listed = await office.call(rfqEndpoints.officeList, {});
    expect(listed.items.find((item) => item.id === rfqId)).toMatchObject({ matchCount: 1, buyerName: 'Canon Việt Nam' });
  });

  test('running again gives the same rows', async () => {
    const rows = () => app.sql<object>('SELECT supplier_id, rank, fit, evidence, freshness, total, eliminated_by, to_complete, verdicts FROM matches WHERE rfq_id = $1 ORDER BY rank', [rfqId]);
    const before = await rows();
    await Promise.all([1, 2].map(() => app.get(UnitOfWork).run((tx) => app.get(RunMatching).execute(tx, rfqId))));
    expect(await rows()).toEqual(before);
    expect(before).toHaveLength(5);
  });

  test('pages by rank without loss, in as many statements for one as for all', async () => {
    const whole = (await matchesOf(office, rfqId)).items.map((match) => match.supplierId);
    const seen: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await office.call(rfqEndpoints.matches, { params: { rfqId }, query: { limit: 2, cursor } });
      seen.push(...page.items.map((match) => match.supplierId));
      if (!page.next) break;
      cursor = page.next;
    }
    expect(seen).toEqual(whole);
    expect(await statementsOf(app, () => matchesOf(office, rfqId, 100))).toBe(await statementsOf(app, () => matchesOf(office, rfqId, 1)));
  });
});

test('a firm learns which of its missing facts open RFQ lines ask for, as counts only', async () => {
  const client = await app.as('supplier');
  const firm = await aFirm(app, { name: 'Nhựa Hỏi Gì', organisationId: client.ids.organisationId });
  const asked = await publishedRfq(buyer);
  await publishedRfq(buyer);
  await app.settle();
  const { items } = await client.call(rfqEndpoints.wantedFacts, {});
  expect(items.length).toBeLessThanOrEqual(3);
  expect(items[0]).toMatchObject({ lines: expect.any(Number), kind: expect.stringMatching(/parameter|certificate/) });
  expect(items.find(({ kind }) => kind === 'parameter')).toMatchObject({ parameter: 'clamping_force' });
  const before = items[0]!.lines;
  expect(before).toBeGreaterThanOrEqual(2);
  await app.sql("UPDATE rfqs SET deadline = now() - interval '1 minute' WHERE id = $1", [asked]);
  expect((await client.call(rfqEndpoints.wantedFacts, {})).items[0]!.lines).toBe(before - 1);
  await app.sql("UPDATE matches SET eliminated_by = ARRAY[gen_random_uuid()] WHERE supplier_id = $1", [firm]);
  expect(await client.call(rfqEndpoints.wantedFacts, {})).toEqual({ items: [] });
  expect(await (await app.as('supplier')).call(rfqEndpoints.wantedFacts, {})).toEqual({ items: [] });
});

test('a demo RFQ meets demo firms only, and a real RFQ never does', async () => {
  const demoFirm = await aFirm(app, { name: 'Nhựa Minh Họa', demo: true, ...able });
  const demoBuyer = await app.as('buyer');
  await app.sql('UPDATE organisations SET is_demo = true WHERE id = $1', [demoBuyer.ids.organisationId]);
  const [demo, real] = [await publishedRfq(demoBuyer), await publishedRfq(buyer)];
  await app.settle();
  expect((await matchesOf(office, demo)).items.map((match) => [match.supplierId, match.demo])).toEqual([[demoFirm, true]]);
  expect((await matchesOf(office, real)).items.some((match) => match.demo)).toBe(false);
  expect(await demoBuyer.call(rfqEndpoints.read, { params: { rfqId: demo } })).toMatchObject({ demo: true });
});

describe('opportunities', () => {
  let supplier: TestClient;
  let firm: string;
  beforeAll(async () => {
    supplier = await app.as('supplier');
    firm = await aFirm(app, { name: 'Nhựa Của Tôi', organisationId: supplier.ids.organisationId, ...able });
  });

  test('the open RFQs my firm was considered for, with my own verdicts and nothing of others or of the buyer', async () => {
    const [open, shown, late, tooBig] = [
      await publishedRfq(buyer),
      await publishedRfq(buyer, { showBuyer: true }),
      await publishedRfq(buyer),
      await publishedRfq(buyer, { lines: [{ title: 'Ba lia', annualQuantity: 5, requirements: [{ kind: 'process', weight: 'must', codes: ['proc.plastics.injection'] }, { kind: 'parameter', weight: 'must', process: 'proc.plastics.injection', parameter: 'clamping_force', value: { kind: 'number', value: 3000 } }] }] }),
    ];
    await app.settle();
    await app.sql('UPDATE rfqs SET deadline = clock_timestamp() WHERE id = $1', [late]);
    const { items } = await supplier.call(rfqEndpoints.opportunities, {});
    expect(new Set(items.map((item) => item.rfqId))).toEqual(new Set([open, shown]));
    const one = await supplier.call(rfqEndpoints.opportunity, { params: { rfqId: open } });
    expect(one).toEqual(items.find((item) => item.rfqId === open));
    expect(one).toMatchObject({ buyerName: null, passes: true, phase: 'open', introductionId: null });
    expect(one.verdicts.map((verdict) => verdict.outcome)).toEqual(['met', 'met', 'met', 'not_met']);
    expect(items.find((item) => item.rfqId === shown)?.buyerName).toBe('Canon Việt Nam');
    const raw = JSON.stringify(await supplier.send('GET', `/api/v1/my/opportunities/${open}`));
    for (const secret of ['Canon', buyer.ids.organisationId, firms.able, 'Nhựa Đủ Sức', 'considered']) expect(raw).not.toContain(secret);

    expect(await supplier.call(rfqEndpoints.opportunity, { params: { rfqId: late } })).toMatchObject({ phase: 'closed' });
    expect((await supplier.attempt(rfqEndpoints.opportunity, { params: { rfqId: tooBig } })).status).toBe(404);
    expect((await (await app.as('supplier')).attempt(rfqEndpoints.opportunity, { params: { rfqId: open } })).status).toBe(404);
  });

  test('best fit first, paged without loss or repetition among equals', async () => {
    for (let at = 0; at < 5; at++) await publishedRfq(buyer);
    await publishedRfq(buyer, { lines: [{ ...housing().lines![0]!, requirements: housing().lines![0]!.requirements!.slice(0, 3) }] });
    await app.settle();
    const seen: { rfqId: string; total: number }[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await supplier.call(rfqEndpoints.opportunities, { query: { limit: 2, cursor } });
      seen.push(...page.items.map(({ rfqId, score }) => ({ rfqId, total: score.total })));
      if (!page.next) break;
      cursor = page.next;
    }
    expect(new Set(seen.map(({ rfqId }) => rfqId)).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(8);
    expect(seen.map(({ total }) => total)).toEqual(seen.map(({ total }) => total).sort((a, b) => b - a));
    expect(seen[0]!.total).toBeGreaterThan(seen[1]!.total);
    expect(firm).toBeDefined();
  });
});
