import { httpBar } from '../lib/http-bar.mjs';
import { admitted, fill, operationsOf, send } from '../lib/http-operations.mjs';
import { scenesOf } from '../lib/http-scenes.mjs';

/** What two people change about one object, and where it is read again. */
const edits = {
  profile: { operation: 'suppliers_update', path: '/api/v1/my/supplier', read: '/api/v1/my/supplier', body: (n) => ({ nameVi: 'Công ty Hai Người Sửa', employees: n }), value: (seen) => seen.employees },
  draft: { operation: 'rfqs_update', path: '/api/v1/rfqs/{rfqId}', read: '/api/v1/rfqs/{rfqId}', body: (n) => ({ title: `Bản nháp ${n}` }), value: (seen) => Number(seen.title.split(' ').at(-1)) },
};

async function race({ call }, scenes, edit, kind, pairs, wrong) {
  const scene = await scenes.of({ id: edit.operation }, kind);
  const [path, read] = [fill(edit.path, scene.ids), fill(edit.read, scene.ids)];
  let { version } = (await call(scene.who, 'GET', read)).body;
  let exactlyOne = 0;
  for (let pair = 0; pair < pairs; pair++) {
    const answers = await Promise.all([1, 2].map((side) => call(scene.who, 'PATCH', path, edit.body(pair * 2 + side), { 'if-match': `"${version}"` })));
    const won = answers.filter(({ status }) => status === 200);
    const seen = (await call(scene.who, 'GET', read)).body;
    if (won.length === 1 && answers.some(({ status }) => status === 412) && edit.value(seen) === edit.value(won[0].body)) exactlyOne++;
    else wrong.push(`${edit.operation} ${answers.map(({ status }) => status)}`);
    version = seen.version;
  }
  return exactlyOne;
}

export default httpBar({
  id: 'd7',
  promise: 'Two people who save at once never overwrite each other silently',
  naive: [[['AND s.version = $3 RETURNING', 'AND $3::int > 0 RETURNING']], [['if (rfq.version !== version) throw', 'if (false) throw']]],
  async check(product, { log, isShort }) {
    const scenes = scenesOf(product);
    const pairs = Number(process.env.PAIRS ?? (isShort ? 20 : 200));
    const wrong = [];
    const versioned = (await operationsOf(product)).filter(({ needsVersion }) => needsVersion);
    for (const operation of versioned) {
      const scene = await scenes.of(operation, ...admitted(operation)[0]);
      const missing = (await send(product, operation, scene.who, scene, { 'if-match': undefined })).status;
      const stale = (await send(product, operation, scene.who, scene, { 'if-match': '"999"' })).status;
      if (missing !== 428 || stale !== 412) wrong.push(`${operation.name} without ${missing}, stale ${stale}`);
    }
    const exactlyOne = { profile: await race(product, scenes, edits.profile, 'supplier', pairs, wrong), draft: await race(product, scenes, edits.draft, 'buyer', pairs, wrong) };
    for (const line of wrong.slice(0, 10)) log(line);
    return { pass: wrong.length === 0 && versioned.length >= 5, figures: { versioned: versioned.length, pairs, exactlyOne, wrong: wrong.length } };
  },
});
