import fc from 'fast-check';
import { applyChanges, changedSince, factChanges, sameFact, undoChanges } from '../index';

const value = fc.oneof(fc.constant(null), fc.string({ maxLength: 4 }), fc.integer({ min: 0, max: 3 }), fc.boolean(), fc.array(fc.record({ code: fc.constantFrom('2591', '2592'), main: fc.boolean() }), { maxLength: 2 }));
const facts = fc.record({ nameVi: fc.string({ minLength: 1, maxLength: 3 }), phone: value, employees: value, industries: value });

describe('fact changes', () => {
  it('name exactly what differs, and applied twice they change nothing more', () => {
    fc.assert(
      fc.property(facts, facts, (current, wanted) => {
        const changes = factChanges(current, wanted);
        const applied = applyChanges(current, changes).facts;
        expect(sameFact(applied, wanted)).toBe(true);
        expect(factChanges(applied, wanted)).toEqual({});
        for (const field of Object.keys(wanted) as (keyof typeof wanted)[]) expect(field in changes).toBe(!sameFact(current[field], wanted[field]));
      }),
    );
  });

  it('taken back, they leave the facts as they were, whatever had changed between proposal and acceptance', () => {
    fc.assert(
      fc.property(facts, facts, facts, (proposedOn, wanted, current) => {
        const { facts: after, changed } = applyChanges(current, factChanges(proposedOn, wanted));
        expect(changedSince(after, changed)).toEqual([]);
        expect(sameFact(undoChanges(after, changed), current)).toBe(true);
      }),
    );
  });

  it('are not taken back over something newer', () => {
    const { facts: after, changed } = applyChanges({ phone: '024', employees: 3 }, { phone: { from: '024', to: '0912' } });
    expect(changedSince({ ...after, phone: '0999' }, changed)).toEqual(['phone']);
    expect(changedSince({ ...after, employees: 9 }, changed)).toEqual([]);
  });

  it('an empty text, an empty list and nothing are the same', () => expect(factChanges({ a: null, b: [], c: '' }, { a: '', b: null, c: undefined })).toEqual({}));
});
