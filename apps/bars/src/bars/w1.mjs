import fc from 'fast-check';
import { httpBar } from '../lib/http-bar.mjs';
import { endsSession, kinds, operationsOf, severalAtOnce } from '../lib/http-operations.mjs';
import { scenesOf } from '../lib/http-scenes.mjs';
import { hostileText, schemaProblem, valueOf } from '../lib/http-schema.mjs';
import { post } from '../http-product.mjs';

const slow = 2000; // milliseconds

/** One person of each kind with objects of their own, and the ids of these objects. */
async function cast(product) {
  const scenes = scenesOf(product);
  const { people, ids } = await scenes.introduced('supplier');
  const matched = await scenes.of({ id: 'rfqs_opportunity' });
  const statement = await scenes.of({ id: 'suppliers_updateStatement' });
  const imported = await scenes.of({ id: 'imports_read' }, 'office');
  const draft = await scenes.draft();
  return { people: { ...people, supplier: statement.who, buyer: draft.who }, ids: { ...matched.ids, ...ids, ...imported.ids, ...statement.ids, rfqId: draft.ids.rfqId } };
}

/** Path, query and body of one case. */
function caseOf(operation, ids) {
  const known = Object.values(ids);
  const path = fc.record(Object.fromEntries(operation.parameters.filter((one) => one.in === 'path').map(({ name }) => [name, fc.oneof({ weight: 3, arbitrary: fc.constant(ids[name] ?? known[0]) }, { weight: 1, arbitrary: fc.uuid() }, { weight: 1, arbitrary: hostileText })])));
  const query = fc.record(Object.fromEntries(operation.query.map(({ name, schema }) => [name, fc.oneof({ weight: 2, arbitrary: valueOf(schema) }, { weight: 1, arbitrary: hostileText })])), { requiredKeys: [] });
  const body = operation.bodySchema ? fc.oneof({ weight: 12, arbitrary: valueOf(operation.bodySchema, known) }, { weight: 1, arbitrary: fc.constantFrom('{', '[]', 'null', '"a"', '{"__proto__":{"a":1}}', '{"a":'.repeat(60)).map((text) => ({ raw: text })) }) : fc.constant(undefined);
  return fc.record({ path, query, body, version: fc.oneof({ weight: 4, arbitrary: fc.constant('"1"') }, fc.constantFrom('"0"', '"99999999999999"', 'W/"2"', '*', 'x')) });
}

const encoded = (value) => {
  try {
    return encodeURIComponent(typeof value === 'string' ? value : JSON.stringify(value));
  } catch {
    return '%ED%A0%80'; // half a surrogate pair: what a careless client sends
  }
};

function requestOf(operation, { path, query, body, version }) {
  const target = operation.path.replace(/\{(\w+)\}/g, (_, name) => encoded(path[name]) || '%20');
  const search = Object.entries(query).map(([name, value]) => `${name}=${encoded(value)}`).join('&');
  const sent = body === undefined ? undefined : (body?.raw ?? JSON.stringify(body));
  return { target: search ? `${target}?${search}` : target, body: sent, headers: { ...(operation.isIdempotent ? post() : {}), ...(operation.needsVersion ? { 'if-match': version } : {}) } };
}

/** @returns {string | null} what is wrong with the answer */
function problemOf(operation, { status, body }, milliseconds) {
  if (status >= 500 && !operation.statuses.includes(status)) return `${status}`;
  if (status === 500) return '500';
  if (!operation.statuses.includes(status)) return `undeclared ${status} ${body?.code ?? ''}`;
  if (milliseconds > slow) return `${Math.round(milliseconds)} ms`;
  const schema = operation.responseSchema(status);
  const flaw = schema && schemaProblem(schema, operation.components, body);
  if (flaw) return `${status} body ${flaw}`;
  return /node_modules|\bat .*\.js:\d+|SELECT |INSERT INTO|QueryFailedError/.test(status >= 400 ? JSON.stringify(body) : '') ? 'leak' : null;
}

export default httpBar({
  id: 'w1',
  promise: `No input yields a 5xx, an undeclared status, a body against its schema, a leak or more than ${slow / 1000} s`,
  naive: [
    [['if (!parsed.success) throw new DomainError("request.not_found");\n\treturn parsed.data;', 'return value;'], ['if (badValue.has(sqlCode))', 'if (false)']],
    [['.refine((value) => !forbidden.test(value)', '.refine(() => true'], ['if (badValue.has(sqlCode))', 'if (false)']],
  ],
  async check(product, { log, seed, isShort }) {
    const cases = Number(process.env.CASES ?? (isShort ? 12 : 60));
    const { people, ids } = await cast(product);
    const operations = (await operationsOf(product)).filter((operation) => !endsSession(operation) && !operation.isUpload);
    const found = new Map();
    let requests = 0;
    let slowest = 0;
    await severalAtOnce(operations, async (operation) => {
      for (const kind of kinds) {
        await product.database.query('DELETE FROM rate_limits');
        for (const one of fc.sample(caseOf(operation, ids), { numRuns: cases, seed })) {
          const { target, body, headers } = requestOf(operation, one);
          const since = performance.now();
          const answer = await product.call(people[kind], operation.method, target, body, headers).catch((error) => ({ status: 0, body: { code: error.cause?.code ?? error.message } }));
          const took = performance.now() - since;
          slowest = Math.max(slowest, took);
          requests++;
          const problem = problemOf(operation, answer, took);
          if (problem && !found.has(`${operation.name} ${problem}`)) found.set(`${operation.name} ${problem}`, `${kind} ${target.slice(0, 200)} ${String(body).slice(0, 300)}`);
        }
      }
    }, 4);
    for (const [what, how] of [...found].slice(0, 40)) log(`${what}: ${how}`);
    return { pass: found.size === 0 && requests >= operations.length * cases * 3, figures: { operations: operations.length, cases, requests, slowestMs: Math.round(slowest), defects: found.size } };
  },
});
