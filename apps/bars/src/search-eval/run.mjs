// `npm run eval:search`: scores the product's search over the judged set of this folder, beside two plain peers.
// --misses [n] lists the worst queries of the tuning part; --json prints everything as JSON; --no-build asks the API as it was last built.
import { buildIfNeeded } from '../../../launcher/build.mjs';
import { root, startHttpProduct } from '../http-product.mjs';
import { evaluate } from './evaluate.mjs';
import { missedLimits } from './limits.mjs';
import { missesOf, tableOf } from './report.mjs';

const flags = process.argv.slice(2);
if (!flags.includes('--no-build')) await buildIfNeeded(root);
const product = await startHttpProduct({ isDemo: false });
try {
  const result = await evaluate(product);
  const missed = missedLimits(result.groups);
  if (flags.includes('--json')) console.log(JSON.stringify({ groups: result.groups, missed, queries: result.answers.map(({ query, scores }) => ({ key: query.key, part: query.part, class: query.class, language: query.language, scores })) }, null, 1));
  else console.log(tableOf(result, missed));
  const at = flags.indexOf('--misses');
  if (at >= 0) console.log(missesOf(result, Number(flags[at + 1]) || 30));
  process.exitCode = missed.length === 0 ? 0 : 1;
} finally {
  await product.stop();
}
