import { evidenceLevels } from '@matxich/domain';
import { z } from 'zod';
import { endpoint } from './endpoint';
import { Code, Id, Instant, IsoDate, Version, optionalText } from './fields';
import { ParameterValue, ParameterValues } from './values.contract';

const millimetres = z.number().positive().max(1e6).nullable();
/** For parts whose longest side lies within, in mm; an open end is null. */
export const SizeRange = z.strictObject({ min: millimetres, max: millimetres });
const amount = z.number().min(0).max(1e12).nullish();

export const StatementResponse = z.object({
  id: Id,
  siteId: Id,
  process: z.string(),
  materials: z.array(z.string()),
  sizeRange: SizeRange.nullable(),
  /** The machines it is said of. */
  machineIds: z.array(Id),
  values: z.record(z.string(), ParameterValue),
  inHouse: z.boolean(),
  evidence: z.enum(evidenceLevels),
  /** Day of the look that the evidence rests on; null while it is only declared. */
  evidenceOn: IsoDate.nullable(),
  note: z.string().nullable(),
  /** Per month in `capacityUnit`; free is what is stated, else installed less committed. */
  installedCapacity: z.number().nullable(),
  committedCapacity: z.number().nullable(),
  freeCapacity: z.number().nullable(),
  capacityUnit: z.string().nullable(),
  capacityAsOf: IsoDate.nullable(),
  /** When the firm last wrote it or said that it is still true. */
  confirmedAt: Instant,
  /** Derived from the clock: not confirmed for a year; free capacity older than 90 days. */
  stale: z.boolean(),
  capacityStale: z.boolean(),
  version: Version,
});
export type StatementResponse = z.output<typeof StatementResponse>;

/** What a firm does not tell everybody (product.md 3.4). */
export const confidentialOfStatement = { installedCapacity: true, committedCapacity: true, freeCapacity: true, capacityUnit: true } as const;

export const StatementRequest = z.strictObject({
  siteId: Id,
  process: Code,
  materials: z.array(Code).max(60).default([]),
  sizeRange: SizeRange.nullish(),
  machineIds: z.array(Id).max(30).default([]),
  values: ParameterValues.default({}),
  inHouse: z.boolean().default(true),
  note: optionalText(1000),
  installedCapacity: amount,
  committedCapacity: amount,
  freeCapacity: amount,
  capacityUnit: z.string().max(30).nullish(),
  /** Today in Vietnam when a capacity comes without its day. */
  capacityAsOf: IsoDate.nullish(),
});
export type StatementRequest = z.output<typeof StatementRequest>;

/** "Still true", of exactly what the person has seen. */
export const ConfirmStatementsRequest = z.strictObject({ items: z.array(z.strictObject({ statementId: Id, version: Version })).min(1).max(500) });
export type ConfirmStatementsRequest = z.output<typeof ConfirmStatementsRequest>;

const supplier = { who: 'acting', kinds: ['supplier'] } as const;

export const statementEndpoints = {
  confirm: endpoint({
    method: 'POST', path: '/my/supplier/statements/confirm', tag: 'my supplier profile', summary: 'Say that statements, with the capacity they show, are still true', access: supplier,
    body: ConfirmStatementsRequest, response: z.object({ confirmed: z.number().int() }), status: 200, idempotent: true, errors: ['request.not_found', 'request.precondition_failed'],
  }),
};
