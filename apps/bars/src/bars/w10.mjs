import { post, startHttpProduct } from '../http-product.mjs';

const nobody = '01900000-0000-7000-8000-000000000000';

export default {
  id: 'w10',
  promise: 'A write from another site fails on every route, whatever it pretends to be',
  async run({ sabotage, log }) {
    const product = await startHttpProduct(sabotage ? { changes: [['if (origin !== void 0 && !origins.includes(origin)) throw', 'if (false) throw']] } : {});
    try {
      const { call, person, url } = product;
      const people = [await person('supplier'), await person('buyer'), await person('office')];
      const { paths } = await (await fetch(`${url}/api/openapi.json`)).json();
      const tricks = {
        'foreign origin': { origin: 'https://evil.example' },
        'no origin': { origin: undefined },
        'null origin': { origin: 'null' },
        'cross-site fetch': { 'sec-fetch-site': 'cross-site' },
        'plain text': { 'content-type': 'text/plain' },
        form: { 'content-type': 'application/x-www-form-urlencoded' },
      };
      const wrong = [];
      let tried = 0;
      for (const [path, operations] of Object.entries(paths)) for (const method of Object.keys(operations)) {
        if (method === 'get') continue;
        for (const [trick, headers] of Object.entries(tricks)) for (const who of people) {
          tried++;
          const { status } = await call(who, method.toUpperCase(), path.replace(/\{\w+\}/g, nobody), '{}', { ...post(), 'if-match': '"1"', 'content-type': 'application/json', ...headers });
          if (status !== 403) wrong.push(`${method} ${path} ${trick} → ${status}`);
        }
      }
      for (const line of wrong.slice(0, 10)) log(line);
      return { pass: wrong.length === 0 && tried > 100, figures: { tried, wrong: wrong.length } };
    } finally {
      await product.stop();
    }
  },
};
