import type { Operator, Parameter } from '../capability/parameter';
import { capabilitySchema } from '../capability/process-families';

/**
 * What a buyer asks about a part, whatever the process calls it: a press, a mould and a chuck each state "how large" under
 * a parameter of their own. The parameters are in the order in which they speak of the part.
 */
export interface SearchAspect {
  key: string;
  /** How the asked value is written: one figure, a range, a box or a step. */
  operator: Operator;
  unit: string;
  parameters: string[];
}

const aspect = (key: string, operator: Operator, unit: string, parameters: string[]): SearchAspect => ({ key, operator, unit, parameters });

const aspects: SearchAspect[] = [
  aspect('tolerance', 'LE', 'mm', ['tolerance']),
  aspect('it_grade', 'LE', 'IT', ['it_grade']),
  aspect('roughness', 'LE', 'µm', ['roughness_ra']),
  aspect('size', 'FITS', 'mm', ['part_envelope', 'work_envelope', 'assembly_size', 'finishing_size', 'tank_size', 'tool_size', 'mould_size', 'sheet_size', 'table_size', 'chamber_size', 'platen_size', 'mould_box', 'board_size', 'build_size', 'measuring_range']),
  aspect('thickness', 'COVERS', 'mm', ['sheet_thickness', 'weld_thickness', 'bend_thickness', 'wall_thickness', 'board_thickness', 'max_cut_thickness']),
  aspect('diameter', 'COVERS', 'mm', ['max_swing_diameter', 'bar_diameter', 'ground_diameter', 'bore_diameter', 'tube_diameter', 'hole_diameter', 'coil_diameter', 'profile_circle']),
  aspect('length', 'GE', 'mm', ['max_turning_length', 'ground_length', 'bend_length', 'profile_length', 'harness_length', 'sheet_width']),
  aspect('thread', 'COVERS', 'mm', ['thread_size', 'bolt_diameter']),
  aspect('force', 'COVERS', 'tf', ['clamping_force', 'press_force', 'punch_force', 'press_brake_force']),
  aspect('weight', 'COVERS', 'kg', ['part_weight', 'max_part_mass', 'shot_weight_max', 'load_mass']),
  aspect('hardness', 'COVERS', 'HRC', ['hardness_hrc', 'tool_hardness']),
  aspect('salt_spray', 'GE', 'h', ['salt_spray']),
  aspect('lot', 'LE', 'pcs', ['moq']),
  aspect('lead_time', 'LE', 'day', ['series_lead_time', 'sample_lead_time']),
];

const byParameter = new Map<string, Parameter[]>();
const byKey = new Map(aspects.map((one) => [one.key, one]));

/** Every aspect, in the order in which filters are offered. */
export const searchAspects: readonly SearchAspect[] = aspects;

/** One parameter of that key: a key means the same in every family (the schema is checked for that). */
export const parameterByKey = (key: string): Parameter | null => parametersByKey(key)[0] ?? null;

/** As each family has it: ladders are the same, lists of choices may be longer in one. */
export function parametersByKey(key: string): readonly Parameter[] {
  if (byParameter.size === 0) {
    for (const parameter of capabilitySchema().families.flatMap((family) => family.parameters)) byParameter.set(parameter.key, [...(byParameter.get(parameter.key) ?? []), parameter]);
  }
  return byParameter.get(key) ?? [];
}

/** The aspect, or the parameter of that key as an aspect of its own; null when there is neither. */
export function aspectOf(key: string): SearchAspect | null {
  const known = byKey.get(key);
  if (known) return known;
  const parameter = parameterByKey(key);
  return parameter ? aspect(key, parameter.operator, parameter.unit, [key]) : null;
}
