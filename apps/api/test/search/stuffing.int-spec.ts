import { supplierEndpoints } from '@matxich/contracts';
import { TaxonomyReader } from '@matxich/reference';
import fc from 'fast-check';
import { TestApp } from '../harness/test-app';
import { aSupplier } from './supplier-rows';

/** Processes as a buyer names them; what every firm below says or states. */
const asked = [
  ['proc.plastics.injection', 'ép nhựa'],
  ['proc.casting.die_casting', 'đúc áp lực'],
  ['proc.edm.wire', 'cắt dây'],
  ['proc.surface.powder_coating', 'sơn tĩnh điện'],
  ['proc.sheet_metal.bending', 'chấn tôn'],
] as const;

let app: TestApp;
const ids: Record<string, string> = {};
const found = async (q: string): Promise<string[]> => (await app.guest().call(supplierEndpoints.search, { query: { q } })).hits.map(({ id }) => id);

beforeAll(async () => {
  app = await TestApp.boot();
  for (const [process, words] of asked) {
    ids[`states ${words}`] = await aSupplier(app, { name: `Xưởng ${process.length} Hoa Mai`, statements: [[process]], updatedAt: '2026-01-01' });
    ids[`says ${words}`] = await aSupplier(app, { name: `Cơ sở ${process.length} Hoa Lan`, intro: `Nhận ${words} theo bản vẽ.`, updatedAt: '2026-03-01' });
  }
  // The same plain words, generated again and again in any order and company; older than those who say them once.
  const everyName = (await app.get(TaxonomyReader).concepts()).filter(({ kind }) => kind === 'process').flatMap(({ vi, en }) => [vi, en]);
  const [stuffed] = fc.sample(fc.shuffledSubarray(everyName, { minLength: 150, maxLength: 250 }), { numRuns: 1, seed: 20261124 });
  for (const repeats of [1, 20]) {
    const text = Array.from({ length: repeats }, () => asked.map(([, words]) => words).join(', ')).join('. ');
    ids[`stuffed ${repeats}`] = await aSupplier(app, { name: `Thương mại tổng hợp ${repeats}`, intro: `${text}. ${stuffed!.join(', ')}. ${text}.`.slice(0, 8000), updatedAt: '2025-06-01' });
  }
  await app.settle();
}, 240_000);
afterAll(() => app?.close());

describe('saying every word does not raise a firm', () => {
  test.each(asked.map(([, words]) => words))('%s', async (words) => {
    const order = await found(words);
    const place = (key: string) => order.indexOf(ids[key]!);
    expect(place(`states ${words}`)).toBe(0);
    expect(place(`says ${words}`)).toBeGreaterThan(0);
    for (const repeats of [1, 20]) {
      expect(place(`stuffed ${repeats}`)).toBeGreaterThan(place(`states ${words}`));
      expect(place(`stuffed ${repeats}`)).toBeGreaterThan(place(`says ${words}`));
    }
  });

  test('nor does saying them twenty times instead of once', async () => {
    for (const [, words] of asked) {
      const order = await found(`tìm xưởng ${words}`);
      expect(Math.abs(order.indexOf(ids['stuffed 1']!) - order.indexOf(ids['stuffed 20']!))).toBe(1);
    }
  });
});
