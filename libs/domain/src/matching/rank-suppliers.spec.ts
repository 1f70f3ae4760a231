import fc from 'fast-check';
import { dottedTaxonomy as taxonomy, evidenceLevels, MATCHING_VERSION, rankSuppliers, scoreOf, verificationLevels } from '../index';
import type { CapabilityStatement } from '../capability/capability-statement';
import type { Candidate } from './candidate';
import type { Requirement, RequirementLine } from './requirement';

const now = new Date('2026-11-24T05:00:00Z');
const process = fc.constantFrom('proc.plastics.injection', 'proc.plastics', 'proc.machining.cnc_turning', 'proc.machining');
const material = fc.constantFrom('mat.plastic.abs', 'mat.plastic.pc', 'mat.plastic', 'mat.steel.s45c');
const tolerance = fc.record({ kind: fc.constant('number' as const), value: fc.constantFrom(0.005, 0.01, 0.02, 0.05, 0.1), nominal: fc.constantFrom(5, 25, 100) });
const cpk = fc.record({ kind: fc.constant('number' as const), value: fc.constantFrom(1, 1.33, 1.67, 2) });
const date = fc.constantFrom('2026-01-01', '2026-09-01', '2026-11-24', '2027-06-30');

const statementOf = (id: string): fc.Arbitrary<CapabilityStatement> =>
  fc.record({
    id: fc.constant(id), siteId: fc.constant('site'), process, materials: fc.uniqueArray(material, { maxLength: 2 }),
    values: fc.record({ tolerance, cpk }, { requiredKeys: [] }) as fc.Arbitrary<CapabilityStatement['values']>,
    sizeRange: fc.option(fc.record({ min: fc.option(fc.constantFrom(5, 25)), max: fc.option(fc.constantFrom(25, 100)) })),
    inHouse: fc.boolean(), evidence: fc.constantFrom(...evidenceLevels),
    freeCapacity: fc.option(fc.constantFrom(100, 1000, 10000)), capacityUnit: fc.constantFrom('pcs/month', 't/month', null), capacityAsOf: fc.option(date),
  });
const candidateOf = (supplierId: string): fc.Arbitrary<Candidate> =>
  fc.record({
    supplierId: fc.constant(supplierId), name: fc.constant(supplierId), verification: fc.constantFrom(...verificationLevels),
    provinceCodes: fc.uniqueArray(fc.constantFrom('01', '24', '33'), { maxLength: 2 }),
    certificates: fc.array(fc.record({ scheme: fc.constantFrom('cert.iso9001', 'cert.iso14001'), validUntil: fc.option(date), issuedOn: fc.constant(null) }), { maxLength: 2 }),
    statements: fc.integer({ min: 0, max: 3 }).chain((size) => fc.tuple(...Array.from({ length: size }, (_unused, at) => statementOf(`${supplierId}-${at}`)))),
    updatedAt: fc.constantFrom('2025-01-01T00:00:00Z', '2026-06-01T00:00:00Z', '2026-11-20T00:00:00Z'),
  });
const candidates = fc.integer({ min: 1, max: 6 }).chain((size) => fc.tuple(...Array.from({ length: size }, (_unused, at) => candidateOf(`sup-${at}`)))) as fc.Arbitrary<Candidate[]>;

const weight = fc.constantFrom('must' as const, 'prefer' as const);
const requirement: fc.Arbitrary<Omit<Requirement, 'id'>> = fc.oneof(
  fc.record({ kind: fc.constant('process' as const), weight, codes: process.map((code) => [code]) }),
  fc.record({ kind: fc.constant('parameter' as const), weight, process: fc.option(process, { nil: undefined }), parameter: fc.constant('tolerance'), operator: fc.constant('LE' as const), unit: fc.constantFrom('mm', 'kg'), value: tolerance }),
  fc.record({ kind: fc.constant('parameter' as const), weight, process, parameter: fc.constant('cpk'), operator: fc.constant('GE' as const), unit: fc.constant(''), value: cpk }),
  fc.record({ kind: fc.constant('material' as const), weight, codes: fc.uniqueArray(material, { minLength: 1, maxLength: 2 }) }),
  fc.record({ kind: fc.constant('certificate' as const), weight, codes: fc.constantFrom<string[]>(['cert.iso9001'], ['cert.iso9001', 'cert.iso14001']) }),
  fc.record({ kind: fc.constant('province' as const), weight, codes: fc.constantFrom<string[]>(['01'], ['24', '33']) }),
  fc.record({ kind: fc.constant('capacity' as const), weight, unit: fc.constant('pcs/month'), value: fc.constant({ kind: 'number' as const, value: 1000 }) }),
);
const lines: fc.Arbitrary<RequirementLine[]> = fc
  .array(fc.array(requirement, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 })
  .map((all) => all.map((requirements, line) => ({ id: `l${line}`, requirements: requirements.map((one, at) => ({ ...one, id: `l${line}r${at}` })) })));

