import fc from 'fast-check';
import { compareBy, compareTolerance, parameterOf } from '../../index';
import type { Operator, ParameterValue } from '../../capability/parameter';

const n = (value: number, nominal?: number): ParameterValue => ({ kind: 'number', value, ...(nominal ? { nominal } : {}) });
const r = (min: number, max: number): ParameterValue => ({ kind: 'range', min, max });
const box = (...sides: number[]): ParameterValue => ({ kind: 'box', sides });
const codes = (...list: string[]): ParameterValue => ({ kind: 'codes', codes: list });
const step = (key: string): ParameterValue => ({ kind: 'ordinal', key });
const yes: ParameterValue = { kind: 'flag', value: true };
const no: ParameterValue = { kind: 'flag', value: false };

describe('operators on real situations', () => {
  test.each<[string, Operator, ParameterValue, ParameterValue, string]>([
    ['a 300 mm chuck takes a 250 mm disc', 'GE', n(300), n(250), 'met'],
    ['…but not 320 mm', 'GE', n(300), n(320), 'not_met'],
    ['the limit itself counts', 'GE', n(300), n(300), 'met'],
    ['Ra 0.8 reached, Ra 1.6 allowed', 'LE', n(0.8), n(1.6), 'met'],
    ['MOQ 1000 against a lot of 500', 'LE', n(1000), n(500), 'not_met'],
    ['presses of 50–850 tf, part needs 150', 'COVERS', r(50, 850), n(150), 'met'],
    ['presses of 50–850 tf, parts need 100–1300', 'COVERS', r(50, 850), r(100, 1300), 'not_met'],
    ['a part turned on its side fits', 'FITS', box(500, 400, 300), box(300, 100, 450), 'met'],
    ['two long sides do not', 'FITS', box(500, 400, 300), box(450, 450, 10), 'not_met'],
    ['travel stated in two sides, flat part', 'FITS', box(800, 500), box(400, 300), 'met'],
    ['travel stated in two sides, the third is a question', 'FITS', box(800, 500), box(400, 300, 200), 'unknown'],
    ['…unless it is too long already', 'FITS', box(800, 500), box(900, 300, 200), 'not_met'],
    ['slow wire asked, slow wire there', 'ONE_OF', codes('slow'), codes('slow'), 'met'],
    ['any of two acceptable', 'ANY_OF', codes('jst'), codes('molex', 'jst'), 'met'],
    ['all tests asked, one missing', 'ALL_OF', codes('aoi', 'spi'), codes('aoi', 'ict'), 'not_met'],
    ['an empty list says nothing', 'ALL_OF', codes(), codes('aoi'), 'unknown'],
    ['a flag that was asked', 'BOOL', no, yes, 'not_met'],
    ['a flag that was not', 'BOOL', no, no, 'met'],
    ['a range against a flag', 'BOOL', r(1, 2), yes, 'unknown'],
  ])('%s', (_situation, operator, cap, req, outcome) => expect(compareBy[operator](cap, req).outcome).toBe(outcome));

  test('a ladder counts from the weak end: IPC class 3 serves class 2, ISO 8 is no ISO 7 room', () => {
    const ipc = parameterOf('proc.electronics.smt', 'ipc610_class')!;
    expect(compareBy.ORD(step('3'), step('2'), ipc).outcome).toBe('met');
    const room = parameterOf('proc.plastics.injection', 'cleanroom')!;
    expect(compareBy.ORD(step('iso8'), step('iso7'), room).outcome).toBe('not_met');
    expect(compareBy.ORD(step('iso99'), step('iso7'), room).outcome).toBe('unknown');
  });
});

describe('tolerances between sizes (ISO 286-1)', () => {
  test.each<[string, [number, number?], [number, number?], string, string]>([
    ['the same size: ± decides', [0.02, 25], [0.02, 28], 'met', 'compared'],
    ['the same size, a hair wider', [0.021, 25], [0.02, 28], 'not_met', 'compared'],
    ['Ø25 ±0.02 asked: IT8 shop (±0.027 at 100 mm) passes', [0.027, 100], [0.02, 25], 'met', 'compared'],
    ['Ø25 ±0.02 asked: IT9 shop (±0.0435 at 100 mm) fails', [0.0435, 100], [0.02, 25], 'not_met', 'compared'],
    ['tight on small parts says less of a large one', [0.01, 5], [0.012, 300], 'not_met', 'compared'],
    ['IT7 on small parts is IT7 on large ones', [0.006, 6], [0.03, 300], 'met', 'compared'],
    ['tighter on a larger part always serves', [0.01, 400], [0.02, 30], 'met', 'compared'],
    ['…even where its grade, rounded up, would not', [0.018, 100], [0.018, 60], 'met', 'compared'],
    ['finer than IT5: ± decides', [0.001, 20], [0.0015, 100], 'met', 'compared'],
    ['above 500 mm there is no grade: ± decides', [0.05, 800], [0.04, 300], 'not_met', 'compared'],
    ['no size stated', [0.02], [0.02, 25], 'met', 'size_unknown'],
    ['no size asked', [0.03, 25], [0.02], 'not_met', 'size_unknown'],
  ])('%s', (_situation, [capValue, capSize], [reqValue, reqSize], outcome, note) => {
    const at = (value: number, nominal?: number) => ({ value, ...(nominal ? { nominal } : {}) });
    expect(compareTolerance(at(capValue, capSize), at(reqValue, reqSize))).toEqual({ outcome, note });
  });

  test('only a tolerance converts: a wall thickness has no size', () => {
    const wall = parameterOf('proc.plastics.injection', 'min_wall')!;
    expect(compareBy.LE(n(0.6), n(0.8), wall)).toEqual({ outcome: 'met', note: 'compared' });
    const tolerance = parameterOf('proc.plastics.injection', 'tolerance')!;
    expect(compareBy.LE(n(0.6), n(0.8), tolerance)).toEqual({ outcome: 'met', note: 'size_unknown' });
  });

  test('holding a tighter value never turns a pass into a failure', () => {
    const value = fc.integer({ min: 1, max: 500 }).map((micron) => micron / 1000);
    const nominal = fc.option(fc.integer({ min: 1, max: 700 }), { nil: undefined });
    fc.assert(
      fc.property(value, value, nominal, value, nominal, (one, other, capSize, reqValue, reqSize) => {
        const [tight, wide] = [Math.min(one, other), Math.max(one, other)];
        const outcome = (capValue: number) => compareTolerance({ value: capValue, nominal: capSize }, { value: reqValue, nominal: reqSize }).outcome;
        if (outcome(wide) === 'met') expect(outcome(tight)).toBe('met');
      }),
      { numRuns: 800 },
    );
  });
});

test('FITS by sorted sides is the same as trying every orientation', () => {
  const side = fc.integer({ min: 1, max: 9 });
  const permutations = ([a, b, c]: number[]) => [[a, b, c], [a, c, b], [b, a, c], [b, c, a], [c, a, b], [c, b, a]] as number[][];
  fc.assert(
    fc.property(fc.tuple(side, side, side), fc.tuple(side, side, side), (room, part) => {
      const fits = permutations(part).some((turned) => turned.every((length, at) => length <= room[at]!));
      expect(compareBy.FITS(box(...room), box(...part)).outcome).toBe(fits ? 'met' : 'not_met');
    }),
    { numRuns: 300 },
  );
});
