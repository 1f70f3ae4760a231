import fc from 'fast-check';
import { certificateState, completeness, decideImportRow, noRowsSeen, profileFields, rememberRow, supplierDuplicateKey, type ImportRow, type ListedFirm, type ProfileFacts } from '../index';

describe('supplierDuplicateKey', () => {
  test('one firm written in two ways', () => {
    const one = supplierDuplicateKey({ taxCode: '0100109106', name: 'Công ty TNHH Cơ khí Hòa Phát', address: 'Số 5, P. Yên Hoà, Hà Nội' });
    const other = supplierDuplicateKey({ taxCode: '0100109106-002', name: 'CTY TNHH SX CƠ KHÍ HOÀ PHÁT', address: '5 phường Yên Hòa, TP Hà Nội, Việt Nam' });
    expect(one).toEqual(other);
  });
  test.each([
    ['dots and spaces', '01 0010.9106', '0100109106'], ['a branch counts as its parent', '0314409058-002', '0314409058'],
    ['a household keeps all 12 digits: its first 10 are not its own', '001203004567', '001203004567'],
    ['too short', '010010910', null], ['words', 'chưa có', null], ['none', null, null],
  ])('%s', (_situation, taxCode, taxKey) => expect(supplierDuplicateKey({ taxCode, name: 'A' }).taxKey).toBe(taxKey));
});

const row = (over: Partial<ImportRow> = {}): ImportRow => ({ taxKey: null, nameAddressKey: 'hoa phat|5 yen hoa', factsKey: 'f1', unreadable: null, ...over });
const listed = (over: Partial<ListedFirm> = {}): ListedFirm => ({ supplierId: 's1', taxKey: null, factsKey: 'f0', ...over });

