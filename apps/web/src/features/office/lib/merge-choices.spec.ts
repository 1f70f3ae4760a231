import { type MergeField, mergeFields } from '@matxich/domain';
import type { ComparedFirm, Comparison } from '../api/duplicates';
import { isEqual, otherOf, statedFields, suggestedEntries, toSides } from './merge-choices';

const firm = (facts: Partial<Record<MergeField, string | number | null>>, choices: Partial<Record<MergeField, 'survivor' | 'merged'>> = {}) => ({ facts, ifItStays: { blockers: [], choices } }) as unknown as ComparedFirm;
const pair = { one: firm({ nameVi: 'A', nameEn: null, phone: ' 1 ' }), other: firm({ nameVi: 'B', nameEn: '', phone: '1' }) } as Comparison;

test('only what somebody stated is shown, and equal values are no choice', () => {
  expect(statedFields(pair)).toEqual(['nameVi', 'phone']);
  expect(isEqual(pair, 'phone')).toBe(true);
  expect(isEqual(pair, 'nameVi')).toBe(false);
});

test.each(['one', 'other'] as const)('a suggestion goes there and back when %s stays', (survivor) => {
  const suggested = suggestedEntries(survivor, firm({}, { taxCode: 'merged', nameVi: 'survivor' }));
  expect(suggested.taxCode).toBe(otherOf(survivor));
  expect(toSides(survivor, suggested)).toEqual(Object.fromEntries(mergeFields.map((field) => [field, field === 'taxCode' ? 'merged' : 'survivor'])));
});
