import { dottedTaxonomy, rankSuppliers } from '../index';
import type { CapabilityStatement } from '../capability/capability-statement';
import type { Parameter, ParameterValue } from '../capability/parameter';
import { parameterOf } from '../capability/process-families';
import type { Candidate } from './candidate';
import type { Requirement, RequirementLine } from './requirement';

/**
 * A second opinion (product.md item 1): plain, slow, written from domain.md 1.2 alone and sharing no rule with the
 * product. It must agree on every pair of 200 suppliers × 20 RFQs.
 */
type Answer = 'met' | 'not_met' | 'unknown';
const NOW = Date.UTC(2026, 10, 24, 5);
const DAY = 86400000;

const IT: Record<number, [number, number, number]> = { 5: [5, 9, 15], 6: [8, 13, 22], 7: [12, 21, 35], 8: [18, 33, 54], 9: [30, 52, 87], 10: [48, 84, 140], 11: [75, 130, 220], 12: [120, 210, 350] };
const SIZES = [5, 25, 100];

function toleranceAnswer(cap: { value: number; nominal?: number }, req: { value: number; nominal?: number }): Answer {
  const direct = cap.value <= req.value ? 'met' : 'not_met';
  if (!cap.nominal || !req.nominal || cap.nominal === req.nominal) return direct;
  if (cap.nominal > req.nominal && cap.value <= req.value) return 'met';
  if (cap.nominal < req.nominal && cap.value > req.value) return 'not_met';
  const grades = Object.keys(IT).map(Number);
  const allowed = grades.filter((grade) => IT[grade]![SIZES.indexOf(req.nominal!)]! <= req.value * 2000 + 1e-9);
  if (allowed.length === 0) return direct;
  const held = grades.filter((grade) => IT[grade]![SIZES.indexOf(cap.nominal!)]! >= cap.value * 2000 - 1e-9);
  const step = (size: number) => IT[12]![SIZES.indexOf(size)]!;
  if (held.length === 0) return ((cap.value * 2000) / step(cap.nominal)) * step(req.nominal) <= req.value * 2000 ? 'met' : 'not_met';
  return Math.min(...held) <= Math.max(...allowed) ? 'met' : 'not_met';
}

function compare(parameter: Parameter, cap: ParameterValue, req: ParameterValue): Answer {
  const answer = (yes: boolean): Answer => (yes ? 'met' : 'not_met');
  const c = cap as never as { value: number; min: number; max: number; sides: number[]; codes: string[]; key: string };
  const q = req as never as { value: number; min: number; max: number; sides: number[]; codes: string[]; key: string };
  switch (parameter.operator) {
    case 'GE': return answer(c.value >= q.value);
    case 'LE': return parameter.key === 'tolerance' ? toleranceAnswer(cap as never, req as never) : answer(c.value <= q.value);
    case 'COVERS': return answer(req.kind === 'number' ? q.value >= c.min && q.value <= c.max : q.min >= c.min && q.max <= c.max);
    case 'FITS': {
      const [x, y, z] = q.sides as [number, number, number];
      const turns = [[x, y, z], [x, z, y], [y, x, z], [y, z, x], [z, x, y], [z, y, x]];
      return answer(turns.some((turn) => turn.every((side, at) => side <= c.sides[at]!)));
    }
    case 'ONE_OF': case 'ANY_OF': return answer(q.codes.filter((code) => c.codes.indexOf(code) >= 0).length > 0);
    case 'ALL_OF': return answer(q.codes.filter((code) => c.codes.indexOf(code) < 0).length === 0);
    case 'ORD': { const keys = parameter.scale!.map((one) => one.key); return answer(keys.indexOf(c.key) >= keys.indexOf(q.key)); }
    case 'BOOL': return answer(!(q.value as never as boolean) || (c.value as never as boolean));
  }
}

const under = (code: string, top: string) => code === top || code.split('.').slice(0, top.split('.').length).join('.') === top;
const above = (code: string) => code.split('.').slice(0, -1).join('.');

