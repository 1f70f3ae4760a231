import type { ParameterValue } from '@matxich/domain';
import type { Currency, Incoterm } from '@matxich/domain';
import type { RequirementBody, Rfq, RfqBody } from '../api/rfqs';

export type Weight = RequirementBody['weight'];

/** A technical requirement as the form holds it; without a value it is not sent. */
export interface DraftValue {
  key: string;
  parameter: string;
  value: ParameterValue | null;
  weight: Weight;
}

/** One process of a line with its values. */
export interface DraftProcess {
  key: string;
  code: string | null;
  values: DraftValue[];
}

export interface DraftLine {
  key: string;
  title: string;
  description: string;
  annualQuantity: string;
  lotSize: string;
  processes: DraftProcess[];
  materials: string[];
  certificates: string[];
  certificateWeight: Weight;
  provinces: string[];
  /** Free capacity per month, as typed; empty = not asked. */
  capacity: string;
  capacityUnit: string;
  capacityWeight: Weight;
}

export interface Draft {
  title: string;
  description: string;
  /** Local date and time of Vietnam: `2026-12-24T17:00`. */
  deadline: string;
  deliveryPlace: string;
  incoterm: Incoterm | null;
  currency: Currency;
  showBuyer: boolean;
  lines: DraftLine[];
}

/** Units in which suppliers state free capacity: others would never compare. */
export const capacityUnits = ['pcs/month', 'h/month', 't/month', 'm²/month', 'mould/month'] as const;

let counter = 0;
/** Keys of list items on screen; they never leave it. */
export const newKey = (): string => `k${++counter}`;

export const emptyProcess = (): DraftProcess => ({ key: newKey(), code: null, values: [] });
export const emptyLine = (): DraftLine => ({ key: newKey(), title: '', description: '', annualQuantity: '', lotSize: '', processes: [emptyProcess()], materials: [], certificates: [], certificateWeight: 'must', provinces: [], capacity: '', capacityUnit: capacityUnits[0], capacityWeight: 'prefer' });
export const emptyDraft = (): Draft => ({ title: '', description: '', deadline: '', deliveryPlace: '', incoterm: null, currency: 'VND', showBuyer: false, lines: [emptyLine()] });

const whole = (text: string): number | null => {
  const digits = text.replace(/[\s.,]/g, '');
  return digits === '' || !/^\d+$/.test(digits) ? null : Number(digits);
};

/** Vietnam has no daylight saving: the offset is always +07:00. */
const toInstant = (local: string): string | null => (local ? `${local}:00+07:00` : null);
const toLocal = (iso: string | null): string => (iso ? new Date(new Date(iso).getTime() + 7 * 3_600_000).toISOString().slice(0, 16) : '');

function requirementsOf(line: DraftLine): RequirementBody[] {
  const processes = line.processes.flatMap(({ code, values }): RequirementBody[] =>
    code
      ? [{ kind: 'process', weight: 'must', codes: [code] }, ...values.flatMap(({ parameter, value, weight }): RequirementBody[] => (value ? [{ kind: 'parameter', weight, process: code, parameter, value }] : []))]
      : [],
  );
  const capacity = whole(line.capacity);
  return [
    ...processes,
    ...(line.materials.length > 0 ? [{ kind: 'material' as const, weight: 'must' as const, codes: line.materials }] : []),
    ...line.certificates.map((code) => ({ kind: 'certificate' as const, weight: line.certificateWeight, codes: [code] })),
    ...(line.provinces.length > 0 ? [{ kind: 'province' as const, weight: 'prefer' as const, codes: line.provinces }] : []),
    ...(capacity ? [{ kind: 'capacity' as const, weight: line.capacityWeight, unit: line.capacityUnit, value: { kind: 'number' as const, value: capacity } }] : []),
  ];
}

export function toBody(draft: Draft): RfqBody {
  return {
    title: draft.title.trim(),
    description: draft.description.trim() || null,
    deadline: toInstant(draft.deadline),
    deliveryPlace: draft.deliveryPlace.trim() || null,
    incoterm: draft.incoterm,
    currency: draft.currency,
    showBuyer: draft.showBuyer,
    lines: draft.lines.filter((line) => line.title.trim()).map((line) => ({ title: line.title.trim(), description: line.description.trim() || null, annualQuantity: whole(line.annualQuantity), lotSize: whole(line.lotSize), requirements: requirementsOf(line) })),
  };
}

export function toDraft(rfq: Rfq): Draft {
  const lines = rfq.lines.map((line): DraftLine => {
    const of = (kind: string) => line.requirements.filter((requirement) => requirement.kind === kind);
    const [capacity] = of('capacity');
    const processes = of('process').map(({ codes }): DraftProcess => {
      const code = codes?.[0] ?? null;
      return { key: newKey(), code, values: of('parameter').filter((requirement) => requirement.process === code).map((requirement) => ({ key: newKey(), parameter: requirement.parameter ?? '', value: requirement.value ?? null, weight: requirement.weight })) };
    });
    return {
      key: newKey(),
      title: line.title,
      description: line.description ?? '',
      annualQuantity: line.annualQuantity?.toString() ?? '',
      lotSize: line.lotSize?.toString() ?? '',
      processes: processes.length > 0 ? processes : [emptyProcess()],
      materials: of('material').flatMap(({ codes }) => codes ?? []),
      certificates: of('certificate').flatMap(({ codes }) => codes ?? []),
      certificateWeight: of('certificate')[0]?.weight ?? 'must',
      provinces: of('province').flatMap(({ codes }) => codes ?? []),
      capacity: capacity?.value?.kind === 'number' ? String(capacity.value.value) : '',
      capacityUnit: capacity?.unit ?? capacityUnits[0],
      capacityWeight: capacity?.weight ?? 'prefer',
    };
  });
  return { title: rfq.title, description: rfq.description ?? '', deadline: toLocal(rfq.deadline), deliveryPlace: rfq.deliveryPlace ?? '', incoterm: rfq.incoterm, currency: rfq.currency, showBuyer: rfq.showBuyer, lines: lines.length > 0 ? lines : [emptyLine()] };
}
