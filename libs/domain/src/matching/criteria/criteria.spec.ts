import { dottedTaxonomy, rankSuppliers, taxonomyOf } from '../../index';
import type { CapabilityStatement } from '../../capability/capability-statement';
import type { Candidate } from '../candidate';
import type { Requirement } from '../requirement';

const now = new Date('2026-11-24T05:00:00Z');
const taxonomy = taxonomyOf([
  { code: 'proc.machining', parent: null },
  { code: 'proc.machining.cnc_turning', parent: 'proc.machining' },
  { code: 'proc.machining.swiss_turning', parent: 'proc.machining.cnc_turning' },
  { code: 'proc.edm', parent: null },
  { code: 'mat.metal', parent: null },
  { code: 'mat.steel', parent: 'mat.metal' },
  { code: 'mat.steel.carbon', parent: 'mat.steel' },
  { code: 'mat.steel.s45c', parent: 'mat.steel.carbon' },
  { code: 'mat.steel.ss400', parent: 'mat.steel.carbon' },
  { code: 'mat.stainless', parent: 'mat.steel' },
  { code: 'mat.stainless.sus304', parent: 'mat.stainless' },
  { code: 'mat.plastic.abs', parent: 'mat.plastic' },
]);

const statement = (over: Partial<CapabilityStatement> = {}): CapabilityStatement => ({
  id: 's1', siteId: 'site', process: 'proc.machining.cnc_turning', materials: [], values: {}, inHouse: true, evidence: 'declared',
  freeCapacity: null, capacityUnit: null, capacityAsOf: null, ...over,
});
const candidate = (over: Partial<Candidate> = {}): Candidate => ({
  supplierId: 'a', name: 'A', verification: 'listed', provinceCodes: [], certificates: [], statements: [], updatedAt: '2026-11-01T00:00:00Z', ...over,
});
const turning: Requirement = { id: 'p', kind: 'process', weight: 'must', codes: ['proc.machining.cnc_turning'] };

/** The verdict on the last requirement of one line, the first being "CNC turning" unless others are given. */
function verdict(requirement: Omit<Requirement, 'id' | 'weight'>, who: Partial<Candidate>, first: Requirement = turning, at = now) {
  const asked = { id: 'r', weight: 'must' as const, ...requirement };
  const lines = [{ id: 'l', requirements: requirement.kind === 'process' ? [asked] : [first, asked] }];
  const [match] = rankSuppliers({ lines, candidates: [candidate(who)], now: at, taxonomy });
  const { outcome, note, stated, statedText, statementId } = match!.verdicts.at(-1)!;
  return { outcome, note, stated, statedText, statementId };
}

describe('process', () => {
  const asked = { kind: 'process' as const, codes: ['proc.machining.cnc_turning'] };
  test.each([
    ['the very process', 'proc.machining.cnc_turning', 'met', 'compared'],
    ['one below it, though the dots do not show', 'proc.machining.swiss_turning', 'met', 'compared'],
    ['a broader one leaves it open', 'proc.machining', 'unknown', 'parent_process'],
    ['another one is not the process, yet no proof of absence', 'proc.edm', 'unknown', 'process_not_listed'],
  ])('%s', (_situation, process, outcome, note) =>
    expect(verdict(asked, { statements: [statement({ process })] })).toMatchObject({ outcome, note, statementId: note === 'process_not_listed' ? null : 's1' }));

  test('nothing listed', () => expect(verdict(asked, {})).toMatchObject({ outcome: 'unknown', note: 'process_not_listed', statementId: null }));

  test('a broader statement cannot hide a failure of the very process', () => {
    const requirement = { kind: 'parameter' as const, process: 'proc.machining.cnc_turning', parameter: 'max_swing_diameter', operator: 'GE' as const, unit: 'mm', value: { kind: 'number' as const, value: 300 } };
    const small = statement({ id: 's2', values: { max_swing_diameter: { kind: 'number', value: 100 } } });
    expect(verdict(requirement, { statements: [statement({ process: 'proc.machining' }), small] })).toMatchObject({ outcome: 'not_met', statementId: 's2' });
  });
});

