import { changeEndpoints as changes, notificationEndpoints, supplierEndpoints as rows } from '@matxich/contracts';
import { firmNameKey } from '@matxich/domain';
import { TestApp } from '../harness/test-app';
import type { TestClient } from '../harness/test-client';

let app: TestApp;
let office: TestClient;
beforeAll(async () => {
  app = await TestApp.boot();
  office = await app.as('office', { name: 'Sở Công Thương Thử' });
});
afterAll(() => app?.close());

async function listedRow(name: string): Promise<string> {
  const id = crypto.randomUUID();
  await app.sql("INSERT INTO suppliers (id, name_vi, name_key, duplicate_key, registered_address, phone) VALUES ($1::uuid, $2, $3, ($1::uuid)::text, 'Số 1, Hà Nội', '024 3111 2222')", [id, name, firmNameKey(name)]);
  return id;
}
const read = (supplierId: string) => app.guest().call(rows.read, { params: { supplierId } });
const factsOf = (supplierId: string) => office.call(changes.officeFacts, { params: { supplierId } });
/** All facts as they stand, with some changed: what the form sends. */
async function change(officer: TestClient, supplierId: string, over: object) {
  const { facts, version } = await factsOf(supplierId);
  return officer.call(changes.propose, { params: { supplierId }, body: { facts: { ...facts, ...over }, note: 'Theo danh bạ KCN' } as never }, { version });
}

describe('a firm that nobody speaks for', () => {
  it('is changed at once, field by field marked as entered by the office, and back again', async () => {
    const supplierId = await listedRow('Xưởng Chưa Ai Nhận');
    const before = await factsOf(supplierId);
    expect(before).toMatchObject({ claimed: false, officeFacts: [], changes: [], facts: { phone: '024 3111 2222' } });
    const made = await change(office, supplierId, { employees: 40, oldDistrict: 'Đông Anh', phone: null });
    expect(made).toMatchObject({ state: 'applied', office: 'Sở Công Thương Thử', undoable: true, note: 'Theo danh bạ KCN' });
    expect(made.changes).toEqual(expect.arrayContaining([{ field: 'employees', from: null, to: 40 }, { field: 'oldDistrict', from: null, to: 'Đông Anh' }, { field: 'phone', from: '024 3111 2222', to: null }]));
    expect(await read(supplierId)).toMatchObject({ employees: 40, officeFacts: ['employees', 'oldDistrict', 'phone'] });
    const [row] = await app.sql<{ enteredBy: string }>('SELECT entered_by AS "enteredBy" FROM suppliers WHERE id = $1', [supplierId]);
    expect(row?.enteredBy).toBe(office.ids?.userId);
    const undone = await office.call(changes.undoOffice, { params: { changeId: made.id } });
    expect(undone).toMatchObject({ state: 'undone', undoable: false });
    const after = await factsOf(supplierId);
    expect(after.facts).toEqual(before.facts);
    expect(after.officeFacts).toEqual([]);
    expect((await app.sql<{ enteredBy: string | null }>('SELECT entered_by AS "enteredBy" FROM suppliers WHERE id = $1', [supplierId]))[0]?.enteredBy).toBeNull();
  });

  it('keeps the mark of an earlier officer when the later change is taken back, and refuses to undo what was changed since', async () => {
    const supplierId = await listedRow('Xưởng Hai Cán Bộ');
    const colleague = await app.as('office', { organisationId: office.ids!.organisationId });
    const first = await change(office, supplierId, { employees: 40 });
    const second = await change(colleague, supplierId, { employees: 50 });
    expect(await office.attempt(changes.undoOffice, { params: { changeId: first.id } })).toMatchObject({ status: 409, body: { code: 'change.changed_since' } });
    await office.call(changes.undoOffice, { params: { changeId: second.id } });
    expect(await factsOf(supplierId)).toMatchObject({ facts: { employees: 40 }, officeFacts: ['employees'] });
    expect((await app.sql<{ enteredBy: string }>('SELECT entered_by AS "enteredBy" FROM suppliers WHERE id = $1', [supplierId]))[0]?.enteredBy).toBe(office.ids?.userId);
    expect(await office.attempt(changes.undoOffice, { params: { changeId: second.id } })).toMatchObject({ status: 409, body: { code: 'change.not_undoable' } });
  });

  it('is not changed by nothing, nor over a newer version, nor into the tax code of another', async () => {
    const supplierId = await listedRow('Xưởng Không Đổi');
    const { facts, version } = await factsOf(supplierId);
    const attempt = (over: object, at: number) => office.attempt(changes.propose, { params: { supplierId }, body: { facts: { ...facts, ...over } } as never }, { version: at });
    expect(await attempt({}, version)).toMatchObject({ status: 422, body: { code: 'change.nothing' } });
    expect(await attempt({ employees: 3 }, version + 1)).toMatchObject({ status: 412 });
    const other = await listedRow('Xưởng Có Mã');
    await change(office, other, { taxCode: '0100233488' });
    expect(await attempt({ taxCode: '0100233488' }, version)).toMatchObject({ status: 409, body: { code: 'supplier.tax_code_taken' } });
    expect((await factsOf(supplierId)).changes).toEqual([]);
  });

  it('loses its verification with another name, as it would by its own hand', async () => {
    const supplierId = await listedRow('Xưởng Tên Cũ');
    await app.sql("UPDATE suppliers SET verification = 'registry_checked', verified_at = now() WHERE id = $1", [supplierId]);
    await change(office, supplierId, { employees: 5 });
    expect((await read(supplierId)).verification).toBe('registry_checked');
    await change(office, supplierId, { nameVi: 'Xưởng Tên Mới' });
    expect(await read(supplierId)).toMatchObject({ verification: 'listed', verifiedOn: null });
  });
});

