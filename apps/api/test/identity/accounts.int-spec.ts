import { sessionEndpoints } from '@matxich/contracts';
import { IssueOfficeToken } from '@matxich/identity';
import { TestApp } from '../harness/test-app';
import { lastMail, password, registration, setPassword, signIn, tokenIn } from './people';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.boot();
});
afterAll(() => app.close());
beforeEach(() => app.sql('DELETE FROM rate_limits'));

const newPassword = 'bốn bánh răng đồng';
let counter = 0;
const freshEmail = () => `nguoi${++counter}@example.vn`;
const count = async (sql: string, parameters: unknown[]) => (await app.sql<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`, parameters))[0]!.n;

describe('registering', () => {
  test('makes a person, an organisation and an administrator; writing waits for the confirmed address', async () => {
    const email = freshEmail();
    const answer = await app.guest().attempt(sessionEndpoints.register, registration(email, { organisation: { kind: 'buyer', name: 'Công ty Điện tử Sao Mai', taxCode: '0100233488', country: 'JP', origin: 'fdi' } }));
    expect([answer.status, answer.body]).toEqual([202, {}]);
    const client = await signIn(app, email);
    expect(await client.call(sessionEndpoints.read, {})).toMatchObject({ user: { email, emailVerified: false }, acting: { kind: 'buyer', role: 'admin', organisationName: 'Công ty Điện tử Sao Mai' } });
    const organisation = await client.call(sessionEndpoints.organisation, {});
    expect(organisation).toMatchObject({ taxCode: '0100233488', country: 'JP', origin: 'fdi', version: 1 });
    const change = { body: { name: 'Sao Mai Điện tử', country: 'JP' } };
    expect((await client.attempt(sessionEndpoints.updateOrganisation, change, { version: 1 })).body.code).toBe('account.email_unverified');
    const token = tokenIn(await lastMail(app, email));
    await app.guest().call(sessionEndpoints.verifyEmail, { body: { token } });
    expect(await client.call(sessionEndpoints.updateOrganisation, change, { version: 1 })).toMatchObject({ name: 'Sao Mai Điện tử', taxCode: null, version: 2 });
    expect((await client.attempt(sessionEndpoints.updateOrganisation, change, { version: 1 })).status).toBe(412);
    expect(await app.sql('SELECT action FROM audit_entries WHERE user_id = $1 OR object_id = $1 ORDER BY id', [client.ids.userId])).toEqual(['organisation.registered', 'user.registered', 'user.email_verified', 'organisation.changed'].map((action) => ({ action })));
  });

  test('answers alike for a known e-mail, changes nothing, and tells its owner by mail', async () => {
    const known = await app.as('supplier');
    await setPassword(app, known);
    const answers = [];
    for (const email of [freshEmail(), known.ids.email]) answers.push(await app.guest().attempt(sessionEndpoints.register, registration(email, { password: newPassword })));
    const shapes = answers.map(({ status, body, headers }) => ({ status, body, headers: Object.keys(headers).sort() }));
    expect(shapes[1]).toEqual(shapes[0]);
    expect((await lastMail(app, known.ids.email)).subject).toBe('Bạn đã có tài khoản');
    expect(await count('memberships WHERE user_id = $1', [known.ids.userId])).toBe(1);
    await signIn(app, known.ids.email, password);
  });

  test('two at once with one e-mail make one account', async () => {
    const email = freshEmail();
    const answers = await Promise.all([1, 2, 3, 4].map(() => app.guest().attempt(sessionEndpoints.register, registration(email))));
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202]);
    expect(await count('users WHERE email = $1', [email])).toBe(1);
    expect(await count('memberships m JOIN users u ON u.id = m.user_id WHERE u.email = $1', [email])).toBe(1);
  });

  test.each([
    ['a password that holds the e-mail', { password: 'nguoi-nguoi-1234-x', email: 'nguoi-nguoi@example.vn' }, 'account.password_weak', { path: 'password', message: 'password.contains_email' }],
    ['a short password', { password: 'ngắn quá' }, 'account.password_weak', { path: 'password', message: 'password.too_short' }],
    ['a tax code whose check digit does not fit', { organisation: { kind: 'supplier', name: 'Cơ khí', taxCode: '0100233489' } as const }, 'supplier.tax_code_invalid', { path: 'organisation.taxCode', message: expect.any(String) }],
  ])('refuses %s', async (_situation, overrides, code, field) => {
    const answer = await app.guest().attempt(sessionEndpoints.register, registration(freshEmail(), overrides));
    expect([answer.status, answer.body.code, answer.body.errors]).toEqual([422, code, [field]]);
  });

  test('refuses to make an office, and unknown fields', async () => {
    const office = { body: { ...registration(freshEmail()).body, organisation: { kind: 'office', name: 'Sở Công Thương' } } };
    expect((await app.guest().attempt(sessionEndpoints.register, office as never)).status).toBe(422);
    expect((await app.guest().attempt(sessionEndpoints.register, registration(freshEmail(), { role: 'admin' } as never))).body.errors[0]?.path).toBe('role');
  });

  test('is throttled', async () => {
    const email = freshEmail();
    for (let round = 0; round < 5; round++) await app.guest().call(sessionEndpoints.register, registration(email));
    expect((await app.guest().attempt(sessionEndpoints.register, registration(email))).body.code).toBe('sign_in.throttled');
  });
});

describe('a token from a mail', () => {
  const askReset = async (email: string) => {
    await app.guest().call(sessionEndpoints.requestPasswordReset, { body: { email } });
    return tokenIn(await lastMail(app, email));
  };
  const reset = (token: string, value = newPassword) => app.guest().attempt(sessionEndpoints.completePasswordReset, { body: { token, password: value } });

  test('of eight uses at once exactly one succeeds', async () => {
    for (let round = 0; round < 5; round++) {
      const { ids } = await app.as('buyer');
      const token = await askReset(ids.email);
      const statuses = (await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((n) => reset(token, `${newPassword} ${n}`)))).map(({ status }) => status);
      expect(statuses.sort()).toEqual([204, 422, 422, 422, 422, 422, 422, 422]);
    }
  });

  test('ends every session, confirms the address, and works once', async () => {
    const person = await app.as('buyer', { emailVerified: false });
    const token = await askReset(person.ids.email);
    expect((await reset(token, 'ngắn')).body.code).toBe('account.password_weak');
    expect((await reset(token)).status).toBe(204);
    expect((await reset(token)).body.code).toBe('account.token_invalid');
    expect((await person.call(sessionEndpoints.read, {})).user).toBeNull();
    const again = await signIn(app, person.ids.email, newPassword);
    expect((await again.call(sessionEndpoints.read, {})).user?.emailVerified).toBe(true);
    expect((await lastMail(app, person.ids.email)).subject).toBe('Mật khẩu đã được thay đổi');
  });

  test('ends with a newer one, with time, and for another purpose', async () => {
    const { ids } = await app.as('buyer', { emailVerified: false });
    const older = await askReset(ids.email);
    const newer = await askReset(ids.email);
    expect((await reset(older)).body.code).toBe('account.token_invalid');
    expect((await app.guest().attempt(sessionEndpoints.verifyEmail, { body: { token: newer } })).body.code).toBe('account.token_invalid');
    await app.sql("UPDATE user_tokens SET expires_at = now() - interval '1 second' WHERE user_id = $1 AND used_at IS NULL", [ids.userId]);
    expect((await reset(newer)).body.code).toBe('account.token_invalid');
    const lasts = await app.sql<{ minutes: number }>("SELECT round(extract(epoch FROM expires_at - created_at) / 60)::int AS minutes FROM user_tokens WHERE purpose = 'reset_password' ORDER BY created_at LIMIT 1");
    expect(lasts[0]?.minutes).toBe(60);
  });

  test('stands in the mail only: tables of identity, audit and outbox hold none', async () => {
    const { ids } = await app.as('buyer');
    const token = await askReset(ids.email);
    for (const table of ['user_tokens', 'outbox', 'audit_entries', 'users', 'sessions']) expect(await count(`${table} t WHERE t::text LIKE '%' || $1 || '%'`, [token])).toBe(0);
    expect(await count("mails WHERE body_text LIKE '%' || $1 || '%'", [token])).toBe(1);
  });

  test('a reset is answered alike for a known and an unknown address', async () => {
    const { ids } = await app.as('buyer');
    const answers = [];
    for (const email of [ids.email, freshEmail()]) answers.push(await app.guest().attempt(sessionEndpoints.requestPasswordReset, { body: { email } }));
    const shapes = answers.map(({ status, body, headers }) => ({ status, body, headers: Object.keys(headers).sort() }));
    expect(shapes[1]).toEqual(shapes[0]);
    expect(shapes[0]).toMatchObject({ status: 202, body: {} });
  });

  test('the confirmation can be asked for again, three times an hour, and the first link no longer works', async () => {
    const email = freshEmail();
    await app.guest().call(sessionEndpoints.register, registration(email, { locale: 'en' }));
    const first = await lastMail(app, email);
    expect(first.subject).toBe('Confirm your e-mail address');
    const client = await signIn(app, email);
    await client.call(sessionEndpoints.resendVerification, {});
    const second = await lastMail(app, email);
    expect((await app.guest().attempt(sessionEndpoints.verifyEmail, { body: { token: tokenIn(first) } })).body.code).toBe('account.token_invalid');
    for (let round = 0; round < 2; round++) await client.call(sessionEndpoints.resendVerification, {});
    expect((await client.attempt(sessionEndpoints.resendVerification, {})).status).toBe(429);
    expect((await app.guest().attempt(sessionEndpoints.verifyEmail, { body: { token: tokenIn(second) } })).status).toBe(204);
    await client.call(sessionEndpoints.resendVerification, {});
  });
});

describe('the first officer', () => {
  const signUp = (token: string, email = freshEmail()) => app.guest().attempt(sessionEndpoints.firstOfficer, { body: { token, email, password, name: 'Lê Văn Cường', officeName: 'Sở Công Thương' } });

  test('signs up with the last token printed, once, and is verified; afterwards there are no more tokens', async () => {
    const older = await app.get(IssueOfficeToken).execute();
    const token = await app.get(IssueOfficeToken).execute();
    expect((await signUp(older!)).body.code).toBe('office.token_invalid');
    const known = await app.as('buyer');
    expect((await signUp(token!, known.ids.email)).body.code).toBe('account.email_taken');
    const emails = [1, 2, 3, 4, 5, 6, 7, 8].map(() => freshEmail());
    const answers = await Promise.all(emails.map((email) => signUp(token!, email)));
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 422, 422, 422, 422, 422, 422, 422]);
    const officer = await signIn(app, emails[answers.findIndex(({ status }) => status === 202)]!);
    expect(await officer.call(sessionEndpoints.read, {})).toMatchObject({ user: { emailVerified: true }, acting: { kind: 'office', role: 'admin', organisationName: 'Sở Công Thương' } });
    expect(await app.get(IssueOfficeToken).execute()).toBeNull();
  });

  test('of many uses of one token at the same instant one counts: 10 races', async () => {
    for (let round = 0; round < 10; round++) {
      await app.sql("DELETE FROM organisations WHERE kind = 'office'");
      const token = (await app.get(IssueOfficeToken).execute())!;
      const statuses = (await Promise.all([1, 2, 3].map(() => signUp(token)))).map(({ status }) => status);
      expect(statuses.sort()).toEqual([202, 422, 422]);
    }
  });
});
