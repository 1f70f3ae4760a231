import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type FirmTraits, duplicateBlocks, firmTraits, likelyDuplicate, scoreDuplicate } from '@matxich/domain';
import { readTable } from '../imports/readers/read-table';
import { labelledFile, labelledPairs } from './test-data/labelled-pairs';

const file = resolve(process.env['MATXICH_DATA'] ?? resolve(import.meta.dirname, '../../../../../../shared/data'), 'trangvang-companies/companies.csv');

async function readFirms(): Promise<Map<number, FirmTraits>> {
  const content = readFileSync(file);
  expect(createHash('sha256').update(content).digest('hex')).toBe(labelledFile);
  const { rows } = await readTable(content);
  return new Map(rows.map(({ row, cells: [name, website, address, phone] }) => [row, firmTraits({ name: name!, taxCode: null, addresses: [address ?? null], phone: phone ?? null, website: website ?? null })]));
}

const found = (one: FirmTraits, other: FirmTraits): boolean => {
  const blocks = new Set(duplicateBlocks(one));
  return duplicateBlocks(other).some((block) => blocks.has(block)) && scoreDuplicate(one, other).score >= likelyDuplicate;
};

describe('the duplicate rule on a real directory', () => {
  if (!existsSync(file)) {
    console.warn(`SKIPPED: ${file} is absent; set MATXICH_DATA to the folder of real lists to run this test`);
    test.skip('needs trangvang-companies', () => undefined);
    return;
  }

  test('200 labelled pairs: precision at least 0.95, recall at least 0.90', async () => {
    const firms = await readFirms();
    const judged = labelledPairs.flatMap(({ same, pairs }) => pairs.split(/\s+/).map((pair) => {
      const [one, other] = pair.split('/').map((row) => firms.get(Number(row))!);
      return { pair, same, taken: found(one!, other!) };
    }));
    expect(new Set(judged.map(({ pair }) => pair)).size).toBe(200);
    const right = judged.filter(({ same, taken }) => same && taken).length;
    const precision = right / judged.filter(({ taken }) => taken).length;
    const recall = right / judged.filter(({ same }) => same).length;
    const wrong = (kind: boolean) => judged.filter(({ same, taken }) => taken !== same && same === kind).map(({ pair }) => pair).join(' ');
    console.info(`duplicates, ${judged.length} pairs: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}; missed ${wrong(true)}; taken wrongly ${wrong(false)}`);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });

  test('blocks stay small: no firm of 7,305 is compared with more than a hundred others', async () => {
    const firms = [...(await readFirms()).values()];
    const members = new Map<string, number>();
    for (const firm of firms) for (const block of duplicateBlocks(firm)) members.set(block, (members.get(block) ?? 0) + 1);
    const most = Math.max(...firms.map((firm) => duplicateBlocks(firm).reduce((sum, block) => sum + members.get(block)! - 1, 0)));
    expect(most).toBeLessThan(100);
  });
});
