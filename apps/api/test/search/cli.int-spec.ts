import { createServer } from 'node:net';
import { CONFIG, type Config, ConsumerUnavailable, FileStore, SearchServer } from '@matxich/platform';
import { jest } from '@jest/globals';
import type { Command } from '../../src/cli/command';
import { demoClear } from '../../src/cli/demo-clear';
import { officeToken } from '../../src/cli/office-token';
import { prepare } from '../../src/cli/prepare';
import { searchCheck } from '../../src/cli/search-check';
import { searchRebuild } from '../../src/cli/search-rebuild';
import { TestApp } from '../harness/test-app';

let app: TestApp;
let printed = '';
let told = '';
const run = async (command: Command, ...flags: string[]): Promise<number> => {
  printed = told = '';
  return (await command.run({ words: [], has: (flag) => flags.includes(flag), config: () => app.app.get<Config>(CONFIG) })) ?? 0;
};

beforeAll(async () => {
  app = await TestApp.boot();
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((printed += String(text)), true));
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((told += String(text)), true));
});
afterAll(async () => {
  jest.restoreAllMocks();
  await app?.close();
});

test('from an empty database to a checked index and back', async () => {
  expect(await run(prepare, '--no-demo')).toBe(0);
  const token = /: (\S{40,})\n/.exec(printed)?.[1];
  expect(token).toBeDefined(); // no office yet: its first officer needs one

  expect(await run(prepare)).toBe(0);
  expect(printed).toContain('officer@demo.matxich.example');
  const first = printed;
  expect(await run(prepare)).toBe(0);
  expect(printed).toBe(first);
  expect(await run(officeToken)).toBe(1);
  await papersOfTheDemo();

  await app.settle();
  expect(await run(searchCheck)).toBe(0);
  const [firm] = await app.sql<{ id: string }>("UPDATE suppliers SET name_en = 'Nobody told' WHERE id = (SELECT min(id::text)::uuid FROM suppliers) RETURNING id").then((rows) => rows.flat() as { id: string }[]);
  expect(await run(searchCheck)).toBe(1);
  expect(printed).toContain(`stale ${firm!.id}`);
  expect(await run(searchCheck, '--repair')).toBe(0);
  await app.settle();
  expect(await run(searchCheck)).toBe(0);
  expect(await run(searchRebuild)).toBe(0);
  expect(printed).toMatch(/^\d\d documents in \d+ ms/);
  expect(told).toMatch(/^(\d\d) of \1 documents sent(, \d+ a second)?, done\n\1 of \1 documents indexed(, \d+ a second)?, done\n$/);

  expect(await run(demoClear)).toBe(0);
  await app.settle();
  await run(searchCheck);
  expect(printed).toContain('suppliers 0, documents 0');
}, 120_000);

test('a search server that accepts and never answers is given up after seconds', async () => {
  const silent = createServer((socket) => void setTimeout(() => socket.destroy(), 10_000).unref()).listen(0, '127.0.0.1').unref();
  await new Promise((resolve) => silent.once('listening', resolve));
  const { port } = silent.address() as { port: number };
  const server = new SearchServer({ ...app.app.get<Config>(CONFIG), MEILI_URL: `http://127.0.0.1:${port}` });
  await expect(server.search([{ indexUid: 'x' }])).rejects.toBeInstanceOf(ConsumerUnavailable);
  silent.close();
}, 15_000);

/** What waits for the demo officer, and what a demo check saw, can be looked at: a picture that says on its face that it is none. */
async function papersOfTheDemo(): Promise<void> {
  const papers = await app.sql<{ id: string | null; label: string; number: string }>(
    `SELECT f.id, f.label, c.number FROM supplier_certificates c JOIN suppliers s ON s.id = c.supplier_id AND s.is_demo LEFT JOIN files f ON f.id = c.evidence_file_id AND f.supplier_id = s.id
     WHERE EXISTS (SELECT 1 FROM verification_requests q WHERE q.subject_id = c.id) OR EXISTS (SELECT 1 FROM verification_checks k WHERE k.subject_id = c.id AND k.evidence_file_id = f.id)`,
  );
  expect(papers).toHaveLength(12);
  for (const { id, label, number } of papers) {
    expect(label).toBe(`DEMO ${label.slice(5, -number.length - 5)} ${number}.jpg`);
    for (const part of ['content', 'thumbnail'] as const) {
      const bytes = Buffer.concat(await (await app.get(FileStore).read(id!, part))!.stream.toArray());
      expect([...bytes.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
    }
  }
}
