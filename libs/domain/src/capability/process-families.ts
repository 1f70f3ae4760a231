import { readCapabilitySchema, type CapabilitySchema } from './capability-schema';
import type { CapabilitySchemaData } from './capability-schema-data';
import data from './capability-schema.json' with { type: 'json' };
import type { Parameter, ProcessFamily } from './parameter';

export const CAPABILITY_SCHEMA_VERSION: number = data.version;

let kept: CapabilitySchema | null = null;

/** Families A–T of domain.md 1.3 and the machines, read from `capability-schema.json` when first asked for. */
export function capabilitySchema(): CapabilitySchema {
  kept ??= readCapabilitySchema(data as CapabilitySchemaData);
  return kept;
}

/** See `CapabilitySchema`; of the product's own schema. */
export const familyFor = (process: string): ProcessFamily | null => capabilitySchema().familyFor(process);
export const parametersFor = (process: string): Parameter[] => capabilitySchema().parametersFor(process);
export const parameterOf = (process: string, key: string): Parameter | null => capabilitySchema().parameterOf(process, key);

/** The values that say what a machine of this kind can do; none for a kind that the schema does not describe. */
export const machineParametersFor = (kind: string): Parameter[] => capabilitySchema().machineKinds.find((known) => known.kind === kind)?.parameters ?? [];