describe('parameter', () => {
  const asked = { kind: 'parameter' as const, process: 'proc.machining.cnc_turning', parameter: 'tolerance', operator: 'LE' as const, unit: 'mm', value: { kind: 'number' as const, value: 0.02, nominal: 25 } };
  test('compared, with the stated value shown', () => {
    const values = { tolerance: { kind: 'number' as const, value: 0.01, nominal: 25 } };
    expect(verdict(asked, { statements: [statement({ values })] })).toEqual({ outcome: 'met', note: 'compared', stated: values.tolerance, statedText: null, statementId: 's1' });
  });
  test('asked in µm, stated in mm', () => {
    const values = { tolerance: { kind: 'number' as const, value: 0.03, nominal: 25 } };
    expect(verdict({ ...asked, unit: 'µm', value: { kind: 'number', value: 20, nominal: 25 } }, { statements: [statement({ values })] }).outcome).toBe('not_met');
  });
  test('asked in a unit that measures something else', () =>
    expect(verdict({ ...asked, unit: 'kg' }, { statements: [statement({ values: { tolerance: { kind: 'number', value: 0.01 } } })] })).toMatchObject({ outcome: 'unknown', note: 'unit_differs' }));
  test('not stated is neither pass nor failure', () => expect(verdict(asked, { statements: [statement()] })).toMatchObject({ outcome: 'unknown', note: 'not_stated' }));
  test('a broader statement shows its value but decides nothing', () =>
    expect(verdict(asked, { statements: [statement({ process: 'proc.machining', values: { tolerance: { kind: 'number', value: 5 } } })] })).toMatchObject({
      outcome: 'unknown', note: 'parent_process', stated: { value: 5 }, statedText: 'proc.machining',
    }));
  test('two statements are never merged: wide on aluminium and tight on steel make no tight on aluminium', () => {
    const lines = [{ id: 'l', requirements: [turning, { id: 'm', kind: 'material' as const, weight: 'must' as const, codes: ['mat.stainless.sus304'] }, { id: 'r', weight: 'must' as const, ...asked }] }];
    const statements = [
      statement({ id: 's1', materials: ['mat.stainless.sus304'], values: { tolerance: { kind: 'number', value: 0.1, nominal: 25 } } }),
      statement({ id: 's2', materials: ['mat.plastic.abs'], values: { tolerance: { kind: 'number', value: 0.01, nominal: 25 } } }),
    ];
    const [match] = rankSuppliers({ lines, candidates: [candidate({ statements })], now, taxonomy });
    expect(match!.eliminatedBy).toHaveLength(1);
    expect(new Set(match!.verdicts.map((one) => one.statementId)).size).toBe(1);
  });
});

describe('conditions of a statement', () => {
  const asked = (nominal: number) => ({ kind: 'parameter' as const, process: 'proc.machining.cnc_turning', parameter: 'tolerance', operator: 'LE' as const, unit: 'mm', value: { kind: 'number' as const, value: 0.01, nominal } });
  const small = statement({ id: 's1', sizeRange: { min: null, max: 200 }, values: { tolerance: { kind: 'number', value: 0.005 } } });
  const large = statement({ id: 's2', sizeRange: { min: null, max: 1000 }, values: { tolerance: { kind: 'number', value: 0.02 } } });

  test.each([
    ['within the small range the tight values hold', 150, 'met', 'size_unknown', 's1'],
    ['above it only the wide ones do, and they fail', 500, 'not_met', 'size_unknown', 's2'],
    ['above both nobody has said anything: open, not failed', 3000, 'unknown', 'outside_conditions', 's1'],
  ])('%s', (_situation, nominal, outcome, note, statementId) =>
    expect(verdict(asked(nominal), { statements: [small, large] })).toMatchObject({ outcome, note, statementId }));

  test('no size asked: the condition is not held against anybody', () =>
    expect(verdict({ ...asked(1), value: { kind: 'number', value: 0.01 } }, { statements: [small] })).toMatchObject({ outcome: 'met' }));

  test('a part by its longest side, in the unit asked', () => {
    const part = { kind: 'parameter' as const, process: 'proc.machining.cnc_turning', parameter: 'part_envelope', operator: 'FITS' as const, unit: 'cm', value: { kind: 'box' as const, sides: [30, 5, 5] } };
    const roomy = { ...small, values: { part_envelope: { kind: 'box' as const, sides: [500, 500, 500] } } };
    expect(verdict(part, { statements: [roomy] })).toMatchObject({ outcome: 'unknown', note: 'outside_conditions', statedText: '–200 mm' });
  });
});

