import { readFileSync } from 'node:fs';
import { archipelagos, provinceTiles } from './province-tiles';

const provinces = JSON.parse(readFileSync(new URL('../../../../../../libs/server/reference/src/data/provinces.json', import.meta.url), 'utf8')) as { code: string }[];

it('has a tile for each of the 34 provincial units and for nothing else', () => {
  expect(Object.keys(provinceTiles).sort()).toEqual(provinces.map(({ code }) => code).sort());
  expect(provinces).toHaveLength(34);
});

it('puts no two on one place', () => {
  const places = Object.values(provinceTiles).map(({ column, row }) => `${column} ${row}`);
  expect(new Set(places).size).toBe(places.length);
  expect(new Set(Object.values(provinceTiles).map(({ short }) => short)).size).toBe(34);
});

it('shows Hoàng Sa with Đà Nẵng and Trường Sa with Khánh Hoà', () => {
  expect(archipelagos.map(({ key, of }) => [key, of])).toEqual([['hoangSa', '48'], ['truongSa', '56']]);
});
