import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pause } from '@matxich/embedded';
import { differences, untilEqual } from '../lib/kill-index.mjs';
import { openEvents, settledOutbox } from '../lib/kill-outbox.mjs';
import { startKillProduct } from '../lib/kill-product.mjs';
import { startRenaming } from '../lib/kill-renaming.mjs';
import { randomFrom, shuffled } from '../random.mjs';

const firms = 240;
const refused = 3;
const patienceForWork = 180_000; // milliseconds until every firm was renamed once
const patience = 30_000; // milliseconds from the last fault until index and database agree

// No firm can make a document that Meilisearch refuses, so the bar makes one: of a firm whose name says so.
const refusal = ['hash: sourceHash(source, vocabulary, now),', 'hash: sourceHash(source, vocabulary, now), ...source.nameVi.includes("refused") && { id: "no id!" },'];
// The naive indexer notes a change as indexed before the search server has it.
const naive = ['await consumer.handle(batch);', 'await this.outbox.markDelivered(batch.map((event) => event.id)); await consumer.handle(batch);'];

/** Faults come with the work, not with the clock: before the last of them every firm has had its turn, on a slow machine too. */
async function untilRenamed(renaming, share) {
  const deadline = performance.now() + patienceForWork;
  while (renaming.renamed() <= share * firms && performance.now() < deadline) await pause(50);
}

/** Meilisearch, worker and PostgreSQL die in any order, also while another is down. @returns how often there was something not yet indexed */
async function letDie(product, kills, random, renaming) {
  const targets = shuffled(Array.from({ length: kills }, (_, kill) => ['meilisearch', 'worker', 'postgres', 'meilisearch'][kill % 4]), random);
  const loss = targets.indexOf('meilisearch');
  const back = {};
  let caught = 0;
  for (const [kill, target] of targets.entries()) {
    await pause(300 + random() * 900);
    await untilRenamed(renaming, (kill + 1) / kills);
    await back[target];
    if ((await openEvents(product, 'search').catch(() => 0)) > 0) caught++;
    back[target] = product.kill[target]({ loseData: kill === loss, downFor: 300 + random() * 1500 });
    if (random() < 0.6) await back[target];
  }
  await Promise.all(Object.values(back));
  return caught;
}

const health = async (product) => (await fetch(`${product.url()}/api/health/ready`)).json();

/** The refused documents are not forgotten: tried again, at last dead, each time in sight of whoever asks for the health. */
async function watchRefused(product, ids) {
  const tried = "SELECT DISTINCT aggregate_id AS id FROM outbox WHERE processed_at IS NULL AND attempts > 0 AND last_error LIKE '%search task%' AND aggregate_id = ANY($1)";
  const retried = (await product.ask(tried, [ids])).length;
  const { pending } = (await health(product)).checks.outbox;
  // Nine tries take a quarter of an hour: the tenth comes now.
  await product.ask('UPDATE outbox SET attempts = 9, available_at = clock_timestamp() WHERE processed_at IS NULL AND aggregate_id = ANY($1)', [ids]);
  let said;
  for (let waited = 0; waited < patience; waited += 250) {
    said = await health(product);
    if (said.checks.outbox.dead >= refused) break;
    await pause(250);
  }
  return { retried, isSeen: pending >= refused && said.checks.outbox.dead >= refused && said.status !== 'ok', dead: said.checks.outbox.dead };
}

/** Two rebuilds, with refused documents among the rest: a question that has an answer before must have one at every moment of it. */
async function rebuildWithoutGap(product) {
  let isOver = false;
  const figures = { rebuildProbes: 0, emptyProbes: 0, failedRebuilds: 0 };
  const probe = (async () => {
    while (!isOver) {
      const answer = await fetch(`${product.url()}/api/v1/suppliers?q=${encodeURIComponent('công ty')}`, { signal: AbortSignal.timeout(15_000) }).then((reply) => reply.json(), () => null);
      figures.rebuildProbes++;
      if (!answer?.hits?.length) figures.emptyProbes++;
    }
  })();
  for (let round = 0; round < 2; round++) {
    const [code] = await once(spawn(process.execPath, [join(product.built, 'cli.js'), 'search:rebuild'], { env: product.env, stdio: 'ignore' }), 'exit');
    if (code !== 0) figures.failedRebuilds++;
  }
  isOver = true;
  await probe;
  return figures;
}

/** Everything once more at rest: the index lost while nobody changes anything, rebuilds, the refused ones mended. */
async function atRest(product, resting, except) {
  const watched = await watchRefused(product, [...except]);
  await product.kill.meilisearch({ loseData: true });
  const quiet = await untilEqual(product, { since: performance.now(), patience, except });
  const rebuilt = await rebuildWithoutGap(product);
  for (const firm of resting) await firm.rename();
  product.cli('outbox:retry');
  const open = await settledOutbox(product);
  const wrong = [...quiet.wrong, ...(await differences(product))];
  const isKept = wrong.length === 0 && open === 0 && watched.isSeen && watched.retried === refused && rebuilt.emptyProbes === 0 && rebuilt.failedRebuilds === 0 && rebuilt.rebuildProbes > 10;
  return { isKept, wrong, figures: { ...watched, quietHealedMs: quiet.tookMs, ...rebuilt, open, wrongAtRest: wrong.length } };
}

export default {
  id: 'd4',
  promise: 'Within thirty seconds of the last fault the index equals the database, whatever was killed in whatever order, its data deleted at the first of them; what is refused stays in sight; a rebuild has no empty moment',
  async run({ sabotage, seed, log }) {
    const kills = Number(process.env.KILLS ?? 20);
    const random = randomFrom(seed);
    const product = await startKillProduct({ changes: [refusal, ...(sabotage ? [naive] : [])], replicas: 1 });
    try {
      const renaming = await startRenaming(product, firms, refused);
      await settledOutbox(product);
      for (const firm of renaming.resting) await firm.rename('refused');
      const except = new Set(renaming.resting.map(({ id }) => id));
      const caught = await letDie(product, kills, random, renaming);
      const since = performance.now();
      const renamed = await renaming.stop();
      const { wrong, tookMs: healedMs } = await untilEqual(product, { since, patience, except });
      const rest = wrong.length === 0 ? await atRest(product, renaming.resting, except) : { isKept: false, wrong: [], figures: {} };
      for (const line of [...wrong, ...rest.wrong].slice(0, 10)) log(line);
      for (const line of product.died) log(line);
      const pass = wrong.length === 0 && rest.isKept && caught > 0 && renamed > firms && product.died.length === 0;
      return { pass, figures: { kills, caught, firms, renamed, wrong: wrong.length, healedMs, ...rest.figures, diedAlone: product.died.length } };
    } finally {
      await product.stop();
    }
  },
};
