import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '@matxich/embedded';
import { root, sabotaged } from '../http-product.mjs';
import { asCsv, asWorkbook, firmList, listHeader } from '../lib/firm-list.mjs';
import { scratchFolder } from '../launched-product.mjs';

const limits = { csv: 0.25, xlsx: 0.08 };
// Row by row: each firm with a look, an INSERT, its report and its events of its own.
const naive = [['var batchRows = 1e3;', 'var batchRows = 1;']];
const size = { rows: 50_000, rounds: 5 };
const shortSize = { rows: 1_000, rounds: 1 };

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const rounded = (number) => Number(number.toFixed(3));

/** What the command line does with the database: `cli('import', path, '--commit')`. @returns {string} what it says */
const commandLine = (api, env) => (...words) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(api, 'cli.js'), ...words], { cwd: root, env, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`${words[0]} failed: ${stderr.slice(-500)}`);
  return stdout;
};

/** The part of the answer that tells seconds, without the start of the process. */
const secondsOf = (said) => Number(/^took ([\d.]+) s$/m.exec(said)[1]);

const empty = 'TRUNCATE suppliers, imports, import_rows, outbox, audit_entries, bare CASCADE; CHECKPOINT';

/**
 * All rows of the list with their keys, as a file that the server itself reads: COPY has nothing to understand, to compare
 * or to send, and fills a table with the register's columns and indexes under the same durable settings.
 */
async function prepareCopy(database, path) {
  await database.query('CREATE TABLE bare (LIKE suppliers INCLUDING DEFAULTS INCLUDING INDEXES)');
  return async () => {
    await database.query(`COPY (
      SELECT gen_random_uuid(), r.cells->>'nameVi', r.cells->>'website', r.cells->>'address', r.cells->>'phone', r.cells->>'intro', s.name_key, s.duplicate_key
      FROM import_rows r LEFT JOIN import_rows twin ON twin.import_id = r.import_id AND r.verdict = 'duplicate' AND twin.row = r.reason_value::integer
      JOIN suppliers s ON s.id = coalesce(r.supplier_id, twin.supplier_id) ORDER BY r.row) TO '${path}' (FORMAT csv)`);
  };
}

async function copySeconds(database, path) {
  await database.query(empty);
  const since = performance.now();
  await database.query(`COPY bare (id, name_vi, website, registered_address, phone, intro, name_key, duplicate_key) FROM '${path}' (FORMAT csv)`);
  return (performance.now() - since) / 1000;
}

/** Everything that the import owes for this list, counted in the database. */
async function owed(database, rows) {
  const { rows: [found] } = await database.query(`SELECT
    (SELECT count(*)::int FROM import_rows) AS reported, (SELECT count(*)::int FROM suppliers) AS firms, (SELECT count(*)::int FROM import_rows WHERE verdict = 'duplicate') AS duplicates,
    (SELECT count(DISTINCT object_id)::int FROM audit_entries WHERE action = 'supplier.listed') AS audited, (SELECT count(DISTINCT aggregate_id)::int FROM outbox WHERE type = 'supplier.listed') AS told`);
  const isWhole = found.reported === rows && found.firms + found.duplicates === rows && found.duplicates > rows / 20 && found.audited === found.firms && found.told === found.firms;
  return isWhole ? [] : [`not everything was done: ${JSON.stringify(found)} of ${rows} rows`];
}

async function measure(cli, database, folder, { rows, rounds }, seed, log) {
  const list = [listHeader, ...firmList(rows, seed)];
  const files = { csv: join(folder, 'list.csv'), xlsx: join(folder, 'list.xlsx') };
  writeFileSync(files.csv, asCsv(list));
  writeFileSync(files.xlsx, asWorkbook(list));
  const copyFile = join(folder, 'pg', 'bar-p4.csv');
  const writeCopy = await prepareCopy(database, copyFile);
  const runs = [];
  const wrong = [];
  for (let round = 0; round <= rounds; round++) {
    const seconds = {};
    for (const kind of ['csv', 'xlsx']) {
      await database.query(empty);
      seconds[kind] = secondsOf(cli('import', files[kind], '--commit'));
      wrong.push(...(await owed(database, rows)));
    }
    if (round === 0) await writeCopy(); // the first round warms up
    seconds.copy = await copySeconds(database, copyFile);
    log(`round ${round}: COPY ${seconds.copy.toFixed(2)} s, CSV ${seconds.csv.toFixed(2)} s, XLSX ${seconds.xlsx.toFixed(2)} s`);
    if (round > 0) runs.push(seconds);
  }
  const ratio = (kind) => rounded(median(runs.map((run) => run.copy / run[kind])));
  const best = (kind) => rounded(Math.max(...runs.map((run) => run.copy / run[kind])));
  return { csv: ratio('csv'), xlsx: ratio('xlsx'), best: { csv: best('csv'), xlsx: best('xlsx') }, copySeconds: rounded(median(runs.map(({ copy }) => copy))), csvSeconds: rounded(median(runs.map(({ csv }) => csv))), xlsxSeconds: rounded(median(runs.map(({ xlsx }) => xlsx))), rows, rounds, wrong };
}

export default {
  id: 'p4',
  promise: `an import, validated, de-duplicated, audited and told to the search, reaches ${limits.csv} of a bare COPY of its rows as CSV and ${limits.xlsx} as XLSX`,
  async run({ sabotage, seed, log }) {
    const { folder, remove } = scratchFolder();
    const api = sabotage ? sabotaged(naive) : join(root, 'dist/apps/api');
    const server = await startPostgres({ directory: join(folder, 'pg'), password: 'bar' });
    const database = new pg.Client(server.url);
    try {
      await database.connect();
      const env = { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production', DATABASE_URL: server.url, MEILI_URL: 'http://127.0.0.1:1', MEILI_MASTER_KEY: 'no search takes part here', PUBLIC_URL: 'http://localhost', DATA_DIR: folder };
      const cli = commandLine(api, env);
      cli('db:migrate');
      const { wrong, ...figures } = await measure(cli, database, folder, sabotage ? shortSize : size, seed, log);
      for (const line of wrong) log(line);
      return { pass: wrong.length === 0 && Object.entries(limits).every(([kind, limit]) => figures[kind] >= limit), figures: { ...figures, limits, wrong: wrong.length, load: rounded(loadavg()[0]) } };
    } finally {
      await database.end();
      await server.stop();
      if (sabotage) rmSync(api, { recursive: true, force: true });
      remove();
    }
  },
};
