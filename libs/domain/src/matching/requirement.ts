import type { Operator, ParameterValue } from '../capability/parameter';

export const requirementWeights = ['must', 'prefer'] as const;
/** `must` is a knock-out, `prefer` only scores. */
export type RequirementWeight = (typeof requirementWeights)[number];

export const requirementKinds = ['process', 'parameter', 'material', 'certificate', 'province', 'capacity'] as const;
export type RequirementKind = (typeof requirementKinds)[number];

/**
 * process: codes = [code] · parameter: parameter + operator + value, bound to a process of the line · material: any of codes ·
 * certificate: all of codes, valid at `now` · province: any of codes · capacity: free capacity ≥ value in `unit` per month.
 */
export interface Requirement {
  id: string;
  kind: RequirementKind;
  weight: RequirementWeight;
  process?: string;
  parameter?: string;
  operator?: Operator;
  unit?: string;
  value?: ParameterValue;
  codes?: string[];
}

/** One RFQ line as matching sees it. */
export interface RequirementLine {
  id: string;
  requirements: Requirement[];
}