describe('material', () => {
  const asked = (...codes: string[]) => ({ kind: 'material' as const, codes });
  test.each([
    ['the grade itself', ['mat.steel.s45c'], ['mat.steel.s45c'], 'met', 'compared'],
    ['a grade under the wanted family', ['mat.stainless.sus304'], ['mat.steel'], 'met', 'compared'],
    ['any of several', ['mat.steel.s45c'], ['mat.plastic.abs', 'mat.steel.s45c'], 'met', 'compared'],
    ['the grade of another standard, for the buyer to approve', ['mat.steel.aisi_1045'], ['mat.steel.s45c'], 'met', 'equivalent_material'],
    ['and the other way round', ['mat.steel.en_c45'], ['mat.steel.aisi_1045'], 'met', 'equivalent_material'],
    ['a grade that is only near', ['mat.steel.tcvn_ct3'], ['mat.steel.ss400'], 'unknown', 'near_material'],
    ['the grade itself before its equivalents', ['mat.steel.aisi_1045', 'mat.steel.s45c'], ['mat.steel.s45c'], 'met', 'compared'],
    ['the family only', ['mat.steel'], ['mat.steel.s45c'], 'unknown', 'family_only'],
    ['a neighbouring grade', ['mat.steel.ss400'], ['mat.steel.s45c'], 'unknown', 'family_only'],
    ['something else', ['mat.plastic.abs'], ['mat.steel.s45c'], 'not_met', 'compared'],
    ['nothing stated', [], ['mat.steel.s45c'], 'unknown', 'not_stated'],
  ])('%s', (_situation, materials, wanted, outcome, note) =>
    expect(verdict(asked(...wanted), { statements: [statement({ materials })] })).toMatchObject({ outcome, note }));
});

