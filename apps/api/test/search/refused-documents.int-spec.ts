import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Relay, OutboxRepository, SearchServer } from '@matxich/platform';
import { CheckIndex, RebuildIndex } from '@matxich/suppliers';
import { TestApp } from '../harness/test-app';
import { aSupplier, dozen } from './supplier-rows';

/** The way to the search server, on which the documents of one supplier are spoiled: none of ours would be refused. */
class Spoiler {
  supplier = '';
  private readonly server = http.createServer((request, reply) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.from(this.supplier ? Buffer.concat(chunks).toString().replaceAll(`"id":"${this.supplier}"`, '"id":"no id!"') : Buffer.concat(chunks));
      const forward = http.request(new URL(request.url!, process.env['TEST_MEILI_URL']), { method: request.method, headers: { ...request.headers, 'content-length': String(body.length) } }, (answer) => {
        reply.writeHead(answer.statusCode!, answer.headers);
        answer.pipe(reply);
      });
      forward.end(body);
    });
  });

  async url(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

const spoiler = new Spoiler();
let app: TestApp;
let poor: string;

beforeAll(async () => {
  app = await TestApp.boot({ MEILI_URL: await spoiler.url() });
  for (const rows of Object.values(dozen)) await aSupplier(app, rows);
  poor = await aSupplier(app, { name: 'Công ty bị từ chối' });
  spoiler.supplier = poor;
});
afterAll(async () => {
  await app?.close();
  spoiler.close();
});

const open = () => app.sql<{ id: string; attempts: number; error: string }>('SELECT aggregate_id AS id, attempts, last_error AS error FROM outbox WHERE processed_at IS NULL');
const documents = async () => (await app.get(CheckIndex).execute()).documents;

test('a refused document holds nobody up, and is tried again', async () => {
  await app.get(Relay).deliverOnce();
  expect(await open()).toEqual([{ id: poor, attempts: 1, error: expect.stringMatching(/search task \d+ failed/) as string }]);
  expect(await documents()).toBe(12);
});

test('a rebuild leaves it out instead of leaving us without an index', async () => {
  await app.sql('UPDATE outbox SET processed_at = now()');
  await app.get(SearchServer).drop(app.get(SearchServer).uid('suppliers'));
  expect(await app.get(RebuildIndex).execute()).toMatchObject({ documents: 13, refused: 1 });
  expect(await documents()).toBe(12);
  await app.get(Relay).deliverOnce();
  expect(await open()).toMatchObject([{ id: poor, attempts: 1 }]); // not forgotten
});

test('it is found as soon as it is mended', async () => {
  spoiler.supplier = '';
  await app.get(OutboxRepository).revive();
  await app.settle();
  expect(await app.get(CheckIndex).execute()).toMatchObject({ suppliers: 13, documents: 13, missing: [], stale: [], extra: [] });
});
