import { startHttpProduct } from '../http-product.mjs';

/**
 * A bar that talks to the running product.
 * @param {{ id: string, promise: string, naive: [from: string, to: string][][], check: (product: object, options: { log: (line: string) => void, seed: number, isShort?: boolean }) => Promise<{ pass: boolean, figures: object }>, around?: () => object, product?: object }} bar
 *   `around`: starts what the product speaks to; gives the environment that names it
 *   `product`: how the product is started, see startHttpProduct
 *   `naive`: each a set of text changes of the built API that the bar must catch by itself
 */
export function httpBar({ id, promise, naive, check, around = () => ({ env: {}, stop: () => undefined }), product: options = {} }) {
  const once = async (changes, given) => {
    const neighbour = await around();
    const product = await startHttpProduct({ ...options, changes, env: neighbour.env });
    try {
      return await check(product, { ...given, neighbour });
    } finally {
      await product.stop();
      await neighbour.stop();
    }
  };
  return {
    id,
    promise,
    naive,
    check,
    async run({ sabotage, seed, log }) {
      if (!sabotage) return once([], { seed, log });
      const outcomes = [];
      for (const changes of naive) {
        const outcome = await once(changes, { seed, log, isShort: true }).catch((error) => ({ pass: true, figures: { error: error.message } }));
        log(`naive ${outcomes.length + 1}: ${outcome.pass ? 'NOT caught' : 'caught'} ${JSON.stringify(outcome.figures)}`);
        outcomes.push(outcome);
      }
      // A naive version that is not caught, or that does not even run, makes the whole pass, which under SABOTAGE=1 is the failure.
      return { pass: outcomes.some(({ pass }) => pass), figures: { naive: naive.length, caught: outcomes.filter(({ pass }) => !pass).length, ...outcomes.at(-1).figures } };
    },
  };
}
