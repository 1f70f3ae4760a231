import { post, startHttpProduct } from '../http-product.mjs';

export default {
  id: 'd10',
  promise: 'Errors, refusals and clients that hang up leave no database connection behind',
  async run({ sabotage }) {
    const product = await startHttpProduct(sabotage ? { changes: [['await runner.release();', 'if (Math.random() > 0.5) await runner.release();']] } : {});
    try {
      const { call, person, database, url } = product;
      const who = await person('buyer');
      const requests = Number(process.env.REQUESTS ?? 2000);
      const one = async (index) => {
        if (index % 10 < 3) return call(who, 'POST', '/api/v1/rfqs', { title: index % 2 ? 'x' : 'Đủ dài', lines: [{ title: 'a', requirements: [{ kind: 'process', weight: 'must', codes: ['proc.none'] }] }] }, post());
        if (index % 10 === 3) return fetch(`${url}/api/v1/suppliers?q=ep+nhua`, { signal: AbortSignal.timeout(3) }).catch(() => null);
        return index % 10 < 7 ? call(who, 'GET', '/api/v1/rfqs') : call(who, 'POST', '/api/v1/rfqs', { title: `Bản nháp ${index}` }, post());
      };
      const started = performance.now();
      for (let at = 0; at < requests && performance.now() - started < 60_000; at += 20) await Promise.all(Array.from({ length: 20 }, (_, step) => one(at + step).catch(() => null)));
      const answer = await Promise.race([call(who, 'GET', '/api/v1/rfqs'), new Promise((resolve) => setTimeout(() => resolve({ status: 0 }), 5000))]);
      const { rows } = await database.query("SELECT count(*) FILTER (WHERE state <> 'idle')::int AS busy, count(*) FILTER (WHERE state LIKE 'idle in%')::int AS open FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
      return { pass: answer.status === 200 && rows[0].busy === 0 && rows[0].open === 0, figures: { requests, answersAfter: answer.status, ...rows[0] } };
    } finally {
      await product.stop();
    }
  },
};
