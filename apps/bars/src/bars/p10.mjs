import { randomUUID } from 'node:crypto';
import { httpBar } from '../lib/http-bar.mjs';
import { admitted, operationsOf, send } from '../lib/http-operations.mjs';
import { scenesOf } from '../lib/http-scenes.mjs';

const many = 50;

/** Fifty of everything that a list shows, owned by one supplier, one buyer and one office. */
async function fill50({ database }, scenes) {
  const { people, ids } = await scenes.introduced('supplier');
  const { rows: [pair] } = await database.query('SELECT rfq_id, supplier_id FROM introductions WHERE id = $1', [ids.introductionId]);
  const { rows: [run] } = await database.query('SELECT run_id FROM matches WHERE rfq_id = $1', [pair.rfq_id]);
  const imported = await scenes.of({ id: 'imports_rows' }, 'office');
  const each = (sql, parameters) => database.query(sql.replaceAll('MANY', `generate_series(1, ${many}) AS n`), parameters);
  await each("INSERT INTO rfqs (id, number, buyer_id, created_by, title, status, deadline, published_at) SELECT gen_random_uuid(), 'BAR-' || n, $1, $2, 'Nhiều ' || n, 'published', '2031-01-01', now() FROM MANY", [people.buyer.organisationId, people.buyer.userId]);
  await database.query("INSERT INTO rfq_lines (id, rfq_id, position, title) SELECT gen_random_uuid(), id, 1, 'Dòng' FROM rfqs WHERE number LIKE 'BAR-%'");
  await database.query("INSERT INTO matches (rfq_id, supplier_id, run_id, rank, fit, evidence, freshness, total, eliminated_by, to_complete, verdicts) SELECT r.id, $1, $2, 1, 1, 1, 1, 1, '{}', '{}', '[]' FROM rfqs r WHERE number LIKE 'BAR-%'", [pair.supplier_id, run.run_id]);
  await database.query("INSERT INTO introductions (id, rfq_id, supplier_id, buyer_id, office_id, proposed_by, note) SELECT gen_random_uuid(), r.id, $1, r.buyer_id, $2, $3, 'nhiều' FROM rfqs r WHERE number LIKE 'BAR-%'", [pair.supplier_id, people.office.organisationId, people.office.userId]);
  await database.query("INSERT INTO matches (rfq_id, supplier_id, run_id, rank, fit, evidence, freshness, total, eliminated_by, to_complete, verdicts) SELECT $1, s.id, $2, 2, 1, 1, 1, 1, '{}', '{}', '[]' FROM suppliers s WHERE s.id <> $3 LIMIT 60", [pair.rfq_id, run.run_id, pair.supplier_id]);
  for (const who of Object.values(people)) await each("INSERT INTO notifications (id, event_id, user_id, organisation_id, kind, params, link) SELECT gen_random_uuid(), 1000000 + n, $1, $2, 'introduction_proposed', '{}', '/' FROM MANY", [who.userId, who.organisationId]);
  await each("INSERT INTO mails (id, dedupe_key, to_email, subject, body_text) SELECT gen_random_uuid(), $1 || n, 'a@bar.example', 's', 't' FROM MANY", [randomUUID()]);
  await each("INSERT INTO imports (id, file_name, file_hash, format, encoding, status, columns, row_count, counts) SELECT gen_random_uuid(), 'a.csv', n::text, 'csv', 'utf-8', status, columns, row_count, counts FROM imports, MANY WHERE id = $1", [imported.ids.importId]);
  await each('INSERT INTO import_rows (import_id, row, verdict, cells) SELECT import_id, 1000 + n, verdict, cells FROM import_rows, MANY WHERE import_id = $1', [imported.ids.importId]);
  await each("INSERT INTO supplier_claims (id, supplier_id, organisation_id, requested_by, note, status) SELECT gen_random_uuid(), $1, $2, $3, 'nhiều', 'rejected' FROM MANY", [pair.supplier_id, people.supplier.organisationId, people.supplier.userId]);
  return { people, ids: { rfqId: pair.rfq_id, importId: imported.ids.importId } };
}

export default httpBar({
  id: 'p10',
  promise: 'A list asks the database as often for a page of fifty as for a page of one',
  naive: [[['return this.dataSource.query(sql, parameters);', 'return this.dataSource.query(sql, parameters).then(async (rows) => { for (const _ of rows) await this.dataSource.query("SELECT 1"); return rows; });']]],
  async check(product, { log }) {
    const { people, ids } = await fill50(product, scenesOf(product));
    const lists = (await operationsOf(product)).filter(({ query }) => query.some(({ name }) => name === 'limit'));
    const wrong = [];
    const counts = {};
    for (const list of lists) for (const kind of new Set(admitted(list).map(([kind]) => kind))) {
      const cost = async (limit) => {
        const before = product.statements();
        const { status, body } = await send(product, list, people[kind], { ids, query: `?limit=${limit}` });
        return { status, statements: product.statements() - before, items: body.items?.length };
      };
      await cost(1);
      const [one, fifty] = [await cost(1), await cost(many)];
      counts[`${list.id} ${kind}`] = fifty.statements;
      if (one.items !== 1 || fifty.items < many * 0.8) wrong.push(`${list.id} ${kind}: ${one.status} ${one.items} and ${fifty.items} items`);
      if (one.statements !== fifty.statements || fifty.statements > 4) wrong.push(`${list.id} ${kind}: ${one.statements} statements for one, ${fifty.statements} for ${many}`);
    }
    for (const line of wrong) log(line);
    return { pass: wrong.length === 0 && Object.keys(counts).length >= 10, figures: { lists: Object.keys(counts).length, most: Math.max(...Object.values(counts)), wrong: wrong.length } };
  },
});
