import { duplicateEndpoints, notificationEndpoints, savedSearchEndpoints as rows } from '@matxich/contracts';
import { mostSavedSearches, mostWatchedFirms } from '@matxich/domain';
import { ConsumerUnavailable } from '@matxich/platform';
import { RunSavedSearches, alertToken } from '@matxich/suppliers';
import { createApp } from '../../src/configure-app';
import { TestApp } from '../harness/test-app';
import type { TestClient } from '../harness/test-client';
import { testConfig } from '../harness/test-database';
import { aSupplier, announce } from '../search/supplier-rows';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.boot();
});
afterAll(() => app?.close());
/** Every test searches for what only it has. */
beforeEach(() => app.sql('DELETE FROM saved_searches'));

const injection = { process: 'proc.plastics.injection' };
const save = (who: TestClient, name: string, search: Record<string, string>, frequency: 'off' | 'daily' | 'weekly' = 'daily') => who.call(rows.save, { body: { name, search, frequency } });
const makeDue = () => app.sql("UPDATE saved_searches SET next_run_at = clock_timestamp() - interval '1 minute' WHERE next_run_at IS NOT NULL");
const run = async () => {
  await app.settle();
  while ((await app.get(RunSavedSearches).execute()) > 0);
  await app.settle();
};
/** The next morning. */
const nextMorning = async () => {
  await makeDue();
  await run();
};
const mailsTo = (who: TestClient) => app.sql<{ subject: string; text: string; path: string }>('SELECT subject, body_text AS text, unsubscribe_path AS path FROM mails WHERE to_email = $1 ORDER BY created_at', [who.ids.email]);
const tokenOf = async (id: string) => alertToken(id, (await app.sql<{ key: Buffer }>('SELECT alert_key AS key FROM saved_searches WHERE id = $1', [id]))[0]!.key);
const plastics = (name: string, province: string) => aSupplier(app, { name, province, statements: [['proc.plastics.injection', 'mat.plastic.abs']] });

test('tells of firms that are new or match only now, each once, in inbox and mail; nothing new, no mail', async () => {
  const buyer = await app.as('buyer');
  await plastics('Có Từ Trước', '24');
  const later = await aSupplier(app, { name: 'Khớp Sau', province: '24', statements: [['proc.casting.die_casting']] });
  const saved = await save(buyer, 'Ép nhựa Bắc Ninh', { ...injection, province: '24' });
  await run();
  expect((await buyer.call(rows.list, {})).items).toMatchObject([{ id: saved.id, lastTotal: 1, outcome: 'looked', latestFirms: [] }]);
  await nextMorning();
  expect(await mailsTo(buyer)).toEqual([]);

  await plastics('Hoàn Toàn Mới', '24');
  await app.sql("INSERT INTO capability_statements (id, supplier_id, site_id, process, materials, schema_version) SELECT gen_random_uuid(), $1, id, 'proc.plastics.injection', '{}', '1' FROM supplier_sites WHERE supplier_id = $1", [later]);
  await app.sql('UPDATE suppliers SET version = version + 1, updated_at = clock_timestamp() WHERE id = $1', [later]);
  await announce(app, later);
  await nextMorning();
  const [mail, ...others] = await mailsTo(buyer);
  expect(others).toEqual([]);
  expect(mail!.subject).toBe('Tìm kiếm “Ép nhựa Bắc Ninh”: 2 nhà cung cấp mới khớp');
  expect(mail!.text).toMatch(/- Hoàn Toàn Mới\n- Khớp Sau\n/);
  expect(mail!.text).not.toContain('Có Từ Trước');
  expect((await buyer.call(notificationEndpoints.list, {})).items).toMatchObject([{ kind: 'saved_search_found', params: { search: 'Ép nhựa Bắc Ninh', found: '2' }, link: '/app/b/saved-searches' }]);
  expect(JSON.stringify((await buyer.call(notificationEndpoints.list, {})).items)).not.toContain('alerts/');
  await nextMorning();
  expect(await mailsTo(buyer)).toHaveLength(1);
});

