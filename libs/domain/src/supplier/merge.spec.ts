import fc from 'fast-check';
import { type MergeChoices, type MergeFacts, type MergeFirm, blockersOfMerge, mergeFields, mergeSides, mergedFacts, suggestedChoices, verificationAfterMerge, verificationLevels } from '../index';

const facts: MergeFacts = { nameVi: 'Cơ khí Hòa Phát', nameEn: null, shortName: null, taxCode: null, legalForm: null, capitalOrigin: null, foundedYear: null, employees: null, website: null, phone: null, intro: null, registeredAddress: null };
const firm = (over: Partial<MergeFacts> = {}, rest: Partial<MergeFirm> = {}): MergeFirm => ({ facts: { ...facts, ...over }, claimed: false, verification: 'listed', ...rest });

describe('blockersOfMerge', () => {
  test.each<[string, MergeFirm, MergeFirm, string[]]>([
    ['nobody speaks for either', firm(), firm(), []],
    ['the claimed one stays', firm({}, { claimed: true }), firm(), []],
    ['the claimed one would go', firm(), firm({}, { claimed: true }), ['merge.claimed_survives']],
    ['two organisations', firm({}, { claimed: true }), firm({}, { claimed: true }), ['merge.both_claimed']],
    ['a firm and its branch code', firm({ taxCode: '0100109106' }), firm({ taxCode: '0100109106001' }), []],
    ['one code unknown', firm({ taxCode: '0100109106' }), firm(), []],
    ['two enterprise codes', firm({ taxCode: '0100109106' }), firm({ taxCode: '0101243150' }), ['merge.different_tax_codes']],
  ])('%s', (_situation, survivor, merged, blockers) => expect(blockersOfMerge(survivor, merged)).toEqual(blockers));
});

const value = fc.option(fc.constantFrom('a', 'b', ''));
const anyFirm: fc.Arbitrary<MergeFirm> = fc.record({
  facts: fc.record(Object.fromEntries(mergeFields.map((field) => [field, value]))) as fc.Arbitrary<MergeFacts>,
  claimed: fc.boolean(),
  verification: fc.constantFrom(...verificationLevels),
});
const anyChoices = fc.record(Object.fromEntries(mergeFields.map((field) => [field, fc.constantFrom(...mergeSides)])), { requiredKeys: [] }) as fc.Arbitrary<MergeChoices>;

describe('the facts after a merge', () => {
  test('every value is one of the two, as chosen, and those of a claimed firm are never touched', () => {
    fc.assert(fc.property(anyFirm, anyFirm, anyChoices, (survivor, merged, choices) => {
      const result = mergedFacts(survivor, merged, choices);
      for (const field of mergeFields) expect(result[field]).toBe((choices[field] === 'merged' && !survivor.claimed ? merged : survivor).facts[field]);
    }));
  });

  test('the suggestion loses nothing that only one of the two knows, unless the firm speaks for itself', () => {
    fc.assert(fc.property(anyFirm, anyFirm, (survivor, merged) => {
      const result = mergedFacts(survivor, merged, suggestedChoices(survivor, merged));
      for (const field of mergeFields) {
        if (survivor.facts[field]) expect(result[field]).toBe(survivor.facts[field]);
        else if (!survivor.claimed && merged.facts[field]) expect(result[field]).toBe(merged.facts[field]);
      }
    }));
  });

  test.each<[string, MergeFirm, MergeFirm, MergeChoices, string]>([
    ['its own name keeps its own verification', firm({}, { verification: 'site_visited' }), firm({ nameVi: 'B' }), {}, 'survivor'],
    ['another name is as far verified as that entry was', firm({}, { verification: 'site_visited' }), firm({ nameVi: 'B' }), { nameVi: 'merged' }, 'merged'],
    ['nobody gains a level by a merge', firm(), firm({ nameVi: 'B' }, { verification: 'site_visited' }), { nameVi: 'merged' }, 'survivor'],
    ['another tax code, too', firm({ taxCode: '1' }, { verification: 'document_checked' }), firm({ taxCode: '2' }), { taxCode: 'merged' }, 'merged'],
  ])('verification: %s', (_situation, survivor, merged, choices, side) => expect(verificationAfterMerge(survivor, merged, choices)).toBe(side));
});
