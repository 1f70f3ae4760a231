import { conceptEndpoints, machineEndpoints, notificationEndpoints, type RequestOf, statementEndpoints, supplierEndpoints as rows } from '@matxich/contracts';
import { staleness } from '@matxich/domain';
import { RemindOfStaleFacts } from '@matxich/suppliers';
import { TestApp } from '../harness/test-app';
import type { TestClient } from '../harness/test-client';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.boot();
});
afterAll(() => app.close());

type Body = RequestOf<typeof rows.addStatement>['body'];
const facts = { nameVi: 'Công ty TNHH Cơ khí Khai Năng Lực', registeredAddress: 'Xã Đông Anh, Hà Nội', provinceCode: '01' };
const milling = (siteId: string, changes: Partial<Body> = {}): Body => ({ siteId, process: 'proc.machining.milling_5axis', materials: ['mat.aluminium.a6061'], values: { tolerance: { kind: 'number', value: 0.01, nominal: 25, typed: '±0,01 (Ø25)' } }, ...changes });

async function firm(): Promise<{ client: TestClient; siteId: string; supplierId: string }> {
  const client = await app.as('supplier');
  const own = await client.call(rows.list, { body: facts });
  return { client, supplierId: own.id, siteId: own.sites[0]!.id };
}
const today = async () => (await app.sql<{ day: string }>("SELECT (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS day"))[0]!.day;

describe('a statement', () => {
  it('carries its conditions, its capacity and what was typed, and is read back as written', async () => {
    const { client, siteId, supplierId } = await firm();
    const machine = await client.call(machineEndpoints.add, { body: { siteId, kind: 'eq.five_axis_mc', make: 'Mazak', model: 'Variaxis i-500', year: 2021, count: 2 } });
    const body = milling(siteId, { sizeRange: { min: null, max: 200 }, machineIds: [machine.id], inHouse: false, installedCapacity: 600, committedCapacity: 450, capacityUnit: 'h/month' });
    const statement = await client.call(rows.addStatement, { body });
    expect(statement).toMatchObject({
      sizeRange: { min: null, max: 200 }, machineIds: [machine.id], inHouse: false, installedCapacity: 600, committedCapacity: 450, freeCapacity: 150, capacityUnit: 'h/month', capacityAsOf: await today(),
      values: { tolerance: { value: 0.01, nominal: 25, typed: '±0,01 (Ø25)' } }, stale: false, capacityStale: false,
    });
    expect((await client.call(rows.own, {})).statements).toEqual([statement]);
    const seen = await app.guest().call(rows.read, { params: { supplierId } });
    expect(seen.statements[0]).toMatchObject({ sizeRange: { min: null, max: 200 }, machineIds: [machine.id] });
    expect(seen.machines).toEqual([machine]);
    expect(Object.keys(seen.statements[0]!).filter((key) => /installed|committed|free|Unit/.test(key))).toEqual([]);
    expect(JSON.stringify(seen)).not.toMatch(/\b(600|450|150)\b/);
  });

  it('of one process may stand beside another: they are never merged', async () => {
    const { client, siteId } = await firm();
    await client.call(rows.addStatement, { body: milling(siteId, { sizeRange: { min: null, max: 200 } }) });
    await client.call(rows.addStatement, { body: milling(siteId, { materials: ['mat.steel.s45c'], values: { tolerance: { kind: 'number', value: 0.05 } } }) });
    expect((await client.call(rows.own, {})).statements.map((one) => [one.materials, one.values])).toEqual([
      [['mat.aluminium.a6061'], milling(siteId).values], [['mat.steel.s45c'], { tolerance: { kind: 'number', value: 0.05 } }],
    ]);
  });

  it.each<[string, Partial<Body>, string, string, string]>([
    ['a figure that its own words contradict', { values: { tolerance: { kind: 'number', value: 0.01, typed: '±0,05' } } }, 'statement.parameter_invalid', 'values.tolerance', 'value.typed_differs'],
    ['a size range the wrong way round', { sizeRange: { min: 300, max: 200 } }, 'statement.parameter_invalid', 'sizeRange', 'value.min_above_max'],
    ['more committed than installed', { installedCapacity: 100, committedCapacity: 200, capacityUnit: 'h/month' }, 'statement.parameter_invalid', 'committedCapacity', 'capacity.committed_above_installed'],
    ['more free than is left', { installedCapacity: 100, committedCapacity: 80, freeCapacity: 50, capacityUnit: 'h/month' }, 'statement.parameter_invalid', 'freeCapacity', 'capacity.free_above_rest'],
    ['a capacity without its unit', { freeCapacity: 5 }, 'statement.parameter_invalid', 'capacityUnit', 'capacity.unit_missing'],
    ['a unit nobody counts in', { freeCapacity: 5, capacityUnit: 'bịch' }, 'statement.parameter_invalid', 'capacityUnit', 'capacity.unit_unknown'],
    ['a capacity of next year', { freeCapacity: 5, capacityUnit: 'h/month', capacityAsOf: '2099-01-01' }, 'statement.parameter_invalid', 'capacityAsOf', 'capacity.as_of_ahead'],
    ['a machine that is not its own', { machineIds: ['01900000-0000-7000-8000-000000000000'] }, 'request.invalid', 'machineIds.0', 'choose one of your own machines'],
  ])('refuses %s and names the field', async (_what, change, code, path, message) => {
    const { client, siteId } = await firm();
    const answer = await client.attempt(rows.addStatement, { body: milling(siteId, change) });
    expect(answer).toMatchObject({ status: 422, body: { code, errors: [{ path, message }] } });
    expect((await client.call(rows.own, {})).statements).toEqual([]);
  });

  it('keeps its proof when only a unit is typed another way, loses it when a machine or a size changes', async () => {
    const { client, siteId } = await firm();
    const { id: statementId } = await client.call(rows.addStatement, { body: milling(siteId) });
    const prove = () => app.sql("UPDATE capability_statements SET evidence = 'verified_on_site' WHERE id = $1", [statementId]);
    const edit = async (changes: Partial<Body>, version: number) => (await client.call(rows.updateStatement, { params: { statementId }, body: milling(siteId, changes) }, { version })).evidence;
    await prove();
    expect(await edit({ values: { tolerance: { kind: 'number', value: 0.01, nominal: 25, typed: '10 µm @ 25' } } }, 1)).toBe('verified_on_site');
    expect(await edit({ freeCapacity: 20, capacityUnit: 'h/month', note: 'Ca đêm' }, 2)).toBe('verified_on_site');
    expect(await edit({ sizeRange: { min: null, max: 300 } }, 3)).toBe('declared');
    await prove();
    expect(await edit({}, 4)).toBe('declared');
  });
});

