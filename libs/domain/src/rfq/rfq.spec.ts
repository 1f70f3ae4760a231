import { checkPublishable, checkRequirement, rfqActions, rfqPhase, rfqStatuses, transitionRfq, type RfqDraft } from '../index';
import type { Requirement } from '../matching/requirement';

const now = new Date('2026-11-24T05:00:00Z');
const sound: RfqDraft = { title: 'Vỏ hộp ABS', deadline: '2026-12-10T10:00:00Z', lines: [{ quantity: 5000, processes: ['proc.plastics.injection'] }] };

describe('states of an RFQ', () => {
  test('draft → published → cancelled; nothing comes back', () => {
    const allowed = rfqStatuses.flatMap((status) => rfqActions.flatMap((action) => {
      try {
        return [`${status} ${action} ${transitionRfq(status, action)}`];
      } catch (error) {
        expect(error).toMatchObject({ code: 'rfq.transition_not_allowed', params: { status, action } });
        return [];
      }
    }));
    expect(allowed).toEqual(['draft publish published', 'draft cancel cancelled', 'published cancel cancelled']);
  });

  test.each([
    ['before the deadline', 'published', '2026-11-24T05:00:01Z', 'open'],
    ['at the deadline', 'published', '2026-11-24T05:00:00Z', 'closed'],
    ['on the last day, given as a date', 'published', '2026-11-24', 'open'],
    ['the day after', 'published', '2026-11-23', 'closed'],
    ['cancelled stays cancelled after the deadline', 'cancelled', '2020-01-01', 'cancelled'],
    ['a draft is never closed', 'draft', '2020-01-01', 'draft'],
  ] as const)('%s', (_situation, status, deadline, phase) => expect(rfqPhase(status, deadline, now)).toBe(phase));
});

describe('checkPublishable', () => {
  test('a sound RFQ', () => expect(checkPublishable(sound, now)).toEqual([]));
  test.each<[string, Partial<RfqDraft>, string, string]>([
    ['no title', { title: '  ' }, 'title', 'rfq.title_missing'],
    ['no line', { lines: [] }, 'lines', 'rfq.lines_missing'],
    ['no quantity', { lines: [...sound.lines, { quantity: 0, processes: ['p'] }] }, 'lines.1.quantity', 'rfq.quantity_missing'],
    ['no process', { lines: [{ quantity: 1, processes: [' '] }] }, 'lines.0.processes', 'rfq.process_missing'],
    ['no deadline', { deadline: null }, 'deadline', 'rfq.deadline_missing'],
    ['a deadline nobody can read', { deadline: 'tomorrow' }, 'deadline', 'rfq.deadline_missing'],
    ['a deadline that is now', { deadline: now.toISOString() }, 'deadline', 'rfq.deadline_in_past'],
  ])('%s', (_situation, change, path, message) => expect(checkPublishable({ ...sound, ...change }, now)).toEqual([{ path, message }]));
  test('an empty form hears of everything at once', () =>
    expect(checkPublishable({ title: '', deadline: null, lines: [] }, now).map((one) => one.path)).toEqual(['title', 'deadline', 'lines']));
});

describe('checkRequirement', () => {
  const parameter: Requirement = { id: 'r', kind: 'parameter', weight: 'must', process: 'proc.plastics.injection', parameter: 'clamping_force', operator: 'COVERS', unit: 'kN', value: { kind: 'number', value: 1500 } };
  test.each<[string, Requirement, string[]]>([
    ['a force in another unit of force', parameter, []],
    ['a force in millimetres', { ...parameter, unit: 'mm' }, ['requirement.unit_differs']],
    ['an operator of the buyer’s own', { ...parameter, operator: 'GE' }, ['requirement.operator_differs']],
    ['a parameter of another process', { ...parameter, parameter: 'layers' }, ['value.unknown_parameter']],
    ['no process to bind it to', { ...parameter, process: undefined }, ['requirement.process_missing']],
    ['no value', { ...parameter, value: undefined }, ['value.empty']],
    ['materials without codes', { id: 'r', kind: 'material', weight: 'must', codes: [] }, ['requirement.codes_missing']],
    ['capacity without unit or figure', { id: 'r', kind: 'capacity', weight: 'must' }, ['requirement.unit_missing', 'value.not_positive']],
    ['a province', { id: 'r', kind: 'province', weight: 'prefer', codes: ['01'] }, []],
  ])('%s', (_situation, requirement, messages) => expect(checkRequirement(requirement).map((one) => one.message)).toEqual(messages));
});
