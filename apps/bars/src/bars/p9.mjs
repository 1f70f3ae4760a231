import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { pause } from '@matxich/embedded';
import { launch, root, runtimeOf, sabotagedCheckout, scratchFolder } from '../launched-product.mjs';

const rounds = 3;
const rows = 100_000;
const limits = { emptySeconds: 5, fullSeconds: 8, idleMegabytes: 500 };

// The naive launcher: builds at every start instead of looking whether something changed.
const naive = [['build.mjs', 'if (isBuilt(root)) return false;', ''], ['build.mjs', 'if (isBuilt(root)) return;', '']];

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Proportional share of memory: what two processes share counts once. @returns {number} megabytes */
function memoryOf(pid) {
  const kilobytes = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
  return Number(kilobytes ?? 0) / 1024;
}

function familyOf(pid) {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
  return [pid, ...children.flatMap(familyOf)];
}

/** Megabytes of each part, its child processes with it. */
const memory = (dataDirectory) =>
  Object.fromEntries(runtimeOf(dataDirectory).children.filter(({ pid }) => readdirSync('/proc').includes(String(pid))).map(({ name, pid }) => [name, Math.round(familyOf(pid).reduce((sum, one) => sum + memoryOf(one), 0))]));

/** Fictional firms straight into the table: the bar measures the start, not the import. */
async function fill(url) {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(
    `INSERT INTO suppliers (id, name_vi, name_key, duplicate_key, province_code, source)
     SELECT gen_random_uuid(), 'Công ty Cơ khí số ' || n, 'cong ty co khi so ' || n, 'co khi so ' || n, '79', 'bar P9' FROM generate_series(1, $1::int) AS n`,
    [rows],
  );
  await client.end();
}

async function startOnce({ checkout, dataDirectory, idle = 0, during = async () => undefined }) {
  const start = await launch({ checkout, dataDirectory, args: ['--no-demo'] });
  const milliseconds = await start.ready();
  if (milliseconds === null) throw new Error(`not ready: ${start.output()}`);
  await pause(idle);
  const megabytes = memory(dataDirectory);
  await during(runtimeOf(dataDirectory).env);
  await start.stop();
  return { seconds: milliseconds / 1000, megabytes };
}

export default {
  id: 'p9',
  promise: `cold start of everything in ${limits.emptySeconds} s empty and ${limits.fullSeconds} s with ${rows} suppliers; idle memory of database, search and web server within ${limits.idleMegabytes} MB`,
  async run({ sabotage, log }) {
    const { folder, remove } = scratchFolder();
    const checkout = sabotage ? sabotagedCheckout(join(folder, 'checkout'), naive) : undefined;
    try {
      const empty = [];
      for (let round = 0; round < rounds; round++) empty.push((await startOnce({ checkout, dataDirectory: join(folder, `empty-${round}`) })).seconds);
      log(`empty: ${empty.map((one) => one.toFixed(1)).join(' ')} s`);
      const dataDirectory = join(folder, 'empty-0');
      await startOnce({ checkout, dataDirectory, during: (env) => fill(env.DATABASE_URL) });
      for (const command of ['search:rebuild', 'search:check']) {
        const ran = spawnSync(process.execPath, [join(root, 'apps/launcher/cli.mjs'), command], { encoding: 'utf8', env: { ...process.env, DATA_DIR: dataDirectory } });
        log(`${command}: ${ran.stdout.trim()}`);
        if (ran.status !== 0) throw new Error(`${command}: ${ran.stderr.trim()}`);
        if (command === 'search:check' && !ran.stdout.includes(String(rows))) throw new Error(`the index does not hold the ${rows} suppliers: ${ran.stdout.trim()}`);
      }
      const full = [];
      for (let round = 0; round < rounds; round++) full.push(await startOnce({ checkout, dataDirectory, idle: round === rounds - 1 ? 10_000 : 0 }));
      const parts = full.at(-1).megabytes;
      const idleMegabytes = parts.PostgreSQL + parts.Meilisearch + parts['The web server'];
      const figures = { emptySeconds: Number(median(empty).toFixed(1)), fullSeconds: Number(median(full.map((one) => one.seconds)).toFixed(1)), idleMegabytes, parts, rows, load: Number(loadavg()[0].toFixed(1)) };
      return { pass: Object.entries(limits).every(([name, limit]) => figures[name] <= limit), figures: { ...figures, limits } };
    } finally {
      remove();
    }
  },
};
