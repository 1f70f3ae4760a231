// `npm run bench:search [sizes]`: a deterministic base of suppliers, one table of figures for each size (1000 20000 200000 when none is named).
// Everything in one run on the same servers: the ratios say something of the product, the milliseconds of this machine and hour.
import { loadavg } from 'node:os';
import { freePort } from '@matxich/embedded';
import { buildIfNeeded } from '../../../launcher/build.mjs';
import { root, startHttpProduct } from '../http-product.mjs';
import { fillBase } from './fill-base.mjs';
import { quantile } from './latency.mjs';
import { editDelays, fillPages, measureLatency, memoryOf, queueMany, startPart } from './measure.mjs';
import { printTable } from './table.mjs';

const sizes = process.argv.slice(2).filter((word) => /^\d+$/.test(word)).map(Number);
const isJson = process.argv.includes('--json');
const say = (line) => console.error(`${new Date().toISOString().slice(11, 19)} ${line}`);

await buildIfNeeded(root);
const product = await startHttpProduct({ isDemo: false });
try {
  // The API of the frame counts its statements; what is timed talks to PostgreSQL without a go-between.
  const port = await freePort();
  const api = await startPart('main.js', { ...product.env, PORT: String(port), PUBLIC_URL: `http://localhost:${port}` }, 'listening');
  const timedProduct = { ...product, url: `http://localhost:${port}` };
  let filled = 0;
  for (const size of sizes.length > 0 ? sizes.toSorted((a, b) => a - b) : [1000, 20_000, 200_000]) {
    say(`${size} suppliers: writing rows`);
    await fillBase(product.database, filled + 1, size);
    filled = size;
    const since = performance.now();
    product.command('search:rebuild');
    const indexSeconds = (performance.now() - since) / 1000;
    say(`indexed in ${indexSeconds.toFixed(0)} s; timing`);
    await fillPages(product.database);
    const { meiliUrl, meiliKey } = product.servers;
    const { databaseSize, usedDatabaseSize } = await (await fetch(`${meiliUrl}/stats`, { headers: { authorization: `Bearer ${meiliKey}` } })).json();
    const { queries, result } = await measureLatency(timedProduct, { rounds: size > 50_000 ? 12 : 20 });
    const worker = await startPart('worker.js', product.env, 'worker');
    const idle = await editDelays(product, 20);
    await queueMany(product.database, Math.min(50_000, size));
    const behind = await editDelays(product, 6);
    await worker.stop();
    await product.database.query('DELETE FROM outbox');
    const report = {
      size, indexSeconds, megabytes: Math.round((usedDatabaseSize ?? databaseSize) / 1e6), memory: memoryOf(meiliUrl), load: loadavg()[0],
      editP95: quantile(idle, 0.95), editBehindP95: quantile(behind, 0.95), queued: Math.min(50_000, size), queries, result,
    };
    if (isJson) console.log(JSON.stringify(report));
    else printTable(report);
  }
  await api.stop();
} finally {
  await product.stop();
}
