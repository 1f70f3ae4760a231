import { z } from 'zod';

const finite = z.number().finite().min(-1e12).max(1e12);

/** What a person wrote, kept beside the figure; the domain checks that the two agree. */
const typed = z.string().trim().normalize('NFC').min(1).max(80).optional();

/** A typed capability or requirement value; which kind fits is decided by the parameter's operator. */
export const ParameterValue = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('number'), value: finite, nominal: finite.positive().optional(), typed }),
  z.strictObject({ kind: z.literal('range'), min: finite, max: finite, typed }),
  z.strictObject({ kind: z.literal('box'), sides: z.array(finite.positive()).min(2).max(3), typed }),
  z.strictObject({ kind: z.literal('codes'), codes: z.array(z.string().min(1).max(80)).min(1).max(60) }),
  z.strictObject({ kind: z.literal('ordinal'), key: z.string().min(1).max(80) }),
  z.strictObject({ kind: z.literal('flag'), value: z.boolean() }),
]);
export type ParameterValue = z.output<typeof ParameterValue>;

export const ParameterValues = z.record(z.string().regex(/^[a-z0-9_]+$/).max(60), ParameterValue);
export type ParameterValues = z.output<typeof ParameterValues>;
