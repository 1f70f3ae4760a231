import { DomainError } from '@matxich/domain';
import { candidateKeys, chosenLayout, headerKey, recogniseLayout, rememberColumns } from './layout';
import type { RawTable } from './readers/source-table';

const table = (...lines: string[][]): RawTable => ({ format: 'csv', encoding: 'utf-8', sheets: [], sheet: null, fixedHeader: false, rows: lines.map((cells, at) => ({ row: at + 1, cells })) });
const strange = table(['DANH SÁCH'], ['Đơn vị A', 'Cột B', 'Cột B'], ['Công ty A', '1', '2']);

test('names that nobody knows wait for a person, whose choice is remembered in any order and spelling', () => {
  expect(recogniseLayout(strange, new Map())).toBeNull();
  const chosen = chosenLayout(strange, 2, ['nameVi', null, 'phone']);
  expect(chosen).toMatchObject({ headerRow: 2, columns: ['nameVi', null, 'phone'], mappedBy: 'chosen', rows: [{ row: 3 }] });
  const remembered = new Map([[headerKey(chosen.header), rememberColumns(chosen.header, chosen.columns)]]);
  const again = table(['COT B', 'Cột B', 'DON VI A'], ['1', '2', 'Công ty B']);
  expect(candidateKeys(again)).toContain(headerKey(chosen.header));
  expect(recogniseLayout(again, remembered)).toMatchObject({ mappedBy: 'remembered', headerRow: 1, columns: [null, 'phone', 'nameVi'] });
});

test('names that we know need nobody', () => expect(recogniseLayout(table(['ghi chú'], ['Tên công ty', 'MST'], ['A', '1']), new Map())).toMatchObject({ mappedBy: 'recognised', headerRow: 2, columns: ['nameVi', 'taxCode'] }));

test.each<[string, number, (('nameVi' | 'phone' | 'intro') | null)[], string]>([
  ['no name', 2, [null, 'phone', null], 'columns'],
  ['one meaning twice', 2, ['nameVi', 'phone', 'phone'], 'columns.2'],
  ['a row that is not there', 9, ['nameVi'], 'headerRow'],
  ['more columns than there are', 2, ['nameVi', null, null, 'phone'], 'columns'],
])('%s is refused with its place', (_situation, row, columns, path) => {
  expect.assertions(2);
  try {
    chosenLayout(strange, row, columns);
  } catch (error) {
    expect((error as DomainError).code).toBe('import.mapping_invalid');
    expect((error as DomainError).fields[0]?.path).toBe(path);
  }
});

test('an introduction may be gathered from several columns', () => expect(chosenLayout(strange, 2, ['nameVi', 'intro', 'intro']).columns).toEqual(['nameVi', 'intro', 'intro']));
