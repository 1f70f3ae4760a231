import type { MachineResponse, StatementResponse } from '@matxich/contracts';
import { type EvidenceLevel, type ParameterValue, type SizeRange, staleness } from '@matxich/domain';

/** A statement as PostgreSQL's JSON has it: instants are texts with an offset. */
export interface StatementRow {
  id: string;
  siteId: string;
  process: string;
  materials: string[];
  sizeRange: SizeRange | null;
  machineIds: string[];
  values: Record<string, ParameterValue>;
  inHouse: boolean;
  evidence: EvidenceLevel;
  evidenceOn: string | null;
  note: string | null;
  installedCapacity: number | null;
  committedCapacity: number | null;
  freeCapacity: number | null;
  capacityUnit: string | null;
  capacityAsOf: string | null;
  confirmedAt: string;
  version: number;
}

/** What still counts of what was checked: the column says how far it once got (migration 41). */
export const statementEvidence = 'statement_evidence(id, evidence)';

/** What a statement says for matching, as arguments of `json_build_object`. */
const said = `'id', id, 'siteId', site_id, 'process', process, 'materials', materials,
  'sizeRange', CASE WHEN num_nonnulls(size_min_mm, size_max_mm) > 0 THEN json_build_object('min', size_min_mm, 'max', size_max_mm) END,
  'values', "values", 'inHouse', in_house, 'freeCapacity', free_capacity, 'capacityUnit', capacity_unit, 'capacityAsOf', capacity_as_of::text`;

/** @param evidence SQL for the level that counts now */
export const statementForMatching = (evidence = 'evidence'): string => `json_build_object(${said}, 'evidence', ${evidence})`;

/** @param evidence SQL for the level that counts now */
export const statementJsonWith = (evidence = 'evidence'): string =>
  `json_build_object(${said}, 'evidence', ${evidence}, 'evidenceOn', CASE WHEN evidence <> 'declared' THEN seen_on('statement', id) END, 'machineIds', machine_ids, 'note', note, 'installedCapacity', installed_capacity, 'committedCapacity', committed_capacity, 'confirmedAt', confirmed_at, 'version', version)`;

export const machineJson = `json_build_object('id', id, 'siteId', site_id, 'kind', kind, 'make', make, 'model', model, 'year', year, 'count', count, 'values', "values", 'note', note, 'version', version)`;
export type MachineRow = MachineResponse;

/** What is stale follows from `now`, on every look. */
export function toStatement(row: StatementRow, now: Date): StatementResponse {
  return { ...row, confirmedAt: new Date(row.confirmedAt).toISOString(), ...staleness(row, now) };
}
