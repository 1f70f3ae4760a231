import { notificationEndpoints, sessionEndpoints } from '@matxich/contracts';
import { MailLoop } from '@matxich/notifications';
import { TestApp } from '../harness/test-app';
import { deliver } from './steps';
import { MailServer } from './mail-server';

const askReset = (app: TestApp, email: string) => app.guest().call(sessionEndpoints.requestPasswordReset, { body: { email } });

describe('without a mail server', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.boot();
  });
  afterAll(() => app.close());

  test('administrators of the office read the mails, nobody else does', async () => {
    const office = await app.as('office');
    const buyer = await app.as('buyer');
    await askReset(app, buyer.ids.email);
    await deliver(app);
    const page = await office.call(notificationEndpoints.mails, { query: {} });
    expect(page).toMatchObject({ smtp: false, next: null, items: [{ to: buyer.ids.email, subject: 'Đặt lại mật khẩu', sentAt: null }] });
    expect(page.items[0]!.text).toMatch(/http:\/\/matxich\.test\/reset\/[\w-]{43}\n/);
    const clerk = await app.as('office', { organisationId: office.ids.organisationId, role: 'member' });
    for (const client of [clerk, buyer]) expect((await client.attempt(notificationEndpoints.mails, { query: {} })).status).toBe(403);
    expect((await app.guest().attempt(notificationEndpoints.mails, { query: {} })).status).toBe(401);
    expect(await app.get(MailLoop).sendDue()).toBe(0);
  });
});

describe('with a mail server', () => {
  const server = new MailServer();
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.boot({ SMTP_URL: await server.listen() });
  });
  afterAll(async () => {
    await app.close();
    await server.close();
  });
  const mail = async () => (await app.sql<{ sent: boolean; body_text: string; last_error: string | null; attempts: number; wait: number }>('SELECT sent_at IS NOT NULL AS sent, body_text, last_error, attempts, extract(epoch FROM available_at - clock_timestamp())::float AS wait FROM mails'))[0]!;

  test('each mail is sent once by however many senders, keeps its error while refused, and loses its text when sent', async () => {
    const loop = app.get(MailLoop);
    const buyer = await app.as('buyer');
    await askReset(app, buyer.ids.email);
    await deliver(app);
    server.refusing = true;
    expect(await loop.sendDue()).toBe(0);
    expect(await mail()).toMatchObject({ sent: false, attempts: 1, last_error: expect.stringContaining('451') });
    expect((await mail()).wait).toBeGreaterThan(5);
    server.refusing = false;
    expect(await loop.sendDue()).toBe(0); // waits
    await app.sql('UPDATE mails SET available_at = now()');
    const sent = await Promise.all([loop.sendDue(), loop.sendDue(), loop.sendDue(), loop.sendDue()]);
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(server.received).toHaveLength(1);
    expect(server.received[0]).toContain(`To: ${buyer.ids.email}`);
    expect(await mail()).toMatchObject({ sent: true, body_text: '', last_error: null });
    expect(await loop.sendDue()).toBe(0);
  });

  test('eight senders at once send sixty mails sixty times', async () => {
    server.received.length = 0;
    await app.sql("INSERT INTO mails (id, dedupe_key, to_email, subject, body_text) SELECT gen_random_uuid(), 'bulk ' || n, 'bulk@example.vn', 'bulk ' || n, 'text' FROM generate_series(1, 60) AS n");
    for (let round = 0; round < 3; round++) await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(() => app.get(MailLoop).sendDue()));
    const subjects = server.received.map((message) => /^Subject: (.*)$/m.exec(message)?.[1]);
    expect([subjects.length, new Set(subjects).size]).toEqual([60, 60]);
  });

  test('nobody reads other people’s mails on the screen, and invented people get none', async () => {
    const office = await app.as('office');
    expect(await office.call(notificationEndpoints.mails, { query: {} })).toEqual({ items: [], next: null, smtp: true });
    const demo = await app.as('buyer');
    await app.sql('UPDATE users SET is_demo = true WHERE id = $1', [demo.ids.userId]);
    await askReset(app, demo.ids.email);
    await deliver(app);
    expect(await app.sql('SELECT 1 FROM mails WHERE to_email = $1', [demo.ids.email])).toEqual([]);
  });

  test('the loop sends what comes, and stops with the application', async () => {
    const before = server.received.length;
    app.get(MailLoop).start();
    const buyer = await app.as('buyer');
    await askReset(app, buyer.ids.email);
    await deliver(app);
    for (let round = 0; round < 200 && server.received.length === before; round++) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(server.received.at(-1)).toContain(`To: ${buyer.ids.email}`);
  });
});
