import { pause } from '@matxich/embedded';
import { startKillProduct } from '../lib/kill-product.mjs';
import { checkWrites, startWriters } from '../lib/kill-writers.mjs';
import { randomFrom } from '../random.mjs';

const longest = 10_000; // milliseconds until the API answers again after the database does

async function waitForApi(product) {
  const since = performance.now();
  for (;;) {
    const answers = await Promise.all([0, 1].map((index) => fetch(`${product.url(index)}/api/health/ready`, { signal: AbortSignal.timeout(5000) }).then(({ status }) => status, () => 0)));
    const took = performance.now() - since;
    if (answers.every((status) => status === 200) || took > longest * 2) return took;
    await pause(50);
  }
}

/** Every index of every table against its table (amcheck), and every page's checksum by reading it. */
async function brokenIndexes({ ask }) {
  await ask('CREATE EXTENSION IF NOT EXISTS amcheck');
  const indexes = await ask("SELECT c.oid::regclass::text AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am m ON m.oid = c.relam JOIN pg_namespace n ON n.oid = c.relnamespace WHERE m.amname = 'btree' AND n.nspname = 'public' AND i.indisvalid");
  const broken = [];
  for (const { name } of indexes) await ask('SELECT bt_index_check($1::regclass, true)', [name]).catch((error) => broken.push(`${name}: ${error.message}`));
  return { indexes: indexes.length, broken };
}

export default {
  id: 'd2',
  promise: 'What was answered with 2xx survives a killed PostgreSQL, once and whole; API and worker live through it and answer within ten seconds',
  async run({ sabotage, seed, log }) {
    const kills = Number(process.env.KILLS ?? 20);
    const random = randomFrom(seed);
    const product = await startKillProduct();
    try {
      // The naive database answers before the disk has it.
      if (sabotage) await product.ask('ALTER ROLE matxich SET synchronous_commit = off');
      if (sabotage) for (const index of [0, 1]) await product.kill.api(index); // so that its connections know
      const before = [...product.parts.api, product.parts.worker].map(({ pid }) => pid);
      const writers = await startWriters(product);
      const waits = [];
      for (let kill = 0; kill < kills; kill++) {
        await pause(400 + random() * 1200);
        await product.kill.postgres();
        waits.push(await waitForApi(product));
      }
      const { isKept, figures } = await checkWrites(product, await writers.stop());
      const { indexes, broken } = await brokenIndexes(product);
      const restarted = [...product.parts.api, product.parts.worker].filter(({ pid, child }) => !before.includes(pid) || child.exitCode !== null || child.signalCode !== null).length;
      const slowestReady = Math.round(Math.max(...waits));
      for (const line of broken) log(line);
      return { pass: isKept && broken.length === 0 && restarted === 0 && slowestReady <= longest, figures: { kills, ...figures, indexes, brokenIndexes: broken.length, diedWithIt: restarted, slowestReady } };
    } finally {
      await product.stop();
    }
  },
};
