import { errorCodes, fieldRules } from '@matxich/domain';
import { z } from 'zod';

/** RFC 9457 problem+json with a stable code and the fields to mend. */
export const ProblemResponse = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(errorCodes),
  detail: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  errors: z.array(z.object({ path: z.string(), message: z.string(), rule: z.enum(fieldRules).optional(), limit: z.number().optional() })),
  requestId: z.string(),
});
export type ProblemResponse = z.output<typeof ProblemResponse>;
