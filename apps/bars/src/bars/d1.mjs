import { pause } from '@matxich/embedded';
import { startKillProduct } from '../lib/kill-product.mjs';
import { checkWrites, startWriters } from '../lib/kill-writers.mjs';
import { randomFrom } from '../random.mjs';

// Without the claim a repeated request is a second effect.
const naive = [['if (keyed) await claimIdempotencyKey(runner.manager, keyed);', '']];

export default {
  id: 'd1',
  promise: 'What was answered with 2xx is there once and whole, though API replicas are killed under sixteen writers; what was in doubt becomes one effect by asking again',
  async run({ sabotage, seed, log }) {
    const kills = Number(process.env.KILLS ?? 20);
    const random = randomFrom(seed);
    const product = await startKillProduct({ changes: sabotage ? naive : [], hasWorker: false });
    try {
      const writers = await startWriters(product);
      const back = [Promise.resolve(), Promise.resolve()];
      for (let kill = 0; kill < kills; kill++) {
        await pause(300 + random() * 1200);
        const replica = Math.floor(random() * 2);
        await back[replica];
        back[replica] = product.kill.api(replica); // the other one may die before this one is back
      }
      await Promise.all(back);
      const { isKept, figures } = await checkWrites(product, await writers.stop());
      for (const line of product.died) log(line);
      return { pass: isKept && product.died.length === 0, figures: { kills, ...figures, diedAlone: product.died.length } };
    } finally {
      await product.stop();
    }
  },
};
