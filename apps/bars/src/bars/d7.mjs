import { post, startHttpProduct } from '../http-product.mjs';

export default {
  id: 'd7',
  promise: 'Two people who save at once never overwrite each other silently',
  async run({ sabotage }) {
    const product = await startHttpProduct(sabotage ? { changes: [['WHERE organisation_id = $16 AND version = $17 RETURNING', 'WHERE organisation_id = $16 AND $17::int > 0 RETURNING']] } : {});
    try {
      const { call, person } = product;
      const who = await person('supplier');
      const pairs = Number(process.env.PAIRS ?? 200);
      let { version } = (await call(who, 'POST', '/api/v1/my/supplier', { nameVi: 'Công ty Hai Người Sửa' }, post())).body;
      const save = (employees, headers) => call(who, 'PATCH', '/api/v1/my/supplier', { nameVi: 'Công ty Hai Người Sửa', employees }, headers);
      const missing = (await save(1, {})).status;
      const stale = (await save(1, { 'if-match': '"99"' })).status;
      let exactlyOne = 0;
      let lost = 0;
      for (let pair = 0; pair < pairs; pair++) {
        const answers = await Promise.all([0, 1].map((side) => save(pair * 2 + side + 1, { 'if-match': `"${version}"` })));
        const won = answers.filter(({ status }) => status === 200);
        if (won.length === 1 && answers.some(({ status }) => status === 412)) exactlyOne++;
        const there = (await call(who, 'GET', '/api/v1/my/supplier')).body;
        if (won.length !== 1 || there.employees !== won[0].body.employees) lost++;
        version = there.version;
      }
      return { pass: missing === 428 && stale === 412 && exactlyOne === pairs && lost === 0, figures: { pairs, exactlyOne, lost, missing, stale } };
    } finally {
      await product.stop();
    }
  },
};