describe('decideImportRow', () => {
  const key = 'hoa phat|5 yen hoa';
  test.each<[string, ImportRow, ListedFirm[], object]>([
    ['nobody like it', row(), [], { verdict: 'accepted', reason: 'new_firm', supplierId: null }],
    ['the same MST with other facts', row({ taxKey: '1' }), [listed({ taxKey: '1' })], { verdict: 'updated', reason: 'same_tax_code', supplierId: 's1' }],
    ['the same MST with the same facts', row({ taxKey: '1' }), [listed({ taxKey: '1', factsKey: 'f1' })], { verdict: 'unchanged', reason: 'same_facts' }],
    ['no MST, same name and address: a person decides', row(), [listed()], { verdict: 'candidate', reason: 'same_name_address', supplierId: 's1' }],
    ['a listed firm without MST may be the one that now has one', row({ taxKey: '1' }), [listed()], { verdict: 'candidate', supplierId: 's1' }],
    ['two MSTs at one address are two firms', row({ taxKey: '1' }), [listed({ taxKey: '2' })], { verdict: 'accepted', reason: 'new_firm' }],
    ['the same file again', row(), [listed({ factsKey: 'f1' })], { verdict: 'unchanged', reason: 'same_facts', supplierId: 's1' }],
    ['unreadable', row({ unreadable: 'name missing', taxKey: '1' }), [listed({ taxKey: '1' })], { verdict: 'rejected', reason: 'unreadable' }],
  ])('%s', (_situation, incoming, firms, expected) => {
    const byTax = new Map(firms.filter((firm) => firm.taxKey).map((firm) => [firm.taxKey!, firm]));
    expect(decideImportRow(incoming, byTax, new Map(firms.map((firm) => [key, firm])), noRowsSeen())).toMatchObject(expected);
  });

  test.each<[string, Partial<ImportRow>, Partial<ImportRow>, object]>([
    ['the same MST under another name', { taxKey: '1' }, { taxKey: '1', nameAddressKey: 'x|y' }, { verdict: 'duplicate', reason: 'same_tax_code', duplicateOfRow: 2 }],
    ['the same name and address', {}, {}, { verdict: 'duplicate', reason: 'same_name_address', duplicateOfRow: 2 }],
    ['different MSTs', { taxKey: '1' }, { taxKey: '2' }, { verdict: 'accepted' }],
  ])('earlier in the file: %s', (_situation, earlier, later, expected) => {
    const seen = noRowsSeen();
    rememberRow(seen, row(earlier), 2);
    expect(decideImportRow(row(later), new Map(), new Map(), seen)).toMatchObject(expected);
  });

  test('a file imported twice changes nothing the second time, and no firm is made twice', () => {
    const rows = fc.array(fc.record({ taxKey: fc.option(fc.constantFrom('1', '2', '3')), nameAddressKey: fc.constantFrom('a|', 'b|', 'c|') }), { maxLength: 12 });
    fc.assert(
      fc.property(rows, (file) => {
        const byTax = new Map<string, ListedFirm>();
        const byKey = new Map<string, ListedFirm>();
        const importOnce = () => {
          const seen = noRowsSeen();
          return file.map((keys, at) => {
            const incoming = row({ ...keys, factsKey: `${keys.taxKey} ${keys.nameAddressKey}` });
            const { verdict } = decideImportRow(incoming, byTax, byKey, seen);
            rememberRow(seen, incoming, at);
            if (verdict === 'accepted') {
              const firm = listed({ ...keys, supplierId: `s${at}`, factsKey: incoming.factsKey });
              if (keys.taxKey) {
                expect(byTax.has(keys.taxKey)).toBe(false);
                byTax.set(keys.taxKey, firm);
              }
              if (!byKey.has(keys.nameAddressKey)) byKey.set(keys.nameAddressKey, firm);
            }
            return verdict;
          });
        };
        importOnce();
        expect(importOnce().filter((verdict) => verdict === 'accepted' || verdict === 'updated')).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('completeness', () => {
  const blank: ProfileFacts = { taxCode: null, legalForm: ' ', description: '', website: null, phone: null, employeeCount: null, headcountBand: null, placedSites: 0, certificateCount: 0, statements: [] };
  const full: ProfileFacts = {
    taxCode: '0100109106', legalForm: 'llc', description: 'Ép nhựa', website: 'a.vn', phone: '024', employeeCount: 0, headcountBand: null, placedSites: 1, certificateCount: 1,
    statements: [{ materials: ['mat.plastic.abs'], freeCapacity: 0, values: { a: { kind: 'flag', value: true }, b: { kind: 'flag', value: true }, c: { kind: 'flag', value: true } } }],
  };
  test('blank is 0 and misses all, full is 1', () => {
    expect(completeness(blank)).toEqual({ share: 0, missing: profileFields });
    expect(completeness(full)).toEqual({ share: 1, missing: [] });
  });
  test('what matching asks first is named first', () => expect(completeness({ ...full, statements: [], website: null }).missing).toEqual(['statements', 'parameter_values', 'materials', 'capacity', 'website']));
  test('to fill a field never lowers the share', () => {
    fc.assert(fc.property(fc.constantFrom(...(Object.keys(full) as (keyof ProfileFacts)[])), fc.constantFrom(...(Object.keys(full) as (keyof ProfileFacts)[])), (one, other) => {
      const some = { ...blank, [one]: full[one] };
      expect(completeness({ ...some, [other]: full[other] }).share).toBeGreaterThanOrEqual(completeness(some).share);
    }));
  });
});

describe('certificateState with a frozen clock (product.md item 8)', () => {
  const iso = { scheme: 'cert.iso9001', validUntil: '2026-11-24' };
  test.each([
    ['T−90 days', '2026-08-26T05:00:00Z', 'valid'], ['T−61 days', '2026-09-24T05:00:00Z', 'valid'], ['T−60 days', '2026-09-26T05:00:00Z', 'expiring'],
    ['T−30 days', '2026-10-25T05:00:00Z', 'expiring'], ['the last second', '2026-11-24T16:59:59Z', 'expiring'], ['midnight in Vietnam', '2026-11-24T17:00:00Z', 'expired'],
  ])('%s', (_situation, now, state) => expect(certificateState(iso, new Date(now))).toBe(state));
  test('no date: a question for ISO 9001, no question for 5S', () => {
    expect(certificateState({ scheme: 'cert.iso9001', validUntil: null }, new Date('2026-11-24'))).toBe('undated');
    expect(certificateState({ scheme: 'cert.5s', validUntil: null }, new Date('2026-11-24'))).toBe('valid');
  });
});
