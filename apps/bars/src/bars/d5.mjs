import { randomUUID } from 'node:crypto';
import { pause } from '@matxich/embedded';
import pg from 'pg';
import { insist, peopleIn } from '../lib/kill-clients.mjs';
import { openEvents, settledOutbox } from '../lib/kill-outbox.mjs';
import { startKillProduct } from '../lib/kill-product.mjs';
import { randomFrom } from '../random.mjs';

const writers = 16;
const rollbackShare = 0.02;
/** Above this many open events the writers wait: how fast the worker is on a busy machine is not asked here. */
const mostOpen = 250;

// The naive relay notes a row as done before its effect is there, and takes the newest first.
const naive = [
  ['if (!await this.outbox.lockOpen(tx, event.id)) return;', 'await this.outbox.markDelivered([event.id]);'],
  ['ORDER BY id LIMIT $2`', 'ORDER BY id DESC LIMIT $2`'],
  ['AND ($3 OR earlier.available_at > clock_timestamp())', 'AND earlier.available_at > clock_timestamp() AND $3 IS NOT NULL'],
];

/** Notes in which transaction each row was done, so that the order per aggregate can be told afterwards. */
const observe = `
  CREATE TABLE bar_seen (seq bigint GENERATED ALWAYS AS IDENTITY, transaction bigint, consumer text, aggregate_id uuid, outbox_id bigint);
  CREATE FUNCTION bar_see() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO bar_seen (transaction, consumer, aggregate_id, outbox_id) VALUES (txid_current(), NEW.consumer, NEW.aggregate_id, NEW.id); RETURN NEW; END $$;
  CREATE TRIGGER bar_see AFTER UPDATE OF processed_at ON outbox FOR EACH ROW WHEN (OLD.processed_at IS NULL AND NEW.processed_at IS NOT NULL) EXECUTE FUNCTION bar_see()`;

const requirement = { kind: 'process', weight: 'must', codes: ['proc.plastics.injection'] };
const rfq = () => ({ title: `mark-${randomUUID()}`, deadline: '2031-01-01T00:00:00Z', lines: [{ title: 'Nắp', annualQuantity: 10, requirements: [requirement] }] });

async function startLoad(product, random) {
  const connection = new pg.Pool({ connectionString: product.parts.postgres.url, max: 4 });
  let stopping = false;
  let isFull = false;
  const published = [];
  const figures = { edits: 0, rollbacks: 0, lateCommits: 0 };
  const [buyers, suppliers] = [await peopleIn(product, 'buyer', writers / 2), await peopleIn(product, 'supplier', writers / 2)];
  const owned = new Map();
  for (const who of suppliers) owned.set(who, (await insist(product, who, 'POST', '/api/v1/my/supplier', { nameVi: `Công ty ${randomUUID()}` })).body);

  /** A row whose number is lower than that of rows committed before it, or that never comes: what a relay must not stumble over. */
  const slowWrite = async (supplierId, isKept) => {
    const client = await connection.connect();
    try {
      await client.query('BEGIN');
      await client.query("INSERT INTO outbox (consumer, type, aggregate_id, payload) VALUES ('search', 'supplier.changed', $1, $2)", [supplierId, JSON.stringify({ supplierId })]);
      await pause(50 + random() * 300);
      await client.query(isKept ? 'COMMIT' : 'ROLLBACK');
      figures[isKept ? 'lateCommits' : 'rollbacks']++;
    } finally {
      client.release();
    }
  };
  const publish = async (who) => {
    const { body } = await insist(product, who, 'POST', '/api/v1/rfqs', rfq());
    if ((await insist(product, who, 'POST', `/api/v1/rfqs/${body.id}/publish`)).status === 200) published.push(body.id);
    await pause(random() * 60);
  };
  const edit = async (who) => {
    if (random() < rollbackShare * 2) await slowWrite(owned.get(who).id, random() < 0.5);
    const { status } = await insist(product, who, 'POST', '/api/v1/my/supplier/sites', { name: `mark-${randomUUID()}` });
    if (status === 201) figures.edits++;
    await pause(random() * 40);
  };
  const loop = async (who, step) => {
    while (!stopping) await (isFull ? pause(50) : step(who));
  };
  const watching = (async () => {
    for (; !stopping; await pause(200)) isFull = (await openEvents(product)) > mostOpen;
  })();
  const running = Promise.all([watching, ...buyers.map((who) => loop(who, publish)), ...suppliers.map((who) => loop(who, edit))]);
  return {
    stop: async () => {
      stopping = true;
      await running;
      await connection.end();
      return { published, figures };
    },
  };
}

/** Pairs of one aggregate and consumer where the later transaction did a lower number than an earlier one. */
const disorder = `
  WITH done AS (SELECT consumer, aggregate_id, transaction, min(seq) AS at, min(outbox_id) AS lowest, max(outbox_id) AS highest FROM bar_seen GROUP BY consumer, aggregate_id, transaction)
  SELECT count(*)::int AS count FROM (SELECT lowest, max(highest) OVER (PARTITION BY consumer, aggregate_id ORDER BY at ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before FROM done) pairs WHERE lowest < before`;

const count = async ({ ask }, sql, parameters) => Number((await ask(`SELECT count(*) AS count FROM (${sql}) counted`, parameters))[0].count);

export default {
  id: 'd5',
  promise: 'No event is lost and each aggregate’s events are done in order, with sixteen writers, rollbacks, late commits and a worker that is killed',
  async run({ sabotage, seed, log }) {
    const kills = Number(process.env.KILLS ?? 20);
    const random = randomFrom(seed);
    const product = await startKillProduct({ changes: sabotage ? naive : [], replicas: 1 });
    try {
      await product.ask(observe);
      const load = await startLoad(product, random);
      let caught = 0; // kills that met events not yet done
      for (let kill = 0; kill < kills; kill++) {
        await pause(200 + random() * 900);
        if ((await openEvents(product)) > 0) caught++;
        await product.kill.worker();
      }
      const { published, figures } = await load.stop();
      const open = await settledOutbox(product);
      const missed = await count(product, 'SELECT FROM unnest($1::uuid[]) AS asked (rfq) WHERE NOT EXISTS (SELECT 1 FROM match_runs WHERE rfq_id = asked.rfq)', [published]);
      const repeated = await count(product, 'SELECT FROM match_runs GROUP BY rfq_id HAVING count(*) > 1');
      const unseen = await count(product, 'SELECT FROM outbox o WHERE NOT EXISTS (SELECT 1 FROM bar_seen s WHERE s.outbox_id = o.id)');
      const events = await count(product, 'SELECT FROM bar_seen');
      const [{ count: disordered }] = await product.ask(disorder);
      const check = product.cli('search:check');
      for (const line of [...(check.status === 0 ? [] : [check.stdout]), ...product.died]) log(line);
      const isKept = [open, missed, repeated, unseen, disordered, check.status, product.died.length].every((number) => number === 0);
      const isTested = caught > 0 && published.length > 50 && figures.rollbacks > 0 && figures.lateCommits > 0;
      return { pass: isKept && isTested, figures: { kills, caught, events, published: published.length, ...figures, open, missed, repeated, unseen, disordered, isIndexEqual: check.status === 0, diedAlone: product.died.length } };
    } finally {
      await product.stop();
    }
  },
};
