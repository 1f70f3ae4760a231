import { capacityUnitFor, type CapacityUnit, formatSizeRange, formatValue, parametersFor, type ParameterValue, parseCapacity, parseSizeRange } from '@matxich/domain';
import type { Language } from '../../../i18n/languages';
import type { Body } from '../../../lib/routes';
import type { OwnStatement } from '../api/own-supplier';

/** A statement as it is being typed. Texts are read when it is saved and while they are typed. */
export interface StatementDraft {
  siteId: string;
  process: string | null;
  materials: string[];
  sizeText: string;
  machineIds: string[];
  values: Record<string, ParameterValue>;
  inHouse: boolean;
  note: string;
  freeText: string;
  installedText: string;
  committedText: string;
}

type CapacityField = 'freeText' | 'installedText' | 'committedText';
export const capacityFields: CapacityField[] = ['freeText', 'installedText', 'committedText'];

export function emptyDraft(siteId: string): StatementDraft {
  return { siteId, process: null, materials: [], sizeText: '', machineIds: [], values: {}, inHouse: true, note: '', freeText: '', installedText: '', committedText: '' };
}

export function draftOf(statement: OwnStatement, language: Language): StatementDraft {
  const amount = (figure: number | null) => (figure === null ? '' : formatValue({ kind: 'number', value: figure }, statement.capacityUnit ?? '', language));
  const { siteId, process, materials, machineIds, values, inHouse } = statement;
  return {
    siteId, process, materials, machineIds, values, inHouse, note: statement.note ?? '', sizeText: formatSizeRange(statement.sizeRange, language),
    // Free that only follows from the other two is not repeated: changing one of them changes it.
    freeText: statement.installedCapacity !== null && statement.committedCapacity !== null && statement.freeCapacity === statement.installedCapacity - statement.committedCapacity ? '' : amount(statement.freeCapacity),
    installedText: amount(statement.installedCapacity), committedText: amount(statement.committedCapacity),
  };
}

export type Read<T> = { read: T } | { problem: string; example: string } | null;

/** Null when nothing is typed. */
export function readCapacity(text: string, process: string, language: Language): Read<{ value: number; unit: CapacityUnit }> {
  if (text.trim() === '') return null;
  const parsed = parseCapacity(text, capacityUnitFor(process), language);
  return 'problem' in parsed ? parsed : { read: parsed };
}

export function readSize(text: string, language: Language): Read<{ min: number | null; max: number | null }> {
  if (text.trim() === '') return null;
  const parsed = parseSizeRange(text, language);
  return 'problem' in parsed ? parsed : { read: parsed.sizeRange };
}

export type Refusals = Partial<Record<CapacityField | 'sizeText', { problem: string; example: string }>>;

const refusalOf = (read: Read<unknown>) => (read && 'problem' in read ? read : null);

/** The body to send, or what cannot be read. Capacities in two units are refused at the one that differs from the first. */
export function bodyOf(draft: StatementDraft, language: Language): { body: Body<'suppliers.addStatement'> } | { refusals: Refusals } {
  const process = draft.process ?? '';
  const size = readSize(draft.sizeText, language);
  const amounts = capacityFields.map((field) => ({ field, read: readCapacity(draft[field], process, language) }));
  const unit = amounts.map(({ read }) => (read && 'read' in read ? read.read.unit : null)).find((found) => found !== null) ?? null;
  const refusals: Refusals = {};
  const wrongSize = refusalOf(size);
  if (wrongSize) refusals.sizeText = wrongSize;
  for (const { field, read } of amounts) {
    const wrong = refusalOf(read) ?? (read && 'read' in read && read.read.unit !== unit ? { problem: 'quantity.unit_differs', example: formatValue({ kind: 'number', value: read.read.value }, unit ?? '', language) } : null);
    if (wrong) refusals[field] = wrong;
  }
  if (Object.keys(refusals).length > 0) return { refusals };
  const [freeCapacity, installedCapacity, committedCapacity] = amounts.map(({ read }) => (read && 'read' in read ? read.read.value : null));
  const known = new Set(parametersFor(process).map((parameter) => parameter.key));
  const { siteId, materials, machineIds, inHouse } = draft;
  return {
    body: {
      siteId, process, materials, machineIds, inHouse, note: draft.note.trim() || null, sizeRange: size && 'read' in size ? size.read : null,
      values: Object.fromEntries(Object.entries(draft.values).filter(([key]) => known.has(key))),
      freeCapacity, installedCapacity, committedCapacity, capacityUnit: unit, capacityAsOf: null,
    },
  };
}
