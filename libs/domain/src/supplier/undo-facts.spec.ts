import fc from 'fast-check';
import { isAsAt, undoFacts } from './undo-facts';

const before = { name: 'A', phone: null, intro: 'cũ' };
const after = { name: 'A', phone: '024', intro: 'mới' };

test.each([
  ['nobody was there since', after, before, true],
  ['the phone was corrected since', { ...after, phone: '028' }, { ...before, phone: '028' }, false],
  ['another field was changed since', { ...after, name: 'B' }, { ...before, name: 'B' }, true],
  ['everything was changed since', { name: 'C', phone: '1', intro: 'x' }, { name: 'C', phone: '1', intro: 'x' }, false],
])('%s', (_situation, now, facts, isWhole) => expect(undoFacts<Record<string, string | null>>(before, after, now)).toEqual({ facts, isWhole }));

test('an import that nobody touched is undone without a trace, a touched field never loses its later value', () => {
  const facts = fc.record({ one: fc.option(fc.string(), { nil: null }), two: fc.option(fc.string(), { nil: null }) });
  fc.assert(
    fc.property(facts, facts, facts, (was, written, now) => {
      expect(undoFacts(was, written, written)).toEqual({ facts: was, isWhole: true });
      const result = undoFacts<Record<string, string | null>>(was, written, now).facts;
      for (const field of ['one', 'two'] as const) if (now[field] !== written[field]) expect(result[field]).toBe(now[field]);
    }),
  );
});

test.each([
  ['as it was', 1, 1, [], true],
  ['changed', 1, 2, [], false],
  ['changed by an import that was taken back', 1, 3, [{ found: 1, left: 3 }], true],
  ['by two, one after the other', 1, 5, [{ found: 3, left: 5 }, { found: 1, left: 3 }], true],
  ['changed by a person after that', 1, 4, [{ found: 1, left: 3 }], false],
  ['nonsense does not run in circles', 1, 9, [{ found: 1, left: 1 }], false],
])('a firm that is %s', (_situation, version, now, undone, expected) => expect(isAsAt(version, now, undone)).toBe(expected));
