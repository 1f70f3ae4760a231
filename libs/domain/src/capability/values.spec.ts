import fc from 'fast-check';
import { capabilitySchema, checkRequiredValue, checkStatementValues, checkValue, convertUnit, formatParameterValue, formatSizeRange, formatValue, isWholeUnit, parameterOf, parseCapacity, parseParameterValue, parseQuantity, parseSizeRange, parseTypedValue, readChipCode, unitLabel, valueKey } from '../index';
import type { Parameter, ParameterValue } from './parameter';
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
    ['±０．０２', 'mm', number(0.02)], ['１，２３４．５　ｍｍ', 'mm', number(1234.5)], ['１０〜３００㎜', 'mm', range(10, 300)], ['20㎛', 'mm', number(0.02)],
    ['AWG 22', 'mm²', number(0.33)], ['22AWG', 'mm²', number(0.33)], ['AWG 30-10', 'mm²', range(0.05, 5.26)], ['AWG 10~30', 'mm²', range(0.05, 5.26)], ['0,85 sq', 'mm²', number(0.85)],
    ['IT7', 'IT', number(7)], ['IT6-IT8', 'IT', range(6, 8)], ['HRC 58-62', 'HRC', range(58, 62)], ['CT 8', 'DCTG', number(8)], ['10^6–10^11', 'Ω', range(1e6, 1e11)], ['10⁶', 'Ω', number(1e6)], ['8:1', '', number(8)],
    ['15 ngày làm việc', 'day', number(21)], ['10 working days', 'day', number(14)], ['36 giờ', 'day', number(1.5)], ['300-500k', 'shots', range(300000, 500000)], ['50-1k', 'pcs', range(50, 1000)], ['5.000/tháng', 'pcs/month', number(5000)],
    ['50 N', 'N', number(50)], ['14 kgf/cm2', 'kPa', number(1372.931)],
    ['500x400x300', 'mm', { quantity: { kind: 'box', sides: [500, 400, 300] } }], ['1,5 × 3 m', 'mm', { quantity: { kind: 'box', sides: [1500, 3000] } }], ['Ø50 x 120', 'mm', { quantity: { kind: 'box', sides: [50, 120] } }],
  ])('%s in %s', (text, unit, expected) => expect(parseQuantity(text, unit)).toEqual(expected));

  test.each([
    ['', 'mm', 'quantity.empty'], ['nhỏ', 'mm', 'quantity.unreadable'], ['1.500', 'mm', 'quantity.ambiguous_number'], ['20 kg', 'mm', 'quantity.unit_differs'],
    ['20 bịch', 'mm', 'quantity.unit_unknown'], ['300-10', 'mm', 'quantity.range_reversed'], ['1.2.3', 'mm', 'quantity.unreadable'], ['1x2x3x4', 'mm', 'quantity.unreadable'], ['1-2-3', 'mm', 'quantity.unreadable'],
    ['AWG 99', 'mm²', 'quantity.unreadable'], ['AWG 22', 'mm', 'quantity.unreadable'], ['58 HRC', 'HV', 'quantity.unit_differs'], ['9999999999999', 'mm', 'quantity.too_large'], ['đẹp lắm', 'tf', 'quantity.unreadable'],
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

  test('a refusal shows what an ordinary shop would write there', () => {
    expect(parseParameterValue('nhỏ', of('clamping_force'))).toEqual({ problem: 'quantity.unreadable', example: '50–850 tấn' });
    expect(parseParameterValue('small', of('tolerance'), 'en')).toEqual({ problem: 'quantity.unreadable', example: '±0.05–0.1 mm' });
    expect(parseParameterValue('20 kg', of('clamping_force'))).toEqual({ problem: 'quantity.unit_differs', example: '50–850 tấn' });
  });

  test.each(['±0,02 (Ø25)', '± 0.02 @ 25', '20 µm tại 25 mm', '±0,02 trên ≤ 25', '±0.02 mm (25 mm)'].map((text) => [text.replace('trên ≤', 'cho')]))('a tolerance with its size: %s', (text) => {
    expect(parseParameterValue(text, of('tolerance'))).toEqual({ quantity: { kind: 'number', value: 0.02, nominal: 25 } });
  });

  test('old finish triangles are Ra; Ra and Rz are never taken for each other', () => {
    const ra = parameterOf('proc.machining.cnc_milling', 'roughness_ra')!;
    expect(['▽', '▽▽', '∇ ∇ ∇', '▽▽▽▽'].map((text) => parseParameterValue(text, ra))).toEqual([25, 6.3, 1.6, 0.2].map(number));
    expect(parseParameterValue('Ra1,6', ra)).toEqual(number(1.6));
    expect(parseParameterValue('Rz 6.3', ra)).toEqual({ problem: 'quantity.other_roughness', example: 'Ra 0,8–3,2 µm' });
    expect(parseParameterValue('Rz 6.3', parameterOf('proc.machining.cnc_milling', 'roughness_rz')!)).toEqual(number(6.3));
  });

  test.each([
    ['0402', { problem: 'chip.ambiguous', example: '0402 inch · 0402 metric' }], ['0603', { problem: 'chip.ambiguous', example: '0603 inch · 0603 metric' }],
    ['0402 inch', { imperial: '0402' }], ['0402 hệ mét', { imperial: '01005' }], ['0603M', { imperial: '0201' }], ['1005', { imperial: '0402' }], ['2012', { imperial: '0805' }], ['01005', { imperial: '01005' }],
    ['nhỏ nhất', { problem: 'chip.unknown', example: '0402 inch' }],
  ])('chip size %s', (text, expected) => expect(readChipCode(text)).toEqual(expected));

  test('words for steps, lists and flags, in either language', () => {
    const smt = (key: string) => of(key, 'proc.electronics.smt');
    expect(parseTypedValue('1005', smt('smallest_package'))).toEqual({ value: { kind: 'ordinal', key: '0402' } });
    expect(parseTypedValue('0402', smt('smallest_package'))).toMatchObject({ problem: 'chip.ambiguous' });
    expect(parseTypedValue('class 3', smt('ipc610_class'))).toEqual({ value: { kind: 'ordinal', key: '3' } });
    expect(parseTypedValue('AOI, x-quang axi; ICT', smt('board_inspection'))).toEqual({ value: { kind: 'codes', codes: ['aoi', 'axi', 'ict'] } });
    expect(parseTypedValue('AOI, tiên tri', smt('board_inspection'))).toMatchObject({ problem: 'option.unknown', example: expect.stringContaining('AOI') });
    expect(parseTypedValue('Có', smt('esd_s2020'))).toEqual({ value: { kind: 'flag', value: true } });
    expect(parseTypedValue('không', smt('esd_s2020'))).toEqual({ value: { kind: 'flag', value: false } });
  });

  test.each([
    ['≤ 200', { min: null, max: 200 }], ['200 mm', { min: null, max: 200 }], ['tối đa 1 m', { min: null, max: 1000 }], ['50-300', { min: 50, max: 300 }], ['từ 100', { min: 100, max: null }], ['> 100 mm', { min: 100, max: null }],
  ])('parts of a size: %s', (text, sizeRange) => {
    expect(parseSizeRange(text)).toEqual({ sizeRange });
    for (const locale of ['vi', 'en'] as const) expect(parseSizeRange(formatSizeRange(sizeRange, locale), locale)).toEqual({ sizeRange });
  });

  test('a size that is none', () => expect(parseSizeRange('to')).toEqual({ problem: 'quantity.unreadable', example: '≤ 200 mm' }));

  test('a capacity says what it counts in', () => {
    expect(parseCapacity('5.000', 'pcs/month')).toEqual({ value: 5000, unit: 'pcs/month' });
    expect(parseCapacity('300 giờ máy/tháng', 'pcs/month')).toEqual({ value: 300, unit: 'h/month' });
    expect(parseCapacity('80 tấn/tháng', 'm²/month')).toEqual({ value: 80, unit: 't/month' });
    expect(parseCapacity('nhiều', 'pcs/month')).toEqual({ problem: 'quantity.unreadable', example: '5.000 chiếc/tháng' });
    expect(parseCapacity('80 bịch', 'pcs/month')).toMatchObject({ problem: 'quantity.unit_unknown' });
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

/** Every value a parameter can have, as far as figures are written: whole where whole things are counted. */
function valuesOf(parameter: Parameter): fc.Arbitrary<ParameterValue> {
  const figure = isWholeUnit(parameter.unit) ? fc.integer({ min: 1, max: 10_000_000 }) : fc.integer({ min: 1, max: 99_999_999 }).map((n) => n / 1000);
  const nominal = fc.option(fc.integer({ min: 1, max: 5000 }).map((n) => n / 2), { nil: undefined });
  switch (parameter.operator) {
    case 'GE': case 'LE': return parameter.sized ? fc.tuple(figure, nominal).map(([value, size]) => ({ kind: 'number', value, ...(size === undefined ? {} : { nominal: size }) })) : figure.map((value) => ({ kind: 'number', value }));
    case 'COVERS': return fc.tuple(figure, figure).map(([a, b]) => ({ kind: 'range', min: Math.min(a, b) * (parameter.unit === '°C' ? -1 : 1), max: Math.max(a, b) }));
    case 'FITS': return fc.array(figure, { minLength: 2, maxLength: 3 }).map((sides) => ({ kind: 'box', sides }));
    case 'ORD': return fc.constantFrom(...parameter.scale!.map((step) => ({ kind: 'ordinal' as const, key: step.key })));
    case 'BOOL': return fc.boolean().map((value) => ({ kind: 'flag', value }));
    default: return fc.subarray(parameter.choices!.map((choice) => choice.key), { minLength: 1 }).map((codes) => ({ kind: 'codes', codes }));
  }
}

describe('round trips over the whole schema', () => {
  const parameters = capabilitySchema().families.flatMap((family) => family.parameters.map((parameter) => ({ family: family.key, parameter })));
  const anyOfThem = fc.constantFrom(...parameters).chain(({ parameter }) => valuesOf(parameter).map((value) => ({ parameter, value })));
  const locales = fc.constantFrom('vi' as const, 'en' as const);

  test('what the product shows of any value reads as that value again', () => {
    fc.assert(
      fc.property(anyOfThem, locales, ({ parameter, value }, locale) => {
        const shown = formatParameterValue(value, parameter, locale);
        const read = parseTypedValue(shown, parameter, locale);
        expect([parameter.key, shown, 'value' in read ? valueKey(read.value) : read]).toEqual([parameter.key, shown, valueKey(value)]);
      }),
      { numRuns: 3000 },
    );
  });

  test('whatever can be read once is shown so that it reads the same: any unit, any width of digits', () => {
    const dress = (text: string, wide: boolean) => (wide ? text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)) : text);
    const written = fc.tuple(fc.constantFrom('', '±', 'Ø', '≤ ', 'tối đa '), fc.integer({ min: 1, max: 9_999_999 }).map((n) => n / 100), fc.constantFrom('', ' mm', ' µm', ' m', ' tấn', ' kN', ' kg', ' g', ' ngày', ' ngày làm việc', ' tuần', '%', ' ppm', ' °', ' sq', ' giờ'), fc.boolean());
    fc.assert(
      fc.property(fc.constantFrom(...parameters.filter(({ parameter }) => parameter.unit !== '')), written, locales, ({ parameter }, [sign, figure, unit, wide], locale) => {
        const read = parseTypedValue(dress(`${sign}${String(figure).replace('.', locale === 'vi' ? ',' : '.')}${unit}`, wide), parameter, locale);
        if (!('value' in read)) return;
        const again = parseTypedValue(formatParameterValue(read.value, parameter, locale), parameter, locale);
        expect('value' in again && valueKey(again.value)).toBe(valueKey(read.value));
      }),
      { numRuns: 5000 },
    );
  });

  test('nonsense is refused with an example that can itself be read', () => {
    for (const { family, parameter } of parameters) {
      for (const locale of ['vi', 'en'] as const) {
        const refused = parseTypedValue('lung tung', parameter, locale);
        expect([family, parameter.key, refused]).toEqual([family, parameter.key, { problem: expect.any(String), example: expect.any(String) }]);
        if (!('example' in refused) || refused.example.includes('·')) continue;
        expect([parameter.key, refused.example, parseTypedValue(refused.example, parameter, locale)]).toEqual([parameter.key, refused.example, { value: expect.anything() }]);
      }
    }
  });

  test('what is kept as typed must say the figure beside it', () => {
    const tolerance = of('tolerance');
    expect(checkValue(tolerance, { kind: 'number', value: 0.02, typed: '20 µm' })).toBeNull();
    expect(checkValue(tolerance, { kind: 'number', value: 0.02, nominal: 25, typed: '±0.02 (Ø25)' })).toBeNull();
    expect(checkValue(tolerance, { kind: 'number', value: 0.02, typed: '±0,05' })).toBe('value.typed_differs');
    expect(checkValue(tolerance, { kind: 'number', value: 0.02, nominal: 25, typed: '±0,02' })).toBe('value.typed_differs');
    expect(checkRequiredValue(of('clamping_force'), { kind: 'number', value: 150, typed: '150T' })).toBeNull();
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
    [{ kind: 'number', value: 7 }, 'IT', 'IT7', 'IT7'],
  ])('%j', (value, unit, vi, en) => expect([formatValue(value, unit, 'vi'), formatValue(value, unit, 'en')]).toEqual([vi, en]));

  test('choices and steps are shown by label, tolerances with ±', () => {
    expect(formatParameterValue({ kind: 'codes', codes: ['electric', 'vertical'] }, of('machine_type'), 'vi')).toBe('Máy điện, Máy đứng');
    expect(formatParameterValue({ kind: 'ordinal', key: 'iso7' }, of('cleanroom'), 'en')).toBe('ISO 7');
    expect(formatParameterValue({ kind: 'number', value: 0.05 }, of('tolerance'), 'vi')).toBe('±0,05 mm');
  });
});
