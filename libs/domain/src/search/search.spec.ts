import { freshnessStep } from './freshness-step';
import fc from 'fast-check';
import { aspectOf, capabilitySchema, parametersByKey, conditionVerdict, readCondition, readFigures, searchAspects, withoutFigures, writeCondition, type ParameterValue } from '../index';

const read = (text: string) => readFigures(text).map(({ condition }) => writeCondition(condition));

test.each<[string, string[]]>([
  ['phay 5 trục inox 304 ±0.01 ISO 9001 Đông Anh', ['tolerance:0.01']],
  ['tiện CNC dung sai 0,02 mm phi 50', ['tolerance:0.02', 'diameter:50']],
  ['máy ép 850T', ['force:850']],
  ['press 200 ton stamping', ['force:200']],
  ['công suất 5 tấn/tháng', []],
  ['cắt laser thép dày 2-6 ly', ['thickness:2..6']],
  ['公差±0.005 旋盤加工', ['tolerance:0.005']],
  ['精度5μm 研削', ['tolerance:0.005']],
  ['プレス ２００トン', ['force:200']],
  ['冲压 160吨', ['force:160']],
  ['mài Ra 0.8', ['roughness:0.8']],
  ['lỗ IT7', ['it_grade:7']],
  ['300x200x50 milling', ['size:300x200x50']],
  ['50 x 40 cm', ['size:500x400']],
  ['58-62 HRC', ['hardness:58..62']],
  ['96h salt spray', ['salt_spray:96']],
  ['bu lông M8', ['thread:8']],
  ['1.000 cái, giao 2 tuần', ['lot:1000', 'lead_time:14']],
  ['SUS304 S45C ADC12 PA66-GF30 6061-T6 ISO 13485:2016 5 trục 3 ca', []],
  ['±5% độ dày lớp phủ 10^6', []],
  ['KCN Quang Minh 2', []],
])('%s → %j', (text, wanted) => expect(read(text)).toEqual(wanted));

test('what is left of a query keeps its places', () => {
  const text = 'phay ±0.01 inox'.normalize('NFD');
  const figures = readFigures(text);
  expect(withoutFigures(text, figures)).toBe(`phay ${' '.repeat(5)} inox`);
  for (const { matched, start, end } of figures) expect(text.normalize('NFC').slice(start, end)).toBe(matched);
});

test('whatever people type is read without an error, inside the text, each place once', () => {
  const pieces = fc.constantFrom('±', '0.01', ' ', 'mm', 'x', '300', 'Ø', 'dày', 'tấn', '公差', 'µm', '-', '1.000', 'cái', 'HRC', 'M8', '\u0000', '10^9', 'IT', 'Ra', '😀', '%', '9'.repeat(30));
  fc.assert(
    fc.property(fc.oneof(fc.array(pieces, { maxLength: 30 }).map((list) => list.join('')), fc.string({ unit: 'grapheme', maxLength: 80 })), (text) => {
      const figures = readFigures(text);
      const typed = text.normalize('NFC');
      let last = 0;
      for (const { condition, matched, start, end } of figures) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(typed.slice(start, end)).toBe(matched);
        expect(readCondition(writeCondition(condition))).toEqual(condition);
        last = end;
      }
      expect(withoutFigures(text, figures)).toHaveLength(typed.length);
    }),
    { numRuns: 500 },
  );
});

test('a condition is written and read the same, whatever the parameter', () => {
  for (const parameter of capabilitySchema().families.flatMap((family) => family.parameters)) {
    const values: Record<string, () => ParameterValue> = {
      LE: () => ({ kind: 'number', value: 0.02 }), GE: () => ({ kind: 'number', value: 12.5 }), COVERS: () => ({ kind: 'range', min: 1, max: 6 }), FITS: () => ({ kind: 'box', sides: [300, 200, 50] }),
      ORD: () => ({ kind: 'ordinal', key: parameter.scale![0]!.key }), BOOL: () => ({ kind: 'flag', value: true }),
    };
    const value = values[parameter.operator]?.() ?? { kind: 'codes' as const, codes: parameter.choices!.slice(0, 2).map((choice) => choice.key) };
    const condition = { key: parameter.key, value };
    expect(readCondition(writeCondition(condition))).toEqual(condition);
  }
});

test.each(['tolerance', 'tolerance:', 'tolerance:abc', 'tolerance:0,01', 'size:300', 'size:-1x2', 'force:9..1', 'nothing:1', ':1', 'axes:seven', 'tolerance:1e999', 'constructor:1', '__proto__:1'])('%s is no condition', (text) => expect(readCondition(text)).toBeNull());

test('of an aspect the first parameter that says something decides; nothing stated is unknown', () => {
  const size = readCondition('size:300x200x50')!;
  const box = (...sides: number[]): ParameterValue => ({ kind: 'box', sides });
  expect(conditionVerdict(size, {})).toBe('unknown');
  expect(conditionVerdict(size, { work_envelope: box(800, 500, 400) })).toBe('met');
  expect(conditionVerdict(size, { part_envelope: box(100, 100, 100), work_envelope: box(800, 500, 400) })).toBe('not_met');
  expect(conditionVerdict(size, { part_envelope: box(400, 300), work_envelope: box(800, 500, 400) })).toBe('met');
});

test('a ladder is the same in every family that has it, so that a step means the same', () => {
  for (const key of new Set(capabilitySchema().families.flatMap((family) => family.parameters).map((parameter) => parameter.key))) {
    expect(new Set(parametersByKey(key).map((parameter) => JSON.stringify(parameter.scale)))).toHaveProperty('size', 1);
  }
});

test('every parameter of an aspect is one of the schema', () => {
  for (const { key, parameters } of searchAspects) for (const parameter of parameters) expect([key, parameter, aspectOf(parameter)?.key]).toEqual([key, parameter, parameter]);
});

test.each([[0, 2], [90, 2], [91, 1], [365, 1], [366, 0]])('facts of %d days ago stand on the step %d', (days, step) => {
  const now = new Date('2026-11-24T03:00:00Z');
  expect(freshnessStep(now.getTime() - days * 86_400_000, now)).toBe(step);
});
