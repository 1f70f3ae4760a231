import { randomUUID } from 'node:crypto';
import { pause } from '@matxich/embedded';
import { insist, personIn, startKillProduct } from '../lib/kill-product.mjs';
import { randomFrom, shuffled } from '../random.mjs';

const firms = 240;
const hands = 8; // a firm is renamed once or twice in a run, so that no later change covers up a lost one
const longest = 30_000; // milliseconds from the last fault until index and database agree

// The naive indexer notes a change as indexed before the search server has it.
const naive = [['await consumer.handle(batch);', 'await this.outbox.markDelivered(batch.map((event) => event.id)); await consumer.handle(batch);']];

const word = () => `k${randomUUID().replaceAll('-', '').slice(0, 14)}`;

/** Each firm is renamed again and again; its name is one word that nobody else has, so that a search tells which name is indexed. */
async function startRenaming(product) {
  let stopping = false;
  let renamed = 0;
  const firm = async () => {
    const who = await personIn(product, 'supplier');
    let name = word();
    let own = (await insist(product, who, 'POST', '/api/v1/my/supplier', { nameVi: `Công ty ${name}` })).body;
    const before = [];
    return {
      state: () => ({ name, before: before.slice(-3), id: own.id }),
      rename: async () => {
        const next = word();
        const { status, body } = await insist(product, who, 'PATCH', '/api/v1/my/supplier', { nameVi: `Công ty ${next}` }, { headers: { 'if-match': `"${own.version}"` } });
        // 412: the try that was in doubt had done it. Ask what is true.
        own = status === 200 ? body : (await insist(product, who, 'GET', '/api/v1/my/supplier')).body;
        before.push(name);
        name = own.nameVi.split(' ').at(-1);
        renamed++;
      },
    };
  };
  const all = [];
  while (all.length < firms) all.push(...(await Promise.all(Array.from({ length: hands }, firm))));
  const waiting = [...all];
  const running = Promise.all(Array.from({ length: hands }, async () => {
    while (!stopping) {
      const one = waiting.shift();
      await one.rename();
      waiting.push(one);
      await pause(100 + Math.random() * 500);
    }
  }));
  return {
    firms: all,
    stop: async () => {
      stopping = true;
      await running;
      return renamed;
    },
  };
}

async function find(product, q) {
  const answer = await fetch(`${product.url()}/api/v1/suppliers?q=${encodeURIComponent(q)}`, { signal: AbortSignal.timeout(15_000) });
  return answer.status === 200 ? (await answer.json()).hits.map(({ id }) => id) : null;
}

/** @returns what a search says that the database does not */
async function differences(product, renaming) {
  const wrong = [];
  for (const { state } of renaming.firms) {
    const { id, name, before } = state();
    if (!(await find(product, name))?.includes(id)) wrong.push(`missing ${name}`);
    for (const old of before) if ((await find(product, old))?.includes(id)) wrong.push(`stale ${old}`);
  }
  const check = product.cli('search:check');
  if (check.status !== 0) wrong.push(check.stdout.split('\n')[0]);
  return wrong;
}

/** A rebuild while firms are renamed: a question that has an answer before must have one at every moment of it. */
async function rebuildWithoutGap(product) {
  let isOver = false;
  let empty = 0;
  let asked = 0;
  const probe = (async () => {
    while (!isOver) {
      const hits = await find(product, 'công ty').catch(() => null);
      asked++;
      if (!hits?.length) empty++;
    }
  })();
  const { spawn } = await import('node:child_process');
  const { once } = await import('node:events');
  for (let round = 0; round < 2; round++) {
    const rebuild = spawn(process.execPath, [`${process.cwd()}/dist/apps/api/cli.js`, 'search:rebuild'], { env: product.env, stdio: 'ignore' });
    const [code] = await once(rebuild, 'exit');
    if (code !== 0) empty++;
  }
  isOver = true;
  await probe;
  return { asked, empty };
}

export default {
  id: 'd4',
  promise: 'Within thirty seconds of the last fault the index equals the database, whatever was killed in whatever order, its data deleted at the first of them; a rebuild has no empty moment',
  async run({ sabotage, seed, log }) {
    const kills = Number(process.env.KILLS ?? 20);
    const random = randomFrom(seed);
    const product = await startKillProduct({ changes: sabotage ? naive : [], replicas: 1 });
    try {
      const renaming = await startRenaming(product);
      const targets = shuffled(Array.from({ length: kills }, (_, kill) => ['meilisearch', 'worker', 'postgres', 'meilisearch'][kill % 4]), random);
      const loss = targets.indexOf('meilisearch');
      for (const [kill, target] of targets.entries()) {
        await pause(300 + random() * 900);
        await product.kill[target]({ loseData: kill === loss, downFor: 300 + random() * 1500 });
      }
      const renamed = await renaming.stop();
      const since = performance.now();
      let wrong = await differences(product, renaming).catch((error) => [error.message]);
      while (wrong.length > 0 && performance.now() - since < longest) {
        await pause(500);
        wrong = await differences(product, renaming).catch((error) => [error.message]);
      }
      const healedMs = Math.round(performance.now() - since);
      for (const line of wrong.slice(0, 10)) log(line);
      const { asked, empty } = wrong.length > 0 ? { asked: 0, empty: 0 } : await rebuildWithoutGap(product);
      const [{ dead }] = await product.ask('SELECT count(*)::int AS dead FROM outbox WHERE dead_at IS NOT NULL');
      return { pass: wrong.length === 0 && empty === 0 && asked > 10 && dead === 0 && renamed > firms, figures: { kills, firms, renamed, wrong: wrong.length, healedMs, rebuildProbes: asked, emptyProbes: empty, dead } };
    } finally {
      await product.stop();
    }
  },
};