function statementAnswer(requirement: Requirement, statement: CapabilityStatement): Answer {
  if (requirement.kind === 'process') return 'met';
  if (requirement.kind === 'capacity') {
    if (statement.freeCapacity === null || statement.capacityUnit !== requirement.unit || !statement.capacityAsOf) return 'unknown';
    const [y, m, d] = statement.capacityAsOf.split('-').map(Number) as [number, number, number];
    if (NOW - (Date.UTC(y, m - 1, d) - 7 * 3600000) > 90 * DAY) return 'unknown';
    return statement.freeCapacity >= (requirement.value as { value: number }).value ? 'met' : 'not_met';
  }
  if (requirement.kind === 'material') {
    if (statement.materials.length === 0) return 'unknown';
    const wanted = requirement.codes!;
    if (statement.materials.some((have) => wanted.some((want) => under(have, want)))) return 'met';
    if (wanted.includes('mat.steel.s45c') && statement.materials.includes('mat.steel.aisi_1045')) return 'met';
    if (wanted.includes('mat.aluminium.adc12') && statement.materials.includes('mat.aluminium.astm_a383')) return 'unknown';
    const family = statement.materials.some((have) => wanted.some((want) => under(want, have) || (above(want) !== '' && above(want) === above(have))));
    return family ? 'unknown' : 'not_met';
  }
  const stated = statement.values[requirement.parameter!];
  return stated ? compare(parameterOf(requirement.process!, requirement.parameter!)!, stated, requirement.value!) : 'unknown';
}

function supplierAnswer(requirement: Requirement, supplier: Candidate): Answer {
  if (requirement.kind === 'province') return supplier.provinceCodes.length === 0 ? 'unknown' : supplier.provinceCodes.some((code) => requirement.codes!.includes(code)) ? 'met' : 'not_met';
  const answers = requirement.codes!.map((scheme): Answer => {
    const ends = supplier.certificates.filter((one) => one.scheme === scheme).map((one) => (one.validUntil ? Date.parse(`${one.validUntil}T23:59:59.999+07:00`) : null));
    if (ends.some((end) => end !== null && end >= NOW)) return 'met';
    return ends.length === 0 || ends.includes(null) ? 'unknown' : 'not_met';
  });
  return answers.includes('not_met') ? 'not_met' : answers.includes('unknown') ? 'unknown' : 'met';
}

const LEVELS = ['declared', 'documented', 'verified_on_site', 'proven_by_order'];
const creditOf = { met: 1, unknown: 0.35, not_met: 0 };
const weightOf = { must: 3, prefer: 1 };

function reference(lines: RequirementLine[], supplier: Candidate): Record<string, Answer> {
  const all = lines.flatMap((line) => line.requirements);
  const totalWeight = all.reduce((sum, one) => sum + weightOf[one.weight], 0);
  const result: Record<string, Answer> = {};
  for (const line of lines) {
    for (const one of line.requirements) if (one.kind === 'certificate' || one.kind === 'province') result[one.id] = supplierAnswer(one, supplier);
    const process = line.requirements[0]!.codes![0]!;
    const bound = line.requirements.filter((one) => one.kind !== 'certificate' && one.kind !== 'province');
    const sizes = bound.flatMap((one) => (one.parameter === 'part_envelope' ? (one.value as { sides: number[] }).sides : one.parameter === 'tolerance' ? [(one.value as { nominal?: number }).nominal ?? 0] : []));
    const largest = sizes.filter((size) => size > 0).sort((a, b) => b - a)[0];
    const possible = supplier.statements.filter((statement) => under(statement.process, process));
    const fitting = possible.filter(({ sizeRange }) => largest === undefined || !sizeRange || ((sizeRange.min === null || sizeRange.min <= largest) && (sizeRange.max === null || largest <= sizeRange.max)));
    if (possible.length > 0 && fitting.length === 0) {
      for (const one of bound) result[one.id] = 'unknown';
      continue;
    }
    const options = fitting
      .map((statement) => {
        const answers = bound.map((one) => statementAnswer(one, statement));
        const failures = bound.filter((one, at) => one.weight === 'must' && answers[at] === 'not_met').length;
        const earned = bound.reduce((sum, one, at) => sum + weightOf[one.weight] * creditOf[answers[at]!], 0);
        const level = LEVELS.indexOf(statement.evidence);
        return { answers, order: [failures, -((0.7 * earned) / totalWeight + (0.2 * 0.5 * (level / 3)) / lines.length), -answers.filter((one) => one === 'met').length, -level], id: statement.id };
      })
      .sort((a, b) => a.order.map((value, at) => value - b.order[at]!).find((gap) => Math.abs(gap) > 1e-12) ?? (a.id < b.id ? -1 : 1));
    bound.forEach((one, at) => (result[one.id] = options[0]?.answers[at] ?? 'unknown'));
  }
  return result;
}

