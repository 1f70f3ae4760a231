import fc from 'fast-check';
import { byState, certificateState, isInForce } from './certificate-state';
import { assertMayCheck } from './check-rules';
import { type CheckFacts, checkStanding, levelInForce } from './check-standing';
import { checkLevels, checkResults } from './verification';

const now = new Date('2026-11-24T03:00:00Z');
const check = (over: Partial<CheckFacts>): CheckFacts => ({ level: 'document_checked', result: 'confirmed', until: null, ended: false, ...over });
const officer = { userId: 'officer', organisationKind: 'office' as const };

describe('a check under a frozen clock', () => {
  test.each([
    ['T−90', '2026-08-26T05:00:00Z', 'in_force'], ['T−30', '2026-10-25T05:00:00Z', 'in_force'], ['the last second of T', '2026-11-24T16:59:59Z', 'in_force'], ['T+1', '2026-11-24T17:00:00Z', 'expired'],
  ])('%s', (_situation, instant, standing) => expect(checkStanding(check({ until: '2026-11-24' }), new Date(instant))).toBe(standing));

  test('a registry that does not know it leaves it unconfirmed, whatever else was seen', () => {
    const miss = check({ level: 'registry_checked', result: 'not_confirmed' });
    expect(checkStanding(miss, now)).toBe('not_confirmed');
    expect(levelInForce([miss], now)).toBeNull();
    expect(levelInForce([miss, check({})], now)).toBe('document_checked');
  });

  test('when a visit has aged, the lower rung counts again; when it is taken back, too', () => {
    const registry = check({ level: 'registry_checked' });
    const visit = check({ level: 'site_visited', until: '2026-11-24' });
    expect(levelInForce([visit, registry], now)).toBe('site_visited');
    expect(levelInForce([visit, registry], new Date('2026-11-24T17:00:00Z'))).toBe('registry_checked');
    expect(levelInForce([{ ...visit, ended: true }, registry], now)).toBe('registry_checked');
  });

  const checks = fc.array(fc.record({ level: fc.constantFrom(...checkLevels), result: fc.constantFrom(...checkResults), until: fc.option(fc.constantFrom('2026-11-01', '2026-11-24', '2027-11-24')), ended: fc.boolean() }), { maxLength: 6 });
  test('the order of the checks is of no consequence, a further confirmation never lowers the level, an ended one never counts', () => {
    fc.assert(fc.property(checks, fc.constantFrom(...checkLevels), (list, level) => {
      const rung = (some: CheckFacts[]) => checkLevels.indexOf(levelInForce(some, now) ?? ('none' as never));
      expect(rung([...list].reverse())).toBe(rung(list));
      expect(rung([...list, check({ level })])).toBeGreaterThanOrEqual(rung(list));
      expect(rung([...list, check({ level, ended: true })])).toBe(rung(list));
      expect(rung(list.map((one) => ({ ...one, result: 'not_confirmed' as const })))).toBe(-1);
    }));
  });
});

describe('who may check what', () => {
  const given = (over: object) => ({ level: 'document_checked' as const, until: null, enteredBy: [], ...over });
  test('nobody checks what they have entered', () => {
    expect(() => assertMayCheck(given({ enteredBy: ['colleague', 'officer'] }), officer, now)).toThrow('verification.own_entry');
    expect(() => assertMayCheck(given({ enteredBy: ['colleague'] }), officer, now)).not.toThrow();
    expect(() => assertMayCheck(given({}), officer, now)).not.toThrow();
  });
  test('what a buyer confirms, only a buyer confirms', () => {
    expect(() => assertMayCheck(given({ level: 'buyer_confirmed' }), officer, now)).toThrow('verification.level_not_yours');
    expect(() => assertMayCheck(given({ level: 'buyer_confirmed' }), { userId: 'b', organisationKind: 'buyer' }, now)).not.toThrow();
    expect(() => assertMayCheck(given({}), { userId: 'b', organisationKind: 'buyer' }, now)).toThrow('verification.level_not_yours');
  });
  test.each([['2026-11-23', false], ['2026-11-24', true], ['2031-11-24', true], ['2032-11-24', false]])('until %s: %s', (until, isAllowed) => {
    const act = () => assertMayCheck(given({ until }), officer, now);
    if (isAllowed) expect(act).not.toThrow();
    else expect(act).toThrow('verification.until_out_of_range');
  });
});

describe('a certificate', () => {
  const iso = { scheme: 'cert.iso9001', validUntil: '2026-11-24' };
  test.each([
    ['T−90', '2026-08-26T05:00:00Z', 'valid', true], ['T−30', '2026-10-25T05:00:00Z', 'expiring', true], ['T, 23:59:59 in Vietnam', '2026-11-24T16:59:59Z', 'expiring', true], ['T+1, 00:00:00', '2026-11-24T17:00:00Z', 'expired', false],
  ] as const)('%s: %3$s', (_situation, instant, state, held) => {
    expect(certificateState(iso, new Date(instant))).toBe(state);
    expect(isInForce(certificateState(iso, new Date(instant)))).toBe(held);
  });
  test('that was suspended or withdrawn is not held, whatever its dates', () => {
    for (const status of ['suspended', 'withdrawn'] as const) {
      expect(certificateState({ ...iso, validUntil: '2030-01-01', status }, now)).toBe(status);
      expect(isInForce(status)).toBe(false);
    }
  });
  test('expired ones stand first, valid ones last', () => {
    const of = (state: Parameters<typeof isInForce>[0], scheme = 'a') => ({ scheme, state });
    expect(byState([of('valid'), of('undated'), of('expired', 'b'), of('expiring'), of('withdrawn'), of('suspended'), of('expired')]).map((one) => `${one.state} ${one.scheme}`)).toEqual(['expired a', 'expired b', 'withdrawn a', 'suspended a', 'expiring a', 'undated a', 'valid a']);
  });
});
