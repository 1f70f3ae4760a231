import { checkValue, parseParameterValue, parametersFor, parameterOf, processFamilies, familyFor, typicalText, units, valueKindOf } from '../index';

describe('process families as data', () => {
  test('at least the 20 families of the trade, each with enough to tell two shops apart', () => {
    expect(processFamilies.length).toBeGreaterThanOrEqual(20);
    for (const family of processFamilies) expect([family.key, family.parameters.length >= 5]).toEqual([family.key, true]);
  });

  test('no process belongs to two families, no family has a key twice', () => {
    const processes = processFamilies.flatMap((family) => family.processes);
    expect(new Set(processes).size).toBe(processes.length);
    for (const family of processFamilies) {
      const keys = family.parameters.map((parameter) => parameter.key);
      expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    }
  });

  test('a key means the same in every family: same operator and same unit, or values could not be compared', () => {
    const meaning = new Map<string, string>();
    for (const { key, operator, unit } of processFamilies.flatMap((family) => family.parameters)) {
      expect([key, meaning.get(key) ?? `${operator} ${unit}`]).toEqual([key, `${operator} ${unit}`]);
      meaning.set(key, `${operator} ${unit}`);
    }
  });

  test('every parameter is labelled in both languages, uses a known unit and has what its operator needs', () => {
    for (const parameter of processFamilies.flatMap((family) => family.parameters)) {
      expect([parameter.key, parameter.label.vi !== '' && parameter.label.en !== '']).toEqual([parameter.key, true]);
      expect(units).toContain(parameter.unit);
      const kind = valueKindOf[parameter.operator];
      expect([parameter.key, kind === 'codes', kind === 'ordinal']).toEqual([parameter.key, parameter.choices !== undefined, parameter.scale !== undefined]);
    }
  });

  test('every placeholder is what one may type, and passes its own check, in both languages', () => {
    for (const parameter of processFamilies.flatMap((family) => family.parameters)) {
      for (const locale of ['vi', 'en'] as const) {
        if (!parameter.typical) continue;
        const parsed = parseParameterValue(typicalText(parameter, locale), parameter, locale);
        expect([parameter.key, parsed]).toEqual([parameter.key, { quantity: expect.anything() }]);
        if ('quantity' in parsed) expect([parameter.key, checkValue(parameter, parsed.quantity)]).toEqual([parameter.key, null]);
      }
    }
  });
});

describe('familyFor', () => {
  test.each([
    ['proc.machining.cnc_milling', 'cnc_milling'],
    ['proc.machining.milling_5axis', 'cnc_milling'],
    ['proc.machining.swiss_turning', 'cnc_turning'],
    ['proc.machining.deep_hole_drilling', 'machining'],
    ['proc.edm.wire', 'edm'],
    ['proc.plastics.two_shot', 'injection_moulding'],
    ['proc.plastics.blow', 'plastics'],
    ['proc.casting.sand', 'casting'],
    ['proc.casting.die_casting', 'die_casting'],
    ['proc.surface.hard_chrome', 'surface'],
    ['proc.electronics.smt', 'electronics_assembly'],
    ['proc.electronics.crimping', 'wire_harness'],
    ['proc.packaging.corrugated', 'packaging'],
  ])('%s → %s', (process, key) => expect(familyFor(process)?.key).toBe(key));

  test('a process without a family still takes the common parameters', () => {
    expect(familyFor('proc.textile.sewing')).toBeNull();
    expect(parametersFor('proc.textile.sewing').map((parameter) => parameter.key)).toContain('moq');
    expect(parameterOf('proc.textile.sewing', 'clamping_force')).toBeNull();
  });

  test('a code that only begins alike is not below: proc.edmx is no EDM', () => expect(familyFor('proc.edmx')).toBeNull());
});
