import { httpBar } from '../lib/http-bar.mjs';
import { casesOf, requestOf } from '../lib/http-fuzz.mjs';
import { admitted, endsSession, kinds, operationsOf, severalAtOnce } from '../lib/http-operations.mjs';
import { scenesOf } from '../lib/http-scenes.mjs';
import { schemaProblem } from '../lib/http-schema.mjs';

const slow = 2000; // milliseconds
const words = /node_modules|\bat .*\.js:\d+|SELECT |INSERT INTO|QueryFailedError|FST_ERR/;

/** @returns {string | null} what is wrong with the answer */
function problemOf(operation, { status, body }) {
  if (status === 0) return `no answer, ${body.code}`;
  if (status >= 500) return `${status} ${body?.code ?? ''}`;
  if (!operation.statuses.includes(status)) return `undeclared ${status} ${body?.code ?? ''}`;
  const schema = operation.responseSchema(status);
  const flaw = schema && schemaProblem(schema, operation.components, body);
  if (flaw) return `${status} body ${flaw}`;
  return status >= 400 && words.test(JSON.stringify(body)) ? 'leak' : null;
}

async function timed(product, operation, who, one) {
  const { target, body, headers } = requestOf(operation, one);
  const since = performance.now();
  const answer = await product.call(who, operation.method, target, body, headers).catch((error) => ({ status: 0, body: { code: error.cause?.code ?? error.message } }));
  return { answer, took: performance.now() - since, how: `${target.slice(0, 200)} ${String(body).slice(0, 300)}` };
}

/** Whoever may do it does it with objects of his own; the others with somebody's. */
async function callerOf(operation, kind, scenes, strangers) {
  const door = admitted(operation).find(([other]) => other === kind);
  if (!door) return { who: strangers[kind], ids: strangers.ids };
  const { who, ids = {}, body } = await scenes.of(operation, ...door);
  return { who: who ?? strangers[kind], ids, body };
}

export default httpBar({
  id: 'w1',
  promise: `No input yields a 5xx, an undeclared status, a body against its schema, a leak or more than ${slow / 1000} s`,
  naive: [
    [['if (!parsed.success) throw new DomainError("request.not_found");\n\treturn parsed.data;', 'return value;'], ['if (badValue.has(sqlCode))', 'if (false)']],
    [['.refine((value) => !forbidden.test(value)', '.refine(() => true'], ['if (badValue.has(sqlCode))', 'if (false)']],
    [['frameworkErrors: (_error', 'unused: (_error']],
  ],
  async check(product, { log, seed, isShort }) {
    const cases = Number(process.env.CASES ?? (isShort ? 6 : 60));
    const scenes = scenesOf(product);
    const { people, ids } = await scenes.introduced('supplier');
    const strangers = { ...people, ids };
    const operations = (await operationsOf(product)).filter((operation) => !endsSession(operation));
    const found = new Map();
    const late = [];
    const accepted = new Set();
    let requests = 0;
    let slowest = 0;
    await severalAtOnce(operations, async (operation) => {
      for (const kind of kinds) {
        const { who, ids: own, body: valid } = await callerOf(operation, kind, scenes, strangers);
        for (const one of casesOf(operation, own, valid, { cases, seed })) {
          if (requests++ % 20 === 0) await product.database.query('DELETE FROM rate_limits');
          const { answer, took, how } = await timed(product, operation, who, one);
          slowest = Math.max(slowest, took);
          if (took > slow) late.push({ operation, who, one });
          if (answer.status < 300) accepted.add(operation.id);
          const problem = problemOf(operation, answer);
          if (problem && !found.has(`${operation.name} ${problem}`)) found.set(`${operation.name} ${problem}`, `${kind} ${how}`);
        }
      }
    }, 4);
    // A second look with nothing else running: a busy machine is slow with everything, a bad input always.
    for (const { operation, who, one } of late.slice(0, 20)) {
      const again = [await timed(product, operation, who, one), await timed(product, operation, who, one)].sort((a, b) => a.took - b.took)[0];
      if (again.took > slow) found.set(`${operation.name} ${Math.round(again.took)} ms`, again.how);
    }
    for (const [what, how] of [...found].slice(0, 40)) log(`${what}: ${how}`);
    // Inputs that are all refused at the door would prove little: nearly every operation must have succeeded as well.
    return { pass: found.size === 0 && accepted.size >= operations.length * 0.95 - 1, figures: { operations: operations.length, cases, requests, succeeded: accepted.size, slowestMs: Math.round(slowest), late: late.length, defects: found.size } };
  },
});
