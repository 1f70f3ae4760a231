import { mappingProblem, offeredColumns, withColumn } from './column-choice';

/** Not bundled with the screens, so asked for as they do. */
const { importColumns } = await import('@matxich/contracts');

test('every column of an import is offered', () => expect([...offeredColumns].sort()).toEqual([...importColumns].sort()));

test.each([
  ['a meaning moves', ['nameVi', 'phone', null], 2, 'phone', ['nameVi', null, 'phone']],
  ['an introduction is gathered', ['nameVi', 'intro', null], 2, 'intro', ['nameVi', 'intro', 'intro']],
  ['a column is left out', ['nameVi', 'phone', null], 1, null, ['nameVi', null, null]],
] as const)('%s', (_situation, columns, at, meaning, expected) => expect(withColumn([...columns], at, meaning)).toEqual(expected));

test('a firm has a name', () => {
  expect(mappingProblem(['phone', null])).toBe('noName');
  expect(mappingProblem(['nameEn', null])).toBeNull();
});
