import { post, startHttpProduct } from '../http-product.mjs';

export default {
  id: 'p10',
  promise: 'A list asks the database as often for a page of fifty as for a page of one',
  async run({ sabotage, log }) {
    const product = await startHttpProduct();
    try {
      const { call, person, database } = product;
      const people = { supplier: null, buyer: null, office: null };
      for (const kind of Object.keys(people)) {
        const { rows } = await database.query("SELECT m.user_id, m.organisation_id FROM memberships m JOIN organisations o ON o.id = m.organisation_id WHERE o.kind = $1 AND o.is_demo ORDER BY o.name LIMIT 1", [kind]);
        people[kind] = await person(kind, { organisationId: rows[0].organisation_id });
      }
      for (let index = 0; index < 50; index++) await call(people.buyer, 'POST', '/api/v1/rfqs', { title: `Nhiều ${index}` }, post());
      await database.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements').catch(() => undefined);
      const statements = async () => (await database.query("SELECT sum(xact_commit)::int AS n FROM pg_stat_database WHERE datname = current_database()")).rows[0].n;
      // Reads run one statement a transaction, so committed transactions count them; each look itself costs the same on both sides.
      const once = async (who, path, limit) => {
        await call(who, 'GET', `${path}limit=${limit}`);
        await new Promise((resolve) => setTimeout(resolve, 1200)); // the statistics of a session are written once a second
        const before = await statements();
        for (let turn = 0; turn < 10; turn++) await call(who, 'GET', `${path}limit=${sabotage ? limit - (limit > 1 ? turn % 2 : 0) : limit}`);
        if (sabotage && limit > 1) for (let extra = 0; extra < limit; extra++) await call(who, 'GET', `${path}limit=1`);
        await new Promise((resolve) => setTimeout(resolve, 1200));
        return (await statements()) - before;
      };
      // What the start still does in the background counts too; the lower of two looks is the list's own.
      const cost = async (...what) => Math.min(await once(...what), await once(...what));
      const lists = [['buyer', '/api/v1/rfqs?'], ['office', '/api/v1/office/rfqs?'], ['office', '/api/v1/office/suppliers?'], ['office', '/api/v1/introductions?'], ['supplier', '/api/v1/my/opportunities?'], ['supplier', '/api/v1/notifications?']];
      const rows = [];
      for (const [kind, path] of lists) rows.push({ path, one: await cost(people[kind], path, 1), fifty: await cost(people[kind], path, 50) });
      for (const row of rows) log(JSON.stringify(row));
      const grown = rows.filter(({ one, fifty }) => Math.abs(fifty - one) > 5);
      return { pass: grown.length === 0, figures: { lists: rows.length, grown: grown.length, perRequest: Math.max(...rows.map(({ fifty }) => Math.round(fifty / 10))) } };
    } finally {
      await product.stop();
    }
  },
};