test('two workers at once, and one that dies before it commits: no firm told twice, none lost', async () => {
  const buyer = await app.as('buyer');
  await save(buyer, 'Hai người chạy', { ...injection, province: '31' });
  await run();
  for (const name of ['Mới 1', 'Mới 2', 'Mới 3']) await plastics(name, '31');
  await app.settle();
  await makeDue();
  // Dies after everything is written and before the commit: the event cannot be written.
  await app.sql(`CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the worker is gone'; END $$`);
  await app.sql(`CREATE TRIGGER die BEFORE INSERT ON outbox FOR EACH ROW WHEN (NEW.type = 'saved_search.found') EXECUTE FUNCTION die()`);
  await expect(app.get(RunSavedSearches).execute()).rejects.toThrow('the worker is gone');
  await app.sql('DROP TRIGGER die ON outbox');
  expect(await mailsTo(buyer)).toEqual([]);
  await Promise.all(Array.from({ length: 4 }, () => app.get(RunSavedSearches).execute()));
  await app.settle();
  const mails = await mailsTo(buyer);
  expect(mails).toHaveLength(1);
  expect(mails[0]!.text).toMatch(/- Mới 1\n- Mới 2\n- Mới 3\n/);
});

test('while the search server is away what is due stays due, and is caught up with', async () => {
  const buyer = await app.as('buyer');
  await save(buyer, 'Máy tìm nghỉ', { ...injection, province: '33' });
  await run();
  await plastics('Trong Lúc Nghỉ', '33');
  await app.settle();
  await makeDue();
  const deaf = await createApp(testConfig(new URL(app.databaseUrl).pathname.slice(1), { MEILI_URL: 'http://127.0.0.1:9' }));
  await deaf.init();
  await expect(deaf.get(RunSavedSearches).execute()).rejects.toThrow(ConsumerUnavailable);
  await deaf.close();
  expect(await mailsTo(buyer)).toEqual([]);
  await run();
  expect(await mailsTo(buyer)).toHaveLength(1);
});

