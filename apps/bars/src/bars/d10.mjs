import { request } from 'node:http';
import { httpBar } from '../lib/http-bar.mjs';
import { randomFrom } from '../random.mjs';
import { post } from '../http-product.mjs';

/** Sends and hangs up before the answer is there. */
const hangUp = (url, cookie, path, after) =>
  new Promise((resolve) => {
    const sent = request(`${url}${path}`, { headers: { cookie } }, (answer) => answer.destroy());
    sent.on('error', () => undefined).on('close', resolve);
    sent.end();
    setTimeout(() => sent.destroy(), after);
  });

const pool = async ({ database }) => (await database.query("SELECT count(*)::int AS size, count(*) FILTER (WHERE state <> 'idle')::int AS busy FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()")).rows[0];

export default httpBar({
  id: 'd10',
  promise: 'Errors, refusals and clients that hang up leave no database connection behind',
  naive: [[['await runner.release();', '']]],
  async check(product, { seed, isShort }) {
    const { call, person, url } = product;
    const who = await person('buyer');
    const requests = Number(process.env.REQUESTS ?? (isShort ? 300 : 2000));
    const random = randomFrom(seed);
    const patience = (work) => Promise.race([work, new Promise((resolve) => setTimeout(resolve, 10_000, { status: 0 }))]).catch(() => ({ status: 0 }));
    const given = { good: 0, refused: 0, aborted: 0, silent: 0 };
    const one = async (index) => {
      const dice = random();
      if (dice < 0.15) {
        given.aborted++;
        return hangUp(url, who.cookie, index % 2 ? '/api/v1/rfqs?limit=100' : '/api/v1/suppliers?q=ep+nhua', random() * 12);
      }
      const isRefused = dice < 0.3;
      const body = isRefused ? { title: `Sai ${index}`, lines: [{ title: 'a', requirements: [{ kind: 'process', weight: 'must', codes: ['proc.none'] }] }] } : { title: `Bản nháp ${index}` };
      const { status } = await patience(index % 2 || isRefused ? call(who, 'POST', '/api/v1/rfqs', body, post()) : call(who, 'GET', '/api/v1/rfqs'));
      given[status === 0 ? 'silent' : status < 300 ? 'good' : 'refused']++;
    };
    for (let at = 0; at < requests && given.silent === 0; at += 20) await Promise.all(Array.from({ length: Math.min(20, requests - at) }, (_, step) => one(at + step)));
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const end = await pool(product);
    const after = (await patience(call(who, 'GET', '/api/v1/rfqs'))).status;
    return { pass: given.silent === 0 && given.refused > requests / 10 && after === 200 && end.busy === 0, figures: { requests, ...given, poolSize: end.size, poolBusy: end.busy, answersAfter: after } };
  },
});
