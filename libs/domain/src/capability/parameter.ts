/** Comparison operators between what a supplier can (cap) and what a line needs (req); domain.md 1.2. */
export const operators = ['GE', 'LE', 'COVERS', 'FITS', 'ONE_OF', 'ANY_OF', 'ALL_OF', 'ORD', 'BOOL'] as const;
export type Operator = (typeof operators)[number];

/** Ways of writing that only some parameters understand (domain.md 1.4): Ra with the old JIS triangles, Rz, chip sizes. */
export const notations = ['ra', 'rz', 'chip_code'] as const;
export type Notation = (typeof notations)[number];

/** What a person wrote, kept beside the canonical figure: `20 µm` next to 0.02 mm. */
interface Typed {
  typed?: string;
}

/**
 * Shape of a value, chosen by the operator:
 * number (GE, LE) · range (COVERS: cap is {min,max}, req a number or {min,max}) · box (FITS: 2 or 3 sides in mm, any order) ·
 * codes (ONE_OF, ANY_OF, ALL_OF) · ordinal (ORD: a key of `scale`) · flag (BOOL).
 */
export type ParameterValue =
  | ({ kind: 'number'; value: number; nominal?: number } & Typed)
  | ({ kind: 'range'; min: number; max: number } & Typed)
  | ({ kind: 'box'; sides: number[] } & Typed)
  | { kind: 'codes'; codes: string[] }
  | { kind: 'ordinal'; key: string }
  | { kind: 'flag'; value: boolean };

export interface Label {
  vi: string;
  en: string;
}

/** One entry of a scale or of a list of choices. */
export interface Choice {
  key: string;
  label: Label;
}

/** One typed parameter of a process family: data, so that a new family needs no code. */
export interface Parameter {
  key: string;
  label: Label;
  operator: Operator;
  /** Canonical unit ("mm", "µm", "tf", "pcs/month"; see units.ts); empty for codes, ordinals, flags and pure numbers. */
  unit: string;
  /** Ordinal keys, weakest first. */
  scale?: Choice[];
  /** Codes to choose from. */
  choices?: Choice[];
  /** A ± value that holds at a nominal size in mm: forms ask for the size, matching converts between sizes (ISO 286-1). */
  sized?: true;
  reads?: Notation;
  /** What an ordinary northern-Vietnam shop states, decimal point written as ".": placeholder and demo seed, never a limit. */
  typical?: string;
}

/** A family applies to a process code and everything below it in the taxonomy. */
export interface ProcessFamily {
  key: string;
  label: Label;
  processes: string[];
  /** What such shops count their capacity in; pieces a month when absent. */
  capacityUnit?: string;
  parameters: Parameter[];
}

/** Which values say what a machine of a kind can do; parameters of its family. */
export interface MachineKind {
  /** A code of the taxonomy's equipment. */
  kind: string;
  family: string;
  parameters: Parameter[];
}
