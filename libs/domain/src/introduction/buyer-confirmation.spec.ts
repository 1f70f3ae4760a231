import { checkStanding } from '../supplier/check-standing';
import { assertMayConfirm, confirmedUntil } from './buyer-confirmation';
import { introductionStatuses } from './introduction-status';

const known = { status: 'introduced' as const, isOfFirm: false, buyerTaxCode: null, firmTaxCode: null };

describe('who may confirm a statement of a firm', () => {
  test.each(introductionStatuses)('a buyer that is %s', (status) => {
    const act = () => assertMayConfirm({ ...known, status });
    if (status === 'introduced') expect(act).not.toThrow();
    else expect(act).toThrow('introduction.transition_not_allowed');
  });
  test.each([
    ['a person of the firm', { isOfFirm: true }, false],
    ['the same enterprise', { buyerTaxCode: '0314409058', firmTaxCode: '0314409058' }, false],
    ['a branch of the same enterprise', { buyerTaxCode: '0314409058001', firmTaxCode: '0314409058' }, false],
    ['another enterprise', { buyerTaxCode: '0301234567', firmTaxCode: '0314409058' }, true],
    ['a buyer without a tax code', { firmTaxCode: '0314409058' }, true],
    ['two without a tax code', {}, true],
  ])('%s: %3$s', (_who, over, isAllowed) => {
    const act = () => assertMayConfirm({ ...known, ...over });
    if (isAllowed) expect(act).not.toThrow();
    else expect(act).toThrow('verification.own_firm');
  });
});

describe('how long a confirmation counts', () => {
  test.each([
    ['2026-11-24T16:59:59Z', '2028-11-24'], ['2026-11-24T17:00:00Z', '2028-11-25'], ['2028-02-29T05:00:00Z', '2030-02-28'],
  ])('given at %s until %s', (now, until) => expect(confirmedUntil(new Date(now))).toBe(until));
  test('its last day counts in whole, the next does not', () => {
    const check = { level: 'buyer_confirmed' as const, result: 'confirmed' as const, until: confirmedUntil(new Date('2026-11-24T05:00:00Z')), ended: false };
    expect(checkStanding(check, new Date('2028-11-24T16:59:59Z'))).toBe('in_force');
    expect(checkStanding(check, new Date('2028-11-24T17:00:00Z'))).toBe('expired');
  });
});
