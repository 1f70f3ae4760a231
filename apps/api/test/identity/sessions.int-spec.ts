import { sessionEndpoints } from '@matxich/contracts';
import { TestApp } from '../harness/test-app';
import { TestClient } from '../harness/test-client';
import { cookieOf, password, setPassword, signIn } from './people';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.boot();
});
afterAll(() => app.close());
beforeEach(() => app.sql('DELETE FROM rate_limits'));

const person = async () => {
  const buyer = await app.as('buyer');
  await setPassword(app, buyer);
  return buyer;
};
const whoIs = (client: TestClient) => client.call(sessionEndpoints.read, {});

describe('signing in', () => {
  test('opens a session for the first organisation, under a cookie that scripts and other sites cannot use', async () => {
    const buyer = await person();
    const answer = await app.guest().attempt(sessionEndpoints.signIn, { body: { email: ` ${buyer.ids.email.toUpperCase()}`, password } });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ user: { id: buyer.ids.userId, emailVerified: true }, acting: { organisationId: buyer.ids.organisationId, kind: 'buyer', role: 'admin' } });
    expect(answer.headers['set-cookie']).toMatch(/^mx_session=[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/);
    expect((await whoIs(new TestClient(app.app, cookieOf(answer)))).user?.id).toBe(buyer.ids.userId);
  });

  test('keeps only a hash of the token', async () => {
    const session = await signIn(app, (await person()).ids.email);
    const token = session.cookie!.split('=')[1]!;
    const rows = await app.sql<{ row: string }>('SELECT sessions::text AS row FROM sessions');
    expect(rows.some(({ row }) => row.includes(token))).toBe(false);
  });

  test('ends the session that the browser held: nobody can plant one', async () => {
    const buyer = await person();
    const first = await signIn(app, buyer.ids.email);
    const answer = await first.attempt(sessionEndpoints.signIn, { body: { email: buyer.ids.email, password } });
    expect(cookieOf(answer)).not.toBe(first.cookie);
    expect((await whoIs(first)).user).toBeNull();
  });

  test('never takes over a token from outside', async () => {
    const buyer = await person();
    const planted = 'A'.repeat(43);
    const answer = await new TestClient(app.app, `mx_session=${planted}`).attempt(sessionEndpoints.signIn, { body: { email: buyer.ids.email, password } });
    expect(answer.status).toBe(200);
    expect(cookieOf(answer)).not.toContain(planted);
  });

  test('a malformed request is told by field, extra fields included', async () => {
    const answer = await app.guest().attempt(sessionEndpoints.signIn, { body: { email: 'nobody', password: '', remember: true } as never });
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((problem) => problem.path).sort()).toEqual(['email', 'password', 'remember']);
  });

  test('is throttled per person and address, says for how long, and a success forgives', async () => {
    const { ids } = await person();
    const tryOnce = (value: string) => app.guest().attempt(sessionEndpoints.signIn, { body: { email: ids.email, password: value } });
    for (let round = 0; round < 9; round++) expect((await tryOnce('wrong')).status).toBe(401);
    expect((await tryOnce(password)).status).toBe(200);
    for (let round = 0; round < 10; round++) expect((await tryOnce('wrong')).status).toBe(401);
    const refused = await tryOnce(password);
    expect(refused.status).toBe(429);
    expect(refused.body.code).toBe('sign_in.throttled');
    expect(Number(refused.body.params['seconds'])).toBeGreaterThan(0);
    const [key] = await app.sql<{ keys: string }>("SELECT string_agg(key, ' ') AS keys FROM rate_limits");
    expect(key?.keys).not.toContain(ids.email);
  });

  test('answers the same to an unknown e-mail, a wrong password and an account without one', async () => {
    const known = await person();
    const invited = await app.as('buyer');
    const answers = [];
    for (const email of [known.ids.email, 'nobody@example.vn', invited.ids.email]) answers.push(await app.guest().attempt(sessionEndpoints.signIn, { body: { email, password: 'wrong' } }));
    const shapes = answers.map(({ status, body, headers }) => ({ status, body: { ...body, requestId: '' }, headers: Object.keys(headers).sort() }));
    expect(shapes[1]).toEqual(shapes[0]);
    expect(shapes[2]).toEqual(shapes[0]);
    expect(shapes[0]).toMatchObject({ status: 401, body: { code: 'sign_in.failed' } });
  });
});

