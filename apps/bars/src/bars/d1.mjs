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
      for (let kill = 0; kill < kills; kill++) {
        await pause(300 + random() * 1000);
        await product.kill.api(Math.floor(random() * 2));
      }
      const { isKept, figures } = await checkWrites(product, await writers.stop());
      log(JSON.stringify(figures));
      return { pass: isKept, figures: { kills, ...figures } };
    } finally {
      await product.stop();
    }
  },
};
