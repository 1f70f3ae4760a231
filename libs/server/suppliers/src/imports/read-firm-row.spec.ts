import fc from 'fast-check';
import { importColumns } from '@matxich/contracts';
import { readFirmRow } from './read-firm-row';

const read = (cells: object) => readFirmRow(2, { nameVi: 'Công ty A', ...cells });

describe('readFirmRow', () => {
  test('mends a broken encoding where every byte is there and says so', () => {
    const row = readFirmRow(2, { nameVi: 'CÃ´ng Ty TNHH Talida Viá»\u0087t Nam', address: 'Hà Nội' });
    expect(row).toMatchObject({ repaired: true, problems: [], facts: { nameVi: 'Công Ty TNHH Talida Việt Nam', provinceCode: '01' } });
  });
  test('refuses a row whose letters are lost, with the cell', () => expect(read({ address: 'Ph\ufffdng 5' })).toMatchObject({ facts: null, problems: [{ column: 'address', code: 'encoding_broken', value: 'Ph\ufffdng 5' }] }));

  test.each([
    ['a sound code with dots', '01 0010.9106', '0100109106', null],
    ['a branch', '0314409058-002', '0314409058002', null],
    ['the zero that a spreadsheet dropped', '100109106', '0100109106', 'tax_code_zero_restored'],
    ['a household: personal data', '001203004567', null, 'personal_code_dropped'],
  ])('tax code, %s', (_situation, taxCode, stored, remark) => {
    const row = read({ taxCode });
    expect([row.facts?.taxCode, row.problems[0]?.code ?? null]).toEqual([stored, remark]);
    expect(JSON.stringify(row)).not.toContain('001203004567');
  });
  test.each([['0100233480', 'tax_code_check_digit'], ['đang cập nhật', 'tax_code_shape'], ['0000000000', 'tax_code_component']])('tax code %s is refused: %s', (taxCode, code) =>
    expect(read({ taxCode })).toMatchObject({ facts: null, problems: [{ column: 'taxCode', code, value: taxCode }] }),
  );

  test.each([
    ['no name', { nameVi: '  ' }, 'name_missing'],
    ['a name of signs', { nameVi: '---' }, 'name_missing'],
    ['a formula for a name', { nameVi: '=HYPERLINK("http://x")' }, 'name_is_formula'],
    ['an endless name', { nameVi: 'a'.repeat(251) }, 'name_too_long'],
  ])('%s', (_situation, cells, code) => expect(read(cells)).toMatchObject({ facts: null, problems: [{ column: 'nameVi', code }] }));

  test.each([
    ['two phones', { phone: '(028) 38113811 - 0912345678; x' }, { phone: '(028) 38113811' }, null],
    ['no phone at all', { phone: 'liên hệ' }, { phone: null }, 'phone_ignored'],
    ['no web address', { website: 'đang xây dựng' }, { website: null }, 'website_ignored'],
    ['a formula in a cell is text', { intro: '=1+1' }, { intro: '=1+1' }, 'formula_as_text'],
    ['unseen signs go, lines of an intro stay', { intro: 'ép\u200b nhựa\n\nkhuôn\u0000' }, { intro: 'ép nhựa\n\nkhuôn' }, null],
    ['words of lists', { legalForm: 'Cty TNHH 2 thành viên trở lên'.replace('Cty', 'Công ty'), capitalOrigin: '100% vốn nước ngoài', foundedYear: 'Năm 2008', employees: '1.250' }, { legalForm: 'llc', capitalOrigin: 'fdi', foundedYear: '2008', employees: '1250' }, null],
    ['words that are none', { legalForm: 'Ban quản lý' }, { legalForm: null }, 'legal_form_ignored'],
    ['a province by its code', { province: '01' }, { provinceCode: '01' }, null],
    ['a province that does not exist', { province: 'Bavaria' }, { provinceCode: null }, 'province_ignored'],
    ['the province of its own column', { province: 'Tỉnh Bình Dương', address: 'Lô 1' }, { provinceCode: '79' }, null],
  ])('%s', (_situation, cells, facts, remark) => {
    const row = read(cells);
    expect(row.facts).toMatchObject(facts);
    expect(row.problems[0]?.code ?? null).toBe(remark);
  });

  test('every cell that is wrong is named, the one that rejects the row first', () =>
    expect(read({ taxCode: '0100233480', phone: 'liên hệ', website: 'chưa có', province: 'Bavaria' }).problems.map(({ column, code }) => `${column} ${code}`)).toEqual([
      'taxCode tax_code_check_digit', 'website website_ignored', 'phone phone_ignored', 'province province_ignored',
    ]));

  test('reading its own cells again gives the same facts: a staged row is the row', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constantFrom('CÃ´ng Ty', '100109106', '001203004567', 'a'.repeat(6000), 'www.a.vn', '0912 345 678', 'Hà Nội', '=x'));
    const cells = fc.record(Object.fromEntries(importColumns.map((column) => [column, text])), { requiredKeys: ['nameVi'] });
    fc.assert(
      fc.property(cells, (given) => {
        const once = readFirmRow(2, given);
        const again = readFirmRow(2, JSON.parse(JSON.stringify(once.cells)) as object);
        expect(again.facts).toEqual(once.facts);
        expect(again.problems[0]?.code).toBe(once.facts === null ? once.problems[0]?.code : again.problems[0]?.code);
      }),
      { numRuns: 300 },
    );
  });
});
