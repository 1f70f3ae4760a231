import { randomUUID } from 'node:crypto';
import { post, startHttpProduct } from '../http-product.mjs';

export default {
  id: 'd6',
  promise: 'The same POST twice, or eight times at once, has one effect and one answer',
  async run({ sabotage }) {
    const product = await startHttpProduct(sabotage ? { changes: [['if (keyed) await claimIdempotencyKey(runner.manager, keyed);', '']] } : {});
    try {
      const { call, person, database } = product;
      const buyer = await person('buyer');
      const stranger = await person('buyer');
      const rounds = Number(process.env.ROUNDS ?? 25);
      const count = async (title) => (await database.query('SELECT count(*)::int AS count FROM rfqs WHERE title = $1', [title])).rows[0].count;
      const wrong = [];
      for (let round = 0; round < rounds; round++) {
        const [title, key] = [`Lặp ${round} ${randomUUID()}`, randomUUID()];
        const send = (who = buyer, body = { title }) => call(who, 'POST', '/api/v1/rfqs', body, post(key));
        const burst = await Promise.all(Array.from({ length: 8 }, () => send()));
        const again = await send();
        const first = burst.find(({ status }) => status === 201);
        if (burst.some(({ status }) => status !== 201 && status !== 409)) wrong.push('burst');
        if ((await count(title)) !== 1) wrong.push('effects');
        if (again.status !== 201 || JSON.stringify(again.body) !== JSON.stringify(first?.body) || again.headers.get('idempotent-replayed') !== 'true') wrong.push('replay');
        if ((await send(buyer, { title: `${title} khác` })).status !== 422) wrong.push('changed body');
        if ((await send(stranger)).status !== 201) wrong.push('keys are per organisation');
      }
      const missing = (await call(buyer, 'POST', '/api/v1/rfqs', { title: 'Không khoá' })).status;
      return { pass: wrong.length === 0 && missing === 400, figures: { rounds, wrong: wrong.length, kinds: [...new Set(wrong)], missing } };
    } finally {
      await product.stop();
    }
  },
};
