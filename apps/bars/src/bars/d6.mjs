import { randomUUID } from 'node:crypto';
import { httpBar } from '../lib/http-bar.mjs';
import { admitted, operationsOf, send } from '../lib/http-operations.mjs';
import { scenesOf } from '../lib/http-scenes.mjs';

/** What every request may write, whether or not it has an effect. */
const bookkeeping = ['sessions', 'rate_limits', 'idempotency_keys'];
const copyOf = (body) => (body instanceof FormData ? [...body].reduce((form, [name, value]) => (form.append(name, value), form), new FormData()) : body);

/** Rows of every table, the journal included. */
async function footprint({ database }) {
  const { rows: tables } = await database.query("SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> ALL($1)", [bookkeeping]);
  const { rows: [counts] } = await database.query(`SELECT ${tables.map(({ name }) => `(SELECT count(*)::int FROM ${name}) AS ${name}`).join(', ')}`);
  return counts;
}

async function effectOf(product, work) {
  const before = await footprint(product);
  const result = await work();
  const after = await footprint(product);
  const grown = Object.keys(after).filter((table) => after[table] !== before[table]).sort();
  return { result, effect: grown.map((table) => `${table} ${after[table] - before[table]}`).join(', ') };
}

const changed = (body, scenes) => (body instanceof FormData ? scenes.upload('Tên công ty,Địa chỉ\nCông ty Khác,Huế\n') : { ...body, changed: 1 });

export default httpBar({
  id: 'd6',
  promise: 'Every POST with a key, sent twice or eight times at once, has one effect and one answer',
  naive: [
    [['if (keyed) await claimIdempotencyKey(runner.manager, keyed);', '']],
    [['if (stored?.fingerprint !== claim.fingerprint) throw', 'if (false) throw']],
  ],
  async check(product, { log, isShort }) {
    const scenes = scenesOf(product);
    const operations = (await operationsOf(product)).filter(({ isIdempotent }) => isIdempotent);
    const rounds = Number(process.env.ROUNDS ?? (isShort ? 1 : 5));
    const wrong = [];
    let requests = 0;
    for (const operation of operations) for (let round = 0; round < rounds; round++) {
      const [kind, role] = admitted(operation)[0];
      const miss = (what) => wrong.push(`${operation.name}: ${what}`);
      const single = await scenes.of(operation, kind, role);
      const control = await effectOf(product, () => send(product, operation, single.who, single));
      if (control.result.status !== operation.success) miss(`control ${control.result.status}`);
      const scene = await scenes.of(operation, kind, role);
      const key = randomUUID();
      const again = (body = copyOf(scene.body), who = scene.who) => {
        requests++;
        return send(product, operation, who, { ...scene, body }, { 'idempotency-key': key });
      };
      const { result: burst, effect } = await effectOf(product, async () => [...(await Promise.all(Array.from({ length: 8 }, () => again()))), await again(), await again()]);
      if (effect !== control.effect) miss(`effect ${effect} instead of ${control.effect}`);
      const accepted = burst.filter(({ status }) => status === operation.success);
      if (burst.some(({ status }) => status !== operation.success && status !== 409)) miss(`burst ${burst.map(({ status }) => status)}`);
      if (burst.slice(8).some(({ status, headers }) => status !== operation.success || headers.get('idempotent-replayed') !== 'true')) miss('no replay');
      if (new Set(accepted.map(({ body }) => JSON.stringify(body))).size !== 1) miss('different answers');
      if (accepted.filter(({ headers }) => headers.get('idempotent-replayed') !== 'true').length !== 1) miss('not exactly one first answer');
      // An operation without a body has nothing to change.
      if (scene.body !== undefined && (await again(changed(scene.body, scenes))).status !== 422) miss('another body under the same key');
      const stranger = await again(copyOf(scene.body), await product.person(kind, { role }));
      if (stranger.headers.get('idempotent-replayed') === 'true') miss('a key of another organisation');
    }
    for (const line of wrong.slice(0, 20)) log(line);
    return { pass: wrong.length === 0 && operations.length >= 15, figures: { operations: operations.length, rounds, requests, wrong: wrong.length } };
  },
});
