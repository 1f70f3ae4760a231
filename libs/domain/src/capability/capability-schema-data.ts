import type { Notation, Operator } from './parameter';

/** `[key, Vietnamese, English]`; one word for both languages when it is a code or a standard's own name, the key when that is the word. */
export type ChoiceData = string[];

export interface ParameterData {
  key: string;
  vi: string;
  en: string;
  operator: Operator;
  unit?: string;
  typical?: string;
  sized?: boolean;
  reads?: Notation;
  scale?: ChoiceData[];
  choices?: ChoiceData[];
}

/** A parameter of its own, the key of a common one, or `@group` for several common ones. */
export type ParameterEntry = ParameterData | string;

export interface FamilyData {
  key: string;
  vi: string;
  en: string;
  processes: string[];
  /** What such shops count their capacity in; pieces a month when absent. */
  capacityUnit?: string;
  parameters: ParameterEntry[];
}

/** `capability-schema.json`: all that the product knows of process families and machines. A new family is an entry there. */
export interface CapabilitySchemaData {
  /** Raised when a key, unit, operator or scale changes; stored beside statements so that old values stay readable. */
  version: number;
  common: ParameterData[];
  groups: Record<string, string[]>;
  families: FamilyData[];
  machines: { kind: string; family: string; parameters: string[] }[];
}
