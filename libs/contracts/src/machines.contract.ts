import { z } from 'zod';
import { endpoint } from './endpoint';
import { Code, Id, Version, Year, optionalText } from './fields';
import { ParameterValue, ParameterValues } from './values.contract';

/** Machines of one kind and model at a site. */
export const MachineResponse = z.object({
  id: Id,
  siteId: Id,
  /** A code of the taxonomy's equipment. */
  kind: z.string(),
  make: z.string().nullable(),
  model: z.string().nullable(),
  year: z.number().int().nullable(),
  count: z.number().int(),
  /** What such a machine can do; parameters of its family. */
  values: z.record(z.string(), ParameterValue),
  note: z.string().nullable(),
  version: Version,
});
export type MachineResponse = z.output<typeof MachineResponse>;

export const MachineRequest = z.strictObject({
  siteId: Id,
  kind: Code,
  make: optionalText(120),
  model: optionalText(120),
  year: Year.nullish(),
  count: z.number().int().min(1).max(10_000).default(1),
  values: ParameterValues.default({}),
  note: optionalText(500),
});
export type MachineRequest = z.output<typeof MachineRequest>;

const supplier = { who: 'acting', kinds: ['supplier'] } as const;
const own = { ...supplier, object: 'own' } as const;
const MachineParams = z.strictObject({ machineId: Id });
const tag = 'my supplier profile';

export const machineEndpoints = {
  add: endpoint({ method: 'POST', path: '/my/supplier/machines', tag, summary: 'Add machines of a site', access: supplier, body: MachineRequest, response: MachineResponse, status: 201, idempotent: true, errors: ['statement.parameter_invalid', 'request.not_found'] }),
  update: endpoint({ method: 'PATCH', path: '/my/supplier/machines/:machineId', tag, summary: 'Change machines', access: own, params: MachineParams, body: MachineRequest, response: MachineResponse, status: 200, ifMatch: true, errors: ['statement.parameter_invalid'] }),
  remove: endpoint({ method: 'DELETE', path: '/my/supplier/machines/:machineId', tag, summary: 'Take machines away; statements no longer cite them', access: own, params: MachineParams, status: 204, errors: [] }),
};
