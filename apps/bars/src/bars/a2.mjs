import { httpBar } from '../lib/http-bar.mjs';
import { admitted, endsSession, fill, operationsOf, send, severalAtOnce } from '../lib/http-operations.mjs';
import { scenesOf } from '../lib/http-scenes.mjs';
import { undeclaredKeys } from '../lib/http-schema.mjs';
import { post } from '../http-product.mjs';

const planted = { orgId: '01900000-0000-7000-8000-000000000000', organisationId: '01900000-0000-7000-8000-000000000000', buyerId: '01900000-0000-7000-8000-000000000000', role: 'admin', status: 'published', verification: 'site_visited', version: 99, sealed: false, isAdmin: true, demo: true, isDemo: true, emailVerified: true, createdAt: '2001-01-01T00:00:00Z' };

/** Facts that some people may not read, each marked so that it is found wherever it turns up. */
async function checkSecrets(product, scenes, wrong) {
  const { call, person, database } = product;
  const supplier = await scenes.listed();
  const secret = { phone: '0909 111 222', contact: 'mat-lien-he@bar.example', capacity: 77123.5 };
  await scenes.must(call(supplier.who, 'PATCH', '/api/v1/my/supplier', { nameVi: 'Công ty Giữ Kín', phone: secret.phone }, { 'if-match': '"1"' }));
  await scenes.must(call(supplier.who, 'POST', '/api/v1/my/supplier/statements', { siteId: supplier.ids.siteId, process: 'proc.plastics.injection', freeCapacity: secret.capacity, capacityUnit: 't/month' }, post()));
  const { people, ids } = await scenes.introduced('supplier');
  const { rows } = await database.query('SELECT rfq_id, supplier_id FROM introductions WHERE id = $1', [ids.introductionId]);
  await database.query("UPDATE organisations SET name = 'Người Mua Ẩn Danh' WHERE id = $1", [people.buyer.organisationId]);
  const accept = (who, email) => call(who, 'POST', `/api/v1/introductions/${ids.introductionId}/accept`, { ...scenes.acceptance, contact: { ...scenes.acceptance.contact, email } }, post());
  await scenes.must(accept(people.supplier, secret.contact));
  const read = async (who, paths) => JSON.stringify(await Promise.all(paths.map(async (path) => (await call(who, 'GET', path)).body)));
  const introduction = ['/api/v1/introductions', `/api/v1/introductions/${ids.introductionId}`];
  const looks = [
    ['a guest', 'the phone', secret.phone, await read(null, [`/api/v1/suppliers/${supplier.own.id}`])],
    ['a guest', 'the free capacity', String(secret.capacity), await read(null, [`/api/v1/suppliers/${supplier.own.id}`])],
    ['the buyer', 'the contact before both agree', secret.contact, await read(people.buyer, [...introduction, '/api/v1/notifications', `/api/v1/suppliers/${rows[0].supplier_id}`])],
    ['the office', 'the contact before both agree', secret.contact, await read(people.office, [...introduction, '/api/v1/office/suppliers?limit=100'])],
    ['the supplier', 'the name of an anonymous buyer', 'Người Mua Ẩn Danh', await read(people.supplier, [...introduction, '/api/v1/my/opportunities', `/api/v1/my/opportunities/${rows[0].rfq_id}`, '/api/v1/notifications'])],
  ];
  const { rows: [hashes] } = await database.query('UPDATE users SET password_hash = (SELECT password_hash FROM users WHERE email = $2) WHERE id = $1 RETURNING password_hash, (SELECT token_hash FROM sessions WHERE user_id = $1)', [supplier.who.userId, product.demo.email]);
  const copy = await read(supplier.who, ['/api/v1/my/personal-data']);
  for (const [name, hash] of Object.entries(hashes)) looks.push(['the person', `the ${name} in the copy of his data`, hash, copy]);
  await scenes.must(accept(people.buyer, 'mua@bar.example'));
  looks.push(['the office', 'the contact persons of an introduction', secret.contact, await read(people.office, introduction)]);
  looks.push(['a stranger', 'the contact persons of an introduction', secret.contact, await read(await person('buyer'), introduction)]);
  for (const [who, what, marked, seen] of looks) if (seen.includes(marked)) wrong.push(`${who} reads ${what}`);
  // The looks must be able to find what is there.
  if (!(await read(people.buyer, introduction)).includes(secret.contact)) wrong.push('the buyer does not read the contact after both agreed');
  if (!(await read(supplier.who, ['/api/v1/my/supplier'])).includes(secret.phone)) wrong.push('the firm does not read its own phone');
  return looks.length + 2;
}

export default httpBar({
  id: 'a2',
  promise: 'Nobody reads or writes a field that is not declared for him',
  naive: [
    [['catchall: never(),', '']],
    [['contacts: contactsVisible(status, party) ?', 'contacts: true ?'], ["AND i.status = 'introduced'", '']],
  ],
  async check(product, { log, isShort }) {
    const scenes = scenesOf(product);
    const operations = await operationsOf(product);
    const wrong = [];
    let answers = 0;
    let planting = 0;
    await product.database.query('DELETE FROM rate_limits');
    const secrets = await checkSecrets(product, scenes, wrong);
    await severalAtOnce(operations, async (operation) => {
      for (const [kind, role] of isShort ? admitted(operation).slice(0, 1) : admitted(operation)) {
        const scene = await scenes.of(operation, kind, role);
        if (operation.bodySchema) {
          for (const [name, value] of [...Object.entries(planted), ['__proto__', { isAdmin: true }], ['constructor', { prototype: { isAdmin: true } }]]) {
            if (Object.hasOwn(operation.bodySchema.properties ?? {}, name)) continue;
            await product.database.query('DELETE FROM rate_limits');
            planting++;
            const text = JSON.stringify(scene.body).replace(/\}$/, `${Object.keys(scene.body).length > 0 ? ',' : ''}${JSON.stringify(name)}:${JSON.stringify(value)}}`);
            const { status } = await product.call(scene.who, operation.method, fill(operation.path, scene.ids), text, { ...post(), 'if-match': '"1"' });
            if (status !== 422) wrong.push(`${operation.name} takes ${name} → ${status}`);
          }
        }
        const answer = await send(product, operation, scene.who, scene);
        if (answer.status !== (scene.refused ?? operation.success)) wrong.push(`${operation.name} ${kind} ${role} → ${answer.status} ${answer.body?.code ?? ''}`);
        answers++;
        const keys = operation.isFile ? [] : undeclaredKeys(operation.responseSchema(answer.status), operation.components, answer.body);
        if (keys.length > 0) wrong.push(`${operation.name} ${kind} ${role} answers ${keys.slice(0, 3).join(' ')}`);
        if (endsSession(operation)) break;
      }
    });
    for (const line of wrong.slice(0, 20)) log(line);
    return { pass: wrong.length === 0 && answers >= 65 && planting > 300, figures: { operations: operations.length, answers, planting, secrets, wrong: wrong.length } };
  },
});
