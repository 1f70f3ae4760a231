import type { EvidenceLevel } from '../supplier/verification';
import type { ParameterValue } from './parameter';
import { valueKey } from './value-key';

/** For parts whose longest side lies within, in mm; an open end is null. */
export interface SizeRange {
  min: number | null;
  max: number | null;
}

/**
 * "On these materials, on parts of this size, with this machine, this site holds these values." Several per process; values
 * of two statements are never merged (domain.md, trap 7: no chimera supplier).
 */
export interface CapabilityStatement {
  id: string;
  siteId: string;
  process: string;
  materials: string[];
  /** Absent or null: for every size its values allow. */
  sizeRange?: SizeRange | null;
  values: Record<string, ParameterValue>;
  inHouse: boolean;
  evidence: EvidenceLevel;
  /** Free capacity in `capacityUnit` per month; null = not stated. */
  freeCapacity: number | null;
  capacityUnit: string | null;
  /** ISO date the capacity was stated for. */
  capacityAsOf: string | null;
}

/** What a proof was seen for. */
export interface StatementClaim {
  siteId: string;
  process: string;
  materials: string[];
  sizeRange: SizeRange | null;
  machineIds: string[];
  values: Record<string, ParameterValue>;
  inHouse: boolean;
}

/** The claim as a string: what does not change it (a note, a unit typed another way, fresher capacity) does not touch its proof. */
export function claimKey({ siteId, process, materials, sizeRange, machineIds, values, inHouse }: StatementClaim): string {
  const stated = Object.entries(values).map(([key, value]) => `${key}=${valueKey(value)}`).sort();
  return JSON.stringify([siteId, process, [...materials].sort(), sizeRange?.min ?? null, sizeRange?.max ?? null, [...machineIds].sort(), stated, inHouse]);
}
