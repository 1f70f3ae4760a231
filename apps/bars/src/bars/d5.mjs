import { randomUUID } from 'node:crypto';
import { pause } from '@matxich/embedded';
import pg from 'pg';
import { insist, personIn, startKillProduct } from '../lib/kill-product.mjs';
import { randomFrom } from '../random.mjs';

const writers = 16;
const rollbackShare = 0.02;

// The naive relay notes a row as done before its effect is there.
const naive = [['if (!await this.outbox.lockOpen(tx, event.id)) return;', 'await this.outbox.markDelivered([event.id]);']];

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
  const published = [];
  const figures = { edits: 0, rollbacks: 0, lateCommits: 0 };
  const buyers = await Promise.all(Array.from({ length: writers / 2 }, () => personIn(product, 'buyer')));
  const suppliers = await Promise.all(Array.from({ length: writers / 2 }, () => personIn(product, 'supplier')));
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
    while (!stopping) await step(who);
  };
  const running = Promise.all([...buyers.map((who) => loop(who, publish)), ...suppliers.map((who) => loop(who, edit))]);
  return {
    stop: async () => {
      stopping = true;
      await running;
      await connection.end();
      return { published, figures };
    },
  };
}

async function settled({ ask }) {
  for (let waited = 0; waited < 60_000; waited += 250) {
    const [{ open }] = await ask('SELECT count(*)::int AS open FROM outbox WHERE processed_at IS NULL');
    if (open === 0) return 0;
    await pause(250);
  }
  const [{ open }] = await ask('SELECT count(*)::int AS open FROM outbox WHERE processed_at IS NULL');
  return open;
}

/** Pairs of one aggregate and consumer where the later transaction did a lower number than an earlier one. */
const disorder = `
  WITH done AS (SELECT consumer, aggregate_id, transaction, min(seq) AS at, min(outbox_id) AS lowest, max(outbox_id) AS highest FROM bar_seen GROUP BY consumer, aggregate_id, transaction)
  SELECT count(*)::int AS count FROM (SELECT lowest, max(highest) OVER (PARTITION BY consumer, aggregate_id ORDER BY at ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before FROM done) pairs WHERE lowest < before`;

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
      for (let kill = 0; kill < kills; kill++) {
        await pause(200 + random() * 900);
        await product.kill.worker();
      }
      const { published, figures } = await load.stop();
      const open = await settled(product);
      const [{ missed }] = await product.ask('SELECT count(*)::int AS missed FROM unnest($1::uuid[]) AS asked (rfq) WHERE NOT EXISTS (SELECT 1 FROM match_runs WHERE rfq_id = asked.rfq)', [published]);
      const [{ repeated }] = await product.ask('SELECT count(*)::int AS repeated FROM (SELECT rfq_id FROM match_runs GROUP BY rfq_id HAVING count(*) > 1) runs');
      const [{ unseen }] = await product.ask('SELECT count(*)::int AS unseen FROM outbox o WHERE NOT EXISTS (SELECT 1 FROM bar_seen s WHERE s.outbox_id = o.id)');
      const [{ events }] = await product.ask('SELECT count(*)::int AS events FROM bar_seen');
      const [{ count: disordered }] = await product.ask(disorder);
      const drift = product.cli('search:check');
      const isIndexEqual = drift.status === 0;
      if (!isIndexEqual) log(drift.stdout);
      const pass = open === 0 && missed === 0 && repeated === 0 && unseen === 0 && disordered === 0 && isIndexEqual && published.length > 50 && figures.rollbacks > 0 && figures.lateCommits > 0;
      return { pass, figures: { kills, events, published: published.length, ...figures, open, missed, repeated, unseen, disordered, isIndexEqual } };
    } finally {
      await product.stop();
    }
  },
};
