import fc from 'fast-check';
import { checkRequiredValue, checkStatementValues, checkValue, convertUnit, formatParameterValue, formatValue, parameterOf, parseParameterValue, parseQuantity, unitLabel } from '../index';
import type { ParameterValue } from './parameter';
import type { ParsedQuantity } from './parse-quantity';

const injection = 'proc.plastics.injection';
const of = (key: string, process = injection) => parameterOf(process, key)!;

describe('checkValue', () => {
  test.each<[string, string, ParameterValue, string | null]>([
    ['a tolerance at a size', 'tolerance', { kind: 'number', value: 0.05, nominal: 25 }, null],
    ['a tolerance of nought', 'tolerance', { kind: 'number', value: 0 }, 'value.not_positive'],
    ['a nominal size of nought', 'tolerance', { kind: 'number', value: 0.05, nominal: 0 }, 'value.nominal_not_positive'],
    ['not a number', 'min_wall', { kind: 'number', value: Number.NaN }, 'value.not_a_number'],
    ['no regrind at all is a value', 'regrind', { kind: 'number', value: 0 }, null],
    ['a range the wrong way round', 'clamping_force', { kind: 'range', min: 850, max: 50 }, 'value.min_above_max'],
    ['one machine size only', 'clamping_force', { kind: 'range', min: 150, max: 150 }, null],
    ['a number where a range belongs', 'clamping_force', { kind: 'number', value: 150 }, 'value.wrong_kind'],
    ['a part with one side', 'part_envelope', { kind: 'box', sides: [100] }, 'value.sides_count'],
    ['a part with a side below nought', 'part_envelope', { kind: 'box', sides: [100, -1, 3] }, 'value.not_positive'],
    ['two sides are enough', 'part_envelope', { kind: 'box', sides: [100, 50] }, null],
    ['an unknown choice', 'machine_type', { kind: 'codes', codes: ['steam'] }, 'value.unknown_choice'],
    ['no choice', 'machine_type', { kind: 'codes', codes: [] }, 'value.empty'],
    ['a choice twice', 'machine_type', { kind: 'codes', codes: ['electric', 'electric'] }, 'value.duplicate'],
    ['an unknown step of a ladder', 'cleanroom', { kind: 'ordinal', key: 'iso1' }, 'value.unknown_scale_key'],
    ['a flag', 'glass_fibre', { kind: 'flag', value: false }, null],
  ])('%s', (_situation, key, value, problem) => expect(checkValue(of(key), value)).toBe(problem));

  test('a rubber part may work below freezing', () => {
    expect(checkValue(of('temperature_range', 'proc.rubber'), { kind: 'range', min: -40, max: 120 })).toBeNull();
  });

  test('a buyer may ask for one tonnage where suppliers state a range', () => {
    expect(checkRequiredValue(of('clamping_force'), { kind: 'number', value: 150 })).toBeNull();
    expect(checkRequiredValue(of('clamping_force'), { kind: 'number', value: -1 })).toBe('value.not_positive');
  });

  test('a statement names every wrong field', () => {
    const values: Record<string, ParameterValue> = {
      clamping_force: { kind: 'range', min: 9, max: 1 },
      min_wall: { kind: 'number', value: 0.8 },
      laser_power: { kind: 'number', value: 3 },
      no_such: { kind: 'flag', value: true },
    };
    expect(checkStatementValues(injection, values)).toEqual([
      { path: 'values.clamping_force', message: 'value.min_above_max' },
      { path: 'values.laser_power', message: 'value.unknown_parameter' },
      { path: 'values.no_such', message: 'value.unknown_parameter' },
    ]);
  });
});

