import { readCompare, writeCompare } from './compare-state';

const id = (at: number) => `0190a000-0000-7000-8000-00000000000${at}`;

it.each([`ids=${id(1)}%2C${id(2)}`, `ids=${id(1)}&process=proc.plastics&statements=${id(9)}&only=differences`, ''])('the address holds it all: %s', (address) => {
  expect(writeCompare(readCompare(new URLSearchParams(address))).toString()).toBe(address);
});

it('drops what is no id, what comes twice and a sixth', () => {
  const ids = [id(1), 'x', id(1), id(2), id(3), id(4), id(5), id(6)];
  expect(readCompare(new URLSearchParams({ ids: ids.join(','), process: '<b>', only: 'evil' }))).toEqual({ ids: [1, 2, 3, 4, 5].map(id), process: null, statements: [], onlyDifferences: false });
});