describe('certificate', () => {
  const asked = { kind: 'certificate' as const, codes: ['cert.iso9001'] };
  const iso = (validUntil: string | null) => ({ scheme: 'cert.iso9001', validUntil, issuedOn: null });
  test.each([
    ['valid', [iso('2027-01-01')], 'met', 'compared'],
    ['expired', [iso('2026-11-23')], 'not_met', 'certificate_expired'],
    ['renewed beside its predecessor', [iso('2025-01-01'), iso('2028-01-01')], 'met', 'compared'],
    ['nobody told us', [], 'unknown', 'certificate_absent'],
    ['held, but until when?', [iso(null)], 'unknown', 'not_stated'],
  ])('%s', (_situation, certificates, outcome, note) => expect(verdict(asked, { certificates })).toMatchObject({ outcome, note }));

  test('the last day counts to its last second in Vietnam, with no job run', () => {
    const certificates = [iso('2026-11-24')];
    expect(verdict(asked, { certificates }, turning, new Date('2026-11-24T16:59:59Z')).outcome).toBe('met');
    expect(verdict(asked, { certificates }, turning, new Date('2026-11-24T17:00:00Z')).outcome).toBe('not_met');
  });
  test('all of several: one expired fails, one absent leaves open', () => {
    const both = { kind: 'certificate' as const, codes: ['cert.iso9001', 'cert.iso14001'] };
    expect(verdict(both, { certificates: [iso('2027-01-01')] })).toMatchObject({ outcome: 'unknown', note: 'certificate_absent', statedText: 'cert.iso9001 2027-01-01' });
    expect(verdict(both, { certificates: [iso('2020-01-01')] })).toMatchObject({ outcome: 'not_met', note: 'certificate_expired' });
  });
  test.each([['suspended', 'not_met', 'certificate_not_in_force'], ['withdrawn', 'not_met', 'certificate_not_in_force']] as const)('%s by its issuer: not held, whatever its dates', (status, outcome, note) =>
    expect(verdict(asked, { certificates: [{ ...iso('2030-01-01'), status }] })).toMatchObject({ outcome, note }));
  test('of another site: an open question, not a failure; one of the whole firm covers every site', () => {
    const at = (...covered: string[]) => verdict(asked, { statements: [statement({ siteId: 'hanoi' })], certificates: [{ ...iso('2030-01-01'), siteIds: covered }] });
    expect(at('bacninh')).toMatchObject({ outcome: 'unknown', note: 'certificate_other_site' });
    expect(at('bacninh', 'hanoi')).toMatchObject({ outcome: 'met', note: 'compared' });
    expect(at()).toMatchObject({ outcome: 'met' });
    expect(verdict(asked, { certificates: [{ ...iso('2030-01-01'), siteIds: ['bacninh'] }] })).toMatchObject({ outcome: 'met' });
  });
  test('5S has no end date', () => expect(verdict({ kind: 'certificate', codes: ['cert.5s'] }, { certificates: [{ scheme: 'cert.5s', validUntil: null, issuedOn: null }] }).outcome).toBe('met'));
});

describe('province and capacity', () => {
  test.each([
    [['01', '24'], 'met', 'compared'], [['79'], 'not_met', 'compared'], [[], 'unknown', 'not_stated'],
  ])('sites in %j, wanted 01 or 33: %s', (provinceCodes, outcome, note) =>
    expect(verdict({ kind: 'province', codes: ['01', '33'] }, { provinceCodes })).toMatchObject({ outcome, note }));

  const asked = { kind: 'capacity' as const, unit: 'pcs/month', value: { kind: 'number' as const, value: 5000 } };
  test.each([
    ['enough, stated last month', { freeCapacity: 8000, capacityUnit: 'pcs/month', capacityAsOf: '2026-10-30' }, 'met', 'compared'],
    ['too little', { freeCapacity: 4000, capacityUnit: 'pcs/month', capacityAsOf: '2026-10-30' }, 'not_met', 'compared'],
    ['90 days old still counts', { freeCapacity: 8000, capacityUnit: 'pcs/month', capacityAsOf: '2026-08-27' }, 'met', 'compared'],
    ['older does not, enough or not', { freeCapacity: 1, capacityUnit: 'pcs/month', capacityAsOf: '2026-08-20' }, 'unknown', 'capacity_stale'],
    ['no date', { freeCapacity: 8000, capacityUnit: 'pcs/month' }, 'unknown', 'capacity_stale'],
    ['tonnes are no pieces', { freeCapacity: 8000, capacityUnit: 't/month', capacityAsOf: '2026-10-30' }, 'unknown', 'unit_differs'],
    ['nothing stated', {}, 'unknown', 'not_stated'],
  ])('%s', (_situation, capacity, outcome, note) => expect(verdict(asked, { statements: [statement(capacity)] })).toMatchObject({ outcome, note }));
});

test('a taxonomy with a circle in its parents still ends', () => {
  const circle = taxonomyOf([{ code: 'a', parent: 'b' }, { code: 'b', parent: 'a' }]);
  expect(circle.isBelow('a', 'b')).toBe(true);
  expect(dottedTaxonomy.parentOf('proc.edm.wire')).toBe('proc.edm');
  expect(dottedTaxonomy.isBelow('proc.edmx', 'proc.edm')).toBe(false);
});