describe('signing out', () => {
  test('ends this session only, and clears the cookie', async () => {
    const { ids } = await person();
    const [here, there] = [await signIn(app, ids.email), await signIn(app, ids.email)];
    const answer = await here.attempt(sessionEndpoints.signOut, {});
    expect(answer.status).toBe(204);
    expect(answer.headers['set-cookie']).toMatch(/^mx_session=;.*Expires=Thu, 01 Jan 1970/);
    expect((await whoIs(here)).user).toBeNull();
    expect((await whoIs(there)).user?.id).toBe(ids.userId);
  });

  test('everywhere ends all, also one that is being opened at that moment', async () => {
    const { ids } = await person();
    const sessions = await Promise.all([signIn(app, ids.email), signIn(app, ids.email)]);
    await sessions[0].call(sessionEndpoints.signOutEverywhere, {});
    for (const session of sessions) expect((await whoIs(session)).user).toBeNull();
    // a row that comes late carries the epoch it began with
    await app.sql("INSERT INTO sessions (id, token_hash, user_id, epoch, expires_at) SELECT gen_random_uuid(), encode(sha256('late'), 'hex'), id, 0, now() + interval '1 hour' FROM users WHERE id = $1", [ids.userId]);
    expect((await whoIs(new TestClient(app.app, 'mx_session=late'))).user).toBeNull();
  });

  test('cannot be undone by requests in flight that touch the session: 100 of 100', async () => {
    const { ids } = await person();
    let resurrected = 0;
    for (let round = 0; round < 100; round++) {
      const client = await app.as('buyer', { organisationId: ids.organisationId });
      await app.sql("UPDATE sessions SET last_seen_at = now() - interval '10 minutes' WHERE user_id = $1", [client.ids.userId]);
      await Promise.all([...[1, 2, 3].map(() => client.attempt(sessionEndpoints.read, {})), client.attempt(sessionEndpoints.signOut, {}), ...[1, 2].map(() => client.attempt(sessionEndpoints.updateProfile, { body: { name: 'Đang bận', locale: 'vi' } }))]);
      if ((await whoIs(client)).user) resurrected++;
    }
    expect(resurrected).toBe(0);
  });
});

describe('a session ends by itself', () => {
  test.each([
    ['three days after it was last used', "last_seen_at = now() - interval '73 hours'"],
    ['at its absolute end, however much it is used', "expires_at = now() - interval '1 second'"],
  ])('%s', async (_situation, change) => {
    const client = await app.as('buyer');
    expect((await whoIs(client)).user).not.toBeNull();
    await app.sql(`UPDATE sessions SET ${change} WHERE user_id = $1`, [client.ids.userId]);
    expect((await whoIs(client)).user).toBeNull();
    expect((await client.attempt(sessionEndpoints.organisation, {})).status).toBe(401);
  });

  test('being used moves the idle limit, the absolute one never', async () => {
    const client = await app.as('buyer');
    await app.sql("UPDATE sessions SET last_seen_at = now() - interval '1 hour' WHERE user_id = $1", [client.ids.userId]);
    const times = () => app.sql<{ seen: number; end: string }>('SELECT extract(epoch FROM now() - last_seen_at)::float AS seen, expires_at::text AS end FROM sessions WHERE user_id = $1', [client.ids.userId]);
    const [before] = await times();
    await whoIs(client);
    const [after] = await times();
    expect(before!.seen).toBeGreaterThan(3000);
    expect(after!.seen).toBeLessThan(60);
    expect(after!.end).toBe(before!.end);
  });
});

describe('a person in two organisations', () => {
  test('acts for one at a time, under a new token each time, and for no foreign one', async () => {
    const client = await app.as('buyer');
    const other = await app.as('supplier');
    const stranger = await app.as('supplier');
    await app.sql("INSERT INTO memberships (user_id, organisation_id, role) VALUES ($1, $2, 'member')", [client.ids.userId, other.ids.organisationId]);
    const answer = await client.attempt(sessionEndpoints.actAs, { body: { organisationId: other.ids.organisationId } });
    expect(answer.body).toMatchObject({ acting: { organisationId: other.ids.organisationId, kind: 'supplier', role: 'member' } });
    expect(answer.body.memberships).toHaveLength(2);
    const moved = new TestClient(app.app, cookieOf(answer));
    expect((await moved.call(sessionEndpoints.organisation, {})).id).toBe(other.ids.organisationId);
    expect((await whoIs(client)).user).toBeNull();
    expect((await moved.attempt(sessionEndpoints.actAs, { body: { organisationId: stranger.ids.organisationId } })).status).toBe(404);
    expect((await whoIs(moved)).acting?.organisationId).toBe(other.ids.organisationId);
  });

  test('a guest is told that nobody is signed in', async () => {
    expect(await whoIs(app.guest())).toEqual({ user: null, acting: null, memberships: [] });
  });
});

test('on https the cookie is Secure and bound to the host', async () => {
  const secure = await TestApp.boot({ PUBLIC_URL: 'https://matxich.test' });
  try {
    const buyer = await secure.as('buyer');
    await setPassword(secure, buyer);
    const answer = await secure.guest().attempt(sessionEndpoints.signIn, { body: { email: buyer.ids.email, password } }, { headers: { origin: 'https://matxich.test' } });
    expect(answer.headers['set-cookie']).toMatch(/^__Host-mx_session=[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect((await new TestClient(secure.app, cookieOf(answer)).call(sessionEndpoints.read, {})).user?.id).toBe(buyer.ids.userId);
  } finally {
    await secure.close();
  }
});
