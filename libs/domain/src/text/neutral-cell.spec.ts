import fc from 'fast-check';
import { neutralCell, plainCell } from './neutral-cell';

test.each(['=1+1', '+84 24', '-5', '@SUM(A1)', '\t=1', '\r=1', '\u0000=1', '＝1', '＋1', "'=1", "''-1"])('%j does not compute', (text) => {
  expect(neutralCell(text)).toBe(`'${text}`);
  expect(plainCell(neutralCell(text))).toBe(text);
});

test.each(['Công ty A', '', "'Ong", '1=1', ' =1', "L'Oréal"])('%j stays as it is', (text) => {
  expect(neutralCell(text)).toBe(text);
  expect(plainCell(text)).toBe(text);
});

test('every text comes back exactly', () => {
  const text = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '＝', 'a', 'ế', ' ') });
  fc.assert(fc.property(text, (given) => {
    expect(plainCell(neutralCell(given))).toBe(given);
    expect(neutralCell(given)).not.toMatch(/^[=+\-@\p{Cc}＝＋－＠]/u);
  }), { numRuns: 1000 });
});
