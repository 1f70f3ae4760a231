import { checkStatementValues, dottedTaxonomy, formatParameterValue, parseTypedValue, rankSuppliers, readCapabilitySchema, type ParameterValue, type Requirement } from '../index';
import { inventedSchema } from './invented-family.data';

const schema = readCapabilitySchema(inventedSchema);
const process = 'proc.lacquerware.screens';
const typed: Record<string, string> = { coats: '12 lớp', gold_leaf: '0,1-0,2', panel: '1,2 x 0,8 m', warp: '±0,5 (Ø300)', shell: 'cẩn trứng, cẩn trai', polish: 'bóng gương', food_safe: 'có', moq: '50 cái' };

/** What `ParameterInput` does with every field, for every operator there is. */
function values(texts: Record<string, string>): Record<string, ParameterValue> {
  return Object.fromEntries(
    schema.parametersFor(process).flatMap((parameter) => {
      const read = parseTypedValue(texts[parameter.key] ?? '', parameter);
      return 'value' in read ? [[parameter.key, read.value]] : [];
    }),
  );
}

/** product.md: a new family is data. No line of the product knows lacquerware. */
describe('a family nobody has heard of', () => {
  test('is read from what people type, shown again, and checked', () => {
    const stated = values(typed);
    expect(Object.keys(stated)).toEqual(Object.keys(typed));
    expect(checkStatementValues(process, stated, schema)).toEqual([]);
    expect(schema.parametersFor(process).map((parameter) => formatParameterValue(stated[parameter.key]!, parameter, 'vi'))).toEqual([
      '12 lớp', '0,1–0,2 µm', '1200 × 800 mm', '±0,5 mm (300 mm)', 'Cẩn trứng, Cẩn trai', 'Bóng gương', 'Có', '50 chiếc',
    ]);
  });

  test('is refused by the field: nonsense with its own example, a wrong kind, a value of another trade', () => {
    expect(parseTypedValue('nhiều lắm', schema.parameterOf(process, 'coats')!)).toEqual({ problem: 'quantity.unreadable', example: '8–14 lớp' });
    expect(checkStatementValues(process, { coats: { kind: 'flag', value: true }, spindle_speed: { kind: 'number', value: 1 } }, schema)).toEqual([
      { path: 'values.coats', message: 'value.wrong_kind' },
      { path: 'values.spindle_speed', message: 'value.unknown_parameter' },
    ]);
  });

  test('is matched by its own operators and units', () => {
    const asked = (parameter: string, text: string, unit = schema.parameterOf(process, parameter)!.unit): Requirement => {
      const { operator } = schema.parameterOf(process, parameter)!;
      const read = parseTypedValue(text, { ...schema.parameterOf(process, parameter)!, unit });
      return { id: `${parameter} ${text}`, kind: 'parameter', weight: 'must', process, parameter, operator, unit, value: (read as { value: ParameterValue }).value };
    };
    const requirements: Requirement[] = [
      { id: 'process', kind: 'process', weight: 'must', codes: ['proc.lacquerware'] },
      asked('coats', '10'), asked('coats', '14'), asked('gold_leaf', '0,15'), asked('gold_leaf', '0,5'), asked('panel', '80 x 120', 'cm'), asked('warp', '±1 (Ø300)'), asked('warp', '±0,2 (Ø300)'),
      asked('shell', 'cẩn trai'), asked('polish', 'bóng'), asked('food_safe', 'có'), asked('moq', '100'), asked('moq', '10'),
    ];
    const statement = { id: 's', siteId: 'x', process, materials: [], values: values(typed), inHouse: true, evidence: 'declared' as const, freeCapacity: null, capacityUnit: null, capacityAsOf: null };
    const candidate = { supplierId: 'a', name: 'A', verification: 'listed' as const, provinceCodes: [], certificates: [], statements: [statement], updatedAt: '2026-11-01T00:00:00Z' };
    const [match] = rankSuppliers({ lines: [{ id: 'l', requirements }], candidates: [candidate], now: new Date('2026-11-24T05:00:00Z'), taxonomy: dottedTaxonomy, schema });
    expect(match!.verdicts.filter((verdict) => verdict.outcome !== 'met').map((verdict) => [verdict.requirementId, verdict.outcome])).toEqual([
      ['coats 14', 'not_met'], ['gold_leaf 0,5', 'not_met'], ['warp ±0,2 (Ø300)', 'not_met'], ['moq 10', 'not_met'],
    ]);
  });
});
