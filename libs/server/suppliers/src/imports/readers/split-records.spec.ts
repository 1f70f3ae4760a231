import fc from 'fast-check';
import { splitRecords } from './split-records';

const quote = (cell: string): string => (/["\n\r,]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);

test.each<[string, string, string[][]]>([
  ['plain', 'a,b\nc,d', [['a', 'b'], ['c', 'd']]],
  ['Windows line ends and a last empty cell', 'a,b\r\nc,\r\n', [['a', 'b'], ['c', '']]],
  ['quoted last cell with Windows line end', '"a","b"\r\nc,"d"\r\n', [['a', 'b'], ['c', 'd']]],
  ['unquoted last cell after a quoted one', '"a",b\r\nc,d', [['a', 'b'], ['c', 'd']]],
  ['old Mac line ends', 'a,b\rc,d', [['a', 'b'], ['c', 'd']]],
  ['doubled quotes and a line break inside', '"x ""y""\nz",b', [['x "y"\nz', 'b']]],
  ['a quotation in the middle of a cell', 'Công ty "A" B,c\nd,e', [['Công ty "A" B', 'c'], ['d', 'e']]],
  ['an empty line counts', 'a\n\nb', [['a'], [''], ['b']]],
  ['nothing', '', []],
])('%s', (_situation, text, records) => expect([...splitRecords(text, ',')]).toEqual(records));

test.each([['a quotation that never ends', '"A" B,c\nd,e'], ['an endless line', 'x'.repeat(1_000_001)]])('%s is refused', (_situation, text) =>
  expect(() => [...splitRecords(text, ',')]).toThrow('import.unreadable'),
);

test('what is written by the rules is read back exactly', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ế', '"', ',', '\n', ' ', ';') });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), fc.constantFrom('\n', '\r\n'), (records, lineEnd) => {
      const text = records.map((cells) => cells.map(quote).join(',')).join(lineEnd) + lineEnd;
      expect([...splitRecords(text, ',')]).toEqual(records);
    }),
    { numRuns: 500 },
  );
});
