import { httpBar } from '../lib/http-bar.mjs';
import { severalAtOnce } from '../lib/http-operations.mjs';
import { scenesOf } from '../lib/http-scenes.mjs';
import { post } from '../http-product.mjs';

const cookieOf = (answer) => /^(mx_session=[^;]*)/.exec(answer.headers.get('set-cookie') ?? '')?.[1];

async function signedIn({ call }, scenes, already) {
  const scene = await scenes.of({ id: 'session_signIn' });
  const answer = await call(already ? { cookie: already } : null, 'POST', '/api/v1/session', scene.body);
  return { scene, answer, cookie: cookieOf(answer) };
}

export default httpBar({
  id: 'w9',
  promise: 'A session that was ended stays ended, nobody can choose its name, a new password ends the others',
  naive: [
    [['DELETE FROM sessions WHERE id = $1', 'UPDATE sessions SET last_seen_at = clock_timestamp() WHERE id = $1']],
    [['UPDATE users SET session_epoch = session_epoch + 1 WHERE id = $1', 'SELECT $1::uuid'], ['DELETE FROM sessions WHERE user_id = $1"', 'SELECT $1::uuid"']],
    [['httpOnly: true', 'httpOnly: false']],
    [['s.expires_at > clock_timestamp() AND', 'true AND']],
  ],
  async check(product, { log, isShort }) {
    const { call, person, database } = product;
    const scenes = scenesOf(product);
    const rounds = Number(process.env.ROUNDS ?? (isShort ? 30 : 100));
    const wrong = [];
    const isIn = async (cookie) => (await call({ cookie }, 'GET', '/api/v1/session')).body.user !== null;
    const expect = (what, isRight) => isRight || wrong.push(what);

    let resurrected = 0;
    let overtaken = 0;
    await severalAtOnce(Array.from({ length: rounds }), async () => {
      const who = await person('buyer');
      // Old enough that every request wants to renew it.
      await database.query("UPDATE sessions SET last_seen_at = now() - interval '10 minutes' WHERE user_id = $1", [who.userId]);
      const writes = [0, 1, 2].map((index) => call(who, 'POST', '/api/v1/rfqs', { title: `Đang ghi ${index}` }, post()));
      const [out, ...written] = await Promise.all([call(who, 'DELETE', '/api/v1/session'), ...writes]);
      overtaken += written.filter(({ status }) => status === 401).length;
      const { rows } = await database.query('SELECT count(*)::int AS n FROM sessions WHERE user_id = $1', [who.userId]);
      if (out.status !== 204 || rows[0].n > 0 || (await isIn(who.cookie))) resurrected++;
    }, 3);

    await database.query('DELETE FROM rate_limits');
    const chosen = 'mx_session=chosen-by-somebody-else-0123456789abcdefghij';
    const first = await signedIn(product, scenes, chosen);
    expect(`sign-in ${first.answer.status}`, first.answer.status === 200 && first.cookie);
    expect('a name chosen beforehand is taken over', first.cookie !== chosen && !(await isIn(chosen)));
    const flags = (first.answer.headers.get('set-cookie') ?? '').toLowerCase();
    for (const flag of ['httponly', 'samesite=lax', 'path=/', 'max-age=']) expect(`the cookie has no ${flag}`, flags.includes(flag));
    const second = await signedIn(product, scenes, first.cookie);
    expect('the name does not change at sign-in', second.cookie !== first.cookie && !(await isIn(first.cookie)) && (await isIn(second.cookie)));
    const moved = await call({ cookie: second.cookie }, 'POST', '/api/v1/session/organisation', { organisationId: second.answer.body.acting.organisationId });
    expect('the name does not change with the organisation', moved.status === 200 && cookieOf(moved) !== second.cookie && !(await isIn(second.cookie)) && (await isIn(cookieOf(moved))));

    const reset = await scenes.of({ id: 'session_completePasswordReset' });
    expect('no session before the new password', await isIn(reset.person.cookie));
    const changed = await call(null, 'POST', '/api/v1/password-resets/complete', reset.body);
    expect('a new password leaves a session', changed.status === 204 && !(await isIn(reset.person.cookie)));
    expect('a reset token works twice', (await call(null, 'POST', '/api/v1/password-resets/complete', reset.body)).status === 422);

    const everywhere = await signedIn(product, scenes);
    const other = cookieOf(await call(null, 'POST', '/api/v1/session', everywhere.scene.body));
    await call({ cookie: everywhere.cookie }, 'DELETE', '/api/v1/sessions');
    expect('signed out everywhere, but not there', !(await isIn(other)) && !(await isIn(everywhere.cookie)));

    const ends = [['expires_at', '1 second'], ['last_seen_at', '73 hours']];
    for (const [column, age] of ends) {
      const old = await person('buyer');
      await database.query(`UPDATE sessions SET ${column} = now() - $2::interval WHERE user_id = $1`, [old.userId, age]);
      expect(`a session lives on after ${column}`, !(await isIn(old.cookie)));
    }
    for (const line of wrong) log(line);
    return { pass: resurrected === 0 && wrong.length === 0, figures: { rounds, resurrected, overtaken, wrong: wrong.length } };
  },
});
