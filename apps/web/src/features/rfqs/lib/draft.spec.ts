import type { Rfq } from '../api/rfqs';
import { operators } from '@matxich/domain';
import { readFileSync } from 'node:fs';
import { emptyDraft, emptyLine, toBody, toDraft } from './draft';
import { missingFor } from './missing';

describe('the RFQ form', () => {
  it('sends what was filled in and nothing else', () => {
    const line = { ...emptyLine(), title: ' Vỏ nhựa ', annualQuantity: '120.000', materials: ['mat.plastic.abs'], certificates: ['cert.iso9001'], certificateWeight: 'prefer' as const };
    line.processes = [{ key: 'a', code: 'proc.plastics.injection', values: [{ key: 'b', parameter: 'tolerance', value: { kind: 'number', value: 0.05 }, weight: 'must' }, { key: 'c', parameter: 'moq', value: null, weight: 'must' }] }];
    const body = toBody({ ...emptyDraft(), title: 'Máy in', deadline: '2026-12-24T17:00', lines: [line, emptyLine()] });
    expect(body.deadline).toBe('2026-12-24T17:00:00+07:00');
    expect(body.lines).toHaveLength(1);
    expect(body.lines[0]).toMatchObject({ title: 'Vỏ nhựa', annualQuantity: 120000, lotSize: null });
    expect(body.lines[0]?.requirements).toEqual([
      { kind: 'process', weight: 'must', codes: ['proc.plastics.injection'] },
      { kind: 'parameter', weight: 'must', process: 'proc.plastics.injection', parameter: 'tolerance', value: { kind: 'number', value: 0.05 } },
      { kind: 'material', weight: 'must', codes: ['mat.plastic.abs'] },
      { kind: 'certificate', weight: 'prefer', codes: ['cert.iso9001'] },
    ]);
  });

  it('shows a stored draft as it was entered', () => {
    const body = toBody({ ...emptyDraft(), title: 'Trục', deadline: '2026-12-24T17:00', lines: [{ ...emptyLine(), title: 'Trục inox', annualQuantity: '500', materials: ['mat.stainless'], capacity: '40', capacityUnit: 'h/month', capacityWeight: 'must' as const }] });
    const stored = { ...body, id: 'x', lines: body.lines.map((line) => ({ ...line, id: 'l', requirements: line.requirements.map((requirement) => ({ ...requirement, id: 'r' })) })) } as unknown as Rfq;
    expect(toBody(toDraft(stored))).toEqual(body);
  });

  it('asks for capacity only when a figure is there', () => {
    const asked = (capacity: string) => toBody({ ...emptyDraft(), lines: [{ ...emptyLine(), title: 'Trục', capacity, capacityUnit: 'h/month' }] }).lines[0]?.requirements;
    expect(asked('')).toEqual([]);
    expect(asked('1.200')).toEqual([{ kind: 'capacity', weight: 'prefer', unit: 'h/month', value: { kind: 'number', value: 1200 } }]);
  });

  it('says what is missing, with the lines counted as the form shows them', () => {
    const now = new Date('2026-11-24T03:00:00Z');
    const named = { ...emptyLine(), title: 'Trục' };
    const draft = { ...emptyDraft(), title: 'Trục inox', deadline: '2026-12-24T17:00', lines: [emptyLine(), named] };
    expect(missingFor(draft, now)).toEqual([{ path: 'lines.1.quantity', message: 'rfq.quantity_missing' }, { path: 'lines.1.processes', message: 'rfq.process_missing' }, { path: 'lines.0.title', message: 'required' }]);
    expect(missingFor({ ...draft, lines: [emptyLine()] }, now)).toEqual([{ path: 'lines.0.title', message: 'required' }]);
    const whole = { ...named, annualQuantity: '500', processes: [{ key: 'a', code: 'proc.machining.turning', values: [] }] };
    expect(missingFor({ ...draft, lines: [whole] }, now)).toEqual([]);
    expect(missingFor({ ...draft, deadline: '2026-11-24T09:59', lines: [whole] }, now)).toEqual([{ path: 'deadline', message: 'rfq.deadline_in_past' }]);
  });

  it.each(['vi', 'en'])('has a word for every operator (%s)', (language) => {
    const { operator } = JSON.parse(readFileSync(new URL(`../../../i18n/${language}/rfqs.json`, import.meta.url), 'utf8')) as { operator: object };
    expect(operators.filter((known) => !(known in operator))).toEqual([]);
  });
});
