import { bodyOf, draftOf, emptyDraft } from './statement-draft';

const draft = { ...emptyDraft('site'), process: 'proc.machining.cnc_milling' };
const bodyFor = (changes: Partial<typeof draft>, language: 'vi' | 'en' = 'vi') => bodyOf({ ...draft, ...changes }, language);

describe('a statement as it is typed', () => {
  it('counts in what such shops count in, unless another unit is typed', () => {
    expect(bodyFor({ freeText: '150' })).toMatchObject({ body: { freeCapacity: 150, capacityUnit: 'h/month', capacityAsOf: null } });
    expect(bodyFor({ freeText: '5.000 chiếc/tháng' })).toMatchObject({ body: { freeCapacity: 5000, capacityUnit: 'pcs/month' } });
    expect(bodyFor({ process: 'proc.casting.sand', installedText: '80', committedText: '60 tấn/tháng' })).toMatchObject({ body: { installedCapacity: 80, committedCapacity: 60, freeCapacity: null, capacityUnit: 't/month' } });
    expect(bodyFor({})).toMatchObject({ body: { freeCapacity: null, capacityUnit: null, sizeRange: null } });
  });

  it('refuses what cannot be read, and two units at once, at the field', () => {
    expect(bodyFor({ freeText: 'nhiều', sizeText: 'to' })).toEqual({ refusals: { freeText: { problem: 'quantity.unreadable', example: '5.000 chiếc/tháng' }, sizeText: { problem: 'quantity.unreadable', example: '≤ 200 mm' } } });
    expect(bodyFor({ installedText: '600 giờ/tháng', committedText: '20 tấn/tháng' })).toEqual({ refusals: { committedText: { problem: 'quantity.unit_differs', example: '20 giờ máy/tháng' } } });
  });

  it('leaves values of another process behind', () => {
    expect(bodyFor({ values: { axes: { kind: 'ordinal', key: '5' }, clamping_force: { kind: 'range', min: 1, max: 2 } } })).toMatchObject({ body: { values: { axes: { kind: 'ordinal', key: '5' } } } });
  });

  it.each(['vi', 'en'] as const)('comes back as it was: %s', (language) => {
    const stored = {
      id: 'x', siteId: 'site', process: 'proc.stamping', materials: ['mat.steel.spcc'], sizeRange: { min: 10, max: 1500 }, machineIds: ['m'], values: { press_force: { kind: 'range' as const, min: 25, max: 300 } }, inHouse: false, evidence: 'declared' as const, evidenceOn: null,
      note: 'Ca đêm', installedCapacity: 100_000, committedCapacity: 80_000, freeCapacity: 15_000, capacityUnit: 'pcs/month', capacityAsOf: '2026-11-01', confirmedAt: '2026-11-01T00:00:00Z', stale: false, capacityStale: false, version: 3,
    };
    const { siteId, process, materials, sizeRange, machineIds, values, inHouse, note, installedCapacity, committedCapacity, freeCapacity, capacityUnit } = stored;
    expect(bodyOf(draftOf(stored, language), language)).toEqual({ body: { siteId, process, materials, sizeRange, machineIds, values, inHouse, note, installedCapacity, committedCapacity, freeCapacity, capacityUnit, capacityAsOf: null } });
  });
});
