import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildIfNeeded } from '../../launcher/build.mjs';
import { findFaketime } from '../../launcher/faketime.mjs';
import { startHttpProduct } from '../src/http-product.mjs';

// Short versions of the bars that need no killing, on one product; `npm run bar -- <id>` runs each in full.
const ids = ['a1', 'a2', 'a5', 'd6', 'd7', 'w1', 'w9', 'w10', 'p10', 'a7'];
// On a product of their own: w4 writes over everybody's words, and its stage must not be matched anew by a worker; w14 waits until
// the search has caught up, which after thousands of requests of the others takes minutes.
const alone = ['w4', 'w14'];
/** Only what hangs is ended: how long a bar takes is the machine's matter. */
const mostMilliseconds = 300_000;
const root = fileURLToPath(new URL('../../..', import.meta.url));
const seed = Number(process.env.SEED ?? 20261124);

let product;
beforeAll(async () => {
  await buildIfNeeded(root);
  product = await startHttpProduct();
}, 180_000);
afterAll(() => product?.stop(), 60_000);

/** Without it the clock stands where it is: then that bar is counted as skipped, never as passed. */
function canFreeze() {
  try {
    return Boolean(findFaketime());
  } catch (error) {
    console.error(error.message);
    return false;
  }
}

async function judge(id, on) {
  const { default: bar } = await import(`../src/bars/${id}.mjs`);
  const said = [];
  const options = { log: (line) => said.push(line), seed, isShort: true };
  const { pass, figures } = await bar.check(on, options);
  if (!pass) throw new Error(`${bar.promise}\n${JSON.stringify(figures)}\n${said.slice(0, 20).join('\n')}`);
}

describe('promises that every change must keep', () => {
  it.each(ids)('%s', (id) => judge(id, product), mostMilliseconds);

  it.each(alone)('%s', async (id) => {
    const own = await startHttpProduct();
    try {
      await judge(id, own);
    } finally {
      await own.stop();
    }
  }, mostMilliseconds);

  // A process of its own: the servers inherit its environment, which is not Jest's.
  (canFreeze() ? it : it.skip)('clock', () => promisify(execFile)(process.execPath, [join(root, 'apps/bars/src/run.mjs'), 'clock']), mostMilliseconds);
});
