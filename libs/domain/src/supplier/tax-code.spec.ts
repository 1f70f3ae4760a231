import fc from 'fast-check';
import { validate } from 'stdnum/lib/cjs/vn/mst.js';
import { checkTaxCode, enterpriseOf, isBranchCode, maskPersonalCode } from '../index';

const problemOf: Record<string, string> = { InvalidComponent: 'tax_code_component', InvalidChecksum: 'tax_code_check_digit', InvalidLength: 'tax_code_shape', InvalidFormat: 'tax_code_shape' };
const digits = (length: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''));
const written = fc.oneof(digits(10), digits(13), digits(9), digits(12), digits(10).map((code) => `00${code.slice(2)}`), digits(10).map((code) => `${code}000`));

describe('checkTaxCode', () => {
  it.each([['0100233488', '0100233488'], ['0314409058-002', '0314409058002'], ['01 0010.9106', '0100109106'], ['0101243150', '0101243150']])('%s is sound', (typed, code) => expect(checkTaxCode(typed)).toEqual({ code, problem: null }));
  it.each([
    ['0100233480', 'tax_code_check_digit'], ['0314409058-000', 'tax_code_component'], ['0000000000', 'tax_code_component'], ['0100000000', 'tax_code_component'],
    ['010023348', 'tax_code_shape'], ['001203004567', 'tax_code_shape'], ['０１００２３３４８８', 'tax_code_shape'], ['chưa có', 'tax_code_shape'], ['', 'tax_code_shape'],
  ])('%s is refused: %s', (typed, problem) => expect(checkTaxCode(typed)).toEqual({ code: null, problem }));

  it('says what stdnum says, for 20,000 numbers', () => {
    fc.assert(
      fc.property(written, (typed) => {
        const oracle = validate(typed);
        expect(checkTaxCode(typed)).toEqual(oracle.isValid ? { code: oracle.compact, problem: null } : { code: null, problem: problemOf[oracle.error.name] });
      }),
      { numRuns: 20_000 },
    );
  });

  it('has at most one check digit for a body, none for about one body in eleven, and finds every single wrong digit', () => {
    fc.assert(
      fc.property(digits(9).filter((body) => !body.startsWith('00') && !body.endsWith('0000000')), fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (body, at, shift) => {
        const sound = [...'0123456789'].filter((last) => checkTaxCode(body + last).code !== null);
        expect(sound.length).toBeLessThanOrEqual(1);
        if (sound.length === 0) return;
        const wrong = [...body + sound[0]!].map((digit, index) => (index === at ? String((Number(digit) + shift) % 10) : digit)).join('');
        expect(checkTaxCode(wrong).code).toBeNull();
      }),
      { numRuns: 2000 },
    );
    const bodies = fc.sample(digits(9), { numRuns: 5000, seed: 7 });
    const without = bodies.filter((body) => [...'0123456789'].every((last) => checkTaxCode(body + last).problem === 'tax_code_check_digit')).length;
    expect(without / bodies.length).toBeGreaterThan(0.07);
    expect(without / bodies.length).toBeLessThan(0.11);
  });

  it('a branch belongs to its enterprise', () => {
    expect(enterpriseOf('0314409058002')).toBe('0314409058');
    expect([enterpriseOf('001203004567'), enterpriseOf(null), enterpriseOf('001…67')]).toEqual([null, null, null]);
    expect([isBranchCode('0314409058002'), isBranchCode('0314409058'), isBranchCode(null)]).toEqual([true, false, false]);
  });
});

describe('maskPersonalCode', () => {
  it('keeps five digits of twelve, and masks only once', () => {
    fc.assert(
      fc.property(digits(12), (code) => {
        const mask = maskPersonalCode(code)!;
        expect(mask.replace(/\D/g, '')).toHaveLength(5);
        expect(mask).not.toContain(code.slice(3, 10));
        expect(maskPersonalCode(mask)).toBe(mask);
      }),
    );
    expect(maskPersonalCode('001 203 004 567')).toBe('001…67');
  });
  it.each(['0100233488', '0314409058002', 'abc', ''])('%s is no personal number', (typed) => expect(maskPersonalCode(typed)).toBeNull());
});