describe('parseQuantity takes what people type', () => {
  const number = (value: number) => ({ quantity: { kind: 'number' as const, value } });
  const range = (min: number, max: number) => ({ quantity: { kind: 'range' as const, min, max } });
  test.each<[string, string, ParsedQuantity]>([
    ['±0.02', 'mm', number(0.02)], ['0,02', 'mm', number(0.02)], ['+/- 0,02 mm', 'mm', number(0.02)], ['20 µm', 'mm', number(0.02)], ['20μm', 'mm', number(0.02)],
    ['2 ly', 'mm', number(2)], ['1,2 m', 'mm', number(1200)], ['5 mil', 'mm', number(0.127)], ['1,125', 'mm', number(1.125)],
    ['150 tấn', 'tf', number(150)], ['150T', 'tf', number(150)], ['150 tan', 'tf', number(150)], ['980,665 kN', 'tf', number(100)], ['3 tấn', 'kg', number(3000)], ['350 g', 'kg', number(0.35)],
    ['Ø10-300', 'mm', range(10, 300)], ['phi 10 ~ phi 300', 'mm', range(10, 300)], ['150-850 tấn', 'tf', range(150, 850)], ['0,5mm – 3mm', 'mm', range(0.5, 3)],
    ['50 đến 850 tấn', 'tf', range(50, 850)], ['-40 ~ 120 °C', '°C', range(-40, 120)], ['M2-M30', 'mm', range(2, 30)], ['500 g - 2 kg', 'kg', range(0.5, 2)],
    ['12.000', 'rpm', number(12000)], ['12.000 v/ph', 'rpm', number(12000)], ['1.000.000', 'shots', number(1000000)], ['300k', 'shots', number(300000)], ['1 triệu', 'shots', number(1000000)],
    ['50.000 chiếc/tháng', 'pcs/month', number(50000)], ['1 500', 'mm', number(1500)], ['1.234,5', 'mm', number(1234.5)], ['1,234.5', 'mm', number(1234.5)],
    ['2 tuần', 'day', number(14)], ['≤ 0,8', 'µm', number(0.8)], ['tối đa 30 ngày', 'day', number(30)],
    ['500x400x300', 'mm', { quantity: { kind: 'box', sides: [500, 400, 300] } }], ['1,5 × 3 m', 'mm', { quantity: { kind: 'box', sides: [1500, 3000] } }], ['Ø50 x 120', 'mm', { quantity: { kind: 'box', sides: [50, 120] } }],
  ])('%s in %s', (text, unit, expected) => expect(parseQuantity(text, unit)).toEqual(expected));

  test.each([
    ['', 'mm', 'quantity.empty'], ['nhỏ', 'mm', 'quantity.unreadable'], ['1.500', 'mm', 'quantity.ambiguous_number'], ['20 kg', 'mm', 'quantity.unit_differs'],
    ['20 bịch', 'mm', 'quantity.unit_unknown'], ['300-10', 'mm', 'quantity.range_reversed'], ['1.2.3', 'mm', 'quantity.unreadable'], ['1x2x3x4', 'mm', 'quantity.unreadable'], ['1-2-3', 'mm', 'quantity.unreadable'],
  ])('refuses %p in %s: %s, with an example', (text, unit, problem) => expect(parseQuantity(text, unit)).toEqual({ problem, example: expect.stringMatching(/\d/) }));

  test('one and a half thousand: shown both ways, for the person to choose', () => {
    expect(parseQuantity('1.500', 'mm')).toEqual({ problem: 'quantity.ambiguous_number', example: '1500 · 1,5' });
    expect(parseQuantity('1,500', 'mm', 'en')).toEqual({ problem: 'quantity.ambiguous_number', example: '1500 · 1.5' });
  });

  test('a range typed for a best value gives its better end; a single tonnage is a range', () => {
    expect(parseParameterValue('0,05–0,1', of('tolerance'))).toEqual(number(0.05));
    expect(parseParameterValue('10–40', of('machine_count'))).toEqual(number(40));
    expect(parseParameterValue('150', of('clamping_force'))).toEqual(range(150, 150));
    expect(parseParameterValue('150', of('part_envelope'))).toEqual({ problem: 'quantity.unreadable', example: '500 × 400 × 300 mm' });
  });

  test('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('mm', 'tf', 'pcs', ''), (text, unit) => void parseQuantity(text, unit)));
    fc.assert(fc.property(fc.array(fc.constantFrom(...'0123456789.,-–x×Ø± kmgµ'.split(''))), (signs) => void parseQuantity(signs.join(''), 'mm')));
  });

  test('what the product shows can be typed again', () => {
    const figure = fc.integer({ min: 1, max: 99_999_999 }).map((n) => n / 1000);
    fc.assert(
      fc.property(figure, fc.constantFrom('mm', 'µm', 'tf', 'kg'), fc.constantFrom('vi' as const, 'en' as const), (value, unit, locale) => {
        expect(parseQuantity(formatValue({ kind: 'number', value }, unit, locale), unit, locale)).toEqual(number(value));
      }),
    );
  });
});

describe('units and formats', () => {
  test('only like with like', () => {
    expect(convertUnit(1, 'tf', 'kN')).toBeCloseTo(9.80665, 10);
    expect(convertUnit(1, 't/month', 'pcs/month')).toBeNull();
    expect(convertUnit(1, 'HRC', 'Shore A')).toBeNull();
    expect(unitLabel('pcs/month', 'vi')).toBe('chiếc/tháng');
  });

  test.each<[ParameterValue, string, string, string]>([
    [{ kind: 'number', value: 0.02, nominal: 25 }, 'mm', '0,02 mm (25 mm)', '0.02 mm (25 mm)'],
    [{ kind: 'range', min: 50, max: 850 }, 'tf', '50–850 tấn', '50–850 tf'],
    [{ kind: 'range', min: 150, max: 150 }, 'tf', '150 tấn', '150 tf'],
    [{ kind: 'box', sides: [1500, 800, 400.5] }, 'mm', '1500 × 800 × 400,5 mm', '1500 × 800 × 400.5 mm'],
    [{ kind: 'number', value: 50000 }, 'pcs/month', '50.000 chiếc/tháng', '50,000 pcs/month'],
    [{ kind: 'flag', value: true }, '', 'Có', 'Yes'],
    [{ kind: 'number', value: 10 }, '%', '10%', '10%'],
  ])('%j', (value, unit, vi, en) => expect([formatValue(value, unit, 'vi'), formatValue(value, unit, 'en')]).toEqual([vi, en]));

  test('choices and steps are shown by label, tolerances with ±', () => {
    expect(formatParameterValue({ kind: 'codes', codes: ['electric', 'vertical'] }, of('machine_type'), 'vi')).toBe('Máy điện, Máy đứng');
    expect(formatParameterValue({ kind: 'ordinal', key: 'iso7' }, of('cleanroom'), 'en')).toBe('ISO 7');
    expect(formatParameterValue({ kind: 'number', value: 0.05 }, of('tolerance'), 'vi')).toBe('±0,05 mm');
  });
});
