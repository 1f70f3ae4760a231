import { jest } from '@jest/globals';
import { rfqEndpoints } from '@matxich/contracts';
import { TestApp } from '../harness/test-app';
import type { TestClient } from '../harness/test-client';
import { housing, publishedRfq, statementsOf } from './rfq-samples';

let app: TestApp;
let buyer: TestClient;
let office: TestClient;
beforeAll(async () => {
  app = await TestApp.boot();
  buyer = await app.as('buyer', { name: 'Aisin Seiki Việt Nam' });
  office = await app.as('office');
});
afterAll(() => app.close());

const line = (requirements: object[]) => housing({ lines: [{ title: 'Chi tiết', annualQuantity: 10, requirements: requirements as never }] });
const fieldsOf = async (body: object) => {
  const { status, body: problem } = await buyer.attempt(rfqEndpoints.create, { body: body as never });
  return { status, code: problem.code, errors: problem.errors };
};

describe('a draft', () => {
  test('is stored as written, with number, operator and unit filled in', async () => {
    const rfq = await buyer.call(rfqEndpoints.create, { body: housing() });
    expect(rfq).toMatchObject({ phase: 'draft', buyerName: 'Aisin Seiki Việt Nam', showBuyer: false, version: 1, currency: 'VND', publishedAt: null });
    expect(rfq.number).toMatch(/^RFQ-\d{4}-\d{6,}$/);
    expect(rfq.lines[0]!.requirements.map(({ id: _id, ...requirement }) => requirement)).toEqual([
      { kind: 'process', weight: 'must', codes: ['proc.plastics.injection'] },
      { kind: 'parameter', weight: 'must', process: 'proc.plastics.injection', parameter: 'clamping_force', operator: 'COVERS', unit: 'tf', value: { kind: 'number', value: 150 } },
      { kind: 'certificate', weight: 'must', codes: ['cert.iso9001'] },
      { kind: 'province', weight: 'prefer', codes: ['01'] },
    ]);
    expect(await buyer.call(rfqEndpoints.read, { params: { rfqId: rfq.id } })).toEqual(rfq);
  });

  test('keeps the order of lines and requirements through a replacement, in as many statements as for one', async () => {
    const { id, version } = await buyer.call(rfqEndpoints.create, { body: housing() });
    const lines = Array.from({ length: 20 }, (_, at) => ({ ...housing().lines![0]!, title: `Dòng ${at}`, lotSize: at + 1 }));
    const one = await statementsOf(app, () => buyer.call(rfqEndpoints.update, { params: { rfqId: id }, body: housing() }, { version }));
    let changed = await buyer.call(rfqEndpoints.read, { params: { rfqId: id } });
    const twenty = await statementsOf(app, async () => {
      changed = await buyer.call(rfqEndpoints.update, { params: { rfqId: id }, body: housing({ title: 'Tên mới', lines }) }, { version: version + 1 });
    });
    expect(twenty).toBe(one);
    expect(changed.lines.map((each) => [each.title, each.lotSize])).toEqual(lines.map((each) => [each.title, each.lotSize]));
    expect(changed.lines.every((each) => each.requirements.map(({ kind }) => kind).join() === 'process,parameter,certificate,province')).toBe(true);
    expect(changed).toMatchObject({ title: 'Tên mới', version: version + 2 });
  });

  test('of two people writing on the same version one wins', async () => {
    const { id, version } = await buyer.call(rfqEndpoints.create, { body: housing() });
    const answers = await Promise.all(['Một', 'Hai', 'Ba', 'Bốn'].map((word) => buyer.attempt(rfqEndpoints.update, { params: { rfqId: id }, body: housing({ title: `Tên ${word}` }) }, { version })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
    expect((await buyer.attempt(rfqEndpoints.update, { params: { rfqId: id }, body: housing() })).status).toBe(428);
  });

  test.each<[string, object, { path: string; message: string }[]]>([
    ['an unknown process', { kind: 'process', weight: 'must', codes: ['proc.magic'] }, [{ path: 'codes', message: 'value.unknown_choice' }]],
    ['a material named as a process', { kind: 'process', weight: 'must', codes: ['mat.plastic.abs'] }, [{ path: 'codes', message: 'value.unknown_choice' }]],
    ['an unknown certificate', { kind: 'certificate', weight: 'must', codes: ['cert.nothing'] }, [{ path: 'codes', message: 'value.unknown_choice' }]],
    ['a province that is none', { kind: 'province', weight: 'prefer', codes: ['99'] }, [{ path: 'codes', message: 'value.unknown_choice' }]],
    ['two processes in one', { kind: 'process', weight: 'must', codes: ['proc.plastics.injection', 'proc.plastics.blow'] }, [{ path: 'codes', message: 'requirement.one_process' }]],
    ['a value of the wrong kind', { kind: 'parameter', weight: 'must', process: 'proc.plastics.injection', parameter: 'clamping_force', value: { kind: 'flag', value: true } }, [{ path: 'value', message: 'value.wrong_kind' }]],
    ['no value', { kind: 'parameter', weight: 'must', process: 'proc.plastics.injection', parameter: 'clamping_force' }, [{ path: 'value', message: 'value.empty' }]],
    ['a unit of another dimension', { kind: 'parameter', weight: 'must', process: 'proc.plastics.injection', parameter: 'clamping_force', unit: 'mm', value: { kind: 'number', value: 5 } }, [{ path: 'unit', message: 'requirement.unit_differs' }]],
    ['a parameter bound to an unknown process', { kind: 'material', weight: 'must', process: 'proc.magic', codes: ['mat.plastic.abs'] }, [{ path: 'process', message: 'value.unknown_choice' }]],
  ])('refused with the path of the field: %s', async (_what, requirement, expected) => {
    const sound = { kind: 'process', weight: 'must', codes: ['proc.plastics.injection'] };
    expect(await fieldsOf(line([sound, requirement]))).toEqual({ status: 422, code: 'rfq.requirement_invalid', errors: expected.map(({ path, message }) => ({ path: `lines.0.requirements.1.${path}`, message })) });
  });

  test('exists for its buyer only', async () => {
    const { id, version } = await buyer.call(rfqEndpoints.create, { body: housing() });
    const stranger = await app.as('buyer');
    const params = { rfqId: id };
    const supplier = await app.as('supplier');
    const answers = [
      await office.attempt(rfqEndpoints.read, { params }),
      await office.attempt(rfqEndpoints.matches, { params }),
      await stranger.attempt(rfqEndpoints.read, { params }),
      await stranger.attempt(rfqEndpoints.update, { params, body: housing() }, { version }),
      await stranger.attempt(rfqEndpoints.publish, { params }),
      await stranger.attempt(rfqEndpoints.cancel, { params, body: { reason: 'không phải của tôi' } }),
      await stranger.attempt(rfqEndpoints.matches, { params }),
      await supplier.attempt(rfqEndpoints.opportunity, { params }),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    const listed = await office.call(rfqEndpoints.officeList, { query: { limit: 100 } });
    expect(listed.items.some((item) => item.id === id)).toBe(false);
  });

  test('the same request twice makes one draft', async () => {
    const key = 'khoa-lap-lai-0001';
    const body = housing({ title: 'Chỉ một lần' });
    const [first, second] = [await buyer.call(rfqEndpoints.create, { body }, { key }), await buyer.call(rfqEndpoints.create, { body }, { key })];
    expect(second).toEqual(first);
    expect(await app.sql('SELECT 1 FROM rfqs WHERE title = $1', ['Chỉ một lần'])).toHaveLength(1);
  });
});

describe('publishing', () => {
  test('says all that is missing, in the words of the form', async () => {
    const { id } = await buyer.call(rfqEndpoints.create, { body: { title: 'Chưa xong', lines: [{ title: 'Trục' }] } });
    const { status, body } = await buyer.attempt(rfqEndpoints.publish, { params: { rfqId: id } });
    expect({ status, code: body.code, errors: body.errors }).toEqual({
      status: 422,
      code: 'rfq.incomplete',
      errors: [
        { path: 'deadline', message: 'rfq.deadline_missing' },
        { path: 'lines.0.annualQuantity', message: 'rfq.quantity_missing' },
        { path: 'lines.0.requirements', message: 'rfq.process_missing' },
      ],
    });
  });

  test.each([['a year behind', -1], ['a year ahead', 1]])('the database decides whether the deadline has passed, though the clock of the server is %s', async (_clock, years) => {
    const day = 86_400_000;
    const [past, ahead] = [new Date(Date.now() - day).toISOString(), new Date(Date.now() + day).toISOString()];
    const late = await buyer.call(rfqEndpoints.create, { body: housing({ deadline: past }) });
    const timely = await buyer.call(rfqEndpoints.create, { body: housing({ deadline: ahead }) });
    const onlyDate = ['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate', 'setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] as const;
    jest.useFakeTimers({ now: Date.now() + years * 365 * day, doNotFake: [...onlyDate] });
    try {
      const refused = await buyer.attempt(rfqEndpoints.publish, { params: { rfqId: late.id } });
      expect([refused.status, refused.body.code]).toEqual([422, 'rfq.deadline_in_past']);
      expect((await buyer.call(rfqEndpoints.publish, { params: { rfqId: timely.id } })).phase).toBe('open');
      await app.sql('UPDATE rfqs SET deadline = clock_timestamp() WHERE id = $1', [timely.id]);
      expect((await buyer.call(rfqEndpoints.read, { params: { rfqId: timely.id } })).phase).toBe('closed');
    } finally {
      jest.useRealTimers();
    }
  });

  test('happens once, even when asked four times at the same moment', async () => {
    const { id } = await buyer.call(rfqEndpoints.create, { body: housing() });
    const answers = await Promise.all([1, 2, 3, 4].map(() => buyer.attempt(rfqEndpoints.publish, { params: { rfqId: id } })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect(await app.sql("SELECT 1 FROM outbox WHERE aggregate_id = $1 AND type = 'rfq.published' AND consumer = 'matching'", [id])).toHaveLength(1);
  });

  test('fixes the content', async () => {
    const rfqId = await publishedRfq(buyer);
    const { version } = await buyer.call(rfqEndpoints.read, { params: { rfqId } });
    const { status, body } = await buyer.attempt(rfqEndpoints.update, { params: { rfqId }, body: housing() }, { version });
    expect([status, body.code]).toEqual([409, 'rfq.transition_not_allowed']);
  });
});

describe('cancelling', () => {
  test('a published RFQ: the office still sees it, with the reason; a cancelled draft it never saw', async () => {
    const rfqId = await publishedRfq(buyer);
    const reason = 'Khách hàng đổi thiết kế';
    expect(await buyer.call(rfqEndpoints.cancel, { params: { rfqId }, body: { reason } })).toMatchObject({ phase: 'cancelled', cancelReason: reason });
    expect(await office.call(rfqEndpoints.read, { params: { rfqId } })).toMatchObject({ phase: 'cancelled', cancelReason: reason });
    expect((await buyer.attempt(rfqEndpoints.cancel, { params: { rfqId }, body: { reason } })).status).toBe(409);

    const draft = await buyer.call(rfqEndpoints.create, { body: housing() });
    await buyer.call(rfqEndpoints.cancel, { params: { rfqId: draft.id }, body: { reason } });
    expect((await office.attempt(rfqEndpoints.read, { params: { rfqId: draft.id } })).status).toBe(404);
  });

  test('needs a reason', async () => {
    const rfqId = await publishedRfq(buyer);
    expect((await buyer.attempt(rfqEndpoints.cancel, { params: { rfqId }, body: { reason: ' ' } })).status).toBe(422);
  });
});

test('the list of a buyer pages through all of its own, newest first, without loss when many share a moment', async () => {
  const writer = await app.as('buyer');
  const ids: string[] = [];
  for (let at = 0; at < 7; at++) ids.push((await writer.call(rfqEndpoints.create, { body: housing({ title: `Yêu cầu ${at}` }) })).id);
  await app.sql("UPDATE rfqs SET created_at = date_trunc('milliseconds', now()) + (right(title, 1)::int % 3) * interval '1 microsecond' WHERE buyer_id = $1", [writer.ids.organisationId]);
  const seen: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await writer.call(rfqEndpoints.list, { query: { limit: 2, cursor } });
    seen.push(...page.items.map((item) => item.id));
    if (!page.next) break;
    cursor = page.next;
  }
  expect(seen).toHaveLength(7);
  expect(new Set(seen)).toEqual(new Set(ids));
  expect((await writer.call(rfqEndpoints.list, { query: { limit: 1 } })).items[0]).toMatchObject({ phase: 'draft', lineCount: 1, matchCount: null, introductionCount: 0 });
});