const rank = (asked: RequirementLine[], who: Candidate[]) => rankSuppliers({ lines: asked, candidates: who, now, taxonomy });
const check = (property: (asked: RequirementLine[], who: Candidate[]) => void) => fc.assert(fc.property(lines, candidates, property), { numRuns: 150 });

describe('rankSuppliers on generated suppliers and RFQs', () => {
  test('one verdict per requirement, ranks 1..n, every part of the score in 0..1', () => {
    check((asked, who) => {
      const ids = asked.flatMap((line) => line.requirements.map((one) => one.id));
      const matches = rank(asked, who);
      expect(matches.map((match) => match.rank)).toEqual(who.map((_one, at) => at + 1));
      for (const match of matches) {
        expect(match.verdicts.map((verdict) => verdict.requirementId)).toEqual(ids);
        for (const part of Object.values(match.score)) expect(part >= 0 && part <= 1).toBe(true);
      }
    });
  });

  test('nobody with a failed must stands above anybody without', () => {
    check((asked, who) => {
      const eliminated = rank(asked, who).map((match) => match.eliminatedBy.length > 0);
      expect(eliminated).toEqual([...eliminated].sort((a, b) => Number(a) - Number(b)));
    });
  });

  test('the order in which suppliers, statements and certificates arrive is of no consequence', () => {
    fc.assert(
      fc.property(lines, candidates, fc.integer(), (asked, who, turn) => {
        const rotate = <T>(list: T[]): T[] => (list.length === 0 ? list : [...list.slice(Math.abs(turn) % list.length), ...list.slice(0, Math.abs(turn) % list.length)].reverse());
        const shuffled = rotate(who).map((one) => ({ ...one, statements: rotate(one.statements), certificates: rotate(one.certificates), provinceCodes: rotate(one.provinceCodes) }));
        expect(rank(asked, shuffled)).toEqual(rank(asked, who));
      }),
      { numRuns: 150 },
    );
  });

  test('a supplier of whom nothing is known gets neither a pass nor a failure', () => {
    fc.assert(
      fc.property(lines, (asked) => {
        const blank: Candidate = { supplierId: 'x', name: 'x', verification: 'listed', provinceCodes: [], certificates: [], statements: [], updatedAt: '2026-11-01T00:00:00Z' };
        expect(rank(asked, [blank])[0]!.verdicts.every((verdict) => verdict.outcome === 'unknown')).toBe(true);
      }),
    );
  });

  test('a value that is not stated is unknown whatever else is stated', () => {
    check((asked, who) => {
      for (const match of rank(asked, who)) {
        for (const { requirement: one, statementId, outcome } of match.verdicts) {
          if (one.kind !== 'parameter' || statementId === null) continue;
          const statement = who.find((c) => c.supplierId === match.supplierId)!.statements.find((s) => s.id === statementId)!;
          if (statement.values[one.parameter!] === undefined) expect(outcome).toBe('unknown');
        }
      }
    });
  });

  test('to raise one capability never lowers the score and never adds a knock-out', () => {
    check((asked, who) => {
      for (const supplier of who) {
        const before = rank(asked, [supplier])[0]!;
        supplier.statements.forEach((statement, at) => {
          for (const raised of raisedVersions(statement)) {
            const after = rank(asked, [{ ...supplier, statements: supplier.statements.map((one, place) => (place === at ? raised : one)) }])[0]!;
            expect(after.score.total).toBeGreaterThanOrEqual(before.score.total - 1e-12);
            expect(after.eliminatedBy.length).toBeLessThanOrEqual(before.eliminatedBy.length);
          }
        });
      }
    });
  });

  test('to edit one statement flips only verdicts judged on statements of that supplier', () => {
    check((asked, who) => {
      const before = rank(asked, who);
      const target = who.find((one) => one.statements.length > 0);
      if (!target) return;
      const edited = { ...target, statements: target.statements.map((one, at) => (at === 0 ? { ...one, values: {}, materials: ['mat.steel.s45c'] } : one)) };
      const after = rank(asked, who.map((one) => (one === target ? edited : one)));
      for (const match of before) {
        const twin = after.find((one) => one.supplierId === match.supplierId)!;
        if (match.supplierId !== target.supplierId) expect({ ...twin, rank: 0 }).toEqual({ ...match, rank: 0 });
        const other = (verdicts: typeof match.verdicts) => verdicts.filter((verdict) => ['certificate', 'province'].includes(verdict.requirement.kind));
        expect(other(twin.verdicts)).toEqual(other(match.verdicts));
        const untouched = match.verdicts.filter((verdict) => verdict.requirement.kind === 'process' && verdict.requirement.codes![0] !== edited.statements[0]!.process);
        for (const verdict of untouched) expect(twin.verdicts.find((one) => one.requirementId === verdict.requirementId)!.outcome).toBe(verdict.outcome);
      }
    });
  });

  test('the score is the published formula over the verdicts that are handed out', () => {
    check((asked, who) => {
      for (const match of rank(asked, who)) {
        const worth = { met: 1, unknown: 0.35, not_met: 0 };
        const total = match.verdicts.reduce((sum, verdict) => sum + (verdict.requirement.weight === 'must' ? 3 : 1), 0);
        const earned = match.verdicts.reduce((sum, verdict) => sum + (verdict.requirement.weight === 'must' ? 3 : 1) * worth[verdict.outcome], 0);
        expect(match.score.fit).toBeCloseTo(earned / total, 12);
        const sum = 0.7 * match.score.fit + 0.2 * match.score.evidence + 0.1 * match.score.freshness;
        expect(match.score.total).toBeCloseTo(match.eliminatedBy.length > 0 ? 0 : sum, 12);
      }
    });
    expect(MATCHING_VERSION).toBe(2);
  });
});

