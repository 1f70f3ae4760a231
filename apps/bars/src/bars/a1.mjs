import { post, startHttpProduct } from '../http-product.mjs';

const nobody = '01900000-0000-7000-8000-000000000000';
const kinds = ['supplier', 'buyer', 'office'];

/** Own objects of one supplier and one buyer, for every path parameter of the API. */
async function makeObjects({ call, person, database }) {
  const supplier = await person('supplier');
  const buyer = await person('buyer');
  const office = await person('office');
  const facts = { nameVi: 'Công ty TNHH Thanh Đo' };
  const own = (await call(supplier, 'POST', '/api/v1/my/supplier', facts, post())).body;
  const statement = (await call(supplier, 'POST', '/api/v1/my/supplier/statements', { siteId: own.sites[0].id, process: 'proc.plastics.injection' }, post())).body;
  const certificate = (await call(supplier, 'POST', '/api/v1/my/supplier/certificates', { scheme: 'cert.iso9001' }, post())).body;
  const lines = [{ title: 'Nắp', annualQuantity: 10, requirements: [{ kind: 'process', weight: 'must', codes: ['proc.plastics.injection'] }] }];
  const rfq = (await call(buyer, 'POST', '/api/v1/rfqs', { title: 'Thanh đo', deadline: '2031-01-01T00:00:00Z', lines }, post())).body;
  const introductionId = nobody.replace('8000', '8001');
  await database.query("INSERT INTO introductions (id, rfq_id, supplier_id, buyer_id, office_id, proposed_by, note) VALUES ($1, $2, $3, $4, $5, $6, 'bar')", [introductionId, rfq.id, own.id, buyer.organisationId, office.organisationId, office.userId]);
  return { people: { supplier, buyer, office }, ids: { supplierId: own.id, siteId: own.sites[0].id, statementId: statement.id, certificateId: certificate.id, rfqId: rfq.id, introductionId, userId: supplier.userId } };
}

const fill = (path, ids) => path.replace(/\{(\w+)\}/g, (_, name) => ids[name] ?? nobody);

export default {
  id: 'a1',
  promise: 'Every operation answers every kind of caller as it declares; a foreign object is a missing one',
  async run({ sabotage, log }) {
    const product = await startHttpProduct(sabotage ? { changes: [['if (!allowed) throw new DomainError("session.forbidden");', '']] } : {});
    try {
      const { call, person, url } = product;
      const { ids } = await makeObjects(product);
      const rivals = Object.fromEntries(await Promise.all(kinds.map(async (kind) => [kind, await person(kind)])));
      const plain = Object.fromEntries(await Promise.all(kinds.map(async (kind) => [kind, await person(kind, { role: 'member' })])));
      const unverified = await person('buyer', { isVerified: false });
      const { paths } = await (await fetch(`${url}/api/openapi.json`)).json();
      const wrong = [];
      let cells = 0;
      const expectStatus = (what, status, isRight) => {
        cells++;
        if (!isRight(status)) wrong.push(`${what} → ${status}`);
      };
      for (const [path, operations] of Object.entries(paths)) for (const [method, operation] of Object.entries(operations)) {
        const access = operation['x-access'];
        const name = `${method.toUpperCase()} ${path}`;
        const send = (who, target) => call(who, method.toUpperCase(), target, method === 'get' || method === 'delete' ? undefined : {}, { ...post(), 'if-match': '"1"' });
        if (!access) wrong.push(`${name} declares nothing`);
        if (access?.who === 'anyone' || !access) continue;
        expectStatus(`${name} anon`, (await send(null, fill(path, ids))).status, (status) => status === 401);
        if (access.who === 'signed_in') continue;
        for (const kind of kinds.filter((kind) => !access.kinds.includes(kind))) expectStatus(`${name} ${kind}`, (await send(rivals[kind], fill(path, ids))).status, (status) => status === 403);
        if (access.roles) for (const kind of access.kinds) expectStatus(`${name} ${kind} member`, (await send(plain[kind], fill(path, ids))).status, (status) => status === 403);
        if (method !== 'get' && access.kinds.includes('buyer')) expectStatus(`${name} unverified`, (await send(unverified, fill(path, ids))).status, (status) => status === 403);
        if (method === 'get' && (access.object === 'own' || access.object === 'party')) for (const kind of access.kinds.filter((kind) => kind !== 'office')) {
          const [foreign, missing] = [await send(rivals[kind], fill(path, ids)), await send(rivals[kind], fill(path, {}))];
          const same = JSON.stringify({ ...foreign.body, requestId: '' }) === JSON.stringify({ ...missing.body, requestId: '' });
          expectStatus(`${name} foreign ${kind}`, foreign.status, (status) => status === 404 && same);
        }
        if (method === 'delete' && access.object === 'own') for (const kind of access.kinds.slice(0, 1)) expectStatus(`${name} foreign ${kind}`, (await send(rivals[kind], fill(path, ids))).status, (status) => status === 404);
      }
      for (const line of wrong.slice(0, 20)) log(line);
      return { pass: wrong.length === 0 && cells > 100, figures: { cells, wrong: wrong.length } };
    } finally {
      await product.stop();
    }
  },
};