describe('a firm that speaks for itself', () => {
  async function claimed(name = `Xưởng ${crypto.randomUUID()}`) {
    const firm = await app.as('supplier');
    const own = await firm.call(rows.list, { body: { nameVi: name, employees: 10, phone: '024 3999 8888' } });
    return { firm, own };
  }

  it('is asked: nothing is written until it accepts, it may accept a part, and take that back', async () => {
    const { firm, own } = await claimed();
    const proposed = await change(office, own.id, { employees: 60, foundedYear: 2001 });
    expect(proposed).toMatchObject({ state: 'open', undoable: false });
    expect(await read(own.id)).toMatchObject({ employees: 10, foundedYear: null });
    await app.settle();
    expect((await firm.call(notificationEndpoints.list, { query: {} })).items[0]).toMatchObject({ kind: 'change_proposed', link: '/app/s/profile', params: { office: 'Sở Công Thương Thử' } });
    const [waiting] = (await firm.call(changes.mine, {})).items;
    expect(waiting).toMatchObject({ id: proposed.id, state: 'open', changes: expect.arrayContaining([{ field: 'employees', from: 10, to: 60 }]) });
    const accepted = await firm.call(changes.decide, { params: { changeId: proposed.id }, body: { decision: 'accept', fields: ['foundedYear'] } });
    expect(accepted).toMatchObject({ state: 'accepted', undoable: true, changes: [{ field: 'foundedYear', from: null, to: 2001 }] });
    expect(await read(own.id)).toMatchObject({ employees: 10, foundedYear: 2001, officeFacts: [] });
    await app.settle();
    expect((await office.call(notificationEndpoints.list, { query: {} })).items[0]).toMatchObject({ kind: 'change_accepted' });
    await firm.call(changes.undoMine, { params: { changeId: proposed.id } });
    expect(await read(own.id)).toMatchObject({ employees: 10, foundedYear: null });
  });

  it('declines with a reason, and may think again', async () => {
    const { firm, own } = await claimed();
    const { id } = await change(office, own.id, { employees: 60 });
    const params = { changeId: id };
    expect(await firm.call(changes.decide, { params, body: { decision: 'decline', reason: 'Chúng tôi có 10 người' } })).toMatchObject({ state: 'declined', reason: 'Chúng tôi có 10 người', undoable: true });
    expect(await firm.attempt(changes.decide, { params, body: { decision: 'accept' } })).toMatchObject({ status: 409, body: { code: 'change.not_open' } });
    await firm.call(changes.undoMine, { params });
    await firm.call(changes.decide, { params, body: { decision: 'accept' } });
    expect((await read(own.id)).employees).toBe(60);
  });

  it('does not lose what it changed itself after accepting', async () => {
    const { firm, own } = await claimed();
    const { id } = await change(office, own.id, { employees: 60 });
    await firm.call(changes.decide, { params: { changeId: id }, body: { decision: 'accept' } });
    const { version } = await firm.call(rows.own, {});
    await firm.call(rows.update, { body: { nameVi: own.nameVi, employees: 61 } }, { version });
    expect(await firm.attempt(changes.undoMine, { params: { changeId: id } })).toMatchObject({ status: 409, body: { code: 'change.changed_since' } });
    expect((await read(own.id)).employees).toBe(61);
  });

  it('sees no proposal to another firm; the office can take its own back, nobody else', async () => {
    const { own } = await claimed();
    const rival = await claimed();
    const { id } = await change(office, own.id, { employees: 60 });
    const params = { changeId: id };
    expect((await rival.firm.attempt(changes.decide, { params, body: { decision: 'accept' } })).status).toBe(404);
    expect((await rival.firm.attempt(changes.undoMine, { params })).status).toBe(404);
    expect((await rival.firm.call(changes.mine, {})).items).toEqual([]);
    expect((await (await app.as('buyer')).attempt(changes.withdraw, { params })).status).toBe(403);
    expect(await office.attempt(changes.undoOffice, { params })).toMatchObject({ status: 409, body: { code: 'change.not_undoable' } });
    expect(await office.call(changes.withdraw, { params })).toMatchObject({ state: 'withdrawn' });
    expect(await office.attempt(changes.withdraw, { params })).toMatchObject({ status: 409, body: { code: 'change.not_open' } });
  });

  it('is accepted once, also when two people press at the same moment', async () => {
    const { firm, own } = await claimed();
    const { id } = await change(office, own.id, { employees: 60 });
    const answers = await Promise.all([1, 2].map(() => firm.attempt(changes.decide, { params: { changeId: id }, body: { decision: 'accept' } })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('confirms what the office had entered before the claim, by one tap or by saving', async () => {
    for (const confirm of ['tap', 'save'] as const) {
      const name = `Xưởng Được Nhận ${confirm}`;
      const supplierId = await listedRow(name);
      await change(office, supplierId, { employees: 33 });
      const firm = await app.as('supplier');
      await app.sql("UPDATE suppliers SET organisation_id = $2, verification = 'self_declared' WHERE id = $1", [supplierId, firm.ids!.organisationId]);
      const own = await firm.call(rows.own, {});
      expect(own.officeFacts).toEqual(['employees']);
      if (confirm === 'tap') await firm.call(changes.confirm, {});
      else await firm.call(rows.update, { body: { nameVi: name, employees: 33 } }, { version: own.version });
      expect(await read(supplierId)).toMatchObject({ employees: 33, officeFacts: [] });
      await firm.call(changes.confirm, {});
      const audits = await app.sql<{ count: number }>("SELECT count(*)::int AS count FROM audit_entries WHERE object_id = $1 AND details->>'part' = 'office_facts_confirmed'", [supplierId]);
      expect(audits[0]?.count).toBe(confirm === 'tap' ? 1 : 0);
    }
  });
});
