import { setTimeout as pause } from 'node:timers/promises';
import { supplierEndpoints } from '@matxich/contracts';
import { Relay, SearchServer } from '@matxich/platform';
import { CheckIndex, RebuildIndex } from '@matxich/suppliers';
import { TestApp } from '../harness/test-app';
import type { TestClient } from '../harness/test-client';

/** Enough for a rebuild of seconds; firms that say something of themselves besides. */
const firms = 3000;
const editors = 40;
const everyMilliseconds = 25;

interface Editor {
  client: TestClient;
  id: string;
  version: number;
  name: string;
}

let app: TestApp;
const people: Editor[] = [];

beforeAll(async () => {
  app = await TestApp.boot();
  await app.sql(
    `WITH bulk AS (INSERT INTO suppliers (id, name_vi, name_key, duplicate_key, intro) SELECT gen_random_uuid(), 'Cơ khí số ' || n, 'co khi so ' || n, n::text, 'Tiện CNC, phay CNC, khuôn mẫu số ' || n FROM generate_series(1, ${firms}) n RETURNING id)
     INSERT INTO outbox (consumer, type, aggregate_id, payload) SELECT 'search', 'supplier.listed', id, jsonb_build_object('supplierId', id) FROM bulk`,
  );
  for (let at = 0; at < editors; at++) {
    const client = await app.as('supplier');
    const { id, version } = await client.call(supplierEndpoints.list, { body: { nameVi: `Xưởng chưa đổi ${at}` } });
    people.push({ client, id, version, name: '' });
  }
  await app.settle();
}, 120_000);
afterAll(() => app?.close());

test('while the index is rebuilt one client searches and another edits: no search fails or is short, no edit is lost', async () => {
  let isOver = false;
  const relay = (async () => {
    while (!isOver) if ((await app.get(Relay).deliverOnce()) === 0) await pause(5);
  })();
  const answers = { asked: 0, reduced: 0, wrongTotal: 0, wrongPage: 0 };
  const searching = (async () => {
    while (!isOver) {
      const { total, hits, reduced } = await app.guest().call(supplierEndpoints.search, { query: { q: answers.asked % 2 === 0 ? '' : 'tiện CNC' } });
      if (reduced) answers.reduced++;
      if (total !== (answers.asked % 2 === 0 ? firms + editors : firms)) answers.wrongTotal++;
      if (hits.length < 10) answers.wrongPage++;
      answers.asked++;
    }
  })();
  // Each firm is edited once: a later edit would mend what an earlier one lost.
  const editing = (async () => {
    for (const [at, editor] of people.entries()) {
      if (isOver) return;
      const name = `Xưởng đã đổi zq${at}x`;
      await editor.client.call(supplierEndpoints.update, { body: { nameVi: name } }, { version: editor.version });
      editor.name = name;
      await pause(everyMilliseconds);
    }
  })();
  const { documents, milliseconds, changedMeanwhile } = await app.get(RebuildIndex).execute();
  isOver = true;
  await Promise.all([relay, searching, editing]);
  expect(documents).toBe(firms + editors);
  expect({ ...answers, asked: answers.asked > 10 }).toEqual({ asked: true, reduced: 0, wrongTotal: 0, wrongPage: 0 });
  const edited = people.filter(({ name }) => name !== '');
  expect(edited.length).toBeGreaterThan(2);
  expect(milliseconds).toBeGreaterThan(edited.length); // it was under way while they wrote
  await app.settle();
  const lost: string[] = [];
  for (const { id, name } of edited) {
    const { hits } = await app.guest().call(supplierEndpoints.search, { query: { q: name.split(' ').at(-1)! } });
    if (hits[0]?.id !== id || hits[0].name !== name) lost.push(name);
  }
  expect(lost).toEqual([]);
  expect(changedMeanwhile).toBeGreaterThan(0);
  expect(await app.get(CheckIndex).execute()).toMatchObject({ suppliers: firms + editors, documents: firms + editors, missing: [], stale: [], extra: [], waiting: 0 });
  expect(await app.get(SearchServer).list('suppliers_build_')).toEqual([]);
}, 120_000);