/** A small generator with a fixed seed: the same suppliers and RFQs in every run. */
function generator(seed: number) {
  let state = seed;
  const next = () => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const some = <T>(list: readonly T[], share: number): T[] => list.filter(() => next() < share);
  return { next, pick, some };
}

const PROCESSES = ['proc.plastics.injection', 'proc.machining.cnc_milling', 'proc.stamping', 'proc.electronics'];
const BELOW: Record<string, string[]> = { 'proc.stamping': ['proc.stamping.progressive', 'proc.stamping.blanking'], 'proc.electronics': ['proc.electronics.smt', 'proc.electronics.tht'] };
const MATERIALS = ['mat.plastic.abs', 'mat.plastic.pc', 'mat.plastic', 'mat.steel.spcc', 'mat.steel.s45c', 'mat.steel.aisi_1045', 'mat.aluminium.a6061', 'mat.aluminium.adc12', 'mat.aluminium.astm_a383', 'mat.aluminium'];
const DATES = ['2026-01-31', '2026-08-20', '2026-08-27', '2026-11-23', '2026-11-24', '2027-05-01', null];

function valueFor({ pick, some, next }: ReturnType<typeof generator>, parameter: Parameter, required: boolean): ParameterValue {
  const sizes = [1, 2, 5, 10, 20, 50];
  switch (parameter.operator) {
    case 'GE': case 'LE':
      if (parameter.key !== 'tolerance') return { kind: 'number', value: pick(sizes) };
      return { kind: 'number', value: pick([0.002, 0.01, 0.02, 0.05, 0.1, 0.3]), ...(next() < 0.8 ? { nominal: pick(SIZES) } : {}) };
    case 'COVERS': return required && next() < 0.5 ? { kind: 'number', value: pick(sizes) } : { kind: 'range', min: pick([1, 2, 5]), max: pick([5, 10, 50]) };
    case 'FITS': return { kind: 'box', sides: [pick(sizes), pick(sizes), pick(sizes)] };
    case 'ONE_OF': case 'ANY_OF': case 'ALL_OF': { const keys = parameter.choices!.map((one) => one.key); const chosen = some(keys, 0.4); return { kind: 'codes', codes: chosen.length > 0 ? chosen : [keys[0]!] }; }
    case 'ORD': return { kind: 'ordinal', key: pick(parameter.scale!).key };
    case 'BOOL': return { kind: 'flag', value: next() < 0.5 };
  }
}

