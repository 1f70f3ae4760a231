import { httpBar } from '../lib/http-bar.mjs';
import { many, stage } from '../lib/http-crowd.mjs';
import { admitted, operationsOf, send } from '../lib/http-operations.mjs';
import { scenesOf } from '../lib/http-scenes.mjs';

const mostPerList = 4;

/** The cheapest of three requests: one may renew the session, fill a cache or ask once in five seconds whether the words have changed. */
async function cost(product, operation, who, ids, query) {
  let statements = Infinity;
  let answer;
  for (const _ of [1, 2, 3]) {
    const before = product.statements();
    answer = await send(product, operation, who, { ids, query });
    statements = Math.min(statements, product.statements() - before);
  }
  return { statements, status: answer.status, items: answer.body?.items?.length };
}

const isPaged = ({ query }) => query.some(({ name }) => name === 'limit');
/** What a search without a page size looks for. */
const wanted = { comparison_read: '?ids=00000000-0000-7000-8000-000000000000', suppliers_suggest: '?q=phay', vocabulary_preview: '?term=c%E1%BA%A1o%20r%C3%A0&language=vi&code=proc.grinding', suppliers_claimable: '?q=thanh', concepts_suggest: '?q=phay&kind=process', reference_oldAddress: '?ward=Kim%20Chung&district=%C4%90%C3%B4ng%20Anh' };
const queryOf = (operation, limit) => (isPaged(operation) ? `?limit=${limit}` : (wanted[operation.id] ?? ''));

/** Every reading operation as everybody who may read. @returns {Promise<Map<string, object>>} */
async function costs(product, operations, { people, ids, own }, limit) {
  const measured = new Map();
  for (const operation of operations) for (const kind of new Set(admitted(operation).map(([kind]) => kind))) measured.set(`${operation.id} ${kind}`, await cost(product, operation, people[kind], { ...ids, ...own[kind] }, queryOf(operation, limit)));
  return measured;
}

export default httpBar({
  id: 'p10',
  promise: 'A list asks the database as often for a page of fifty as for a page of one',
  naive: [[['return this.dataSource.query(sql, parameters);', 'return this.dataSource.query(sql, parameters).then(async (rows) => { for (const _ of rows) await this.dataSource.query("SELECT 1"); return rows; });']]],
  async check(product, { log }) {
    const staged = await stage(product, scenesOf(product));
    const operations = (await operationsOf(product)).filter(({ isSafe, responseSchema }) => isSafe && responseSchema(200));
    const one = await costs(product, operations, staged, 1);
    await staged.crowd();
    const fifty = await costs(product, operations, staged, many);
    const wrong = [];
    const lists = {};
    for (const [name, { statements, status, items }] of fifty) {
      const before = one.get(name);
      const paged = isPaged(operations.find(({ id }) => name.startsWith(`${id} `)));
      if (status !== 200) wrong.push(`${name}: ${status}`);
      if (before.statements !== statements) wrong.push(`${name}: ${before.statements} statements for ${before.items ?? 'one'}, ${statements} for ${items ?? many}`);
      if (items === undefined) continue;
      lists[name] = statements;
      if (statements > mostPerList) wrong.push(`${name}: ${statements} statements`);
      // A list that did not grow would prove nothing.
      if (paged && (before.items !== 1 || items < many)) wrong.push(`${name}: ${before.items} and ${items} items`);
    }
    for (const line of wrong) log(line);
    return { pass: wrong.length === 0 && Object.keys(lists).length >= 15, figures: { reads: fifty.size, lists: Object.keys(lists).length, statements: lists, most: Math.max(...Object.values(lists)), wrong: wrong.length } };
  },
});
