import { Database, OutboxRepository, SearchServer } from '@matxich/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const outboxAlarmSeconds = 300;

/**
 * /api/health/live: the process answers. /api/health/ready: database, search and outbox as they are now; 503 while the
 * database is away. A search that is down or a late outbox is reported, yet the rest of the product still works.
 */
export function mountHealth(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  const database = app.get(Database);
  const outbox = app.get(OutboxRepository);
  const search = app.get(SearchServer);
  fastify.get('/api/health/live', async () => ({ status: 'ok' }));
  fastify.get('/api/health/ready', async (_request, reply) => {
    const [isDatabaseUp, isSearchUp] = await Promise.all([database.query('SELECT 1').then(() => true, () => false), search.isHealthy()]);
    const state = isDatabaseUp ? await outbox.state() : { pending: 0, dead: 0, oldestSeconds: 0 };
    const isLate = state.dead > 0 || state.oldestSeconds > outboxAlarmSeconds;
    return reply
      .status(isDatabaseUp ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: isDatabaseUp && isSearchUp && !isLate ? 'ok' : 'unavailable', checks: { database: isDatabaseUp ? 'ok' : 'down', search: isSearchUp ? 'ok' : 'down', outbox: state } });
  });
}
