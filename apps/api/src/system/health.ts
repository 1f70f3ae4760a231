import { Database, OutboxRepository, type OutboxState, SearchServer } from '@matxich/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const outboxAlarmSeconds = 300;
/** Milliseconds. Whoever asks for health has little patience of its own: a part that hangs is down. */
const patience = 2_000;

/** The answer, or `otherwise` when it fails or does not come in time. */
function inTime<T, E>(answer: Promise<T>, otherwise: E): Promise<T | E> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(otherwise), patience).unref();
    answer.then(resolve, () => resolve(otherwise));
  });
}

/** A dead event or one that waits too long: searches, matches and mails are behind what the database says. */
function outboxCheck(state: OutboxState | null): { state: 'ok' | 'late' | 'unknown' } & OutboxState {
  if (!state) return { state: 'unknown', pending: 0, dead: 0, oldestSeconds: 0 };
  return { state: state.dead > 0 || state.oldestSeconds > outboxAlarmSeconds ? 'late' : 'ok', ...state };
}

/**
 * /api/health/live: the process answers. /api/health/ready: the parts as they are now, within two seconds each.
 * `unavailable` with 503 only while the database is away, for then no replica can do anything. A search that is down or a
 * late outbox is `degraded` with 200: every replica shares them, so a balancer that took replicas out for it would turn a
 * lost search into a lost product (docs/architecture.md, Health).
 */
export function mountHealth(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  const database = app.get(Database);
  const outbox = app.get(OutboxRepository);
  const search = app.get(SearchServer);
  fastify.get('/api/health/live', async () => ({ status: 'ok' }));
  fastify.get('/api/health/ready', async (_request, reply) => {
    const [isDatabaseUp, isSearchUp, state] = await Promise.all([inTime(database.query('SELECT 1').then(() => true), false), inTime(search.isHealthy(), false), inTime(outbox.state(), null)]);
    const checks = { database: isDatabaseUp ? 'ok' : 'down', search: isSearchUp ? 'ok' : 'down', outbox: outboxCheck(isDatabaseUp ? state : null) };
    const isWhole = isSearchUp && checks.outbox.state === 'ok';
    return reply.status(isDatabaseUp ? 200 : 503).header('cache-control', 'no-store').send({ status: !isDatabaseUp ? 'unavailable' : isWhole ? 'ok' : 'degraded', checks });
  });
}
