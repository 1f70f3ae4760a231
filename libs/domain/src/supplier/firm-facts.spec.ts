import fc from 'fast-check';
import { capitalBands, coordinatesProblem, foundedProblem, headcountBandOf, headcountBands, industryKey, isIndustryShaped, permitState, revenueBands, sizeClass, sizeClasses, statusProblem, tidyIndustries, type FirmSize, type IndustryLine } from '../index';

const unstated: FirmSize = { employees: null, headcountBand: null, revenueBand: null, capitalBand: null };

describe('sizeClass (Decree 80/2021, industry and construction)', () => {
  it.each<[string, Partial<FirmSize>, string | null]>([
    ['10 people, 3 billion', { employees: 10, revenueBand: 'upto_3' }, 'micro'],
    ['10 people, little capital though much revenue', { employees: 10, revenueBand: 'over_200', capitalBand: 'upto_3' }, 'micro'],
    ['11 people, 50 billion', { employees: 11, revenueBand: 'from_3_to_50' }, 'small'],
    ['8 people, 50 billion, capital unknown: micro or small', { employees: 8, revenueBand: 'from_3_to_50' }, null],
    ['8 people, 50 billion, capital 20', { employees: 8, revenueBand: 'from_3_to_50', capitalBand: 'from_3_to_20' }, 'small'],
    ['150 people, 200 billion', { employees: 150, revenueBand: 'from_50_to_200' }, 'medium'],
    ['201 people: large whatever it earns', { employees: 201 }, 'large'],
    ['band alone', { headcountBand: 'from_201_to_500' }, 'large'],
    ['the number counts before the band', { employees: 5, headcountBand: 'over_500', revenueBand: 'upto_3' }, 'micro'],
    ['revenue and capital beyond every limit', { employees: 5, revenueBand: 'over_200', capitalBand: 'over_100' }, 'large'],
    ['nothing stated', {}, null],
  ])('%s', (_situation, size, expected) => expect(sizeClass({ ...unstated, ...size })).toBe(expected));

  it('is not said of a firm whose main line is trade: Decree 80 has other limits there', () => {
    const size = { ...unstated, employees: 5, revenueBand: 'upto_3' as const };
    const main = (code: string): IndustryLine[] => [{ system: 'vsic', version: '2025', code, main: true }];
    expect([sizeClass(size, main('2592')), sizeClass(size, main('C')), sizeClass(size, main('4659')), sizeClass(size, main('G')), sizeClass(size, [])]).toEqual(['micro', 'micro', null, null, 'micro']);
  });

  const orNull = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values));
  it('a missing figure never makes a class that the figure would contradict', () => {
    fc.assert(
      fc.property(orNull(headcountBands), orNull(revenueBands), orNull(capitalBands), fc.constantFrom(...headcountBands), fc.constantFrom(...revenueBands), fc.constantFrom(...capitalBands), (headcount, revenue, capital, h, r, c) => {
        const partly = sizeClass({ employees: null, headcountBand: headcount, revenueBand: revenue, capitalBand: capital });
        const fully = sizeClass({ employees: null, headcountBand: headcount ?? h, revenueBand: revenue ?? r, capitalBand: capital ?? c });
        expect(fully).not.toBeNull();
        if (partly !== null) expect(partly).toBe(fully);
      }),
    );
  });

  it('growing never makes a firm smaller', () => {
    fc.assert(
      fc.property(fc.nat(600), fc.nat(600), fc.constantFrom(...revenueBands), fc.constantFrom(...capitalBands), (one, more, revenueBand, capitalBand) => {
        const classOf = (employees: number) => sizeClasses.indexOf(sizeClass({ employees, headcountBand: null, revenueBand, capitalBand })!);
        expect(classOf(one + more)).toBeGreaterThanOrEqual(classOf(one));
      }),
    );
  });

  it('bands meet without a gap', () => expect([0, 10, 11, 100, 101, 200, 201, 500, 501].map(headcountBandOf)).toEqual(['upto_10', 'upto_10', 'from_11_to_100', 'from_11_to_100', 'from_101_to_200', 'from_101_to_200', 'from_201_to_500', 'from_201_to_500', 'over_500']));
});

describe('industry lines', () => {
  const line = (code: string, over: Partial<IndustryLine> = {}): IndustryLine => ({ system: 'vsic', version: '2025', code, main: false, ...over });
  it.each<[Partial<IndustryLine>, boolean]>([
    [{ code: '2592' }, true], [{ code: '25920' }, true], [{ code: 'C' }, true], [{ code: '259X' }, false], [{ version: '2019' }, false], [{ system: 'hs', version: '2022', code: '848041' }, true], [{ system: 'hs', version: '2022', code: '848' }, false],
  ])('%j: %s', (over, expected) => expect(isIndustryShaped(line('2592', over))).toBe(expected));
  it('2592 of 2025 and 2592 of 2018 are two codes', () => expect(industryKey(line('2592'))).not.toBe(industryKey(line('2592', { version: '2018' }))));
  it('come without doubles, the main one first', () => expect(tidyIndustries([line('2591'), line('2592'), line('2592', { main: true })])).toEqual([line('2592', { main: true }), line('2591')]));
});

describe('what is said of a day', () => {
  it.each([
    ['operating', null, null], ['suspended', null, 'status_date_missing'], ['suspended', '2026-11-24', null], ['dissolved', '2026-11-25', 'date_in_future'], [null, null, null],
  ] as const)('status %s on %s: %s', (status, on, problem) => expect(statusProblem(status, on, '2026-11-24')).toBe(problem));
  it('no firm was founded next year', () => expect([foundedProblem(2026, '2026-11-24'), foundedProblem(2027, '2026-11-24'), foundedProblem(null, '2026-11-24')]).toEqual([null, 'year_in_future', null]));
  it.each([
    ['T−90', '2026-08-26T05:00:00Z', 'valid'], ['T−30', '2026-10-25T05:00:00Z', 'expiring'], ['T', '2026-11-24T16:59:59Z', 'expiring'], ['T+1', '2026-11-24T17:00:00Z', 'expired'],
  ])('a permit at %s', (_at, now, state) => expect(permitState({ validUntil: '2026-11-24' }, new Date(now))).toBe(state));
  it('a permit without an end does not end', () => expect(permitState({ validUntil: null }, new Date('2099-01-01'))).toBe('valid'));
});

it.each([
  [21.12, 105.78, null], [105.78, 21.12, 'coordinates_outside'], [0, 0, 'coordinates_outside'], [21.12, null, 'coordinates_incomplete'], [null, null, null], [8.64, 111.92, null],
] as const)('coordinates %s, %s: %s', (lat, lng, problem) => expect(coordinatesProblem(lat, lng)).toBe(problem));