describe('machines', () => {
  it('say what they can do by the values of their kind, and are changed with a version', async () => {
    const { client, siteId } = await firm();
    const body = { siteId, kind: 'eq.injection_machine', make: 'Haitian', model: 'MA1600', year: 2019, count: 4, values: { clamping_force: { kind: 'range' as const, min: 160, max: 160, typed: '160T' } } };
    const machine = await client.call(machineEndpoints.add, { body });
    expect(machine).toMatchObject({ ...body, version: 1 });
    const params = { machineId: machine.id };
    expect(await client.call(machineEndpoints.update, { params, body: { ...body, count: 5 } }, { version: 1 })).toMatchObject({ count: 5, version: 2 });
    expect((await client.attempt(machineEndpoints.update, { params, body }, { version: 1 })).status).toBe(412);
    expect((await client.attempt(machineEndpoints.update, { params, body })).status).toBe(428);
  });

  it.each([
    ['a kind that is none', { kind: 'eq.perpetuum_mobile' }, 'request.invalid', 'kind'],
    ['a process in the place of a machine', { kind: 'proc.edm' }, 'request.invalid', 'kind'],
    ['a value of another kind', { values: { laser_power: { kind: 'number' as const, value: 3 } } }, 'statement.parameter_invalid', 'values.laser_power'],
    ["somebody else's site", { siteId: '01900000-0000-7000-8000-000000000000' }, 'request.invalid', 'siteId'],
    ['none of them', { count: 0 }, 'request.invalid', 'count'],
  ])('refuses %s', async (_what, change, code, path) => {
    const { client, siteId } = await firm();
    const answer = await client.attempt(machineEndpoints.add, { body: { siteId, kind: 'eq.wire_edm', ...change } });
    expect(answer).toMatchObject({ status: 422, body: { code, errors: [{ path }] } });
  });

  it('of another firm do not exist; taken away they are no longer cited, and what was proven with them is declared again', async () => {
    const { client, siteId } = await firm();
    const machine = await client.call(machineEndpoints.add, { body: { siteId, kind: 'eq.wire_edm' } });
    const params = { machineId: machine.id };
    const rival = await firm();
    expect((await rival.client.attempt(machineEndpoints.remove, { params })).status).toBe(404);
    expect((await rival.client.attempt(machineEndpoints.update, { params, body: { siteId: rival.siteId, kind: 'eq.wire_edm' } }, { version: 1 })).status).toBe(404);
    expect((await rival.client.attempt(rows.addStatement, { body: milling(rival.siteId, { machineIds: [machine.id] }) })).status).toBe(422);
    const cited = await client.call(rows.addStatement, { body: milling(siteId, { machineIds: [machine.id] }) });
    await app.sql("UPDATE capability_statements SET evidence = 'documented' WHERE id = $1", [cited.id]);
    await client.call(machineEndpoints.remove, { params });
    expect((await client.call(rows.own, {})).statements[0]).toMatchObject({ machineIds: [], evidence: 'declared', version: 2 });
  });
});

