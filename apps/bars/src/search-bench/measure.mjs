import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, pause, stopProcess } from '@matxich/embedded';
import { post, root } from '../http-product.mjs';
import { request, summary, timed } from './latency.mjs';
import { figures, typical } from './queries.mjs';
import { recorder } from './recorder.mjs';

/** A further process of the product, API or worker, on the same servers. */
export async function startPart(file, env, word) {
  const child = spawn(process.execPath, [join(root, 'dist/apps/api', file)], { cwd: root, env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  process.once('exit', () => child.kill('SIGKILL'));
  let said = '';
  await new Promise((resolve, reject) => {
    const hear = (chunk) => {
      said += chunk;
      if (String(chunk).includes('ERROR')) console.error(`${file}: ${chunk}`);
      if (said.includes(word)) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}: ${said.slice(-500)}`)));
  });
  child.removeAllListeners('exit');
  return { pid: child.pid, stop: () => stopProcess(child.pid) };
}

/** What the API asks the search server for each query: groups of bodies, in order. */
async function recorded(product, queries) {
  const proxy = await recorder(product.servers.meiliUrl);
  const port = await freePort();
  const api = await startPart('main.js', { ...product.env, MEILI_URL: proxy.url, PORT: String(port), PUBLIC_URL: `http://localhost:${port}` }, 'listening');
  const bodies = [];
  for (const { path } of queries) {
    await request(`http://localhost:${port}${path}`);
    proxy.take();
    await request(`http://localhost:${port}${path}`);
    bodies.push(proxy.take());
  }
  await api.stop();
  proxy.stop();
  return bodies;
}

/** The very same searches, put to the search server as the API puts them: a group at once, the next when it is answered. */
const directly = ({ meiliUrl, meiliKey }, groups) => async () => {
  const headers = { authorization: `Bearer ${meiliKey}`, 'content-type': 'application/json' };
  for (const group of groups) await Promise.all(group.map((body) => request(`${meiliUrl}/multi-search`, { method: 'POST', headers: { ...headers, 'content-length': Buffer.byteLength(body) }, body })));
};

/**
 * The API, the search server asked the very same, and PostgreSQL's full text, at one and at sixteen clients, in one run.
 * Typical queries and those by figures are timed apart: a slow one must not hide in the queue of a fast one.
 */
export async function measureLatency(product, { rounds }) {
  const result = {};
  for (const [part, queries] of Object.entries({ typical, figures })) {
    const groups = await recorded(product, queries);
    const systems = {
      api: queries.map(({ path }) => () => request(product.url + path)),
      meilisearch: groups.map((list) => directly(product.servers, list)),
      ...(part === 'typical' ? { postgres: queries.map(({ words }) => () => product.database.query(fullText, [words])) } : {}),
    };
    for (const clients of [1, 16]) {
      for (const [name, tasks] of Object.entries(systems)) {
        await timed(tasks, 1, 1); // warm
        const taken = await timed(tasks, name === 'postgres' || part === 'figures' ? Math.min(rounds, 5) : rounds, clients);
        (result[`${name} ${clients}`] ??= {})[part] = { ...summary(taken.flat()), byQuery: taken.map((one) => summary(one)) };
      }
    }
  }
  return { queries: { typical: typical.map(({ name }) => name), figures: figures.map(({ name }) => name) }, result };
}

/** Any of the words, best first, with the counts of one facet: what a plain search of the tables would do. */
const fullText = `
  WITH query AS (SELECT websearch_to_tsquery('simple', regexp_replace(lower($1), '\\s+', ' or ', 'g')) AS any_of),
       found AS (SELECT s.id, s.province, ts_rank(s.words, any_of) AS rank FROM bench_pages s, query WHERE $1 = '' OR s.words @@ any_of)
  SELECT (SELECT json_agg(top) FROM (SELECT id FROM found ORDER BY rank DESC, id LIMIT 20) top) AS hits, (SELECT json_object_agg(province, many) FROM (SELECT province, count(*) AS many FROM found GROUP BY province) counted) AS provinces`;

/** The pages that the peer searches: names, introductions and what the codes are called. */
export async function fillPages(database) {
  await database.query(`
    DROP TABLE IF EXISTS bench_pages;
    CREATE TABLE bench_pages AS
    SELECT s.id, coalesce(s.province_code, '') AS province, to_tsvector('simple', lower(concat_ws(' ', s.name_vi, s.intro, (SELECT string_agg(concat_ws(' ', c.vi, c.en, c.ja), ' ') FROM capability_statements st JOIN concepts c ON c.code = st.process OR c.code = ANY(st.materials) WHERE st.supplier_id = s.id)))) AS words
    FROM suppliers s;
    CREATE INDEX ON bench_pages USING gin (words);
    ANALYZE bench_pages;`);
}

/** Megabytes that the process listening on this address has in memory. */
export function memoryOf(url) {
  const port = new URL(url).port;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`:${port}`) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('meilisearch')) return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);
    } catch {
      // the process has ended meanwhile
    }
  }
  return null;
}

/** Milliseconds from the commit of an edit by the firm itself until the public search shows it. */
export async function editDelays(product, edits, { lookEvery = 20, longest = 60_000 } = {}) {
  const who = await product.person('supplier');
  const word = () => `zyx${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  const made = await product.call(who, 'POST', '/api/v1/my/supplier', { nameVi: `Công ty ${word()}` }, post());
  if (made.status !== 201) throw new Error(`no firm: ${made.status} ${JSON.stringify(made.body)}`);
  let { version } = made.body;
  const delays = [];
  for (let at = 0; at < edits; at++) {
    const wanted = word();
    const { status, body } = await product.call(who, 'PATCH', '/api/v1/my/supplier', { nameVi: `Công ty ${wanted}` }, { 'if-match': `"${version}"` });
    if (status !== 200) throw new Error(`the edit was refused: ${status} ${JSON.stringify(body)}`);
    ({ version } = body);
    const since = performance.now();
    for (;;) {
      const { hits } = JSON.parse(await request(`${product.url}/api/v1/suppliers?q=${wanted}`));
      if (hits[0]?.name === `Công ty ${wanted}`) break;
      if (performance.now() - since > longest) throw new Error(`not visible after ${longest} ms`);
      await pause(lookEvery);
    }
    delays.push(performance.now() - since);
  }
  return delays;
}

/** Changes of so many firms of the base, as an import queues them. */
export const queueMany = (database, count) =>
  database.query("INSERT INTO outbox (consumer, type, aggregate_id, payload, lane) SELECT 'search', 'supplier.changed', id, jsonb_build_object('supplierId', id), 1 FROM (SELECT id FROM suppliers WHERE source = 'bench' LIMIT $1) firms", [count]);
