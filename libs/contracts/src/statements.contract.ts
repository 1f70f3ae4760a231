import { evidenceLevels } from '@matxich/domain';
import { z } from 'zod';
import { Code, Id, IsoDate, Version, optionalText } from './fields';
import { ParameterValue, ParameterValues } from './values.contract';

export const StatementResponse = z.object({
  id: Id,
  siteId: Id,
  process: z.string(),
  materials: z.array(z.string()),
  values: z.record(z.string(), ParameterValue),
  inHouse: z.boolean(),
  evidence: z.enum(evidenceLevels),
  note: z.string().nullable(),
  freeCapacity: z.number().nullable(),
  capacityUnit: z.string().nullable(),
  capacityAsOf: IsoDate.nullable(),
  version: Version,
});
export type StatementResponse = z.output<typeof StatementResponse>;
export const StatementRequest = z.strictObject({
  siteId: Id,
  process: Code,
  materials: z.array(Code).max(60).default([]),
  values: ParameterValues.default({}),
  inHouse: z.boolean().default(true),
  note: optionalText(1000),
  freeCapacity: z.number().min(0).max(1e12).nullish(),
  capacityUnit: z.string().max(30).nullish(),
  capacityAsOf: IsoDate.nullish(),
});
export type StatementRequest = z.output<typeof StatementRequest>;
