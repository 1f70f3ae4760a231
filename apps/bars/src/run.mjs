// `npm run bar -- d12`: runs one promise of the reliability list against the built product and prints one line of figures.
// SABOTAGE=1 swaps in the naive behaviour: the bar must then be red, or it proves nothing. SEED=n replays a run.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from '../../launcher/build.mjs';

const folder = fileURLToPath(new URL('./bars/', import.meta.url));
const ids = readdirSync(folder).filter((name) => name.endsWith('.mjs')).map((name) => name.slice(0, -4)).sort();
const id = (process.argv[2] ?? '').toLowerCase();

if (!ids.includes(id)) {
  console.log('npm run bar -- <id>');
  for (const name of ids) console.log(`  ${name.padEnd(6)} ${(await import(`./bars/${name}.mjs`)).default.promise}`);
  process.exit(id ? 2 : 0);
}

const { default: bar } = await import(`./bars/${id}.mjs`);
const sabotage = process.env.SABOTAGE === '1';
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
await buildIfNeeded(fileURLToPath(new URL('../../..', import.meta.url)));
const since = performance.now();
let outcome;
try {
  outcome = await bar.run({ sabotage, seed, log: (line) => console.error(line) });
} catch (error) {
  outcome = { pass: false, figures: { error: error.message } };
}
console.log(JSON.stringify({ bar: id, pass: outcome.pass, sabotage, seed, seconds: Math.round((performance.now() - since) / 1000), ...outcome.figures }));
process.exit(outcome.pass ? 0 : 1);
