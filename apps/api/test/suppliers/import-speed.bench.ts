import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { supplierDuplicateKey } from '@matxich/domain';
import { ImportFile, readTable } from '@matxich/suppliers';
import { TestApp } from '../harness/test-app';
import { realFile } from './import-fixtures';

/**
 * P4: an import end to end (parsed, validated, de-duplicated, staged as a report, audited, events written) against a
 * bare COPY of the same rows, keys included, into a table with the register's columns and indexes, in interleaved rounds
 * of one run. The server reads the COPY from a file beside it, which is the fastest way there is.
 * On demand: `jest --testMatch '<rootDir>/test/suppliers/import-speed.bench.ts'`.
 */
const rounds = 7;

const quote = (cell: string): string => `"${cell.replace(/"/g, '""')}"`;
const median = (numbers: number[]): number => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)]!;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

test('import against COPY', async () => {
  const file = realFile('trangvang-companies/companies.csv');
  if (!file) return;
  const app = await TestApp.boot();
  const importFile = app.get(ImportFile);
  const table = await readTable(file);
  const path = join(tmpdir(), `copy-${randomUUID()}.csv`);
  const complete = table.rows.map(({ cells }) => {
    const key = supplierDuplicateKey({ name: cells[0]!, address: cells[2]! }).nameAddressKey;
    return [randomUUID(), ...cells, key.split('|')[0]!, key];
  });
  await writeFile(path, complete.map((cells) => cells.map(quote).join(',')).join('\n'), { mode: 0o644 });
  await app.sql('CREATE TABLE bare (LIKE suppliers INCLUDING DEFAULTS INCLUDING INDEXES)');
  const rows = table.rows.length;
  const figures: { copy: number; whole: number; ratio: number }[] = [];
  for (let round = 0; round <= rounds; round++) {
    await app.sql('TRUNCATE bare');
    await app.sql('TRUNCATE suppliers, imports, import_rows, outbox, audit_entries CASCADE');
    const copy = await timed(() => app.sql(`COPY bare (id, name_vi, website, registered_address, phone, intro, name_key, duplicate_key) FROM '${path}' (FORMAT csv)`));
    const whole = await timed(() => importFile.execute(null, 'companies.csv', file, { commit: true, candidates: 'skip' }));
    if (round > 0) figures.push({ copy, whole, ratio: copy / whole }); // the first round warms up
  }
  const [copy, whole, ratio] = (['copy', 'whole', 'ratio'] as const).map((name) => median(figures.map((figure) => figure[name])));
  console.log(`P4: ${rows} rows · COPY ${copy!.toFixed(0)} ms (${Math.round((rows / copy!) * 1000)} rows/s) · import ${whole!.toFixed(0)} ms (${Math.round((rows / whole!) * 1000)} rows/s) · ratio ${ratio!.toFixed(3)} (median of ${rounds}: ${figures.map((figure) => figure.ratio.toFixed(2)).join(' ')})`);
  const searchable = await timed(() => app.settle());
  console.log(`all ${rows} rows searchable ${(searchable / 1000).toFixed(1)} s after the commit (at most 30)`);
  await rm(path);
  await app.close();
  expect(searchable).toBeLessThan(30_000);
  expect(ratio).toBeGreaterThanOrEqual(0.1);
}, 120_000);
