import { type AddressInfo, type Server, type Socket, createServer } from 'node:net';
import { supplierEndpoints, systemEndpoints } from '@matxich/contracts';
import { newId } from '@matxich/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/configure-app';
import { TestApp } from '../harness/test-app';
import { TestClient } from '../harness/test-client';
import { cloneDatabase, testConfig } from '../harness/test-database';

interface Health {
  status: string;
  checks: { database: string; search: string; outbox: { state: string; pending: number; dead: number; oldestSeconds: number } };
}
const ready = (client: TestClient) => client.send<Health>('GET', '/api/health/ready');

/** An application whose search server is at this address. */
async function withSearchAt(url: string): Promise<{ app: NestFastifyApplication; client: TestClient; database: Awaited<ReturnType<typeof cloneDatabase>> }> {
  const database = await cloneDatabase();
  const app = await createApp(testConfig(database.name, { MEILI_URL: url }));
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return { app, client: new TestClient(app, null), database };
}

describe('with everything there', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.boot();
  });
  afterAll(() => app.close());
  afterEach(() => app.sql('DELETE FROM outbox'));
  const event = (age: string, dead = false) => app.sql(`INSERT INTO outbox (consumer, type, aggregate_id, payload, created_at, dead_at) VALUES ('search', 'supplier.changed', $1, '{}', clock_timestamp() - $2::interval, CASE WHEN $3 THEN clock_timestamp() END)`, [newId(), age, dead]);

  test('the service is ready', async () => {
    const answer = await ready(app.guest());
    expect([answer.status, answer.body]).toEqual([200, { status: 'ok', checks: { database: 'ok', search: 'ok', outbox: { state: 'ok', pending: 0, dead: 0, oldestSeconds: 0 } } }]);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  test.each([['4 minutes', false, 'ok', 'ok'], ['6 minutes', false, 'degraded', 'late'], ['1 second', true, 'degraded', 'late']])('an event of %s (dead: %s) makes it %s, and it stays in service', async (age, dead, status, state) => {
    await event(age, dead);
    const answer = await ready(app.guest());
    expect([answer.status, answer.body.status, answer.body.checks.outbox.state]).toEqual([200, status, state]);
  });
});

describe('without search', () => {
  let deaf: Server;
  const sockets: Socket[] = [];
  beforeAll(async () => {
    deaf = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
    await new Promise((resolve) => deaf.once('listening', resolve));
  });
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    deaf.close();
  });

  test.each([['is down', () => 'http://127.0.0.1:9'], ['hangs', () => `http://127.0.0.1:${(deaf.address() as AddressInfo).port}`]])('a search that %s degrades the service; without a database it is unavailable', async (_how, url) => {
    const { app, client, database } = await withSearchAt(url());
    const answer = await ready(client);
    expect([answer.status, answer.body.status, answer.body.checks.search, answer.body.checks.database]).toEqual([200, 'degraded', 'down', 'ok']);
    expect((await client.attempt(systemEndpoints.figures, {})).status).toBe(200);
    expect((await client.attempt(supplierEndpoints.search, { query: { q: 'ép nhựa' } })).body).toMatchObject({ reduced: true });
    await database.drop();
    const without = await ready(client);
    expect([without.status, without.body.status, without.body.checks.database, without.body.checks.outbox.state]).toEqual([503, 'unavailable', 'down', 'unknown']);
    await app.close();
  });
});
