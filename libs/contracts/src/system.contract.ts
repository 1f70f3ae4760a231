import { z } from 'zod';
import { endpoint } from './endpoint';

export const LiveResponse = z.object({ status: z.literal('ok') });
export type LiveResponse = z.output<typeof LiveResponse>;
export const ReadyResponse = z.object({
  status: z.enum(['ok', 'unavailable']),
  checks: z.object({
    database: z.enum(['ok', 'down']),
    search: z.enum(['ok', 'down']),
    outbox: z.object({ pending: z.number().int(), dead: z.number().int(), oldestSeconds: z.number() }),
  }),
});
export type ReadyResponse = z.output<typeof ReadyResponse>;
/** Public counters; demo rows are never counted. */
export const FiguresResponse = z.object({ suppliers: z.number().int(), statements: z.number().int(), openRfqs: z.number().int(), introductions: z.number().int(), demo: z.boolean() });
export type FiguresResponse = z.output<typeof FiguresResponse>;

const anyone = { who: 'anyone' } as const;
export const systemEndpoints = {
  figures: endpoint({ method: 'GET', path: '/figures', tag: 'system', summary: 'Public counters without demo data', access: anyone, response: FiguresResponse, status: 200, errors: [] }),
};