describe('freshness', () => {
  const age = (statementId: string, days: number) => app.sql("UPDATE capability_statements SET confirmed_at = now() - make_interval(days => $2) WHERE id = $1", [statementId, days]);
  const capacityOf = (statementId: string, days: number) => app.sql("UPDATE capability_statements SET free_capacity = 10, capacity_unit = 'h/month', capacity_as_of = ((now() - make_interval(days => $2)) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date WHERE id = $1", [statementId, days]);

  it('goes by the clock alone, for the firm and for everybody', async () => {
    const { client, siteId, supplierId } = await firm();
    const { id } = await client.call(rows.addStatement, { body: milling(siteId) });
    const seen = async () => {
      const [mine, theirs] = [(await client.call(rows.own, {})).statements[0]!, (await app.guest().call(rows.read, { params: { supplierId } })).statements[0]!];
      expect([theirs.stale, theirs.capacityStale]).toEqual([mine.stale, mine.capacityStale]);
      return [mine.stale, mine.capacityStale];
    };
    await age(id, 364);
    expect(await seen()).toEqual([false, false]);
    await age(id, 366);
    expect(await seen()).toEqual([true, false]);
    await capacityOf(id, 89);
    expect(await seen()).toEqual([true, false]);
    await capacityOf(id, 91);
    expect(await seen()).toEqual([true, true]);
  });

  it('"still true" confirms one or all, with the capacity shown, and changes nothing else', async () => {
    const { client, siteId } = await firm();
    const statements = [await client.call(rows.addStatement, { body: milling(siteId) }), await client.call(rows.addStatement, { body: milling(siteId, { freeCapacity: 10, capacityUnit: 'h/month', capacityAsOf: '2026-01-01' }) })];
    await Promise.all(statements.map(({ id }) => age(id, 400)));
    expect((await client.call(rows.own, {})).statements.map((one) => [one.stale, one.capacityStale])).toEqual([[true, false], [true, true]]);
    const items = statements.map(({ id, version }) => ({ statementId: id, version }));
    expect(await client.call(statementEndpoints.confirm, { body: { items } })).toEqual({ confirmed: 2 });
    const after = (await client.call(rows.own, {})).statements;
    expect(after.map((one) => [one.stale, one.capacityStale, one.version, one.capacityAsOf])).toEqual([[false, false, 1, null], [false, false, 1, await today()]]);
  });

  it('confirms only what the person has seen: a changed, a foreign or a missing one stops all', async () => {
    const { client, siteId } = await firm();
    const one = await client.call(rows.addStatement, { body: milling(siteId) });
    const other = await client.call(rows.addStatement, { body: milling(siteId) });
    await Promise.all([one, other].map(({ id }) => age(id, 400)));
    const rival = await firm();
    const theirs = await rival.client.call(rows.addStatement, { body: milling(rival.siteId) });
    await client.call(rows.updateStatement, { params: { statementId: other.id }, body: milling(siteId, { note: 'khác' }) }, { version: 1 });
    await age(other.id, 400);
    const confirm = (...items: [string, number][]) => client.attempt(statementEndpoints.confirm, { body: { items: items.map(([statementId, version]) => ({ statementId, version })) } });
    expect((await confirm([one.id, 1], [other.id, 1])).status).toBe(412);
    expect((await confirm([one.id, 1], [theirs.id, 1])).status).toBe(404);
    expect((await confirm([one.id, 1], ['01900000-0000-7000-8000-000000000000', 1])).status).toBe(404);
    expect((await client.call(rows.own, {})).statements.map((statement) => statement.stale)).toEqual([true, true]);
    expect((await confirm([one.id, 1], [one.id, 1])).body).toEqual({ confirmed: 1 });
  });

  it('reminds the people of a firm once a month, in the inbox and by mail, and nobody whose facts hold', async () => {
    await app.sql('DELETE FROM supplier_stale_reminders');
    const [stale, fresh] = [await firm(), await firm()];
    const { id } = await stale.client.call(rows.addStatement, { body: milling(stale.siteId) });
    await fresh.client.call(rows.addStatement, { body: milling(fresh.siteId) });
    await app.sql('UPDATE capability_statements SET confirmed_at = now() WHERE supplier_id NOT IN ($1, $2)', [stale.supplierId, fresh.supplierId]);
    await app.sql("UPDATE capability_statements SET capacity_as_of = (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date");
    await age(id, 366);
    const remind = app.get(RemindOfStaleFacts);
    const told = async ({ client }: { client: TestClient }) => (await client.call(notificationEndpoints.list, { query: {} })).items.filter((item) => item.kind === 'supplier_facts_stale').map((item) => item.params);
    // Two workers look at the same moment.
    const counts = await Promise.all([remind.execute(), remind.execute()]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    await app.settle();
    expect(await told(stale)).toEqual([{ supplier: facts.nameVi, statements: '1' }]);
    expect(await told(fresh)).toEqual([]);
    expect(await app.sql('SELECT 1 FROM mails WHERE to_email = $1 AND subject LIKE $2', [stale.client.ids.email, '%cần xác nhận lại%'])).toHaveLength(1);
    expect(await remind.execute()).toBe(0);
    await app.sql("UPDATE supplier_stale_reminders SET reminded_at = now() - interval '29 days'");
    expect(await remind.execute()).toBe(0);
    await app.sql("UPDATE supplier_stale_reminders SET reminded_at = now() - interval '31 days'");
    expect(await remind.execute()).toBe(1);
    // Confirmed before the reminder is delivered: nobody is bothered.
    await stale.client.call(statementEndpoints.confirm, { body: { items: [{ statementId: id, version: 1 }] } });
    await app.settle();
    expect(await told(stale)).toHaveLength(1);
  });

  it('does not remind a firm that nobody speaks for', async () => {
    const { client, siteId, supplierId } = await firm();
    const { id } = await client.call(rows.addStatement, { body: milling(siteId) });
    await age(id, 400);
    await app.sql('UPDATE suppliers SET organisation_id = NULL WHERE id = $1', [supplierId]);
    await app.get(RemindOfStaleFacts).execute();
    expect(await app.sql('SELECT 1 FROM supplier_stale_reminders WHERE supplier_id = $1', [supplierId])).toEqual([]);
  });

  it('is the same rule in the domain and in the reminder, to the hour', async () => {
    const { client, siteId, supplierId } = await firm();
    const { id } = await client.call(rows.addStatement, { body: milling(siteId) });
    for (const [confirmed, asOf] of [['364 days 23 hours', 0], ['365 days 1 hour', 0], ['0 hours', 89], ['0 hours', 90], ['0 hours', 91], ['0 hours', 92]] as const) {
      await app.sql("UPDATE capability_statements SET confirmed_at = now() - $2::interval, free_capacity = 1, capacity_unit = 'h/month', capacity_as_of = (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date - $3::int WHERE id = $1", [id, confirmed, asOf]);
      const [row] = await app.sql<{ confirmedAt: Date; capacityAsOf: string; now: Date }>('SELECT confirmed_at AS "confirmedAt", capacity_as_of::text AS "capacityAsOf", now() AS now FROM capability_statements WHERE id = $1', [id]);
      const expected = staleness({ confirmedAt: row!.confirmedAt.toISOString(), freeCapacity: 1, capacityAsOf: row!.capacityAsOf }, row!.now);
      await app.sql('DELETE FROM supplier_stale_reminders WHERE supplier_id = $1', [supplierId]);
      await app.get(RemindOfStaleFacts).execute();
      const reminded = await app.sql('SELECT 1 FROM supplier_stale_reminders WHERE supplier_id = $1', [supplierId]);
      expect([confirmed, asOf, reminded.length === 1]).toEqual([confirmed, asOf, expected.stale || expected.capacityStale]);
    }
  });
});

describe('concepts by the words of a workshop', () => {
  it.each([['phay 5 truc', 'process', 'proc.machining.milling_5axis'], ['máy ép nhựa', 'equipment', 'eq.injection_machine'], ['inox', 'material', 'mat.stainless'], ['Q235B', 'material', 'mat.steel.gb_q235b'], ['プレス', 'process', 'proc.stamping']] as const)('%s (%s) → %s', async (q, kind, code) => {
    const { items } = await app.guest().call(conceptEndpoints.suggest, { query: { q, kind } });
    expect(items.map((item) => item.code).slice(0, 4)).toContain(code);
  });
});