test('the link in the mail stops it without signing in, twice is once, and it can be taken back; another token opens nothing', async () => {
  const buyer = await app.as('buyer');
  const saved = await save(buyer, 'Tắt được', { ...injection, province: '19' });
  await run();
  await plastics('Một', '19');
  await nextMorning();
  const [mail] = await mailsTo(buyer);
  const token = await tokenOf(saved.id);
  expect(mail!.path).toBe(`/api/v1/alerts/${token}/off`);
  expect(mail!.text).toContain(`/alerts/${token}/off`);
  // As a mail program does it (RFC 8058): a form, no cookie, no origin of ours.
  const pressed = await app.guest().send<{ name: string; frequency: string }>('POST', mail!.path, 'List-Unsubscribe=One-Click', { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://mail.example' });
  expect(pressed).toMatchObject({ status: 200, body: { name: 'Tắt được', frequency: 'off' } });
  await app.guest().call(rows.alertOff, { params: { token } });
  await plastics('Hai', '19');
  await nextMorning();
  expect(await mailsTo(buyer)).toHaveLength(1);
  expect(await app.guest().call(rows.alertOn, { params: { token } })).toEqual({ name: 'Tắt được', frequency: 'daily' });
  await nextMorning();
  expect(await mailsTo(buyer)).toHaveLength(2);
  const other = await save(buyer, 'Khác', { ...injection, province: '27' });
  const forged = alertToken(other.id, Buffer.alloc(32));
  for (const wrong of [forged, token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A'), 'A'.repeat(64), 'A'.repeat(30)]) expect((await app.guest().attempt(rows.alertOff, { params: { token: wrong } })).status).toBe(404);
  // A form from elsewhere reaches this one address only.
  expect((await app.guest().send('POST', '/api/v1/session', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(403);
});

test('switched off between the run and its mail: no mail', async () => {
  const buyer = await app.as('buyer');
  const saved = await save(buyer, 'Vừa tắt', { ...injection, province: '22' });
  await run();
  await plastics('Một', '22');
  await app.settle();
  await makeDue();
  await app.get(RunSavedSearches).execute();
  await app.guest().call(rows.alertOff, { params: { token: await tokenOf(saved.id) } });
  await app.settle();
  expect(await mailsTo(buyer)).toEqual([]);
});

test('who has left the organisation hears nothing any more', async () => {
  const buyer = await app.as('buyer');
  await save(buyer, 'Đã nghỉ việc', { ...injection, province: '37' });
  await run();
  await plastics('Một', '37');
  await app.sql('DELETE FROM memberships WHERE user_id = $1', [buyer.ids.userId]);
  await nextMorning();
  expect(await mailsTo(buyer)).toEqual([]);
});

test('what was told of an entry is not told again of the firm that it becomes part of', async () => {
  const [buyer, office] = [await app.as('buyer'), await app.as('office')];
  await save(buyer, 'Gộp', { ...injection, province: '38' });
  await run();
  const goes = await plastics('Gộp 38', '38');
  await nextMorning();
  expect(await mailsTo(buyer)).toHaveLength(1);
  const stays = await aSupplier(app, { name: 'Gộp 38 A', province: '38' });
  const { id: candidateId } = await office.call(duplicateEndpoints.report, { body: { oneId: stays, otherId: goes } });
  await office.call(duplicateEndpoints.merge, { params: { candidateId }, body: { survivorId: stays, survivorVersion: 1, mergedVersion: 1, choices: {} } });
  await nextMorning();
  expect(await mailsTo(buyer)).toHaveLength(1);
});

test('a search of everything says that it is too broad; one that cannot be asked any more does not stop the others', async () => {
  const buyer = await app.as('buyer');
  await app.sql(`INSERT INTO suppliers (id, name_vi, name_key, duplicate_key) SELECT gen_random_uuid(), 'Đại trà ' || n, 'dai tra ' || n, 'x' FROM generate_series(1, $1::int) n`, [mostWatchedFirms + 1]);
  await app.sql("INSERT INTO outbox (consumer, type, aggregate_id, payload) SELECT 'search', 'supplier.changed', id, jsonb_build_object('supplierId', id) FROM suppliers WHERE name_vi LIKE 'Đại trà%'");
  const broken = await save(buyer, 'Hỏng', injection);
  await app.sql(`UPDATE saved_searches SET query = '{"no_such_condition":"1"}' WHERE id = $1`, [broken.id]);
  await save(buyer, 'Rộng', {});
  await run();
  expect((await buyer.call(rows.list, {})).items.map(({ name, outcome, latestFirms }) => [name, outcome, latestFirms])).toEqual([['Rộng', 'too_broad', []], ['Hỏng', 'unreadable', []]]);
  await app.sql("DELETE FROM suppliers WHERE name_vi LIKE 'Đại trà%'");
});

test('saved searches are a person’s own, bounded for the organisation, and only what can be asked is saved', async () => {
  const buyer = await app.as('buyer');
  const colleague = await app.as('buyer', { organisationId: buyer.ids.organisationId });
  const saved = await save(buyer, 'Riêng', injection, 'off');
  expect((await colleague.call(rows.list, {})).items).toEqual([]);
  expect((await colleague.attempt(rows.remove, { params: { savedSearchId: saved.id } })).status).toBe(404);
  expect((await colleague.attempt(rows.change, { params: { savedSearchId: saved.id }, body: { name: 'x', frequency: 'daily' } }, { version: 1 })).status).toBe(404);
  expect((await buyer.attempt(rows.change, { params: { savedSearchId: saved.id }, body: { name: 'x', frequency: 'daily' } }, { version: 9 })).status).toBe(412);
  expect((await buyer.attempt(rows.save, { body: { name: 'x', frequency: 'off', search: { evil: '1' } } })).status).toBe(422);
  await app.sql("INSERT INTO saved_searches (id, organisation_id, user_id, name, query, frequency, alert_key) SELECT gen_random_uuid(), $1, $2, 'n', '{}', 'off', '\\x00' FROM generate_series(1, $3::int)", [buyer.ids.organisationId, colleague.ids.userId, mostSavedSearches - 2]);
  const answers = await Promise.all(['a', 'b'].map((name) => buyer.attempt(rows.save, { body: { name, frequency: 'off', search: {} } })));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
});

test('the clock of Vietnam decides: seven in the morning of tomorrow, or of Monday', async () => {
  const buyer = await app.as('buyer');
  await save(buyer, 'Ngày', { ...injection, province: '01' });
  await save(buyer, 'Tuần', { ...injection, province: '01' }, 'weekly');
  await run();
  const next = await app.sql<{ name: string; local: Date; hour: number; weekday: number; days: number }>(
    `SELECT name, extract(hour FROM next_run_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::int AS hour, extract(isodow FROM next_run_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::int AS weekday,
            ((next_run_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date - (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)::int AS days FROM saved_searches ORDER BY name`,
  );
  expect(next).toMatchObject([{ name: 'Ngày', hour: 7, days: 1 }, { name: 'Tuần', hour: 7, weekday: 1 }]);
});