function raisedVersions(statement: CapabilityStatement): CapabilityStatement[] {
  const { tolerance: held, cpk: reached } = statement.values;
  const versions: CapabilityStatement[] = [];
  if (held?.kind === 'number') versions.push({ ...statement, values: { ...statement.values, tolerance: { ...held, value: held.value / 3 } } });
  if (reached?.kind === 'number') versions.push({ ...statement, values: { ...statement.values, cpk: { ...reached, value: reached.value + 0.5 } } });
  if (statement.freeCapacity !== null) versions.push({ ...statement, freeCapacity: statement.freeCapacity * 10 });
  const next = evidenceLevels[evidenceLevels.indexOf(statement.evidence) + 1];
  if (next) versions.push({ ...statement, evidence: next });
  if (statement.materials.length > 0) versions.push({ ...statement, materials: [...new Set([...statement.materials, 'mat.plastic.abs'])] });
  return versions;
}

test('freshness: full for a month, nothing after a year, a date ahead is fresh', () => {
  const freshness = (updatedAt: string) => scoreOf({ verdicts: [], evidence: [], verification: 'listed', updatedAt }, now).freshness;
  expect([freshness('2026-10-30T00:00:00Z'), freshness('2025-11-01T00:00:00Z'), freshness('2027-01-01T00:00:00Z'), freshness('nonsense')]).toEqual([1, 0, 1, 0]);
  expect(freshness('2026-05-10T00:00:00Z')).toBeCloseTo(0.497, 2);
});

test('near misses: one knock-out stands before two, however well proven the firm with two is', () => {
  const asked: RequirementLine[] = [{ id: 'l', requirements: [
    { id: 'r1', kind: 'province', weight: 'must', codes: ['01'] },
    { id: 'r2', kind: 'certificate', weight: 'must', codes: ['cert.iso9001'] },
    ...['24', '33', '40'].map((code, at) => ({ id: `r${at + 3}`, kind: 'province' as const, weight: 'prefer' as const, codes: [code] })),
  ] }];
  const blank = { name: 'x', certificates: [], statements: [] };
  const one: Candidate = { ...blank, supplierId: 'one', verification: 'listed', provinceCodes: ['79'], updatedAt: '2020-01-01T00:00:00Z' };
  const two: Candidate = { ...blank, supplierId: 'two', verification: 'buyer_confirmed', provinceCodes: ['24', '33', '40'], certificates: [{ scheme: 'cert.iso9001', validUntil: '2020-01-01', issuedOn: null }], updatedAt: '2026-11-20T00:00:00Z' };
  expect(rank(asked, [two, one]).map((match) => [match.supplierId, match.rank, match.eliminatedBy, match.score.total])).toEqual([
    ['one', 1, ['r1'], 0],
    ['two', 2, ['r1', 'r2'], 0],
  ]);
});
