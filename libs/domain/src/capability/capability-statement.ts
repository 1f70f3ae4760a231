import type { EvidenceLevel } from '../supplier/verification';
import type { ParameterValue } from './parameter';

/**
 * "On these materials, with this machine, this site holds these values." Several per process; values of two statements
 * are never merged (domain.md, trap 7: no chimera supplier).
 */
export interface CapabilityStatement {
  id: string;
  siteId: string;
  process: string;
  materials: string[];
  values: Record<string, ParameterValue>;
  inHouse: boolean;
  evidence: EvidenceLevel;
  /** Free capacity in `capacityUnit` per month; null = not stated. */
  freeCapacity: number | null;
  capacityUnit: string | null;
  /** ISO date the capacity was stated for. */
  capacityAsOf: string | null;
}
