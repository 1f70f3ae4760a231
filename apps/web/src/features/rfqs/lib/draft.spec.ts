import type { Rfq } from '../api/rfqs';
import { emptyDraft, emptyLine, toBody, toDraft } from './draft';

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
    const body = toBody({ ...emptyDraft(), title: 'Trục', deadline: '2026-12-24T17:00', lines: [{ ...emptyLine(), title: 'Trục inox', annualQuantity: '500', materials: ['mat.stainless'] }] });
    const stored = { ...body, id: 'x', lines: body.lines.map((line) => ({ ...line, id: 'l', requirements: line.requirements.map((requirement) => ({ ...requirement, id: 'r' })) })) } as unknown as Rfq;
    expect(toBody(toDraft(stored))).toEqual(body);
  });
});
