import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { searchKey, toneKey } from '@matxich/domain';

const folder = resolve(process.env['MATXICH_DATA'] ?? resolve(import.meta.dirname, '../../../../../../shared/data'), 'vn-admin-units');
const present = existsSync(folder);
if (!present) console.warn(`SKIPPED: ${folder} is absent; set MATXICH_DATA to the folder of real lists to run this test`);

/** Ward code → name, in the two sources: one writes `Hòa`, the other `Hoà`. */
function namesByCode(): [string, string][] {
  const provinces = JSON.parse(readFileSync(resolve(folder, 'thanglequoc_provinces_wards_2026-07.json'), 'utf8')) as { Wards: { Code: string; FullName: string }[] }[];
  const names = new Map(provinces.flatMap(({ Wards }) => Wards.map((ward) => [ward.Code, ward.FullName] as const)));
  const [header = '', ...lines] = readFileSync(resolve(folder, 'wards_2025_with_location.csv'), 'utf8').replace(/^\ufeff/, '').trim().split(/\r?\n/);
  const [name, code] = ['ward', 'wardCode'].map((column) => header.split(',').indexOf(column)) as [number, number];
  return lines.map((line) => line.split(',')).flatMap((cells) => {
    const other = names.get(cells[code]!.padStart(5, '0'));
    return other === undefined ? [] : [[cells[name]!, other] as [string, string]];
  });
}

(present ? it : it.skip)('the 191 wards that two official lists spell differently (190 put the tone on another letter, one begins small) are one name, and no two different names become one', () => {
  const pairs = namesByCode().filter(([one, other]) => one.normalize('NFC') !== other.normalize('NFC') && searchKey(one) === searchKey(other));
  expect(pairs).toHaveLength(191);
  expect(pairs.filter(([one, other]) => toneKey(one) !== toneKey(other))).toEqual([]);
  const names = new Set(namesByCode().flat().map((name) => name.normalize('NFC').toLowerCase()));
  const joined = new Map<string, Set<string>>();
  for (const name of names) joined.set(toneKey(name), (joined.get(toneKey(name)) ?? new Set()).add(searchKey(name).replaceAll('y', 'i')));
  expect([...joined.values()].filter((folded) => folded.size > 1)).toEqual([]);
});