function supplierNumber(at: number, random: ReturnType<typeof generator>): Candidate {
  const { pick, some, next } = random;
  const statements = Array.from({ length: Math.floor(next() * 6) }, (_unused, place): CapabilityStatement => {
    const top = pick(PROCESSES);
    const process = pick([top, ...(BELOW[top] ?? [])]);
    const stated = some(dataOf(top), 0.6);
    return {
      id: `${at}-${place}`, siteId: 's', process, materials: some(MATERIALS, 0.3), sizeRange: next() < 0.4 ? { min: next() < 0.3 ? pick(SIZES) : null, max: pick([...SIZES, null]) } : null, values: Object.fromEntries(stated.map((parameter) => [parameter.key, valueFor(random, parameter, false)])),
      inHouse: true, evidence: pick(LEVELS) as CapabilityStatement['evidence'], freeCapacity: next() < 0.7 ? pick([100, 1000, 10000]) : null, capacityUnit: pick(['pcs/month', 't/month']), capacityAsOf: pick(DATES),
    };
  });
  return {
    supplierId: `supplier-${at}`, name: `S${at}`, verification: pick(['listed', 'document_checked', 'site_visited']), provinceCodes: some(['01', '24', '33'], 0.4),
    certificates: some(['cert.iso9001', 'cert.iso14001', 'cert.iatf16949'], 0.5).map((scheme) => ({ scheme, validUntil: pick(DATES), issuedOn: null })), statements, updatedAt: pick(['2025-06-01T00:00:00Z', '2026-11-01T00:00:00Z']),
  };
}

function dataOf(process: string): Parameter[] {
  return ['tolerance', 'part_envelope', 'moq', 'cpk', 'clamping_force', 'machine_type', 'special_moulding', 'cleanroom', 'glass_fibre', 'axes', 'press_force', 'stage_type', 'board_inspection', 'ipc610_class', 'inspection']
    .map((key) => parameterOf(process, key)).filter((parameter) => parameter !== null);
}

function rfqNumber(at: number, random: ReturnType<typeof generator>): RequirementLine[] {
  const { pick, some, next } = random;
  const weight = () => (next() < 0.6 ? ('must' as const) : ('prefer' as const));
  return Array.from({ length: 1 + Math.floor(next() * 3) }, (_unused, place) => {
    const process = pick(PROCESSES);
    const asked: Omit<Requirement, 'id'>[] = [
      { kind: 'process', weight: 'must', codes: [process] },
      ...some(dataOf(process), 0.35).map((parameter) => ({ kind: 'parameter' as const, weight: weight(), process, parameter: parameter.key, operator: parameter.operator, unit: parameter.unit, value: valueFor(random, parameter, true) })),
      ...some<Omit<Requirement, 'id'>>([
        { kind: 'material', weight: weight(), codes: some(MATERIALS, 0.25).concat('mat.steel.s45c') },
        { kind: 'certificate', weight: weight(), codes: ['cert.iso9001', ...some(['cert.iatf16949'], 0.3)] },
        { kind: 'province', weight: weight(), codes: ['01', '24'] },
        { kind: 'capacity', weight: weight(), unit: 'pcs/month', value: { kind: 'number', value: 1000 } },
      ], 0.6),
    ];
    return { id: `rfq${at}-${place}`, requirements: asked.map((one, rank) => ({ ...one, id: `rfq${at}-${place}-${rank}` })) };
  });
}

test('200 suppliers × 20 RFQs: every verdict agrees with the second opinion', () => {
  const random = generator(20261124);
  const suppliers = Array.from({ length: 200 }, (_unused, at) => supplierNumber(at, random));
  const tally = { met: 0, not_met: 0, unknown: 0 };
  for (let at = 0; at < 20; at += 1) {
    const lines = rfqNumber(at, random);
    for (const match of rankSuppliers({ lines, candidates: suppliers, now: new Date(NOW), taxonomy: dottedTaxonomy })) {
      const supplier = suppliers.find((one) => one.supplierId === match.supplierId)!;
      const given = Object.fromEntries(match.verdicts.map((verdict) => [verdict.requirementId, verdict.outcome]));
      expect([match.supplierId, given]).toEqual([match.supplierId, reference(lines, supplier)]);
      for (const verdict of match.verdicts) tally[verdict.outcome] += 1;
    }
  }
  // Each outcome occurs often enough for the agreement to mean something.
  for (const outcome of ['met', 'not_met', 'unknown'] as const) expect(tally[outcome]).toBeGreaterThan(2000);
});
