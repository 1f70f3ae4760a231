import { startHttpProduct } from '../http-product.mjs';

export default {
  id: 'w9',
  promise: 'A session that was ended stays ended, and nobody can choose its name',
  async run({ sabotage }) {
    const product = await startHttpProduct(sabotage ? { changes: [['DELETE FROM sessions WHERE id = $1', "UPDATE sessions SET last_seen_at = now() WHERE id = $1"]] } : {});
    try {
      const { call, person, database } = product;
      const rounds = Number(process.env.ROUNDS ?? 100);
      let resurrected = 0;
      for (let round = 0; round < rounds; round++) {
        const who = await person('buyer');
        const write = () => call(who, 'GET', '/api/v1/session');
        await Promise.all([write(), call(who, 'DELETE', '/api/v1/session'), write(), write()]);
        if ((await write()).body.user !== null) resurrected++;
      }
      // Fixation: a cookie that the visitor brings is never taken over, and the flags keep it from scripts.
      const email = 'officer@demo.matxich.example';
      const { rows } = await database.query('SELECT id FROM users WHERE email = $1', [email]);
      const two = [await person('supplier'), await person('supplier')];
      await database.query('UPDATE sessions SET user_id = $1 WHERE user_id = ANY($2)', [two[0].userId, [two[1].userId]]);
      const everywhere = await call(two[0], 'DELETE', '/api/v1/sessions');
      const others = (await call(two[1], 'GET', '/api/v1/session')).body.user;
      const brought = 'mx_session=chosen-by-somebody-else-0123456789';
      const failed = await call({ cookie: brought }, 'POST', '/api/v1/session', { email, password: 'not the password at all' });
      const kept = (failed.headers.get('set-cookie') ?? '').includes('chosen-by-somebody-else');
      return { pass: resurrected === 0 && everywhere.status === 204 && others === null && failed.status === 401 && !kept && rows.length === 1, figures: { rounds, resurrected, everywhere: everywhere.status, othersEnded: others === null } };
    } finally {
      await product.stop();
    }
  },
};
