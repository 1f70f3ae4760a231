import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from '../../launcher/build.mjs';
import { startHttpProduct } from '../src/http-product.mjs';

// Short versions of the bars that need no killing, on one product; `npm run bar -- <id>` runs each in full.
const ids = ['a1', 'a2', 'a5', 'd6', 'd7', 'w1', 'w9', 'w10', 'p10', 'w14', 'a7'];
const root = fileURLToPath(new URL('../../..', import.meta.url));
const seed = Number(process.env.SEED ?? 20261124);

let product;
beforeAll(async () => {
  await buildIfNeeded(root);
  product = await startHttpProduct();
}, 180_000);
afterAll(() => product?.stop(), 60_000);

describe('promises that every change must keep', () => {
  it.each(ids)('%s', async (id) => {
    const { default: bar } = await import(`../src/bars/${id}.mjs`);
    const said = [];
    const { pass, figures } = await bar.check(product, { log: (line) => said.push(line), seed, isShort: true });
    if (!pass) throw new Error(`${bar.promise}\n${JSON.stringify(figures)}\n${said.slice(0, 20).join('\n')}`);
  }, 120_000);
});
