import { maskPersonalCode } from '@matxich/domain';
import type { Body } from '../lib/routes';

export type Facts = Body<'suppliers.list'>;
export type IndustryLine = Facts['industries'][number];
/** The facts as they come from the server: the firm's own profile or the office's view of it. */
export type KnownFacts = { [Field in keyof Facts]?: Facts[Field] };

/** Fields by the part of the form they stand in; the order on the screen. */
export const parts = {
  identity: ['nameVi', 'taxCode', 'nameEn', 'shortName'],
  contact: ['phone', 'website', 'intro'],
  address: ['provinceCode', 'wardCode', 'registeredAddress', 'oldDistrict'],
  legal: ['legalForm', 'capitalOrigin', 'foundedYear', 'exportProcessing', 'status', 'statusOn'],
  size: ['employees', 'headcountBand', 'revenueBand', 'capitalBand'],
  industry: ['industries'],
} as const satisfies Record<string, readonly (keyof Facts)[]>;
export type Part = keyof typeof parts;
export const partNames = Object.keys(parts) as Part[];

export type TextField = Exclude<(typeof parts)[Part][number], 'industries'>;
/** What the form holds: texts, as typed, and the industry lines. */
export type FactTexts = Record<TextField, string> & { industries: IndustryLine[] };

const textFields = Object.values(parts).flat().filter((field): field is TextField => field !== 'industries');
const shown = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

export function toTexts(facts: KnownFacts | null, name: string): FactTexts {
  const texts = Object.fromEntries(textFields.map((field) => [field, shown(facts?.[field])])) as Record<TextField, string>;
  return { ...texts, nameVi: facts?.nameVi ?? name, taxCode: shown(facts?.taxCode ?? facts?.householdCode), industries: [...(facts?.industries ?? [])] };
}

const orNull = (text: string): string | null => text.trim() || null;
const whole = (text: string): number | null => (text.trim() === '' ? null : Number(text.replace(/[\s.]/g, '')));

/** A household's personal number is masked here already: it never leaves the browser. */
export function toFacts({ industries, ...texts }: FactTexts): Facts {
  const household = maskPersonalCode(texts.taxCode);
  return {
    ...(Object.fromEntries(textFields.map((field) => [field, orNull(texts[field])])) as Omit<Facts, 'industries'>),
    nameVi: texts.nameVi,
    taxCode: household === null ? orNull(texts.taxCode) : null,
    householdCode: household,
    foundedYear: whole(texts.foundedYear),
    employees: whole(texts.employees),
    exportProcessing: texts.exportProcessing === '' ? null : texts.exportProcessing === 'true',
    headcountBand: texts.employees.trim() === '' ? (orNull(texts.headcountBand) as Facts['headcountBand']) : null,
    industries,
  };
}

/** How many fields of a part say something. */
export const filledIn = (texts: FactTexts, part: Part): number => parts[part].filter((field) => (field === 'industries' ? texts.industries.length > 0 : texts[field].trim() !== '')).length;

/** The part of the form in which a refused field stands: `industries.2.code` → `industry`. */
export const partOf = (path: string): Part | undefined => partNames.find((part) => (parts[part] as readonly string[]).includes(path.split('.')[0]!) || (part === 'identity' && path === 'householdCode'));
