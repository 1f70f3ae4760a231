import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { pause } from '@matxich/embedded';
import { post } from '../http-product.mjs';

/** Signed-in people, each of a new organisation, straight into the tables. @returns {Promise<{ userId: string, organisationId: string, cookie: string }[]>} */
export async function peopleIn({ ask }, kind, count) {
  const people = Array.from({ length: count }, () => ({ userId: randomUUID(), organisationId: randomUUID(), sessionId: randomUUID(), token: randomBytes(32).toString('base64url') }));
  const list = (read) => people.map(read);
  const [users, organisations] = [list((one) => one.userId), list((one) => one.organisationId)];
  await ask('INSERT INTO organisations (id, kind, name, origin) SELECT id, $2, $3, $4 FROM unnest($1::uuid[]) AS id', [organisations, kind, `Bar ${kind}`, kind === 'buyer' ? 'fdi' : null]);
  await ask("INSERT INTO users (id, email, name, email_verified_at) SELECT id, id || '@bar.example', $2, now() FROM unnest($1::uuid[]) AS id", [users, `Bar ${kind}`]);
  await ask("INSERT INTO memberships (user_id, organisation_id, role) SELECT *, 'admin' FROM unnest($1::uuid[], $2::uuid[])", [users, organisations]);
  await ask(
    "INSERT INTO sessions (id, token_hash, user_id, acting_organisation_id, epoch, expires_at) SELECT *, 0, now() + interval '3 hours' FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[])",
    [list((one) => one.sessionId), list(({ token }) => createHash('sha256').update(token).digest('hex')), users, organisations],
  );
  return people.map(({ userId, organisationId, token }) => ({ userId, organisationId, cookie: `mx_session=${token}` }));
}

/** Another request with the key runs still, or the server is busy: ask again. */
const isTransient = (status, body) => status === 429 || (status === 409 && body?.code === 'idempotency.in_flight');

/**
 * Sends a write until its fate is known, always under the same key and to any replica.
 * @returns {Promise<{ status: number, body: any, doubts: number, isReplayed: boolean }>} doubts: how often nobody said what had
 * become of it; isReplayed: a try that was in doubt, or in flight, had done it
 */
export async function insist(product, who, method, path, body, { headers = {} } = {}) {
  const key = post();
  for (let doubts = 0; ; ) {
    try {
      const answer = await fetch(product.url() + path, { method, headers: { origin: 'http://localhost:1', cookie: who.cookie, ...(body ? { 'content-type': 'application/json' } : {}), ...key, ...headers }, body: body && JSON.stringify(body), signal: AbortSignal.timeout(20_000) });
      const text = await answer.text();
      const read = text ? JSON.parse(text) : null;
      if (answer.status < 500 && !isTransient(answer.status, read)) return { status: answer.status, body: read, doubts, isReplayed: answer.headers.get('idempotent-replayed') === 'true' };
      if (answer.status >= 500) doubts++; // a lost database may have committed
    } catch (error) {
      // Nobody listened: nothing was sent. Everything else broke on the way.
      if (error.cause?.code !== 'ECONNREFUSED') doubts++;
    }
    await pause(30 + Math.random() * 100);
  }
}
