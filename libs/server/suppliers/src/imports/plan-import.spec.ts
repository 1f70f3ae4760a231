import type { FirmFacts } from './firm-row';
import type { ListedSupplier } from './listed-suppliers';
import { changesNothing, mergeFacts } from './merge-facts';
import { planImport } from './plan-import';
import { readFirmRow } from './read-firm-row';
import { settleCandidates } from './settle-candidates';

const row = (number: number, cells: object) => readFirmRow(number, { nameVi: 'Công ty TNHH Hòa Phát', address: 'Số 5, Hà Nội', ...cells });
const listed = (id: string, cells: object, claimed = false): ListedSupplier => {
  const read = row(0, cells);
  return { id, claimed, asked: [], marks: {}, taxKey: read.taxKey, duplicateKey: read.duplicateKey, facts: read.facts!, version: 1, updatedAt: '2026-11-24 08:00:00+00' };
};
const register = (...suppliers: ListedSupplier[]) => ({
  byTax: new Map(suppliers.filter((supplier) => supplier.taxKey).map((supplier) => [supplier.taxKey!, supplier])),
  byKey: new Map([[suppliers[0]?.duplicateKey ?? '', suppliers]]),
});
const verdicts = (rows: { verdict: string; reason: string | null }[]) => rows.map((planned) => `${planned.verdict} ${planned.reason}`);

const one = '0100109106';
const other = '0101243150';

describe('planImport', () => {
  test('an empty cell is no change: a shorter list leaves the firm as it is', () =>
    expect(verdicts(planImport([row(2, {})], register(listed('s1', { phone: '024 3853 2000', intro: 'Thép' }))))).toEqual(['unchanged same_facts']));
  test('a claimed firm keeps its facts, so another phone is no change', () =>
    expect(verdicts(planImport([row(2, { taxCode: one, phone: '024 3853 9999' })], register(listed('s1', { taxCode: one, phone: '024 3853 2000' }, true))))).toEqual(['unchanged same_facts']));
  test('what would fill a claimed one waits for it, and is asked once: neither while it waits nor after a no', () => {
    const firm = listed('s1', { taxCode: one }, true);
    const given = [row(2, { taxCode: one, phone: '024 3853 9999', employees: '40' })];
    expect(verdicts(planImport(given, register(firm)))).toEqual(['proposed waits_for_firm']);
    expect(verdicts(planImport(given, register({ ...firm, asked: [{ phone: { from: null, to: '024 3853 9999' } }] })))).toEqual(['proposed waits_for_firm']);
    expect(verdicts(planImport(given, register({ ...firm, asked: [{ phone: { from: null, to: '024 3853 9999' } }, { employees: { from: null, to: 40 } }] })))).toEqual(['unchanged same_facts']);
  });
  test('an unclaimed one is brought up to date', () =>
    expect(verdicts(planImport([row(2, { taxCode: one, phone: '024 3853 9999' })], register(listed('s1', { taxCode: one, phone: '024 3853 2000' }))))).toEqual(['updated same_tax_code']));
  test('of several firms with this name and address, the one that says the same is meant', () =>
    expect(verdicts(planImport([row(2, { phone: '024 3853 9999' })], register(listed('s1', { phone: '024 3853 2000' }), listed('s2', { phone: '024 3853 9999' }))))).toEqual(['unchanged same_facts']));
  test('a rejected row rejects itself only, with its reason', () => {
    const planned = planImport([row(2, { taxCode: '0100233480' }), row(3, {})], register());
    expect(verdicts(planned)).toEqual(['rejected tax_code_check_digit', 'accepted new_firm']);
    expect(planned[0]?.reasonValue).toBe('0100233480');
  });
  test('a twin in the file points at the earlier row', () => expect(planImport([row(2, {}), row(3, { phone: '024 3853 2000' })], register())[1]).toMatchObject({ verdict: 'duplicate', reason: 'same_name_address', reasonValue: '2' }));
});

describe('settleCandidates', () => {
  const planned = () => planImport([row(2, { taxCode: one }), row(3, { taxCode: other })], register(listed('s1', {})));
  test('two rows that look like one listed firm', () => expect(verdicts(planned())).toEqual(['candidate same_name_address', 'candidate same_name_address']));
  test.each<[string, [number, 'same' | 'new' | 'skip'][], 'same' | 'new' | 'skip', string[]]>([
    ['undecided: left out', [], 'skip', ['candidate same_name_address', 'candidate same_name_address']],
    ['only one firm can be the same', [], 'same', ['updated confirmed_same', 'duplicate same_name_address']],
    ['all new', [], 'new', ['accepted confirmed_new', 'accepted confirmed_new']],
    ['one by one', [[2, 'new'], [3, 'same']], 'skip', ['accepted confirmed_new', 'updated confirmed_same']],
  ])('%s', (_situation, decisions, otherwise, expected) => expect(verdicts(settleCandidates(planned(), new Map(decisions), otherwise))).toEqual(expected));
});

describe('mergeFacts', () => {
  const facts = (over: Partial<FirmFacts>): FirmFacts => ({ nameVi: 'A', nameEn: null, shortName: null, taxCode: null, address: null, phone: null, website: null, intro: null, provinceCode: null, legalForm: null, capitalOrigin: null, foundedYear: null, employees: null, ...over });
  test.each<[string, boolean, Partial<FirmFacts>, Partial<FirmFacts>, Partial<FirmFacts>]>([
    ['unclaimed: overwritten', false, { phone: '1' }, { phone: '2' }, { phone: '2' }],
    ['claimed: kept', true, { phone: '1', nameVi: 'Own' }, { phone: '2', nameVi: 'List' }, { phone: '1', nameVi: 'Own' }],
    ['claimed: filled where empty', true, { phone: null }, { phone: '2' }, { phone: '2' }],
    ['a tax code is never replaced', false, { taxCode: one }, { taxCode: `${one}001` }, { taxCode: one }],
    ['nothing erases', false, { intro: 'x' }, { intro: null }, { intro: 'x' }],
  ])('%s', (_situation, claimed, own, given, expected) => {
    const merged = mergeFacts({ claimed, asked: [], facts: facts(own) }, facts(given));
    expect(merged).toMatchObject(expected);
    expect(changesNothing({ id: 's', taxKey: null, duplicateKey: '', claimed, asked: [], marks: {}, facts: merged, version: 1, updatedAt: '' }, facts(given))).toBe(true);
  });
});
