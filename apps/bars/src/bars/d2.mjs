import { pause } from '@matxich/embedded';
import { settledOutbox } from '../lib/kill-outbox.mjs';
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

const ofOurs = (kind, access) => `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_am m ON m.oid = c.relam WHERE c.relkind = '${kind}' AND m.amname = '${access}' AND c.relnamespace = 'public'::regnamespace`;

/** Every index against its table, every page of every table; reading them also checks their checksums. */
async function damage({ ask }) {
  await ask('CREATE EXTENSION IF NOT EXISTS amcheck');
  const checks = [
    ...(await ask(ofOurs('i', 'btree'))).map(({ name }) => [name, 'SELECT bt_index_check($1::regclass, true) AS msg']),
    ...(await ask(ofOurs('i', 'gin'))).map(({ name }) => [name, 'SELECT gin_index_check($1::regclass) AS msg']),
    ...(await ask(ofOurs('r', 'heap'))).map(({ name }) => [name, 'SELECT msg FROM verify_heapam($1::regclass)']),
  ];
  const broken = [];
  for (const [name, check] of checks) {
    const said = await ask(check, [name]).catch((error) => [{ msg: error.message }]);
    broken.push(...said.filter(({ msg }) => msg).map(({ msg }) => `${name}: ${msg}`));
  }
  return { checked: checks.length, broken };
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
      const before = JSON.stringify([product.parts.api, product.parts.worker]);
      const writers = await startWriters(product);
      const waits = [];
      for (let kill = 0; kill < kills; kill++) {
        await pause(400 + random() * 1200);
        await product.kill.postgres();
        waits.push(await waitForApi(product));
      }
      const { isKept, figures } = await checkWrites(product, await writers.stop());
      const { checked, broken } = await damage(product);
      const isSame = before === JSON.stringify([product.parts.api, product.parts.worker]) && product.died.length === 0;
      const slowestReady = Math.round(Math.max(...waits));
      const open = await settledOutbox(product); // the worker works, too
      for (const line of [...broken, ...product.died]) log(line);
      return {
        pass: isKept && broken.length === 0 && isSame && slowestReady <= longest && open === 0,
        figures: { kills, ...figures, checked, broken: broken.length, diedWithIt: product.died.length, slowestReady, open },
      };
    } finally {
      await product.stop();
    }
  },
};
