import { filledIn, partOf, toFacts, toTexts } from './firm-facts-fields';

const texts = (over: object = {}) => ({ ...toTexts(null, 'Xưởng A'), ...over });

it('reads what was typed and gives it back unchanged', () => {
  const facts = toFacts(texts({ taxCode: '0100109106', employees: '1.200', foundedYear: '2009', exportProcessing: 'false', legalForm: 'llc', industries: [{ system: 'vsic', version: '2025', code: '2592', main: true }] }));
  expect(facts).toMatchObject({ nameVi: 'Xưởng A', taxCode: '0100109106', householdCode: null, employees: 1200, foundedYear: 2009, exportProcessing: false, legalForm: 'llc', phone: null });
  expect(toFacts(toTexts(facts, ''))).toEqual(facts);
});

it("masks a household's personal number before it is sent, and keeps the mask", () => {
  const facts = toFacts(texts({ taxCode: '001 203 004 567' }));
  expect(facts).toMatchObject({ taxCode: null, householdCode: '001…67' });
  expect(JSON.stringify(facts)).not.toContain('203');
  expect(toFacts(toTexts(facts, ''))).toEqual(facts);
});

it('an exact headcount replaces the band', () => {
  expect(toFacts(texts({ employees: '40', headcountBand: 'over_500' })).headcountBand).toBeNull();
  expect(toFacts(texts({ headcountBand: 'over_500' })).headcountBand).toBe('over_500');
});

it('counts what a part says and knows where a refused field stands', () => {
  expect([filledIn(texts({ phone: '024' }), 'contact'), filledIn(texts(), 'industry')]).toEqual([1, 0]);
  expect([partOf('industries.0.code'), partOf('wardCode'), partOf('householdCode'), partOf('nothing')]).toEqual(['industry', 'address', 'identity', undefined]);
});
